/** What is a thread at? The rule that it runs, and whether it was asked to stop. */
@NullMarked
package dev.blotter.text.work;

import org.jspecify.annotations.NullMarked;

/** What does an analyst do to rules? */
@NullMarked
package dev.blotter.workbench;

import org.jspecify.annotations.NullMarked;

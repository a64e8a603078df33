/** What stands in a text? */
@NullMarked
package dev.blotter.annotate;

import org.jspecify.annotations.NullMarked;

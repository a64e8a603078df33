/**
 * How does an entry lie in Lucene, and how does it come back?
 */
@NullMarked
package dev.blotter.index.entry;

import org.jspecify.annotations.NullMarked;

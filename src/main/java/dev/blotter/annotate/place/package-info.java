/**
 * Which places does a text name, and in what company?
 *
 * <p>Reads {@code places/*.csv}, finds names, and settles which place each of them means here.
 */
@NullMarked
package dev.blotter.annotate.place;

import org.jspecify.annotations.NullMarked;

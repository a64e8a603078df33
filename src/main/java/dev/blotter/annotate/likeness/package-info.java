/**
 * How much are the words of a text like those of reports of fraud, and of each kind?
 *
 * <p>Reads the learned tables {@code likeness/words.csv} and {@code likeness/scale.csv} and compares.
 */
@NullMarked
package dev.blotter.annotate.likeness;

import org.jspecify.annotations.NullMarked;

/**
 * Where does a text use the terms of the rule folder?
 *
 * <p>Reads {@code terms/*.csv}, finds its phrases in a document in one pass, and tells rows that can find nothing.
 */
@NullMarked
package dev.blotter.annotate.term;

import org.jspecify.annotations.NullMarked;

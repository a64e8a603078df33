/**
 * Which pieces is a sentence made of?
 *
 * <p>Reads {@code grammar/<language>.csv}, and cuts a sentence of a language with words into verb groups, figures and
 * the small words between them. A verb group has its auxiliaries and tells its voice: "were arrested" is passive.
 */
@NullMarked
package dev.blotter.annotate.chunk;

import org.jspecify.annotations.NullMarked;

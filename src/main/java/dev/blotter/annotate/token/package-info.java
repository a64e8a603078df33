/**
 * What are the sentences, words and numbers in digits of a text?
 *
 * <p>The ground of all other finders: tokens with their stems, their roles as words of numbers and dates, and the
 * sentences, clauses and paragraphs that they stand in.
 */
@NullMarked
package dev.blotter.annotate.token;

import org.jspecify.annotations.NullMarked;

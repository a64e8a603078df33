/**
 * What stands in a text, where, and what is said of each figure?
 *
 * <p>{@link dev.blotter.annotate.Annotator} turns a document into the facts that rules see, in one way through
 * the text:
 *
 * <ol>
 *   <li>{@code Tokenizer} cuts title and text into tokens: a {@code Scanner} by characters, {@code Sentences} and
 *       {@code Clauses} by marks and small words. A {@code Word} is stemmed once and shared by all its tokens.
 *   <li>{@code TermFinder} and {@code PlaceFinder} walk a {@code PhraseTrie} over the tokens, so that the time
 *       does not grow with the number of phrases.
 *   <li>{@code PeriodFinder} reads dates and fixes them against the date of the document. The numbers in them are
 *       no quantities.
 *   <li>{@code QuantityFinder} reads the other numbers ({@code FigureReader}), passes over those that count
 *       nothing ({@code NumberRoles}), finds what each counts ({@code Nouns}, {@code Currencies}) and how exact it
 *       is ({@code Qualifiers}), and adds up "a man and two women" ({@code Sums}).
 *   <li>{@code ActFinder} reads each sentence with a quantity: who did what to whom, and how sure the text is.
 *   <li>{@code SettingFinder} says which times and places belong to a figure, and as what.
 * </ol>
 *
 * <p>Nothing here decides what a number means: whether "312" beside "arrested" is a count of arrests is for rules.
 * The words of numbers, currencies and dates lie in tables beside the classes; the nouns that numbers count, and
 * all other words, in the rule folder.
 */
@NullMarked
package dev.blotter.annotate;

import org.jspecify.annotations.NullMarked;

/**
 * Which facts does a text contain: terms, places, periods, figures, and who did what to whom?
 *
 * <p>Start reading at {@link dev.blotter.annotate.Annotator}. It works in this order:
 *
 * <ol>
 *   <li>{@code Tokenizer} splits title and text into tokens, {@code Sentences} and {@code Clauses}. A {@code Word}
 *       is stemmed once and shared by all its tokens.
 *   <li>{@code TermFinder} and {@code PlaceFinder} walk one {@code PhraseTrie}, so the time does not depend on the
 *       number of phrases.
 *   <li>{@code PeriodFinder} reads dates and resolves them against the date of the document.
 *   <li>{@code QuantityFinder} reads the other numbers, skips those that count nothing ({@code NonCountNumbers}),
 *       finds what each counts ({@code Nouns}, {@code Currencies}) and how exact it is ({@code Qualifiers}), and adds
 *       up "a man and two women" ({@code Coordination}).
 *   <li>{@code LikenessFinder} compares the words of the document with those of known reports of fraud.
 *   <li>{@code ActFinder} reads each sentence with a figure: who did what to whom, and how sure the text is. Its rooms
 *       are {@code chunk} (verb groups), {@code act} (what a verb governs) and {@code sentence} (labels, moods, events).
 *   <li>{@code SubsetFinder} finds figures that are parts of others, {@code CellFinder} figures in tables.
 *   <li>{@code SettingFinder} finds the times and places that belong to a figure.
 *   <li>{@code NamingFinder} finds in which mood a kind of fraud is named.
 * </ol>
 *
 * <p>Limits: this stage decides nothing about meaning. Whether "312" after "arrested" counts arrests is for rules.
 * Words of numbers, currencies and dates are in tables of the resources
 * ({@code annotate/token/*.tsv}); all other words are in the rule folder.
 */
@NullMarked
package dev.blotter.annotate;

import org.jspecify.annotations.NullMarked;

/**
 * When and where did what a figure counts happen?
 *
 * <p>{@link dev.blotter.annotate.setting.Settings} goes through a document once. {@code SentenceView} holds one sentence
 * with all that was found in it, {@code Clock} says of each time which event it belongs to, {@code FigureTimes} and
 * {@code FigurePlaces} what the times and places of a sentence are to its figures. {@code RunningTime} and {@code
 * Frames} remember what earlier sentences, headings and titles said.
 */
@NullMarked
package dev.blotter.annotate.setting;

import org.jspecify.annotations.NullMarked;

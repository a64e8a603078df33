/**
 * When and where did what a figure counts happen?
 *
 * <p>{@link dev.blotter.annotate.setting.Settings} goes through a document once, with a {@code SentenceView} for each
 * sentence. {@code TimeKind} and {@code PlaceKind} say what a time or place is to its sentence, {@code FigureTimes} and
 * {@code FigurePlaces} what it is to a figure of the sentence. {@code RunningTime} and {@code RunningPlace} remember what
 * earlier sentences said, {@code FrameTimes} and {@code FramePlaces} know what holds for a list, a section or the document.
 */
@NullMarked
package dev.blotter.annotate.setting;

import org.jspecify.annotations.NullMarked;

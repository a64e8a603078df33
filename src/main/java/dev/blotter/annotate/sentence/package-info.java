/**
 * What is the same in all languages when a sentence is read for its acts: how sure the text is, of which event it
 * speaks, who acted, and the constructions that need no word order (labels, totals, comparisons, lists, pronouns).
 * {@link dev.blotter.annotate.sentence.SentenceActs} collects the acts of one sentence. {@code annotate.act} reads the
 * word order of each language.
 */
@org.jspecify.annotations.NullMarked
package dev.blotter.annotate.sentence;

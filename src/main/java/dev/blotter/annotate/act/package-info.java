/**
 * What does a sentence say of a figure: who did what to whom, and how sure is it?
 *
 * <p>A light parse without training. {@link dev.blotter.annotate.act.ActFinder} takes a sentence with its terms,
 * figures, places and periods. In a language with words, {@code annotate.chunk} cuts it into verb groups, figures and small
 * words by {@code grammar/<language>.csv}; {@code SubjectScan} reads from each figure to the right, for the verb whose
 * subject it is, and {@code ObjectScan} to the left, for the verb whose object it is. A Chinese sentence is read by
 * its clauses and marks (被, 将). Small classes beside them read gapping, totals, comparisons, lists of places and
 * pronouns; {@code Modality} tells fact from plan and denial.
 */
@NullMarked
package dev.blotter.annotate.act;

import org.jspecify.annotations.NullMarked;

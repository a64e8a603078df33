package dev.blotter.text;

/**
 * How much the words of a document are like those of reports of a kind of fraud, rather than of another kind, as
 * {@code likeness/words.csv} of the rule folder weighs them. It stands at the sentence that is most like them. No kind
 * has any part in a document that is less than 60 % like a report.
 *
 * @param code the kind of fraud
 * @param share the share of this kind among all kinds, in words: {@code none}, {@code faint}, {@code some}, {@code much},
 *     {@code great} or {@code most}, by {@code likeness/levels.csv}
 * @param shareOfFamily the same with all kinds below this one, by the words of the whole document: {@code none}, {@code much},
 *     {@code most} or {@code large-majority}
 * @param report how much the document is worded like a report of fraud: {@code unlikely}, {@code possible}, {@code
 *     likely}, {@code clear} or {@code certain}
 * @param document the probability of this kind among all kinds by the words of the whole document, 0 to 100 percent;
 *     it says nothing of whether any fraud is reported
 * @param family the same with that of all kinds below this one, 0 to 100 percent
 * @param passage the highest such probability by the words of one of the passages of three sentences that are
 *     most like reports of fraud, 0 to 100 percent
 * @param percentile so many of 100 documents that report no fraud are worded less like a report, 0 to 100
 * @param telling the words of the document that weigh most for this kind, without their inflection; empty
 *     for a kind that it is little like
 * @param tellingWords how many different words of the document weigh for or against a kind: {@code few}, {@code some},
 *     {@code enough} or {@code many}, by the same table; by few, little can be told
 */
public record Likeness(
        String code,
        String share,
        String shareOfFamily,
        String report,
        int document,
        int family,
        int passage,
        int percentile,
        String telling,
        String tellingWords,
        int sentence,
        int clause,
        int token,
        int last,
        int begin,
        int end)
        implements Annotation {}

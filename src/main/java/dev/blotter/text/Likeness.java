package dev.blotter.text;

/**
 * How much the words of a document are like those of reports of a kind of fraud, learned from the passages
 * in {@code likeness/} of the rule folder. It stands at the sentence that is most like them.
 *
 * @param code the kind of fraud; {@code none} for texts that report none
 * @param document the probability of this kind by the words of the whole document, 0 to 100 percent
 * @param passage the highest probability of this kind by the words of three sentences that follow each
 *     other, or of one, 0 to 100 percent
 * @param telling the words of the document that weigh most for this kind, without their inflection; empty
 *     for a kind that it is little like
 * @param words how many different words of the document are known; by few, little can be told
 */
public record Likeness(
        String code,
        int document,
        int passage,
        String telling,
        int words,
        int sentence,
        int clause,
        int token,
        int last,
        int begin,
        int end)
        implements Annotation {}

package dev.blotter.codes;

import java.util.List;

/**
 * How well tags are found in a language, as measured when Blotter was made: the F1 score of each, in percent.
 *
 * @param code of ISO 639-1
 * @param documents how many real ones it was measured on
 */
public record LanguageScore(String code, int documents, int kinds, int arrests, int figures, int countries) {
    /** The languages that were measured, in the order of the table. */
    public static List<LanguageScore> all() {
        return ResourceTable.rows("codes/language-scores.tsv").stream()
                .map(LanguageScore::of)
                .toList();
    }

    private static LanguageScore of(List<String> cells) {
        List<Integer> numbers = cells.stream().skip(1).map(Integer::valueOf).toList();
        return new LanguageScore(
                cells.getFirst(), numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4));
    }
}

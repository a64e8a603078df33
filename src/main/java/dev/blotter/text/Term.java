package dev.blotter.text;

/**
 * A phrase of a term file.
 *
 * @param concept what the phrase means: the {@code concept} of its row
 * @param group the group of concepts that it belongs to, by {@code concepts.csv}; empty for none
 * @param sort how the phrase counts: the {@code sort} of its row
 * @param phrase the phrase as its row writes it: terms with one phrase are the same words again
 */
public record Term(
        String concept,
        String group,
        String sort,
        String phrase,
        int sentence,
        int clause,
        int token,
        int last,
        int begin,
        int end)
        implements Annotation {
    /** Rules join facts by equality again and again, and where they stand tells all but a few apart. */
    @Override
    public int hashCode() {
        return 31 * token + last;
    }
}

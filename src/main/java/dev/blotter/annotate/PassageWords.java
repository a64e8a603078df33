package dev.blotter.annotate;

import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import java.util.List;
import java.util.Map;

/** The words of a passage, as documents are compared by them. Safe for use by several threads. */
public final class PassageWords {
    private final Tokenizer tokenizer = new Tokenizer();

    /**
     * How often each word stands in a passage.
     *
     * @param language a BCP 47 tag
     */
    public Map<String, Integer> count(String text, String language) {
        Document document = new Document(
                "passage", "passage", null, text, null, null, language, Outcome.OK, List.of(), Map.of(), List.of());
        return Map.copyOf(WordCounts.of(tokenizer.tokens(document).list()).byWord());
    }
}

package dev.blotter.annotate.quantity;

import dev.blotter.annotate.number.Phrasebook;
import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.codes.ResourceTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How exact a number is, by the words before and behind it: the table {@code qualifiers.tsv}. */
final class Qualifiers {
    private static final Set<String> ROUND = Set.of("百", "千", "万", "亿");
    private static final List<List<String>> ROWS = ResourceTable.rows("annotate/token/qualifiers.tsv");

    /**
     * What was found.
     *
     * @param first the first token of the phrase
     * @param last the last
     */
    record Found(String qualifier, int first, int last) {}

    private final Phrasebook before;
    private final Phrasebook behind;

    private Qualifiers(Phrasebook before, Phrasebook behind) {
        this.before = before;
        this.behind = behind;
    }

    public static Qualifiers of(String language, Tokenizer tokenizer) {
        boolean known = ROWS.stream().anyMatch(row -> row.get(0).equals(language));
        List<String> languages = List.of(known ? language : "en", "zh");
        Map<String, Map<String, String>> phrases = new HashMap<>();
        for (List<String> row : ROWS) {
            if (languages.contains(row.get(0))) {
                phrases.computeIfAbsent(row.get(1), position -> new HashMap<>()).putIfAbsent(row.get(3), row.get(2));
            }
        }
        return new Qualifiers(
                Phrasebook.of(phrases.getOrDefault("before", Map.of()), tokenizer),
                Phrasebook.of(phrases.getOrDefault("after", Map.of()), tokenizer));
    }

    /** The phrase that ends before a token, or null. */
    @Nullable
    Found before(Tokens tokens, int at) {
        Phrasebook.Entry entry = before.endingAt(tokens, at - 1);
        return entry == null || isOnTop(tokens, at) ? null : new Found(entry.value(), at - entry.length(), at - 1);
    }

    /** 上 qualifies a round number only: 上百人, but 艇上九人. */
    private static boolean isOnTop(Tokens tokens, int at) {
        return tokens.get(at - 1).is("上") && !ROUND.contains(tokens.get(at).lower());
    }

    /** The phrase that begins at a token, or null. */
    @Nullable
    Found behind(Tokens tokens, int at) {
        Phrasebook.Entry entry = behind.beginningAt(tokens, at);
        return entry == null ? null : new Found(entry.value(), at, at + entry.length() - 1);
    }
}

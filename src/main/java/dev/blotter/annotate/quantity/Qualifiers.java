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
    private static final Set<String> QUOTES = Set.of("\"", "“", "‘", "'");
    private static final Set<String> ROUND = Set.of("百", "千", "万", "亿");
    private static final List<List<String>> ROWS = ResourceTable.rows("annotate/token/qualifiers.tsv");

    private final Phrasebook before;
    private final Phrasebook behind;

    Qualifiers(String language, Tokenizer tokenizer) {
        boolean known = ROWS.stream().anyMatch(row -> row.get(0).equals(language));
        List<String> languages = List.of(known ? language : "en", "zh");
        this.before = new Phrasebook(phrases(languages, "before"), language, tokenizer);
        this.behind = new Phrasebook(phrases(languages, "after"), language, tokenizer);
    }

    private static Map<String, String> phrases(List<String> languages, String position) {
        Map<String, String> phrases = new HashMap<>();
        ROWS.stream()
                .filter(row -> languages.contains(row.get(0)) && row.get(1).equals(position))
                .forEach(row -> phrases.putIfAbsent(row.get(3), row.get(2)));
        return phrases;
    }

    /** The word before a figure, also where a quotation begins between them: 'over "12,000 arrests"'. */
    Phrasebook.@Nullable Found before(Tokens tokens, int at) {
        int last = at > 0 && QUOTES.contains(tokens.get(at - 1).text()) ? at - 2 : at - 1;
        Phrasebook.Found found = before.endingAt(tokens, last);
        return found == null || isOnTop(tokens, at) ? null : found;
    }

    /** 上 qualifies a round number only: 上百人, but 艇上九人. */
    private static boolean isOnTop(Tokens tokens, int at) {
        return tokens.get(at - 1).is("上") && !ROUND.contains(tokens.get(at).lower());
    }

    /** "£200 and more", but not "£200 and more than £30", where the word is of the next figure. */
    Phrasebook.@Nullable Found behind(Tokens tokens, int at) {
        Phrasebook.Found found = behind.beginningAt(tokens, at);
        Phrasebook.Found next = found == null ? null : before.beginningAt(tokens, found.last());
        return next != null && next.last() > next.first() ? null : found;
    }
}

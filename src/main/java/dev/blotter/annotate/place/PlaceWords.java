package dev.blotter.annotate.place;

import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.codes.Csv;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The words of {@code places/words.csv}, which beside a name tell whether it is a mention of the place. Only a
 * {@code town} has a word of that kind: "a Lebanon man".
 */
final class PlaceWords {
    static final List<String> KINDS = List.of(
            ("authority town area body thing money language speaking behind-language title given county of connector"
                            + " particle locative")
                    .split(" "));
    private static final int LONGEST_HAN = 4;

    private final Map<String, Set<String>> words = new HashMap<>();

    PlaceWords(List<Csv.Row> rows) {
        KINDS.forEach(kind -> words.put(kind, new HashSet<>()));
        for (Csv.Row row : rows) {
            of(row.cell("kind")).add(row.cell("word").toLowerCase(Locale.ROOT));
        }
    }

    boolean is(String kind, Token token) {
        return of(kind).contains(token.lower());
    }

    /** Whether it is an authority, of a town, or only says what kind or part of a place. */
    boolean isHead(Token token) {
        return is("authority", token) || is("town", token) || is("area", token);
    }

    /** Whether a thing is named at a token: a word, or up to four Han characters. */
    boolean isThing(Tokens tokens, int at) {
        Token token = tokens.get(at);
        if (!token.isHan()) {
            return is("thing", token);
        }
        String text = tokens.textOf(token);
        return IntStream.rangeClosed(token.begin() + 1, Math.min(token.begin() + LONGEST_HAN, text.length()))
                .anyMatch(end -> of("thing").contains(text.substring(token.begin(), end)));
    }

    private Set<String> of(String kind) {
        return words.getOrDefault(kind, Set.of());
    }
}

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

/** The words of {@code places/words.csv}, which beside a name tell whether it is a mention of the place. */
final class PlaceWords {
    static final List<String> KINDS =
            List.of("authority", "town", "area", "body", "thing", "money", "language", "title", "given");
    private static final int LONGEST_HAN = 4;

    private final Map<String, Set<String>> words = new HashMap<>();

    PlaceWords(List<Csv.Row> rows) {
        KINDS.forEach(kind -> words.put(kind, new HashSet<>()));
        for (Csv.Row row : rows) {
            of(row.cell("kind")).add(row.cell("word").toLowerCase(Locale.ROOT));
        }
    }

    /** Whether it is an authority, of a town, or only says what kind or part of a place. */
    boolean isHead(Token token) {
        return isAuthority(token) || isOfATown(token) || of("area").contains(token.lower());
    }

    boolean isAuthority(Token token) {
        return of("authority").contains(token.lower());
    }

    /** Whether only a town has one: "a Lebanon man". */
    boolean isOfATown(Token token) {
        return of("town").contains(token.lower());
    }

    boolean isBody(Token token) {
        return of("body").contains(token.lower());
    }

    boolean isMoney(Token token) {
        return token.isCurrency() || of("money").contains(token.lower());
    }

    boolean isLanguageCue(Token token) {
        return of("language").contains(token.lower());
    }

    boolean isTitle(Token token) {
        return of("title").contains(token.lower());
    }

    boolean isGiven(Token token) {
        return of("given").contains(token.lower());
    }

    /** Whether a thing is named at a token: a word, or up to four Han characters. */
    boolean isThing(Tokens tokens, int at) {
        Token token = tokens.get(at);
        if (!token.isHan()) {
            return of("thing").contains(token.lower());
        }
        String text = tokens.textOf(token);
        for (int length = 1; length <= LONGEST_HAN && token.begin() + length <= text.length(); length++) {
            if (of("thing").contains(text.substring(token.begin(), token.begin() + length))) {
                return true;
            }
        }
        return false;
    }

    private Set<String> of(String kind) {
        return words.getOrDefault(kind, Set.of());
    }
}

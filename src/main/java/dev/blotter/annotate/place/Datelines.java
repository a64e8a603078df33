package dev.blotter.annotate.place;

import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Sentence;
import java.util.Set;

/** Where a text says where it was written: "LAGOS, Nigeria — ", "BEIJING (Reuters)", 新华社北京10月26日电. */
final class Datelines {
    private static final Set<String> DASHES = Set.of("—", "–", "-", "--", "―");
    private static final Set<String> AGENCIES = Set.of("社", "报", "网");
    private static final Set<String> WIRES = Set.of("电", "讯");
    private static final int LONGEST = 14;

    private Datelines() {}

    static boolean holds(Tokens tokens, Sentence sentence, PlaceMention mention) {
        if (sentence.number() == 0 || mention.last() - sentence.token() >= LONGEST) {
            return false;
        }
        return tokens.get(mention.first()).isHan()
                ? holdsChinese(tokens, sentence, mention)
                : holdsLatin(tokens, sentence, mention);
    }

    private static boolean holdsLatin(Tokens tokens, Sentence sentence, PlaceMention mention) {
        boolean mayBegin =
                sentence.number() == 1 || tokens.get(sentence.token()).isUpper();
        return mayBegin && mention.last() < end(tokens, sentence);
    }

    /** The dash or bracket that ends the dateline, before which all words are capitalised; -1 when there is none. */
    private static int end(Tokens tokens, Sentence sentence) {
        int bracket = -1;
        int last = Math.min(sentence.last(), sentence.token() + LONGEST);
        for (int at = sentence.token(); at <= last; at++) {
            Token token = tokens.get(at);
            if (DASHES.contains(token.text())) {
                return at;
            }
            if (token.isWord() && !token.isCapitalised()) {
                return bracket;
            }
            bracket = token.is("(") && at > sentence.token() ? at : bracket;
        }
        return bracket;
    }

    private static boolean holdsChinese(Tokens tokens, Sentence sentence, PlaceMention mention) {
        return sentence.number() <= 2
                && has(tokens, sentence.token(), mention.first(), AGENCIES)
                && has(tokens, mention.last() + 1, Math.min(sentence.last() + 1, mention.last() + LONGEST), WIRES);
    }

    private static boolean has(Tokens tokens, int from, int to, Set<String> characters) {
        for (int at = from; at < to; at++) {
            if (characters.contains(tokens.get(at).text())) {
                return true;
            }
        }
        return false;
    }
}

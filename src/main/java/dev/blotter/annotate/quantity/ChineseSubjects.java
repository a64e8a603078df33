package dev.blotter.annotate.quantity;

import dev.blotter.annotate.number.TokenCursor;
import dev.blotter.annotate.token.Tokens;
import java.util.HashMap;
import java.util.Map;

/**
 * One person who begins a Chinese clause and undergoes what it tells: a pronoun, a full name that begins another
 * clause too, or a foreign name: 他在关卡被捕, 彭建业于5月12日被抓获, 普鲁伊特去年11月在机场被捕.
 */
final class ChineseSubjects {
    private static final int NAME = 3;
    private static final int LONGEST_FOREIGN = 8;

    private final Tokens tokens;
    private final TokenCursor cursor;
    private final Map<String, Integer> beginnings = new HashMap<>();

    ChineseSubjects(Tokens tokens, TokenCursor cursor) {
        this.tokens = tokens;
        this.cursor = cursor;
        for (int at = 0; at < tokens.size(); at++) {
            if (begins(at)) {
                beginnings.merge(text(at, NAME), 1, Integer::sum);
            }
        }
    }

    /** The last token of the person who begins a clause at a token; 0 when there is none. */
    int last(int at) {
        if (!begins(at) || !isPassive(at)) {
            return 0;
        }
        if (cursor.isA(at, "subject-pronoun")) {
            return cursor.isA(at + 1, "no-pronoun") ? 0 : at;
        }
        return isName(at) ? at + NAME - 1 : foreign(at);
    }

    private boolean begins(int at) {
        return at == 0 || tokens.get(at - 1).clause() != tokens.get(at).clause();
    }

    private boolean isPassive(int first) {
        for (int at = first + 1; isInClause(at, first); at++) {
            if (cursor.isA(at, "passive") || cursor.words().is("passive", text(at, 2))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name begins at a token that is no part of what is no person: 江苏警方, 马来人. */
    private boolean isName(int at) {
        return cursor.isA(at, "surname")
                && !cursor.isA(at + 1, "no-name")
                && !cursor.isA(at + 2, "no-name")
                && beginnings.getOrDefault(text(at, NAME), 0) > 1
                && goesOn(at + NAME);
    }

    private int foreign(int first) {
        int at = first;
        while (at < first + LONGEST_FOREIGN && cursor.isA(at, "foreign-letter")) {
            at++;
        }
        return at - first >= NAME && goesOn(at) ? at - 1 : 0;
    }

    private boolean goesOn(int at) {
        return cursor.isA(at, "behind-name") || cursor.isNumber(at);
    }

    private boolean isInClause(int at, int first) {
        return at < tokens.size()
                && tokens.get(at).clause() == tokens.get(first).clause();
    }

    private String text(int first, int length) {
        StringBuilder text = new StringBuilder();
        for (int at = first; at < first + length && isInClause(at, first); at++) {
            text.append(tokens.get(at).lower());
        }
        return text.toString();
    }
}

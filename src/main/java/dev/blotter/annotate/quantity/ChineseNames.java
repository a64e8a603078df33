package dev.blotter.annotate.quantity;

import dev.blotter.annotate.number.TokenCursor;
import dev.blotter.annotate.token.LanguageWords;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.work.Interruption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Names as the Chinese press writes those of suspects, a surname before 某: 韦某、覃某某（男，38岁）、陆某甲和莫某; and those of
 * foreigners: 约翰·史密斯. Names in a row are one list; one with 等 behind it leaves some out and tells no number, as does
 * one whose number follows (陆某、韦某四人). And a family (一家四口), and a person told without a number:
 * 44岁的某市居民, 陈姓男子, 被告人侯志远, 将其抓获, 他被捕; not where a number or 等 stands close before.
 */
final class ChineseNames {
    private static final int LONGEST_PARTICULARS = 24;
    private static final int LONGEST_DESCRIPTION = 14;
    private static final int NUMBER_BEFORE = 8;

    private final Tokens tokens;
    private final TokenCursor cursor;
    private final ChineseSubjects subjects;

    private ChineseNames(Tokens tokens) {
        this.tokens = tokens;
        this.cursor = TokenCursor.everywhere(tokens, LanguageWords.numbers("zh"));
        this.subjects = new ChineseSubjects(tokens, cursor);
    }

    /** The lists of names of a document; none where it is in another language. */
    static List<NameList> find(Tokens tokens) {
        List<NameList> found = new ArrayList<>();
        if (tokens.language().equals("zh")) {
            ChineseNames names = new ChineseNames(tokens);
            for (int at = 0; at < tokens.size(); at++) {
                Interruption.heed();
                NameList list = names.list(at);
                NameList next = list.count() > 0 ? list : names.unnumbered(at);
                if (next.count() > 0) {
                    at = next.last();
                    if (list.count() == 0 || !(names.cursor.is(at + 1, "等") || names.isCounted(at + 1))) {
                        found.add(next);
                    }
                }
            }
        }
        return found;
    }

    /** The names in a row that begin at a token, none of them perhaps. */
    private NameList list(int first) {
        int count = 0;
        int last = first;
        for (int end = end(first); end > 0; end = isJoint(last + 1) ? end(last + 2) : 0) {
            last = end;
            count++;
        }
        return new NameList(count, first, last);
    }

    /** Whether the number of those named stands at a token: 陆某、韦某四人. */
    private boolean isCounted(int at) {
        return (cursor.isA(at, "few") || cursor.isNumber(at)) && (cursor.is(at + 1, "人") || cursor.is(at + 1, "名"));
    }

    /** A family, such as 一家四口, a pair or one person told without a number. */
    private NameList unnumbered(int at) {
        int family = cursor.isHan(at, "一家") && cursor.is(at + 3, "口") ? cursor.units(at + 2, "few") : 0;
        if (family > 0) {
            return new NameList(family, at, at + 3);
        }
        boolean pair = cursor.isPair(at, "couple") && (cursor.is(at + 2, "俩") || cursor.isHan(at - 2, "一对"));
        int person = pair ? at + 1 : person(at);
        return new NameList(pair ? 2 : person > 0 ? 1 : 0, at, Math.max(at, person));
    }

    /** The last token of what tells one person without a number; 0 when nothing of the kind begins here. */
    private int person(int at) {
        int last = isAge(at) ? described(at + 2) : named(at);
        return last > 0 && isAlone(at) ? last : 0;
    }

    private boolean isAge(int at) {
        return cursor.isNumber(at) && cursor.lower(at).length() == 2 && cursor.is(at + 1, "岁");
    }

    private int described(int from) {
        if (cursor.is(from, "男") || cursor.is(from, "女")) {
            return from;
        }
        for (int at = from; at < Math.min(from + LONGEST_DESCRIPTION, tokens.size() - 1); at++) {
            if (tokens.get(at).clause() != tokens.get(from).clause()) {
                return 0;
            }
            if (cursor.isPair(at, "person")) {
                return at + 1;
            }
        }
        return 0;
    }

    private int named(int at) {
        if (cursor.isPair(at, "bare-person")) {
            return at + 1;
        }
        if (cursor.isPair(at, "accused") && cursor.isA(at + 2, "surname")) {
            return cursor.is(at + 3, "某") || isRow(at + 3) ? 0 : at + 2;
        }
        boolean taken = cursor.is(at, "其") && cursor.isA(at - 1, "taken") && !cursor.isA(at + 1, "no-object");
        return taken ? at : subjects.last(at);
    }

    /** The last character of a name such as 帕维尔·杜罗夫; 0 when none begins here. */
    private int foreign(int first) {
        if (isSound(first - 1) || isPoint(first - 1)) {
            return 0;
        }
        int at = first;
        boolean pointed = false;
        while (isSound(at) || (isPoint(at) && isSound(at + 1))) {
            pointed |= isPoint(at);
            at++;
        }
        return pointed ? at - 1 : 0;
    }

    private boolean isSound(int at) {
        return cursor.isA(at, "sound");
    }

    private boolean isPoint(int at) {
        return cursor.isA(at, "name-point");
    }

    private boolean isRow(int from) {
        return IntStream.rangeClosed(from, from + 2).anyMatch(at -> isJoint(at) || cursor.is(at, "等"));
    }

    private boolean isAlone(int first) {
        for (int at = first - 1; at >= Math.max(0, first - NUMBER_BEFORE); at--) {
            if (tokens.get(at).clause() != tokens.get(first).clause()) {
                return true;
            }
            if (cursor.isNumber(at) || (cursor.isA(at, "some-of") && !isThat(at - 1))) {
                return false;
            }
        }
        return true;
    }

    private boolean isThat(int at) {
        return cursor.is(at, "该") || cursor.is(at, "这") || cursor.is(at, "那");
    }

    private boolean isJoint(int at) {
        return cursor.isA(at, "name-joint");
    }

    /** The last token of a name, with the particulars behind it; 0 when none begins here. */
    private int end(int at) {
        if (!cursor.isA(at, "surname") || !cursor.is(at + 1, "某")) {
            int foreign = foreign(at);
            return foreign > 0 ? particulars(foreign) : 0;
        }
        boolean given = endsName(at + 3) && !endsName(at + 2);
        return particulars(cursor.is(at + 2, "某") || given ? at + 2 : at + 1);
    }

    private boolean endsName(int at) {
        return isJoint(at) || cursor.isA(at, "opening");
    }

    private int particulars(int last) {
        int longest = cursor.isA(last + 1, "opening") ? LONGEST_PARTICULARS : 0;
        return IntStream.range(last + 2, last + longest)
                .filter(at -> cursor.isA(at, "closing"))
                .findFirst()
                .orElse(last);
    }
}

package dev.blotter.annotate.quantity;

import dev.blotter.annotate.token.Tokens;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * One person who begins a Chinese clause and undergoes what it tells: a pronoun, a full name that begins another
 * clause too, or a foreign name: 他在关卡被捕, 彭建业于5月12日被抓获, 普鲁伊特去年11月在机场被捕.
 */
final class ChineseSubjects {
    private static final String PRONOUNS = "他她";
    private static final String NO_PRONOUN = "们人国乡日处方俩的";
    private static final String PASSIVE = "被遭";
    private static final Set<String> PASSIVES = Set.of("落网", "到案", "归案", "获刑", "就擒");
    /** Characters with which foreign names are written. */
    private static final String FOREIGN =
            "阿艾安奥巴贝比彼毕宾伯勃博布查达代戴丹道德迪蒂丁多厄恩尔法菲费佛弗福冈戈格葛古哈赫亨霍基吉加贾杰卡凯坎考柯科克肯库奎拉莱赖兰朗劳勒雷里利莉列林琳卢鲁路罗洛马玛迈麦曼梅蒙米莫姆穆纳娜内尼聂涅宁纽诺努欧帕潘庞佩彭皮普奇齐恰乔切琼丘瑞若撒萨塞森沙莎珊绍圣史舒司丝斯松苏索塔泰坦汤陶特滕提廷图托瓦威韦维魏温翁沃乌伍希夏谢辛休雅亚延扬耶伊尤约扎詹朱祖佐伦顿默逊杜盖兹罕";
    /** What follows a name: when, where, why. */
    private static final String FOLLOWING = "于在因被遭从已去今昨前曾随也涉";

    private static final int NAME = 3;
    private static final int LONGEST_FOREIGN = 8;
    /** Endings of what is no person: 江苏警方, 马来人. */
    private static final String NO_NAMES = "警方人员们者家店市省县区局院国案";

    private final Tokens tokens;
    private final String surnames;
    private final Map<String, Integer> beginnings = new HashMap<>();

    ChineseSubjects(Tokens tokens, String surnames) {
        this.tokens = tokens;
        this.surnames = surnames;
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
        if (isOneOf(at, PRONOUNS)) {
            return isOneOf(at + 1, NO_PRONOUN) ? 0 : at;
        }
        return isName(at) ? at + NAME - 1 : foreign(at);
    }

    private boolean begins(int at) {
        return at == 0 || tokens.get(at - 1).clause() != tokens.get(at).clause();
    }

    /** Whether the clause tells of something that is done to somebody. */
    private boolean isPassive(int first) {
        for (int at = first + 1; isInClause(at, first); at++) {
            if (isOneOf(at, PASSIVE) || PASSIVES.contains(text(at, 2))) {
                return true;
            }
        }
        return false;
    }

    private boolean isName(int at) {
        return isOneOf(at, surnames)
                && !isOneOf(at + 1, NO_NAMES)
                && !isOneOf(at + 2, NO_NAMES)
                && beginnings.getOrDefault(text(at, NAME), 0) > 1
                && (isOneOf(at + NAME, FOLLOWING) || isNumber(at + NAME));
    }

    private int foreign(int first) {
        int at = first;
        while (at < first + LONGEST_FOREIGN && isOneOf(at, FOREIGN)) {
            at++;
        }
        boolean name = at - first >= NAME && (isOneOf(at, FOLLOWING) || isNumber(at));
        return name ? at - 1 : 0;
    }

    private boolean isNumber(int at) {
        return at < tokens.size() && tokens.get(at).isNumber();
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

    private boolean isOneOf(int at, String characters) {
        return at < tokens.size()
                && tokens.get(at).lower().length() == 1
                && characters.contains(tokens.get(at).lower());
    }
}

package dev.blotter.annotate.quantity;

import dev.blotter.annotate.quantity.Names.Found;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Interruption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names as the Chinese press writes those of suspects, a surname before 某: 韦某、覃某某（男，38岁）、陆某甲和莫某; and those of
 * foreigners: 约翰·史密斯. Names in a row are one list; one with 等 behind it leaves some out and tells no number, as does
 * one whose number follows (陆某、韦某四人). And a family (一家四口), and a person told without a number:
 * 44岁的某市居民, 陈姓男子, 被告人侯志远, 将其抓获, 他被捕; not where a number or 等 stands close before.
 */
final class ChineseNames {
    private static final String SOME = "某";
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁于蒋蔡余杜叶程苏魏吕丁任卢姚沈钟姜崔谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤殷占温芦容阳欧占苗区冼麦岑季柯梅盛童颜翁游庄章鲁葛施简樊兰尚翟聂焦柳祝纪舒屈项阮柴单甘宁骆蓝路艾左辛耿牛冉鲍符尤解柏滕佟蒙农詹凌霍裴涂桂祁蒲卓邢池缪应乔曲穆萧巫班";

    /** Characters by which foreign names are written; those of the name before its point are known by them. */
    private static final String SOUNDS =
            "阿埃艾安昂奥巴白班邦保鲍贝本比彼别宾得波伯勃博布采策查察达戴丹道德登蒂迪丁东杜顿多厄恩尔法凡菲费芬丰夫弗福富盖甘冈高戈哥格葛根古圭哈海汉豪赫翰亨洪胡怀霍基吉加贾简杰金久卡凯坎康考科可克肯库奎拉莱赖兰朗劳勒雷里理利莉连列林琳隆娄卢鲁路伦罗洛吕马玛迈麦曼梅门蒙米密敏明摩莫默穆纳娜南内尼宁纽农努诺欧帕潘佩彭皮平珀普齐奇恰钱乔切琴丘让热日荣如儒瑞撒萨塞赛桑瑟沙山尚绍申圣施什史舒朔斯思松苏孙索塔泰坦汤唐特滕提图土托陀瓦万旺威韦维魏温文翁沃乌伍武西希锡夏香肖歇谢辛欣休许雅亚延扬耶叶伊因英永尤约泽曾扎詹张哲珍芝朱祖佐兹";

    private static final String POINTS = "·・‧•";
    private static final String JOINTS = "、和及与跟";
    private static final String OPENING = "(（";
    private static final String CLOSING = ")）";
    private static final int LONGEST_PARTICULARS = 24;
    private static final int LONGEST_DESCRIPTION = 14;
    private static final int NUMBER_BEFORE = 8;

    private static final String NUMERALS = "二三四五六七八九";
    private static final String SOME_OF = "名位个些数多几两二三四五六七八九十等各有";
    private static final Set<String> PERSONS = Set.of(
            "男子", "女子", "男人", "女人", "妇人", "老妇", "老翁", "居民", "嫌犯", "疑犯", "主嫌", "司机", "商人", "员工", "职员", "学生", "商贩", "店主",
            "律师", "会计", "医生", "教师", "官员", "局长", "市长", "县长", "书记", "行长");
    private static final Set<String> BARE = Set.of("男子", "女子", "妇人", "老妇", "老翁", "司机", "主嫌");
    private static final Set<String> COUPLES = Set.of("夫妇", "夫妻", "情侣", "父子", "母子", "母女", "父女", "兄弟", "姐妹", "姐弟", "兄妹");
    private static final Set<String> ACCUSED = Set.of("被告", "告人", "疑人", "嫌犯", "疑犯");
    private static final String TAKEN = "将把对处令判";
    private static final String OTHERS = "余他中它实全间二三一";

    private final Tokens tokens;
    private final ChineseSubjects subjects;

    private ChineseNames(Tokens tokens) {
        this.tokens = tokens;
        this.subjects = new ChineseSubjects(tokens, SURNAMES);
    }

    /** The lists of names of a document; none where it is in another language. */
    static List<Found> find(Tokens tokens) {
        List<Found> found = new ArrayList<>();
        if (tokens.language().equals("zh")) {
            ChineseNames names = new ChineseNames(tokens);
            for (int at = 0; at < tokens.size(); at++) {
                Interruption.heed();
                Found list = names.list(at);
                Found next = list.count() > 0 ? list : names.unnumbered(at);
                if (next.count() > 0) {
                    at = next.last();
                    if (list.count() == 0 || !(names.is(at + 1, "等") || names.isCounted(at + 1))) {
                        found.add(next);
                    }
                }
            }
        }
        return found;
    }

    /** The names in a row that begin at a token, none of them perhaps. */
    private Found list(int first) {
        int count = 0;
        int last = first;
        for (int end = end(first); end > 0; end = joint(last + 1) ? end(last + 2) : 0) {
            last = end;
            count++;
        }
        return new Found(count, first, last);
    }

    /** Whether the number of those named stands at a token: 陆某、韦某四人. */
    private boolean isCounted(int at) {
        return (isOneOf(at, NUMERALS) || (at < tokens.size() && tokens.get(at).isNumber())) && isOneOf(at + 1, "人名");
    }

    /** The members of a family: 一家四口. */
    private int family(int at) {
        boolean here = is(at, "一") && is(at + 1, "家") && isOneOf(at + 2, NUMERALS) && is(at + 3, "口");
        return here ? NUMERALS.indexOf(tokens.get(at + 2).lower()) + 2 : 0;
    }

    /** A family, a pair or one person told without a number. */
    private Found unnumbered(int at) {
        if (family(at) > 0) {
            return new Found(family(at), at, at + 3);
        }
        boolean pair =
                COUPLES.contains(pair(at)) && (is(at + 2, "俩") || (at > 1 && is(at - 1, "对") && is(at - 2, "一")));
        int person = pair ? at + 1 : person(at);
        return new Found(pair ? 2 : person > 0 ? 1 : 0, at, Math.max(at, person));
    }

    /** The last token of what tells one person without a number; 0 when nothing of the kind begins here. */
    private int person(int at) {
        int last = isAge(at) ? described(at + 2) : named(at);
        return last > 0 && isAlone(at) ? last : 0;
    }

    private boolean isAge(int at) {
        return tokens.get(at).isNumber() && tokens.get(at).lower().length() == 2 && is(at + 1, "岁");
    }

    /** The noun behind an age. */
    private int described(int from) {
        if (isOneOf(from, "男女")) {
            return from;
        }
        for (int at = from; at < Math.min(from + LONGEST_DESCRIPTION, tokens.size() - 1); at++) {
            if (tokens.get(at).clause() != tokens.get(from).clause()) {
                return 0;
            }
            if (PERSONS.contains(pair(at))) {
                return at + 1;
            }
        }
        return 0;
    }

    private int named(int at) {
        if (BARE.contains(pair(at))) {
            return at + 1;
        }
        if (ACCUSED.contains(pair(at)) && isOneOf(at + 2, SURNAMES)) {
            return is(at + 3, SOME) || isRow(at + 3) ? 0 : at + 2;
        }
        boolean taken = is(at, "其") && at > 0 && isOneOf(at - 1, TAKEN) && !isOneOf(at + 1, OTHERS);
        return taken ? at : subjects.last(at);
    }

    /** The last character of a name such as 帕维尔·杜罗夫; 0 when none begins here. */
    private int foreign(int first) {
        if (isOneOf(first - 1, SOUNDS + POINTS)) {
            return 0;
        }
        int at = first;
        boolean pointed = false;
        while (isOneOf(at, SOUNDS) || (isOneOf(at, POINTS) && isOneOf(at + 1, SOUNDS))) {
            pointed |= isOneOf(at, POINTS);
            at++;
        }
        return pointed ? at - 1 : 0;
    }

    /** Whether names go on behind one. */
    private boolean isRow(int from) {
        return isOneOf(from, JOINTS + "等") || isOneOf(from + 1, JOINTS + "等") || isOneOf(from + 2, JOINTS + "等");
    }

    /** Whether no number stands close before in the clause. */
    private boolean isAlone(int first) {
        for (int at = first - 1; at >= Math.max(0, first - NUMBER_BEFORE); at--) {
            if (tokens.get(at).clause() != tokens.get(first).clause()) {
                return true;
            }
            if (tokens.get(at).isNumber() || (isOneOf(at, SOME_OF) && !isOneOf(at - 1, "该这那"))) {
                return false;
            }
        }
        return true;
    }

    private String pair(int at) {
        return at + 1 < tokens.size()
                ? tokens.get(at).lower() + tokens.get(at + 1).lower()
                : "";
    }

    private boolean joint(int at) {
        return isOneOf(at, JOINTS);
    }

    /** The last token of a name, with the particulars behind it; 0 when none begins here. */
    private int end(int at) {
        if (!isOneOf(at, SURNAMES) || !is(at + 1, SOME)) {
            int foreign = foreign(at);
            return foreign > 0 ? particulars(foreign) : 0;
        }
        boolean given = isOneOf(at + 3, JOINTS + OPENING) && !isOneOf(at + 2, JOINTS + OPENING);
        return particulars(is(at + 2, SOME) || given ? at + 2 : at + 1);
    }

    private int particulars(int last) {
        if (isOneOf(last + 1, OPENING)) {
            for (int at = last + 2; at < Math.min(tokens.size(), last + LONGEST_PARTICULARS); at++) {
                if (isOneOf(at, CLOSING)) {
                    return at;
                }
            }
        }
        return last;
    }

    private boolean is(int at, String lower) {
        return at < tokens.size() && tokens.get(at).is(lower);
    }

    private boolean isOneOf(int at, String characters) {
        return at >= 0
                && at < tokens.size()
                && tokens.get(at).lower().length() == 1
                && characters.contains(tokens.get(at).lower());
    }
}

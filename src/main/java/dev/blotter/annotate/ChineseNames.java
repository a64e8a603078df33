package dev.blotter.annotate;

import dev.blotter.annotate.Names.Found;
import java.util.ArrayList;
import java.util.List;

/**
 * Names as the Chinese press writes those of suspects, a surname before 某: 韦某、覃某某（男，38岁）和莫某. Names in a
 * row are one list; one with 等 behind it leaves some out and tells no number.
 */
final class ChineseNames {
    private static final String SOME = "某";
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁于蒋蔡余杜叶程苏魏吕丁任卢姚沈钟姜崔谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤殷占温芦容阳欧占苗区冼麦岑";

    private static final String JOINTS = "、和及与跟";
    private static final String OPENING = "(（";
    private static final String CLOSING = ")）";
    private static final int LONGEST_PARTICULARS = 24;

    private final Tokens tokens;

    private ChineseNames(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The lists of names of a document; none where it is in another language. */
    static List<Found> find(Tokens tokens) {
        List<Found> found = new ArrayList<>();
        if (tokens.language().equals("zh")) {
            ChineseNames names = new ChineseNames(tokens);
            for (int at = 0; at < tokens.size(); at++) {
                Found list = names.list(at);
                if (list.count() > 0) {
                    at = list.last();
                    if (!names.is(at + 1, "等")) {
                        found.add(list);
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

    private boolean joint(int at) {
        return isOneOf(at, JOINTS);
    }

    /** The last token of a name, with the particulars behind it; 0 when none begins here. */
    private int end(int at) {
        if (!isOneOf(at, SURNAMES) || !is(at + 1, SOME)) {
            return 0;
        }
        return particulars(is(at + 2, SOME) ? at + 2 : at + 1);
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
        return at < tokens.size()
                && tokens.get(at).lower().length() == 1
                && characters.contains(tokens.get(at).lower());
    }
}

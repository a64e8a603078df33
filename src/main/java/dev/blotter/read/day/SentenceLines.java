package dev.blotter.read.day;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells lines that are sentences from those that a page says for itself: labels, menus, requests. */
public final class SentenceLines {
    private static final int SHORT = 80;
    private static final int SENTENCE = 50;

    /** What a page asks of its reader. */
    public static final Pattern ASKS = Pattern.compile(
            "(?iu)^.*\\b(leave a (reply|comment)|post (a )?comment|add a comment|reply|skip to (main )?content|log ?in|sign ?(in|up)|register|subscribe|share( this)?:?|tweet|likes? \\d+|views? \\d+|compare items|next article|previous|related (products|posts|articles)|hear your thoughts|your email address|nickname|verification code|print this|back to top|cookie|read more|all rights reserved)\\b.*");

    private static final Pattern MENU = Pattern.compile(
            "(?iu)^\\W*(skip (to|navigation).{0,40}|(scroll|back) to top|jump to .{3,30}|follow us|(toggle|main|primary|site|dept)? ?(navigation|menu)|home|search|log ?in|sign (in|up)|subscribe|accessibility links|zum inhalt.{0,20}|(aller|passer) au contenu.{0,20}|(ir|saltar|pasar) al contenido.{0,20}|首页|首頁|主页|主站|登录|登錄|注册|搜索|导航|跳到.{2,10}|跳至.{2,10})\\W*");

    private static final String STOPS = ".!?…。！？";
    private static final String CLOSERS = "\"”’')]";

    private SentenceLines() {}

    /** Whether a line ends with a stop, which quotation marks, brackets and white space may follow. */
    public static boolean isEnded(String line) {
        int at = line.length() - 1;
        while (at >= 0 && Character.isWhitespace(line.charAt(at))) {
            at--;
        }
        while (at >= 0 && CLOSERS.indexOf(line.charAt(at)) >= 0) {
            at--;
        }
        return at >= 0 && STOPS.indexOf(line.charAt(at)) >= 0;
    }

    /** Whether a line is one of those with which the menu of a page begins. */
    public static boolean isMenu(String line) {
        return MENU.matcher(line).matches();
    }

    /** The place of the first line that is a sentence; the number of lines when none is. */
    public static int first(List<String> lines) {
        return (int) lines.stream().takeWhile(line -> !is(line)).count();
    }

    public static boolean is(String line) {
        if (line.length() > 3 * SHORT) {
            return true;
        }
        boolean wide = line.chars().anyMatch(c -> c >= '\u2E80');
        boolean whole = isEnded(line) && line.length() >= (wide ? SENTENCE / 3 : SENTENCE);
        return whole && !ASKS.matcher(line.toLowerCase(Locale.ROOT)).matches();
    }
}

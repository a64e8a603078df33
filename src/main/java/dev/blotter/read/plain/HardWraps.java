package dev.blotter.read.plain;

import dev.blotter.read.day.SentenceLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Joins the lines that a margin broke, so that a paragraph is one line.
 *
 * <p>A text is wrapped when most of its breaks stand where the next word would not have fitted. Then
 * breaks of that sort are joined; all other breaks are meant. A line that begins in lower case goes
 * on the one before it in any text, unless that one ended its sentence.
 */
public final class HardWraps {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 130;
    private static final int SLACK = 3;
    private static final double MOST = 0.6;

    private static final Pattern BREAK = Pattern.compile("\r\n|[\r\f\u0085\u2028\u2029]");

    private final List<Line> lines;
    private final List<Break> breaks;
    private final int margin;
    private final boolean wrapped;

    private HardWraps(List<Line> lines) {
        this.lines = lines;
        this.breaks = IntStream.range(1, lines.size())
                .mapToObj(i -> new Break(lines.get(i - 1), lines.get(i)))
                .filter(Break::isOfText)
                .toList();
        this.margin = margin();
        this.wrapped = margin >= NARROWEST && margin <= WIDEST && isWrapped();
    }

    /** Paragraphs, with an empty line wherever there was one. */
    public static List<String> join(List<String> lines) {
        return new HardWraps(FixedWidthTables.of(lines).stream().map(Line::of).toList()).joined();
    }

    public static List<String> join(String text) {
        return join(Arrays.asList(lineFeeds(text).split("\n", -1)));
    }

    /** A text whose breaks are all line feeds, at which it is split much faster. */
    private static String lineFeeds(String text) {
        boolean plain = "\r\f\u0085\u2028\u2029".chars().allMatch(mark -> text.indexOf(mark) < 0);
        return plain ? text : BREAK.matcher(text).replaceAll("\n");
    }

    private List<String> joined() {
        List<String> out = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            boolean goesOn = i + 1 < lines.size() && continues(new Break(lines.get(i), lines.get(i + 1)));
            if (paragraph.isEmpty() && !goesOn) {
                out.add(Line.form(line));
                continue;
            }
            append(paragraph, line);
            if (!goesOn) {
                out.add(Line.form(paragraph.toString()));
                paragraph.setLength(0);
            }
        }
        return out;
    }

    private boolean continues(Break at) {
        return at.isOfText()
                && ((wrapped && at.isForced(margin))
                        || (at.next.goesOn() && at.line.width() > 3 && !at.line.isEnded()));
    }

    private int margin() {
        int[] widths = breaks.stream().mapToInt(at -> at.line.width()).sorted().toArray();
        return widths.length == 0 ? 0 : widths[widths.length * 97 / 100];
    }

    private boolean isWrapped() {
        List<Break> forced = breaks.stream().filter(at -> at.isForced(margin)).toList();
        long open = forced.stream().filter(at -> !at.line.isEnded()).count();
        // A margin breaks lines inside of sentences; long paragraphs and lines of a letterhead do not go on so.
        return forced.stream().anyMatch(at -> at.next.goesOn() || at.next.isWide())
                && forced.size() >= breaks.size() * MOST
                && open * 2 >= forced.size();
    }

    /** Appends a line: Chinese without a space, and a word that was parted at a hyphen without either. */
    public static void append(StringBuilder paragraph, String line) {
        String text = paragraph.isEmpty() ? line : line.strip();
        if (!paragraph.isEmpty() && !text.isEmpty()) {
            char last = paragraph.charAt(paragraph.length() - 1);
            boolean wide = last >= '\u2E80' && text.charAt(0) >= '\u2E80';
            boolean hyphen = last == '-'
                    && paragraph.length() > 1
                    && Character.isLetter(paragraph.charAt(paragraph.length() - 2));
            boolean mark = ",;:.)".indexOf(text.charAt(0)) >= 0;
            paragraph.append(wide || hyphen || mark ? "" : " ");
        }
        paragraph.append(text);
    }

    private record Break(Line line, Line next) {
        boolean isOfText() {
            return line.isRunning() && next.isRunning() && !next.structured();
        }

        /** Whether the next word would not have fitted behind the line. */
        boolean isForced(int margin) {
            return line.width() + 1 + next.firstWidth() > margin - SLACK;
        }
    }

    /**
     * A line, with what is asked of it again and again.
     *
     * @param text the line without white space at its end
     * @param width its width, a Chinese letter counting two
     * @param isRunning whether it is running text, and neither blank nor columns
     * @param structured whether it begins as an item, a heading or a label does
     */
    private record Line(String text, int width, boolean isRunning, boolean structured) {
        private static final int LONGEST_ROW = 400;
        /** Signs with at most one blank between two, in a form that takes no call for each. */
        private static final Pattern RULE =
                Pattern.compile("^\\s*+(?=([-=_*~#.]\\s?){3})(?!.*\\S\\s\\s+\\S)[-=_*~#.\\s]+");

        private static final Pattern BULLET = Pattern.compile("^\\s*+(?:[-*+–—·▪◦‣●■►o]|\\u2022)\\s++(?=\\S)");
        /** With "by A. Writer | May 9, 2025", which begins as a line that goes on does. */
        private static final Pattern STRUCTURE = Pattern.compile(
                "^\\s*+(?:by \\p{Lu}[^!?]{0,60} [|•·] |[-*+–·•▪◦‣●■►]\\s|\\(?\\d{1,3}[.)]\\s|\\(?[a-z]\\)\\s|#{1,6}\\s|\\||[A-Z][A-Za-z-]{1,20}: |(?:来源|來源|作者|记者|編輯|编辑|责编|责任编辑|发布者|发布人|发布时间|发布|更新|时间|日期)[:：])");

        private static final Pattern GAP = Pattern.compile("(?<=\\S)\\s{3,}(?=\\S)");

        static Line of(String raw) {
            String text = RULE.matcher(raw).matches() ? "" : raw.stripTrailing();
            boolean running = !text.isBlank() && !isRow(text);
            return new Line(
                    text,
                    width(text),
                    running,
                    running && STRUCTURE.matcher(text).lookingAt());
        }

        private static int start(String text) {
            int at = 0;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at;
        }

        /** Beyond the widest margin it does not matter how wide a line is. */
        private static int width(String text) {
            if (text.length() > WIDEST) {
                return text.length();
            }
            int wide = 0;
            for (int i = 0; i < text.length(); i++) {
                wide += text.charAt(i) >= '\u2E80' ? 1 : 0;
            }
            return text.length() + wide;
        }

        /** Whether a line has columns: tabs, or two wide gaps. */
        private static boolean isRow(String line) {
            if (line.indexOf('\t') < 0 && !line.contains("   ")) {
                return false;
            }
            String text = line.strip();
            return text.indexOf('\t') > 0
                    || (text.length() < LONGEST_ROW && GAP.splitAsStream(text).count() > 2);
        }

        /** A line as a document holds it: cells parted by bars, an item with a bullet. */
        static String form(String line) {
            if (isRow(line)) {
                return GAP.matcher(line.strip().replace("\t", "   ")).replaceAll(" | ");
            }
            return BULLET.matcher(line).replaceFirst("• ");
        }

        boolean isEnded() {
            return SentenceLines.isEnded(text);
        }

        boolean goesOn() {
            char first = text.charAt(start(text));
            return Character.isLowerCase(first) || ",;:.)".indexOf(first) >= 0;
        }

        boolean isWide() {
            return text.charAt(start(text)) >= '\u2E80';
        }

        int firstWidth() {
            int start = start(text);
            if (isWide()) {
                return 2;
            }
            int space = text.indexOf(' ', start);
            return width(text.substring(start, space < 0 ? text.length() : space));
        }
    }
}

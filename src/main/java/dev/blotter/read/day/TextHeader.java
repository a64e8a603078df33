package dev.blotter.read.day;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The title and the date that a text without marks gives of itself in its first lines, and its other lines. */
public record TextHeader(@Nullable String title, @Nullable PublicationDate dated, List<String> rest) {
    /** So many lines at the head may hold the title and the date. */
    static final int HEAD = 14;

    private static final int LONGEST_TITLE = 240;
    private static final int LONGEST_LABEL = 90;
    private static final int LONGEST_LETTERHEAD = 45;
    private static final int LONGEST_SENDER = 36;
    /** So many letters may stand around a date, and so many around one as machines write it. */
    private static final int LONGEST_DATED = 40;

    private static final int LONGEST_STAMPED = 60;
    private static final Pattern STAMP = Pattern.compile("(?:19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}");
    private static final int LETTERHEAD_LINES = 6;
    private static final int LETTERHEAD_BLOCKS = 3;
    private static final Pattern LETTERHEAD = Pattern.compile(
            "(?iu)^(?:.*\\b(press|news|media) (release|statement|advisory|note|item|bulletin|notice|brief|update)s?\\b.*|.*\\b(official|public) statement\\b.*|(briefing (note|paper)|fact ?sheet|litigation release|release (number|no))\\b.*\\d.*|.*\\bfor immediate release\\b.*|.*nota (de prensa|informativa|stampa|de imprensa)\\b.*|.*comunicado\\b.*|.*communiqué\\b.*|.*pressemitteilung\\b.*|.*comunicato stampa\\b.*|.*(新闻稿|新聞稿|通稿|新闻公报|新聞公報)(?!\\s*[:：].{8}).*)");
    /** A line of any length that begins or ends so is one too. */
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?iu)^(?:(?:press|news|media) (?:release|statement)s?\\b\\W.*|.*\\W\\s(?:(?:press|news|media) (?:release|statement)s?|communiqué de presse|comunicado de (?:prensa|imprensa)|nota de prensa|comunicato stampa|pressemitteilung)\\W*)");
    /** The name of a body in capitals, as signs have it: DCI KENYA. */
    private static final Pattern SIGN = Pattern.compile("^\\p{Lu}[\\p{Lu}'’.&-]+(?: \\p{Lu}[\\p{Lu}'’.&-]*){0,4}");
    /** The name of an authority alone on a line. */
    private static final Pattern SENDER = Pattern.compile(
            "(?U)^\\s*+(?:(?:(?:Office|Ministry|Department|Bureau|Government|Embassy) (?:of|for) |OFFICE OF |MINISTRY OF |DEPARTMENT OF )[\\w .,&'’-]{3,40}"
                    + "|(?:(?:\\p{Lu}[\\w.'’&-]*|of|and|the|for|-|–),? ){0,6}(?i:police|police force|department|office|service|command|agency|authority|bureau|commission|ministry|unit|division|directorate|attorney|prosecutor|court|constabulary|gendarmerie|customs)(?:, (?:\\p{Lu}[\\w.'’&-]*|of|and|the),? ?.{0,40})?"
                    + "|\\p{IsHan}{2,20}(?:公安局|公安厅|公安部|分局|派出所|检察院|法院|委员会|警察局|支队|总队|警务处|警務處|海关|海關|总署|總署|廉政公署|警察署|檢察院|檢察署|地檢署))\\s*");

    private static final Pattern BYLINE = Pattern.compile(
            "(?iu)^\\W*(by|author|from|to|cc|source|contact|tel|email|editor|posted by|published by|来源|來源|作者|编辑|編輯|责编|发布者|发布人|发布单位|von|par|por|di)(\\b\\s*[:：]?\\s|\\s*[:：]).*");
    private static final Pattern SENTENCE_END = Pattern.compile("^.*[.。;；,，:：]");
    private static final Pattern MEMO = Pattern.compile("(?i)^(internal )?memo(randum)?");
    private static final Pattern SUBJECT = Pattern.compile("(?i)^(?:re|subject)\\s*+:\\s*+(.{5,200})");
    private static final Pattern RELEASE = Pattern.compile(
            "(?iu)^\\W*(?:for immediate release|(?:press|news|media) (?:release|advisory)|para publicación inmediata)\\s*[:：]\\s*(?=\\S{2,}.{10})");

    private static final Pattern CONTACT = Pattern.compile("(?iu)\\bcontacto?\\s*+[:：]");
    private static final Pattern REACHED_AT =
            Pattern.compile("(?U)^(?:.*\\w@\\w.*|\\D{0,9}\\d[\\d .()+-]{6,60}(?:\\([^)]{1,20}\\))?\\W{0,20})");
    private static final Pattern ABOUT = Pattern.compile("^\\s*(?:主旨|标题|標題|题目|題目)\\s*[:：]\\s*");

    public static TextHeader of(List<String> lines) {
        int title = titleLine(lines);
        PublicationDate dated = HeaderDate.of(lines).orElse(null);
        if (title < 0 || lines.stream().filter(line -> !line.isBlank()).count() < 2) {
            return new TextHeader(null, dated, lines);
        }
        List<String> rest = new ArrayList<>(lines);
        String text = rest.remove(title);
        String named = MEMO.matcher(text.strip()).matches() ? subject(rest, text) : text;
        String about = ABOUT.matcher(named).replaceFirst("");
        return new TextHeader(RELEASE.matcher(about).replaceFirst(""), dated, rest);
    }

    /** What a memorandum is about, by which it is known better than as "Memorandum". */
    private static String subject(List<String> lines, String memorandum) {
        return lines.stream()
                .limit(HEAD)
                .map(SUBJECT::matcher)
                .filter(Matcher::matches)
                .map(subject -> memorandum.strip() + ": " + subject.group(1))
                .findFirst()
                .orElse(memorandum);
    }

    /** The first line that may be a headline, behind a letterhead, dates and bylines; -1 when there is none. */
    private static int titleLine(List<String> lines) {
        int start = Math.max(bodyStart(lines), contactEnd(lines));
        int seen = 0;
        for (int i = start; i < lines.size() && seen < HEAD; i++) {
            String line = lines.get(i);
            if (!line.isBlank()) {
                seen++;
                if (!isLabel(line) && !SentenceLines.isMenu(line) && !isSender(lines, i)) {
                    return isHeadline(line.strip()) || isAboveLabel(lines, i) ? i : -1;
                }
            }
        }
        return -1;
    }

    private static boolean isSender(List<String> lines, int at) {
        String line = lines.get(at).strip();
        return (SENDER.matcher(line).matches() || (isSign(line) && isBesideLabel(lines, at)))
                && hasHeadline(lines, at + 1);
    }

    /** Whether a line of a letterhead or a menu may be the headline itself. */
    public static boolean isTitle(String line) {
        return !isLabel(line) && !isSign(line.strip()) && !SENDER.matcher(line).matches() && isHeadline(line.strip());
    }

    private static boolean isSign(String line) {
        return line.length() <= LONGEST_SENDER
                && SIGN.matcher(line).matches()
                && !MEMO.matcher(line).matches();
    }

    private static boolean isBesideLabel(List<String> lines, int at) {
        return Stream.of(at - 1, at + 1)
                .filter(i -> i >= 0 && i < lines.size())
                .map(lines::get)
                .anyMatch(line -> !line.isBlank() && isLabel(line));
    }

    /**
     * Behind the letterhead: short blocks, of which the last has a line such as PRESS RELEASE. When there are
     * several, the first may be the headline itself, unless another line that may be one follows.
     */
    private static int bodyStart(List<String> lines) {
        int body = 0;
        int first = next(lines, 0, false);
        for (int block = 0; block < LETTERHEAD_BLOCKS && first < lines.size(); block++) {
            int end = next(lines, first, true);
            List<String> head = lines.subList(first, end);
            if (head.size() > LETTERHEAD_LINES || !head.stream().allMatch(TextHeader::isShort)) {
                break;
            }
            first = next(lines, end, false);
            boolean letterhead = head.stream().anyMatch(TextHeader::isLetterhead);
            boolean headless = block == 0 && head.stream().noneMatch(TextHeader::isTitle);
            if (letterhead && first < lines.size() && (headless || hasHeadline(lines, first))) {
                body = end;
            }
        }
        return body;
    }

    /** Behind the short lines that say whom the press may ask: "Contact: Ana Duarte", her office, telephone and mail. */
    private static int contactEnd(List<String> lines) {
        int end = 0;
        boolean contact = false;
        for (int i = 0; i < Math.min(LETTERHEAD_LINES, lines.size()) && isShort(lines.get(i)); i++) {
            contact |= CONTACT.matcher(lines.get(i)).find();
            if (contact && REACHED_AT.matcher(lines.get(i)).matches()) {
                end = i + 1;
            }
        }
        return end;
    }

    /** Whether a short line, be it a sentence, stands directly above a date or byline. */
    private static boolean isAboveLabel(List<String> lines, int at) {
        return isShort(lines.get(at))
                && at + 1 < lines.size()
                && !lines.get(at + 1).isBlank()
                && isLabel(lines.get(at + 1));
    }

    /** Whether the first line from one on that is no label may be a headline. */
    private static boolean hasHeadline(List<String> lines, int from) {
        return lines.stream()
                .skip(from)
                .filter(line -> !line.isBlank() && !isLabel(line))
                .findFirst()
                .filter(line -> isHeadline(line.strip()))
                .isPresent();
    }

    /** The first line from one on that is blank, or the first that is not; their number when there is none. */
    private static int next(List<String> lines, int from, boolean blank) {
        return IntStream.range(from, lines.size())
                .filter(at -> lines.get(at).isBlank() == blank)
                .findFirst()
                .orElse(lines.size());
    }

    /** A line that stands around a headline: a date, a byline, a letterhead. */
    public static boolean isLabel(String line) {
        return isShort(line)
                && (isLetterhead(line)
                        || isByline(line)
                        || isDateLine(line)
                        || line.chars().noneMatch(Character::isLetter));
    }

    /** A line such as PRESS RELEASE, which stands above a headline. */
    public static boolean isLetterhead(String line) {
        return !RELEASE.matcher(line).lookingAt()
                && ((line.length() <= LONGEST_LETTERHEAD
                                && LETTERHEAD.matcher(line).matches())
                        || ANNOUNCED.matcher(line).matches());
    }

    public static boolean isDateLine(String line) {
        return DateWords.in(line, false)
                .findFirst()
                .filter(day -> line.length() - (day.end() - day.begin())
                        < (STAMP.matcher(line).find() ? LONGEST_STAMPED : LONGEST_DATED))
                .isPresent();
    }

    /** A line that begins as one that names author, source or place of publication. */
    public static boolean isByline(String line) {
        return BYLINE.matcher(line).matches();
    }

    static boolean isShort(String line) {
        return line.length() <= LONGEST_LABEL;
    }

    /** Whether a line may be a headline: not long, more words than figures, and no end of a sentence. */
    private static boolean isHeadline(String line) {
        return line.length() <= LONGEST_TITLE
                && !line.startsWith("•")
                && line.chars().filter(Character::isLetter).count()
                        > line.chars().filter(Character::isDigit).count()
                && !SENTENCE_END.matcher(line).matches();
    }
}

package dev.blotter.read;

import dev.blotter.read.DateWords.Day;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The title and the date that a text without marks gives of itself in its first lines.
 *
 * @param rest all lines but the title
 */
record Opening(@Nullable String title, @Nullable Dated dated, List<String> rest) {
    /** So many lines at the head may hold the title and the date. */
    private static final int HEAD = 14;
    /** So many lines at the foot may say when a text was published. */
    private static final int FOOT = 8;

    private static final int LONGEST_TITLE = 240;
    private static final int LONGEST_LABEL = 90;
    private static final int LONGEST_LETTERHEAD = 45;
    private static final int LONGEST_BYLINE = 160;
    private static final int CUE_REACH = 70;
    private static final int LETTERHEAD_LINES = 6;
    private static final int LETTERHEAD_BLOCKS = 3;
    private static final Pattern LETTERHEAD = Pattern.compile(
            "(?iu).*\\b(press|news|media) (release|statement|advisory|note|item|bulletin|notice|brief|update)\\b.*|.*\\bfor immediate release\\b.*|.*nota (de prensa|informativa|stampa|de imprensa)\\b.*|.*comunicado\\b.*|.*communiqué\\b.*|.*pressemitteilung\\b.*|.*comunicato stampa\\b.*|.*(新闻稿|新聞稿|通稿|新闻公报|新聞公報).*");
    /** The name of an authority alone on a line. */
    private static final Pattern SENDER = Pattern.compile(
            "(?U)\\s*(?:(?:(?:Office|Ministry|Department|Bureau|Government|Embassy) (?:of|for) |OFFICE OF |MINISTRY OF |DEPARTMENT OF )[\\w .,&'’-]{3,40}"
                    + "|(?:(?:\\p{Lu}[\\w.'’&-]*|of|and|the|for|-|–),? ){0,6}(?i:police|police force|department|office|service|command|agency|authority|bureau|commission|ministry|unit|division|directorate|attorney|prosecutor|court|constabulary|gendarmerie|customs)(?:, (?:\\p{Lu}[\\w.'’&-]*|of|and|the),? ?.{0,40})?"
                    + "|\\p{IsHan}{2,20}(?:公安局|公安厅|公安部|分局|派出所|检察院|法院|委员会|警察局|支队|总队|警务处|警務處|海关|海關|总署|總署|廉政公署|警察署|檢察院|檢察署|地檢署))\\s*");

    private static final Pattern BYLINE = Pattern.compile(
            "(?iu)^\\W*(by|author|from|to|cc|source|contact|tel|email|editor|posted by|published by|来源|來源|作者|编辑|編輯|责编|发布者|发布人|发布单位|von|par|por|di)(\\b\\s*[:：]?\\s|\\s*[:：]).*");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.。;；,，:：]");
    private static final Pattern CUE = Pattern.compile(
            "(?iu)(published|posted|issued|released?|dated?|time|prepared|compiled|exported|发布时间|发表时间|发布日期|时间|日期|publicado|publié|veröffentlicht|pubblicato)( by [^.,;:]{1,50})?\\W*(on|at|am|le|em|il)?\\W*$");
    private static final Pattern PLACE = Pattern.compile(
            "^(?!(?:On|In|Since|By|From|Until|At|After|Before)\\b)[\\p{Lu}\\p{IsHan}](?:[^.!?]|\\b\\p{Lu}\\p{L}{0,5}\\.(?=,)){0,45}?[,(（. ]\\s?(\\p{L}+day,? )?$");
    private static final Pattern MEMO = Pattern.compile("(?i)(internal )?memo(randum)?");
    private static final Pattern SUBJECT = Pattern.compile("(?i)(?:re|subject)\\s*:\\s*(.{5,200})");
    private static final Pattern ABOUT = Pattern.compile("^\\s*(?:主旨|标题|標題|题目|題目)\\s*[:：]\\s*");
    private static final Pattern WEEKDAY = Pattern.compile("(\\p{L}{3,12},? )?");
    private static final Pattern DASH =
            Pattern.compile("^\\)?[,）]?\\s*(\\([^)]{1,40}\\)\\s*)?[-–—:：.].*", Pattern.DOTALL);
    /** "南疆警讯(2018年9月3日)8月29日清晨，…". */
    private static final Pattern WIRE = Pattern.compile("^[\\p{IsHan} ]{2,12}[讯訊电電报報][(（]$");

    private static final Pattern WIRE_END = Pattern.compile("^日?[)）]");
    /** The day of a dateline that leaves out the year: "LAGOS, Nov 20 (Wire) - …", 晨报6月30日讯. */
    private static final Pattern YEARLESS = Pattern.compile(
            "^(?:\\p{Lu}[^.!?]{1,40}, (?<month>\\p{L}{3,9})\\.? (?<day>\\d{1,2})(?= \\([^)]{1,40}\\) [-–—]| [-–—])"
                    + "|[\\p{IsHan} ]{0,12}(?<m>\\d{1,2})月(?<d>\\d{1,2})日[讯訊电電])");
    /** A year alone at the foot: "2023 Wire. All rights reserved.", (2020年). */
    private static final Pattern FOOT_YEAR =
            Pattern.compile("(?iu)[(（©\\s]*(?:\\(c\\)|copyright)?\\s*((?:19|20)\\d\\d)(?:年?\\s*[)）]?|\\s\\D{3,60})");

    private static final Pattern LEAD = Pattern.compile("^\\d{4}年\\d{1,2}月\\d{1,2}日?[，,、]");
    /** So many sentences at the head may tell the day of the news. */
    private static final int LEADS = 3;

    static Opening of(List<String> lines) {
        int title = titleLine(lines);
        Dated dated = dated(lines).orElse(null);
        if (title < 0 || lines.stream().filter(line -> !line.isBlank()).count() < 2) {
            return new Opening(null, dated, lines);
        }
        List<String> rest = new ArrayList<>(lines);
        String text = rest.remove(title);
        String named = MEMO.matcher(text.strip()).matches() ? subject(rest, text) : text;
        return new Opening(ABOUT.matcher(named).replaceFirst(""), dated, rest);
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
        int start = bodyStart(lines);
        int seen = 0;
        for (int i = start; i < lines.size() && seen < HEAD; i++) {
            String line = lines.get(i);
            if (!line.isBlank()) {
                seen++;
                boolean sender = SENDER.matcher(line).matches() && hasHeadline(lines, i + 1);
                if (!isLabel(line) && !sender) {
                    return isHeadline(line.strip()) || isAboveLabel(lines, i) ? i : -1;
                }
            }
        }
        return -1;
    }

    /**
     * Behind the letterhead: short blocks, of which the last has a line such as PRESS RELEASE. When there are
     * several, the first may be the headline itself, unless another line that may be one follows.
     */
    private static int bodyStart(List<String> lines) {
        int body = 0;
        int first = next(lines, 0);
        for (int block = 0; block < LETTERHEAD_BLOCKS && first < lines.size(); block++) {
            int end = end(lines, first);
            List<String> head = lines.subList(first, end);
            if (head.size() > LETTERHEAD_LINES || !head.stream().allMatch(Opening::isShort)) {
                break;
            }
            first = next(lines, end);
            boolean letterhead = head.stream().anyMatch(Opening::isLetterhead);
            if (letterhead && (block == 0 ? first < lines.size() : hasHeadline(lines, first))) {
                body = end;
            }
        }
        return body;
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

    private static int end(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && !lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    private static int next(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    /** A line that stands around a headline: a date, a byline, a letterhead. */
    static boolean isLabel(String line) {
        return isShort(line)
                && (isLetterhead(line)
                        || BYLINE.matcher(line).matches()
                        || isDateLine(line)
                        || line.chars().noneMatch(Character::isLetter));
    }

    private static boolean isLetterhead(String line) {
        return line.length() <= LONGEST_LETTERHEAD && LETTERHEAD.matcher(line).matches();
    }

    private static boolean isDateLine(String line) {
        Optional<Day> day = DateWords.in(line, false).findFirst();
        return day.isPresent() && line.length() - (day.get().end() - day.get().begin()) < 40;
    }

    private static boolean isShort(String line) {
        return line.length() <= LONGEST_LABEL;
    }

    /** Whether a line may be a headline: not long, and no end of a sentence. */
    private static boolean isHeadline(String line) {
        return line.length() <= LONGEST_TITLE
                && !line.startsWith("•")
                && !SENTENCE_END.matcher(line).matches();
    }

    private static Optional<Dated> dated(List<String> lines) {
        List<String> words = lines.stream().filter(line -> !line.isBlank()).toList();
        List<String> head = words.subList(0, Math.min(HEAD, words.size()));
        List<String> foot = words.subList(Math.max(head.size(), words.size() - FOOT), words.size());
        return first(head, Opening::cued)
                .or(() -> first(head, Opening::alone))
                .or(() -> first(head, Opening::dateline))
                .or(() -> first(head, Opening::lead))
                .or(() -> first(foot, Opening::cued))
                .or(() -> first(foot, Opening::alone))
                .or(() -> yearless(head, foot));
    }

    /** The day of a dateline in the year at the foot. */
    private static Optional<Dated> yearless(List<String> head, List<String> foot) {
        Optional<String> year = first(foot.isEmpty() ? head : foot, FOOT_YEAR, 1);
        return year.flatMap(found -> head.stream()
                .map(YEARLESS::matcher)
                .filter(Matcher::lookingAt)
                .findFirst()
                .flatMap(day -> DateWords.value(
                        day.group("m") == null
                                ? day.group("day") + " " + day.group("month") + " " + found
                                : found + "年" + day.group("m") + "月" + day.group("d") + "日"))
                .map(day -> new Dated(day, "dateline")));
    }

    private static Optional<String> first(List<String> lines, Pattern pattern, int group) {
        return lines.stream()
                .map(line -> pattern.matcher(line.strip()))
                .filter(Matcher::matches)
                .map(match -> match.group(group))
                .findFirst();
    }

    private static Optional<Dated> first(List<String> lines, Function<String, Optional<Dated>> find) {
        return lines.stream().flatMap(line -> find.apply(line).stream()).findFirst();
    }

    /** "Published 26 October 2021", "Time: 2022.06.15". */
    private static Optional<Dated> cued(String line) {
        return days(line)
                .filter(day -> CUE.matcher(before(line, day)).find())
                .findFirst()
                .map(day -> new Dated(day.date(), "byline"));
    }

    /** The date that a table says it was made on; the dates of its rows are not meant. */
    static @Nullable Dated said(List<String> rows) {
        List<String> edges = new ArrayList<>(rows.subList(0, Math.min(3, rows.size())));
        edges.addAll(rows.subList(Math.max(edges.size(), rows.size() - FOOT), rows.size()));
        return first(edges, Opening::cued).orElse(null);
    }

    /** A line that is a date, or begins or ends with one that stands apart. */
    private static Optional<Dated> alone(String line) {
        return days(line)
                .filter(day -> (isShort(line) && isDateLine(line)) || isByline(line) || isApart(line.strip(), day))
                .findFirst()
                .map(day -> new Dated(day.date(), "byline"));
    }

    private static boolean isByline(String line) {
        return line.length() <= LONGEST_BYLINE && BYLINE.matcher(line).matches();
    }

    private static boolean isApart(String line, Day day) {
        String before = line.substring(0, Math.min(day.begin(), line.length()));
        String after = line.substring(Math.min(day.end(), line.length()));
        String next = after.stripLeading();
        boolean opens = WEEKDAY.matcher(before).matches() && (next.isEmpty() || ".;|".indexOf(next.charAt(0)) >= 0);
        boolean closes = after.length() < 2 && line.length() < 2 * LONGEST_LABEL && before.matches(".*[.;|·:,]\\s*");
        return opens || closes;
    }

    /** "LONDON, 4 December 2023 —", "LOS ANGELES (Dec. 14, 2023) -". */
    private static Optional<Dated> dateline(String line) {
        return days(line)
                .filter(day -> day.begin() < 60)
                .filter(day -> isDateline(line.substring(0, day.begin()), line.substring(day.end())))
                .findFirst()
                .map(day -> new Dated(day.date(), "dateline"));
    }

    private static boolean isDateline(String before, String after) {
        return (PLACE.matcher(before).find() && DASH.matcher(after).matches())
                || (WIRE.matcher(before).matches() && WIRE_END.matcher(after).find());
    }

    /** The day that the first sentences of a news text tell: in a dateline, or in the way of Chinese agencies. */
    static Optional<Dated> told(List<String> sentences) {
        List<String> head = sentences.subList(0, Math.min(LEADS, sentences.size()));
        return first(head, Opening::dateline).or(() -> first(head, Opening::lead));
    }

    /** "2021年1月21日，警方…": the day of what is told, which is that of the news or shortly before it. */
    private static Optional<Dated> lead(String line) {
        return days(line)
                .filter(day -> day.begin() == 0 && LEAD.matcher(line).find())
                .findFirst()
                .map(day -> new Dated(day.date(), "lead"));
    }

    private static Stream<Day> days(String line) {
        return DateWords.in(line.length() > 400 ? line.substring(0, 400) : line, false);
    }

    private static String before(String line, Day day) {
        return line.substring(Math.max(0, day.begin() - CUE_REACH), day.begin());
    }
}

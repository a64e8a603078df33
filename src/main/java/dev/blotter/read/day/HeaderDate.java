package dev.blotter.read.day;

import dev.blotter.read.day.DateWords.Day;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day that the first lines of a text tell, or its last: in a line of its own, a byline, or a dateline. */
public final class HeaderDate {
    /** So many lines at the foot may say when a text was published. */
    private static final int FOOT = 8;
    /** The longest menu that may stand above a text, in lines. */
    public static final int MENU = 160;
    /** So many lines right above the first sentence may tell the day below a menu. */
    private static final int ABOVE = 8;
    /** So many lines below it tell of a second day when it is the teaser of another text. */
    private static final int BELOW = 12;

    private static final int LONGEST_BYLINE = 160;
    private static final int LONGEST_CLOSED = 180;
    private static final int CUE_REACH = 120;
    private static final Pattern CUE = Pattern.compile(
            "(?iu)(published|posted|issued|released?|dated?|delivered|time|today|prepared|compiled|exported|发布时间|发表时间|发布日期|发[布表]于|發[佈布表]於|时间|日期|publicado|publié|veröffentlicht|pubblicato)( by [^.,;:]{1,80})?\\W{0,40}+(?:(?:on|at|am|le|em|il)\\W{0,40}+)?(\\p{L}{3,6}day,? )?$");
    /** "Nesta quinta-feira (9/5/2024)", "ce mardi 5 mars 2024": today in the words of a lead. */
    private static final Pattern TODAY = Pattern.compile(
            "(?iu)\\b(?:(?:hoje|hoy|heute|oggi|aujourd'hui)(?:,? \\p{L}{5,10}(?:-feira)?)?"
                    + "|(?:this|nest[ae]|est[ae]|ce|questo|am heutigen) \\p{L}{5,10}(?:-feira)?)(?:,? (?:dia|día|den|le))?\\W{0,3}$");

    private static final Pattern YESTERDAY = Pattern.compile(
            "(?iu)(?:\\b(?:yesterday|gestern|ayer|ontem|ieri|hier)\\W{0,3}(?:\\p{L}{5,10}(?:-feira)?\\W{0,3})?|(?:yesterday|昨日|昨天)\\W{0,80}+)$");
    private static final Pattern PLACE = Pattern.compile(
            "^[(（]?(?!(?:On|In|Since|By|From|Until|At|After|Before)\\b)[\\p{Lu}\\p{IsHan}](?:[^.!?]|\\b\\p{Lu}\\p{L}{0,5}\\.(?=,| [–—-])){0,45}?[,(（. ]\\s?(\\p{L}{3,6}day,? )?$");
    private static final Pattern CLOSING = Pattern.compile("(?i)^.*[.;|·:,]\\s*+(?:week (?:ending|ended) )?");
    /** What may stand behind a day that closes a line: the time, who wrote it, the rights. */
    private static final Pattern CLOSED = Pattern.compile(
            "(?iu)^(?:,? (?:at )?\\d{1,2}[.:]\\d\\d ?(?:[ap]\\.?m\\.?|uhr|h)?)?(?: by \\p{L}.{2,40}| [|·•] .{0,60})?\\W?$");

    private static final Pattern TIME = Pattern.compile("^,? \\d{1,2}[.:]\\d\\d(?: Uhr| Hrs)?(?= [|])");
    private static final Pattern WEEKDAY = Pattern.compile("^(\\p{L}{3,12},? )?");
    /** What an icon leaves before a day, and the mark that parts the day from a name behind it. */
    private static final Pattern ICON = Pattern.compile("^[^\\p{L}\\p{N}]{0,4}(\\p{L}{3,9},? )?");

    private static final String PARTS = "*|•·/";
    private static final Pattern DASH =
            Pattern.compile("^\\)?[,）]?\\s*((\\([^)]{1,40}\\)|/[^/]{1,40}/)\\s*)?[-–—:：.].*", Pattern.DOTALL);
    /** "南疆警讯(2018年9月3日)8月29日清晨，…". */
    private static final Pattern WIRE = Pattern.compile("^[\\p{IsHan} ]{2,12}[讯訊电電报報][(（]$");

    private static final Pattern WIRE_END = Pattern.compile("^日?[)）]");
    /** The day of a dateline that leaves out the year: "LAGOS, Nov 20 (Wire) - …", 晨报6月30日讯. */
    private static final Pattern YEARLESS = Pattern.compile(
            "^(?:\\p{Lu}[^.!?]{1,40}, (?<month>\\p{L}{3,9})\\.? (?<day>\\d{1,2})(?= \\([^)]{1,40}\\) [-–—]| [-–—])"
                    + "|[\\p{IsHan} ]{0,12}(?<m>\\d{1,2})月(?<d>\\d{1,2})日[讯訊电電])");
    /** A year alone at the foot: "2023 Wire. All rights reserved.", (2020年). */
    private static final Pattern FOOT_YEAR = Pattern.compile(
            "(?iu)^(?:[(（][\\p{IsHan} ]{0,20}|[©\\s]*+)(?:\\(c\\)|copyright)?\\s*+((?:19|20)\\d\\d)(?:年?\\s*[)）]?|\\s\\D{3,60})");
    /** Year, month and day of Taiwan's calendar without marks: 1141208. */
    private static final Pattern TAIWAN = Pattern.compile("(1[01]\\d)(\\d\\d)(\\d\\d)");
    /** "… only from the official seller. – Oct 29, 2024". */
    private static final Pattern SIGNED_OFF = Pattern.compile("[.!?。”\"]\\s*+[–—-]\\s*+$");

    private static final Pattern LEAD = Pattern.compile("^\\d{4}年\\d{1,2}月\\d{1,2}日?[，,、]");
    /** The title and the first paragraph. */
    private static final int OPENING = 2;
    /** So many sentences at the head may tell the day of the news. */
    private static final int LEADS = 3;

    private HeaderDate() {}

    public static Optional<PublicationDate> of(List<String> lines) {
        List<String> words = lines.stream().filter(line -> !line.isBlank()).toList();
        List<String> head = words.subList(0, Math.min(TextHeader.HEAD, words.size()));
        List<String> foot = words.subList(Math.max(head.size(), words.size() - FOOT), words.size());
        List<Line> above = Line.of(head);
        List<Line> below = Line.of(foot);
        return first(above, HeaderDate::cued)
                .or(() -> first(above, HeaderDate::afterYesterday))
                .or(() -> first(above, HeaderDate::alone))
                .or(() -> first(above, HeaderDate::dateline))
                .or(() -> first(above.stream().limit(OPENING).toList(), HeaderDate::lead))
                .or(() -> belowMenu(words))
                .or(() -> first(below, HeaderDate::cued))
                .or(() -> first(below, HeaderDate::alone))
                .or(() -> signedOff(words.reversed()))
                .or(() -> yearless(head, foot));
    }

    /** The day that stands below a menu, above the first sentence; of several days none is surely that of the text. */
    private static Optional<PublicationDate> belowMenu(List<String> words) {
        int sentence = SentenceLines.first(words);
        if (sentence <= TextHeader.HEAD || sentence > Math.min(MENU, words.size() - 1)) {
            return Optional.empty();
        }
        return only(labels(words, TextHeader.HEAD, sentence), HeaderDate::cued)
                .or(() -> only(labels(words, sentence - ABOVE, sentence + BELOW), HeaderDate::alone));
    }

    private static List<Line> labels(List<String> words, int from, int to) {
        return Line.of(words.subList(Math.max(TextHeader.HEAD, from), Math.min(to, words.size())).stream()
                .filter(TextHeader::isShort)
                .toList());
    }

    private static Optional<PublicationDate> only(List<Line> lines, Function<Line, Optional<PublicationDate>> find) {
        List<PublicationDate> found = lines.stream()
                .flatMap(line -> find.apply(line).stream())
                .distinct()
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Optional<PublicationDate> yearless(List<String> head, List<String> foot) {
        Optional<String> year = (foot.isEmpty() ? head : foot)
                .stream()
                        .map(line -> FOOT_YEAR.matcher(line.strip()))
                        .filter(Matcher::matches)
                        .findFirst()
                        .map(match -> match.group(1));
        return year.flatMap(found -> head.stream()
                .map(YEARLESS::matcher)
                .filter(Matcher::lookingAt)
                .findFirst()
                .flatMap(day -> DateWords.value(
                        day.group("m") == null
                                ? day.group("day") + " " + day.group("month") + " " + found
                                : found + "年" + day.group("m") + "月" + day.group("d") + "日"))
                .map(day -> new PublicationDate(day, "dateline")));
    }

    private static Optional<PublicationDate> first(List<Line> lines, Function<Line, Optional<PublicationDate>> find) {
        return lines.stream().flatMap(line -> find.apply(line).stream()).findFirst();
    }

    /** "Published 26 October 2021", "Time: 2022.06.15". */
    private static Optional<PublicationDate> cued(Line line) {
        return line.first(
                day -> CUE.matcher(line.before(day)).find()
                        || TODAY.matcher(line.before(day)).find(),
                "byline");
    }

    /** "Yesterday (10 September 2025)": the text is of the day after. */
    private static Optional<PublicationDate> afterYesterday(Line line) {
        return line.first(day -> YESTERDAY.matcher(line.before(day)).find(), "byline")
                .map(day -> new PublicationDate(day.date().plusDays(1), day.from()));
    }

    private static Optional<PublicationDate> signedOff(List<String> lines) {
        return lines.stream()
                .filter(HeaderDate::mayEndSigned)
                .flatMap(line -> signedOff(line).stream())
                .findFirst();
    }

    private static Optional<PublicationDate> signedOff(String line) {
        String end = line.substring(Math.max(0, line.length() - CUE_REACH));
        return DateWords.in(end, false)
                .filter(day -> end.length() - day.end() < 2
                        && SIGNED_OFF.matcher(end.substring(0, day.begin())).find())
                .findFirst()
                .map(day -> new PublicationDate(day.date(), "byline"));
    }

    /** Whether a line ends with a figure or with one and a mark, as those that end with a date do. */
    private static boolean mayEndSigned(String line) {
        int length = line.length();
        return Character.isDigit(line.charAt(length - 1))
                || line.endsWith("日")
                || (length > 1 && (Character.isDigit(line.charAt(length - 2)) || line.charAt(length - 2) == '日'));
    }

    /** The date that a table says it was made on; the dates of its rows are not meant. */
    public static @Nullable PublicationDate said(List<String> rows) {
        List<String> edges = new ArrayList<>(rows.subList(0, Math.min(3, rows.size())));
        edges.addAll(rows.subList(Math.max(edges.size(), rows.size() - FOOT), rows.size()));
        return first(Line.of(edges), HeaderDate::cued).orElse(null);
    }

    private static Optional<PublicationDate> alone(Line line) {
        String text = line.text();
        Matcher taiwan = TAIWAN.matcher(text.strip());
        if (taiwan.matches()) {
            return DateWords.value(taiwan.group(1) + "年" + taiwan.group(2) + "月" + taiwan.group(3) + "日")
                    .map(day -> new PublicationDate(day, "byline"));
        }
        boolean whole = isShortByline(text) || (TextHeader.isShort(text) && TextHeader.isDateLine(text));
        return line.first(day -> whole || isApart(text.strip(), day), "byline");
    }

    private static boolean isShortByline(String line) {
        return line.length() <= LONGEST_BYLINE && TextHeader.isByline(line);
    }

    private static boolean isApart(String line, Day day) {
        String before = line.substring(0, Math.min(day.begin(), line.length()));
        String after = line.substring(Math.min(day.end(), line.length()));
        String next = TIME.matcher(after).replaceFirst("").stripLeading();
        boolean dash = before.isEmpty() && (next.startsWith("—") || next.startsWith("–"));
        boolean opens =
                WEEKDAY.matcher(before).matches() && (next.isEmpty() || dash || ".;|".indexOf(next.charAt(0)) >= 0);
        boolean label = TextHeader.isShort(line) && !SentenceLines.isEnded(line);
        boolean icon = label && ICON.matcher(before).matches() && !next.isEmpty() && PARTS.indexOf(next.charAt(0)) >= 0;
        boolean closes = CLOSED.matcher(after).matches()
                && line.length() < LONGEST_CLOSED
                && CLOSING.matcher(before).matches();
        return opens || icon || closes;
    }

    /** "LONDON, 4 December 2023 —", "LOS ANGELES (Dec. 14, 2023) -". */
    private static Optional<PublicationDate> dateline(Line line) {
        String text = line.text();
        return line.first(
                day -> day.begin() < 60 && isDateline(text.substring(0, day.begin()), text.substring(day.end())),
                "dateline");
    }

    private static boolean isDateline(String before, String after) {
        boolean marked = DASH.matcher(after).matches() || (isOpened(before) && after.startsWith(")"));
        return (PLACE.matcher(before).find() && marked)
                || (WIRE.matcher(before).matches() && WIRE_END.matcher(after).find());
    }

    /** "(Hong Kong, 5 December 2023) Officers …". */
    private static boolean isOpened(String before) {
        return before.startsWith("(") && before.stripTrailing().endsWith(",");
    }

    /** The day that the first sentences of a news text tell: in a dateline, or in the way of Chinese agencies. */
    public static Optional<PublicationDate> told(List<String> sentences) {
        List<Line> head = Line.of(sentences.subList(0, Math.min(LEADS, sentences.size())));
        return first(head, HeaderDate::dateline).or(() -> first(head, HeaderDate::lead));
    }

    /** "2021年1月21日，警方…": the day of what is told, which is that of the news or shortly before it. */
    private static Optional<PublicationDate> lead(Line line) {
        return line.first(day -> day.begin() == 0 && LEAD.matcher(line.text()).find(), "lead");
    }

    private record Line(String text, List<Day> days) {
        private static final int BEGINNING = 400;

        static List<Line> of(List<String> lines) {
            return lines.stream().map(Line::of).toList();
        }

        private static Line of(String text) {
            return new Line(
                    text,
                    DateWords.in(text.substring(0, Math.min(BEGINNING, text.length())), false)
                            .toList());
        }

        Optional<PublicationDate> first(Predicate<Day> kind, String from) {
            return days.stream().filter(kind).findFirst().map(day -> new PublicationDate(day.date(), from));
        }

        /** What stands before a day of it, as far as words may refer to that day. */
        String before(Day day) {
            return text.substring(Math.max(0, day.begin() - CUE_REACH), day.begin());
        }
    }
}

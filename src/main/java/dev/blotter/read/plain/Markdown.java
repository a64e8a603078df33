package dev.blotter.read.plain;

import dev.blotter.read.day.PublicationDate;
import dev.blotter.read.day.TextHeader;
import dev.blotter.read.encoding.Charsets;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.TextNormalizer;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Strings;
import org.jsoup.parser.Parser;

/** Reads Markdown: its front matter gives title and date, its marks go, its lines are joined. */
public final class Markdown implements Format {
    private static final Pattern FRONT =
            Pattern.compile("\\A\\s*(---|\\+\\+\\+)\\R(.*?)\\R\\1[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("(?m)^([A-Za-z_-]++)[ \\t]*+[:=](.*)$");
    private static final Pattern UNDERLINE = Pattern.compile("(?m)^(.+)\\R(?:=++|-{2,}+)[ \\t]*+$");
    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\[\\]\\n]*+)]\\([^)\\[\\n]*+\\)|!?\\[([^\\[\\]\\n]++)]\\[[^\\[\\]\\n]*+]");
    /** A tag of HTML, but no address: {@code <span lang="fr">}, not {@code <https://example.com>}. */
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][A-Za-z0-9]*+(?:\\s[^<>]*+)?+/?>");

    private static final Pattern HEADING = Pattern.compile("^\\s{0,3}#{1,6}+\\s++");
    private static final Pattern CELLS = Pattern.compile("^\\s*+\\|(.*)\\|\\s*+$");
    /** What only Markdown writes: {@code **bold**} and {@code [words](https://address)}. */
    private static final Pattern MARKED = Pattern.compile("\\*\\*\\S[^*\\n]*+\\*\\*|]\\(https?://");

    /** The blank between Chinese words and a mark of emphasis, which is no part of the sentence. */
    private static final Pattern HAN_BLANK =
            Pattern.compile("(?<=\\p{IsHan}) (?=\\*\\*\\p{IsHan})|(?<=\\p{IsHan}\\*\\*) (?=\\p{IsHan})");

    private static final Pattern RULE = Pattern.compile("^:?-++:?");

    @Override
    public Extraction read(Content content, Visit visit) throws IOException, UnreadableException {
        String text = Charsets.decode(content.bytes(), null);
        Matcher front = FRONT.matcher(text);
        Map<String, String> fields = front.find() ? fields(front.group(2)) : Map.of();
        Extraction found = body(fields.isEmpty() ? text : text.substring(front.end()), fields);
        return PublicationDate.in(
                        "meta", Stream.of("date", "published").flatMap(name -> Stream.ofNullable(fields.get(name))))
                .map(found::withDated)
                .orElse(found);
    }

    private static Map<String, String> fields(String front) {
        Map<String, String> fields = new HashMap<>();
        FIELD.matcher(front)
                .results()
                .forEach(field -> fields.putIfAbsent(
                        field.group(1).toLowerCase(Locale.ROOT),
                        unquoted(field.group(2).strip())));
        return fields;
    }

    private static String unquoted(String value) {
        return Strings.CS.removeStart(
                Strings.CS.removeEnd(value, value.endsWith("'") ? "'" : "\""), value.startsWith("'") ? "'" : "\"");
    }

    private static Extraction body(String text, Map<String, String> fields) {
        String marked = UNDERLINE.matcher(text).replaceAll("# $1\n");
        List<String> raw = marked.lines().filter(line -> !isRule(line)).toList();
        Optional<String> heading = raw.stream()
                .filter(line -> HEADING.matcher(line).lookingAt())
                .map(Markdown::plain)
                .findFirst();
        List<String> lines = HardWraps.join(raw).stream().map(Markdown::plain).toList();
        Optional<String> title = Optional.ofNullable(fields.get("title")).or(() -> heading);
        if (title.isEmpty()) {
            return PlainText.of(lines);
        }
        List<String> rest = lines.stream()
                .filter(line -> !line.strip().equalsIgnoreCase(title.get().strip()))
                .toList();
        return Extraction.of(title.get(), rest, TextHeader.of(lines).dated());
    }

    /** Whether a line parts the heads of a table from its rows: {@code |---|:--:|}. */
    private static boolean isRule(String line) {
        String row = Strings.CS.removeEnd(Strings.CS.removeStart(line.strip(), "|"), "|");
        return row.indexOf('|') > 0
                && Arrays.stream(row.split("\\|", -1))
                        .allMatch(cell -> RULE.matcher(cell.strip()).matches());
    }

    /** The lines of a text whose name does not say that it is Markdown; its marks go if it has links or bold words. */
    static List<String> withoutMarks(List<String> lines) {
        boolean marked = lines.stream().anyMatch(line -> MARKED.matcher(line).find());
        return marked
                ? lines.stream().map(TextNormalizer::line).map(Markdown::plain).toList()
                : lines;
    }

    private static String plain(String line) {
        String text = TAG.matcher(withoutHeading(line)).replaceAll("");
        text = HAN_BLANK.matcher(text).replaceAll("");
        text = Emphasis.removed(LINK.matcher(text).replaceAll("$1$2"));
        text = Parser.unescapeEntities(text, false);
        String cells = CELLS.matcher(text).replaceFirst("$1");
        return cells.indexOf('|') < 0
                ? cells
                : Arrays.stream(cells.split("\\|", -1)).map(String::strip).collect(Collectors.joining(" | "));
    }

    private static String withoutHeading(String line) {
        Matcher marks = HEADING.matcher(line);
        return marks.lookingAt()
                ? StringUtils.stripEnd(line.substring(marks.end()).stripTrailing(), "#")
                        .stripTrailing()
                : line;
    }
}

package dev.blotter.read.plain;

import dev.blotter.read.day.PublicationDate;
import dev.blotter.read.day.TextHeader;
import dev.blotter.read.encoding.Charsets;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads Markdown: its front matter gives title and date, its marks go, its lines are joined. */
public final class Markdown implements Format {
    private static final Pattern FRONT =
            Pattern.compile("\\A\\s*(---|\\+\\+\\+)\\R(.*?)\\R\\1[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("(?m)^([A-Za-z_-]+)\\s*[:=]\\s*[\"']?(.*?)[\"']?\\s*$");
    private static final Pattern UNDERLINE = Pattern.compile("(?m)^(.+)\\R(?:=+|-{2,})[ \\t]*$");
    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\]\\n]*)\\]\\([^)\\n]*\\)|!?\\[([^\\]\\n]+)\\]\\[[^\\]\\n]*\\]");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\w*_])(\\*{1,3}|_{1,3}|`{1,3}|~~)(?=\\S)(.+?)(?<=\\S)\\1(?![\\w*_])");
    private static final Pattern HEADING = Pattern.compile("^\\s{0,3}#{1,6}\\s+(.*?)\\s*#*$");
    private static final Pattern CELLS = Pattern.compile("^\\s*\\|(.*)\\|\\s*$");
    private static final Pattern CELL_RULE = Pattern.compile("^\\s*\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)+\\|?\\s*$");

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
                .forEach(field -> fields.putIfAbsent(field.group(1).toLowerCase(Locale.ROOT), field.group(2)));
        return fields;
    }

    private static Extraction body(String text, Map<String, String> fields) {
        String marked = UNDERLINE.matcher(text).replaceAll("# $1\n");
        List<String> raw = marked.lines()
                .filter(line -> !CELL_RULE.matcher(line).matches())
                .toList();
        Optional<String> heading = raw.stream()
                .map(HEADING::matcher)
                .filter(Matcher::matches)
                .map(match -> plain(match.group(1)))
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

    /** A line without its marks. */
    private static String plain(String line) {
        String text = HEADING.matcher(line).replaceFirst("$1");
        text = LINK.matcher(text).replaceAll("$1$2");
        text = EMPHASIS.matcher(text).replaceAll("$2");
        return CELLS.matcher(text).replaceFirst("$1").replaceAll("\\s*\\|\\s*", " | ");
    }
}

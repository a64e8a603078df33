package dev.blotter.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads text without marks. */
final class PlainText implements Format {
    private static final Pattern SITE = Pattern.compile("\\s+[|»]\\s+[^|»]{2,60}$");

    @Override
    public Found read(Content content, Visit visit) throws IOException, Refusal {
        return of(Charsets.decode(content.bytes(), null));
    }

    static Found of(String text) {
        return of(Wrapping.join(text));
    }

    /** @param lines paragraphs, with empty lines between some of them */
    static Found of(List<String> lines) {
        Opening opening = Opening.of(lines);
        String title = opening.title() == null
                ? null
                : SITE.matcher(opening.title().strip()).replaceFirst("");
        Scraped scraped = Scraped.of(withoutRepeats(Clean.lines(opening.rest()), title));
        return Found.of(title, scraped.kept(), opening.dated()).withDropped(scraped.dropped());
    }

    /** A text that was not scraped from a page, such as a report: all of it but the title. */
    static Found written(List<String> lines) {
        Opening opening = Opening.of(lines);
        return Found.of(opening.title(), opening.rest(), opening.dated());
    }

    /** The lines without the title where a page says it again above its text. */
    private static List<String> withoutRepeats(List<String> lines, @Nullable String title) {
        if (title == null) {
            return lines;
        }
        String same = title.toLowerCase(Locale.ROOT);
        List<String> head = lines.subList(0, Math.min(10, lines.size()));
        List<String> rest = lines.subList(head.size(), lines.size());
        List<String> kept = new ArrayList<>(head.stream()
                .filter(line -> !line.toLowerCase(Locale.ROOT).equals(same))
                .toList());
        kept.addAll(rest);
        return kept;
    }
}

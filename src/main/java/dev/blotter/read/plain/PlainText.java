package dev.blotter.read.plain;

import dev.blotter.read.day.Dated;
import dev.blotter.read.day.Opening;
import dev.blotter.read.day.OpeningDay;
import dev.blotter.read.encoding.Charsets;
import dev.blotter.read.format.Clean;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.Found;
import dev.blotter.read.format.Refusal;
import dev.blotter.read.format.Visit;
import dev.blotter.read.html.Headline;
import dev.blotter.read.html.Scraped;
import dev.blotter.text.Dropped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads text without marks. */
public final class PlainText implements Format {
    /** What stands behind the last bar of a title is the name of the site when it is shorter than what is before. */
    private static final Pattern SITE = Pattern.compile("(.+?)\\s+[|»]\\s+([^|»]{2,60})");

    @Override
    public Found read(Content content, Visit visit) throws IOException, Refusal {
        return of(Charsets.decode(content.bytes(), content.origin().charset()));
    }

    static Found of(String text) {
        return of(Wrapping.join(text));
    }

    /** @param lines paragraphs, with empty lines between some of them */
    static Found of(List<String> lines) {
        List<String> clean = lines.stream().map(Clean::line).toList();
        Optional<Headline> headline = Headline.of(words(clean));
        return headline.isPresent() ? scraped(headline.get()) : apart(clean);
    }

    private static List<String> words(List<String> lines) {
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    private static Found scraped(Headline headline) {
        Scraped text = Scraped.of(headline.rest());
        List<Dropped> dropped = new ArrayList<>(headline.dropped());
        dropped.addAll(text.dropped());
        Dated dated = OpeningDay.of(headline.near())
                .or(() -> OpeningDay.of(headline.rest()))
                .orElse(null);
        return Found.of(headline.title(), text.kept(), dated).withDropped(dropped);
    }

    private static String withoutSite(String title) {
        Matcher site = SITE.matcher(title);
        return site.matches() && site.group(2).length() < site.group(1).length() ? site.group(1) : title;
    }

    private static Found apart(List<String> lines) {
        Opening opening = Opening.of(lines);
        String title =
                opening.title() == null ? null : withoutSite(opening.title().strip());
        Scraped text = Scraped.of(words(opening.rest()));
        return Found.of(title, text.kept(), opening.dated()).withDropped(text.dropped());
    }

    /** A text that was not scraped from a page, such as a report: all of it but the title. */
    public static Found written(List<String> lines) {
        Opening opening = Opening.of(lines);
        String title = opening.title();
        boolean row = title != null && title.contains(" | ");
        return row ? Found.of(null, lines, opening.dated()) : Found.of(title, opening.rest(), opening.dated());
    }

    /** A text with a heading. What stands above that, and could be a title too, stays in the text. */
    public static Found headed(List<String> lines, String heading) {
        Found found = written(lines);
        boolean same = found.title() == null || found.title().equals(heading);
        return same ? found.withTitle(heading) : Found.of(heading, lines, found.dated());
    }
}

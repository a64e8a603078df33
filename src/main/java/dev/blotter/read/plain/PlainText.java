package dev.blotter.read.plain;

import dev.blotter.read.day.HeaderDate;
import dev.blotter.read.day.PublicationDate;
import dev.blotter.read.day.TextHeader;
import dev.blotter.read.encoding.Charsets;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.TextNormalizer;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import dev.blotter.read.html.PageHeadline;
import dev.blotter.read.html.ScrapedTextCleaner;
import dev.blotter.text.OmittedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads text without marks. */
public final class PlainText implements Format {
    /** What stands behind the last bar of a title is the name of the site when it is shorter than what is before. */
    private static final Pattern SITE = Pattern.compile("^(.*\\S)\\s++[|»]\\s++([^|»]{2,60})");

    @Override
    public Extraction read(Content content, Visit visit) throws IOException, UnreadableException {
        return of(Charsets.decode(content.bytes(), content.origin().charset()));
    }

    static Extraction of(String text) {
        return of(Markdown.withoutMarks(HardWraps.join(text)));
    }

    /** @param lines paragraphs, with empty lines between some of them */
    static Extraction of(List<String> lines) {
        List<String> clean = lines.stream().map(TextNormalizer::line).toList();
        Optional<PageHeadline> headline = PageHeadline.of(words(clean));
        return headline.isPresent() ? scraped(headline.get()) : apart(clean);
    }

    private static List<String> words(List<String> lines) {
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    private static Extraction scraped(PageHeadline headline) {
        ScrapedTextCleaner text = ScrapedTextCleaner.of(headline.rest());
        List<OmittedText> dropped = new ArrayList<>(headline.dropped());
        dropped.addAll(text.dropped());
        PublicationDate dated = HeaderDate.of(headline.near())
                .or(() -> HeaderDate.of(headline.rest()))
                .orElse(null);
        return Extraction.of(headline.title(), text.kept(), dated).withDropped(dropped);
    }

    private static String withoutSite(String title) {
        Matcher site = SITE.matcher(title);
        return site.matches() && site.group(2).length() < site.group(1).length() ? site.group(1) : title;
    }

    private static Extraction apart(List<String> lines) {
        TextHeader opening = TextHeader.of(lines);
        String title =
                opening.title() == null ? null : withoutSite(opening.title().strip());
        ScrapedTextCleaner text = ScrapedTextCleaner.of(words(opening.rest()));
        return Extraction.of(title, text.kept(), opening.dated()).withDropped(text.dropped());
    }

    /** A text that was not scraped from a page, such as a report: all of it but the title. */
    public static Extraction written(List<String> lines) {
        TextHeader opening = TextHeader.of(lines);
        String title = opening.title();
        boolean row = title != null && title.contains(" | ");
        return row
                ? Extraction.of(null, lines, opening.dated())
                : Extraction.of(title, opening.rest(), opening.dated());
    }

    /** A text with a heading. What stands above that, and could be a title too, stays in the text. */
    public static Extraction headed(List<String> lines, String heading) {
        Extraction found = written(lines);
        boolean same = found.title() == null || found.title().equals(heading);
        return same ? found.withTitle(heading) : Extraction.of(heading, lines, found.dated());
    }
}

package dev.blotter.read.office;

import dev.blotter.read.archive.Zip;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.TextNormalizer;
import dev.blotter.read.format.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What Tika's parsers of OOXML leave to others: which sheets are hidden, and which lines are headers. */
final class Ooxml {
    private static final Pattern HEADER = Pattern.compile("word/header\\d*\\.xml");

    private Ooxml() {}

    static Set<String> hiddenSheets(Content content) throws IOException, UnreadableException {
        try (ZipFile zip = Zip.open(content)) {
            return Jsoup.parse(ZipPatch.text(zip, "xl/workbook.xml"), "", Parser.xmlParser())
                    .select("sheet[state~=(?i)hidden]")
                    .eachAttr("name")
                    .stream()
                    .map(TextNormalizer::line)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * Lines in which each header stands at the head and each footer at the foot, as the parser writes
     * them, with headers behind the rest, so that none is taken for a title.
     */
    static List<String> withoutHeaders(List<String> lines, Content content) throws IOException, UnreadableException {
        List<String> rest = new ArrayList<>(lines);
        Set<String> headers = new LinkedHashSet<>();
        try (ZipFile zip = Zip.open(content)) {
            for (ZipArchiveEntry part : Zip.entries(zip)) {
                if (HEADER.matcher(part.getName()).matches()) {
                    paragraphs(ZipPatch.text(zip, part.getName())).stream()
                            .filter(rest::remove)
                            .forEach(headers::add);
                }
            }
        }
        headers.stream().filter(header -> !rest.contains(header)).forEach(rest::add);
        return rest;
    }

    private static List<String> paragraphs(String xml) {
        return Jsoup.parse(xml, "", Parser.xmlParser()).select("w|p").stream()
                .map(paragraph ->
                        paragraph.select("w|t").stream().map(Element::wholeText).collect(Collectors.joining()))
                .map(TextNormalizer::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}

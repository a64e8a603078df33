package dev.blotter.read.office;

import dev.blotter.read.archive.Zip;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The cells of an Excel book in number formats with words of their own, {@code 0 "dollars and" .00
 * "cents"}, which Tika's parser shows otherwise than Excel. They are given to it as text.
 *
 * <p>Of Tika's test file {@code testEXCEL-formats.xlsx}, two cells of 16 are told wrongly without it: words are
 * moved behind the figure, and a date is a number.
 *
 * @param formats by the number of the cell style that has them
 * @param from1904 whether the book counts days from 1904, as those of old Macs do
 */
record XlsxFormats(Map<Integer, ExcelFormat> formats, boolean from1904) {
    /** Sheets of more bytes are read as they are: the parser takes them in pieces, and this class whole. */
    private static final int LARGEST_SHEET = 16 << 20;

    private static final Pattern SHEET = Pattern.compile("^xl/worksheets/[^/]+\\.xml");

    /** A style sheet with any quoted words; most books have none. */
    private static final Pattern QUOTED = Pattern.compile("formatCode=(\"[^\"]*&quot;|'[^']*\")");

    /** A cell with a style and a number: the style, the place of the cell, the number. */
    private static final Pattern CELL = Pattern.compile("<c(?=\\s[^<>]*[^<>/]>)(?=[^<>]*?\\ss=\"(\\d{1,9})\")"
            + "(?![^<>]*\\st=\"(?!n\"))(?:(?=[^<>]*?(\\sr=\"\\w+\"))|)[^<>]*>(?:<f[^<>]*/>|<f[^<>]*>[^<]*</f>)?"
            + "<v>(-?\\d{1,40}(?:\\.\\d{0,40})?(?:[Ee][+-]?\\d{1,3})?)</v></c>");

    private static final OutputSettings XML = new OutputSettings().escapeMode(EscapeMode.xhtml);

    /** What changes those cells of a book that need it; null when none does. */
    static @Nullable ZipPatch patch(ZipFile zip) throws IOException {
        String styles = ZipPatch.text(zip, "xl/styles.xml");
        List<String> sheets = sheets(zip);
        if (sheets.isEmpty() || !QUOTED.matcher(styles).find()) {
            return null;
        }
        String from =
                xml(ZipPatch.text(zip, "xl/workbook.xml")).select("workbookPr").attr("date1904");
        XlsxFormats cells = new XlsxFormats(formats(xml(styles)), from.equals("1") || from.equals("true"));
        return cells.formats.isEmpty() ? null : new ZipPatch(sheets::contains, cells::shown);
    }

    private static Element xml(String part) {
        return Jsoup.parse(part, "", Parser.xmlParser());
    }

    /** The parts that are sheets; none when a part is too large to be written anew. */
    private static List<String> sheets(ZipFile zip) {
        List<ZipArchiveEntry> parts = Zip.entries(zip);
        return parts.stream().anyMatch(part -> part.getSize() > ZipPatch.LARGEST)
                ? List.of()
                : parts.stream()
                        .filter(part -> part.getSize() <= LARGEST_SHEET)
                        .map(ZipArchiveEntry::getName)
                        .filter(name -> SHEET.matcher(name).matches())
                        .toList();
    }

    private static Map<Integer, ExcelFormat> formats(Element styles) {
        Map<String, String> codes = styles.select("numFmts > numFmt").stream()
                .collect(Collectors.toMap(
                        format -> format.attr("numFmtId"), format -> format.attr("formatCode"), (first, next) -> next));
        Map<Integer, ExcelFormat> formats = new TreeMap<>();
        int style = 0;
        for (Element cell : styles.select("cellXfs > xf")) {
            ExcelFormat format = new ExcelFormat(codes.getOrDefault(cell.attr("numFmtId"), ""));
            if (format.hasWords()) {
                formats.put(style, format);
            }
            style++;
        }
        return formats;
    }

    private String shown(String sheet) {
        return CELL.matcher(sheet).replaceAll(cell -> Matcher.quoteReplacement(shown(cell)));
    }

    /** A cell at the same place with a text of its own. */
    private String shown(MatchResult cell) {
        return Optional.ofNullable(formats.get(Integer.valueOf(cell.group(1))))
                .flatMap(format -> format.shown(Double.parseDouble(cell.group(3)), from1904))
                .map(text -> "<c" + Objects.requireNonNullElse(cell.group(2), "") + " t=\"inlineStr\">"
                        + "<is><t xml:space=\"preserve\">" + Entities.escape(text, XML) + "</t></is></c>")
                .orElse(cell.group());
    }
}

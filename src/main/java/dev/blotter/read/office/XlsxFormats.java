package dev.blotter.read.office;

import dev.blotter.read.archive.Zip;
import dev.blotter.read.format.Format;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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

/**
 * The cells of an Excel book in number formats with words of their own, {@code 0 "dollars and" .00
 * "cents"}, which Tika's parser shows otherwise than Excel. They are given to it as text.
 *
 * <p>Of Tika's test file {@code testEXCEL-formats.xlsx}, two cells of 16 are told wrongly without it: words are
 * moved behind the figure, and a date is a number.
 */
public final class XlsxFormats {
    /** Sheets of more bytes are read as they are: the parser takes them in pieces, and this class whole. */
    private static final int LARGEST_SHEET = 16 << 20;

    private static final Pattern SHEET = Pattern.compile("xl/worksheets/[^/]+\\.xml");

    /** A style sheet with any quoted words; most books have none. */
    private static final Pattern QUOTED = Pattern.compile("formatCode=(\"[^\"]*&quot;|'[^']*\")");

    /** A cell with a value: its attributes, and the number. */
    private static final Pattern CELL = Pattern.compile("<c(\\s[^<>]*[^<>/])>(?:<f[^<>]*/>|<f[^<>]*>[^<]*</f>)?"
            + "<v>(-?\\d{1,40}(?:\\.\\d{0,40})?(?:[Ee][+-]?\\d{1,3})?)</v></c>");

    private static final Pattern REFERENCE = Pattern.compile("\\sr=\"\\w+\"");
    private static final Pattern STYLE = Pattern.compile("\\ss=\"(\\d{1,9})\"");
    /** The type of a value that is no number, such as the place of a text in the list of texts. */
    private static final Pattern NO_NUMBER = Pattern.compile("\\st=\"(?!n\")");

    private static final OutputSettings XML = new OutputSettings().escapeMode(EscapeMode.xhtml);
    private static final Pattern YES = Pattern.compile("1|true");

    private final Map<Integer, ExcelFormat> formats;
    private final boolean from1904;

    private XlsxFormats(Map<Integer, ExcelFormat> formats, boolean from1904) {
        this.formats = formats;
        this.from1904 = from1904;
    }

    /** The parser, or one before it that changes those cells of a book that need it. */
    public static Format before(Format parser, ZipFile zip) throws IOException {
        String styles = PatchedZip.text(zip, "xl/styles.xml");
        List<String> sheets = sheets(zip);
        if (sheets.isEmpty() || !QUOTED.matcher(styles).find()) {
            return parser;
        }
        Map<Integer, ExcelFormat> formats = formats(xml(styles));
        XlsxFormats cells = new XlsxFormats(formats, isFrom1904(xml(PatchedZip.text(zip, "xl/workbook.xml"))));
        return formats.isEmpty() ? parser : new PatchedZip(parser, sheets::contains, cells::shown);
    }

    private static Element xml(String part) {
        return Jsoup.parse(part, "", Parser.xmlParser());
    }

    /** Whether the book counts days from 1904, as those of old Macs do. */
    private static boolean isFrom1904(Element book) {
        return YES.matcher(book.select("workbookPr").attr("date1904")).matches();
    }

    /** The parts that are sheets; none when a part is too large to be written anew. */
    private static List<String> sheets(ZipFile zip) {
        List<ZipArchiveEntry> parts = Zip.entries(zip);
        return parts.stream().anyMatch(part -> part.getSize() > PatchedZip.LARGEST)
                ? List.of()
                : parts.stream()
                        .filter(part -> part.getSize() <= LARGEST_SHEET)
                        .map(ZipArchiveEntry::getName)
                        .filter(name -> SHEET.matcher(name).matches())
                        .toList();
    }

    /** The formats by the number of the cell style that has them. */
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

    private String shown(MatchResult cell) {
        String attributes = cell.group(1);
        return format(attributes)
                .flatMap(format -> format.shown(Double.parseDouble(cell.group(2)), from1904))
                .map(text -> text(attributes, text))
                .orElse(cell.group());
    }

    private Optional<ExcelFormat> format(String attributes) {
        return NO_NUMBER.matcher(attributes).find()
                ? Optional.empty()
                : first(STYLE, attributes).map(style -> formats.get(Integer.valueOf(style.group(1))));
    }

    /** A cell at the place that attributes name, with a text of its own. */
    private static String text(String attributes, String text) {
        String place = first(REFERENCE, attributes).map(MatchResult::group).orElse("");
        String value = "<is><t xml:space=\"preserve\">" + Entities.escape(text, XML) + "</t></is>";
        return "<c" + place + " t=\"inlineStr\">" + value + "</c>";
    }

    private static Optional<MatchResult> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst();
    }
}

package dev.blotter.read.office;

import dev.blotter.read.archive.Zip;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.TextNormalizer;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import dev.blotter.read.record.DelimitedTable;
import dev.blotter.read.record.Sheets;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The sheets of an OpenDocument spreadsheet. Its cells and rows stand once for many when they are
 * the same; Tika does not repeat them, which moves what follows into other columns.
 *
 * @see <a href="https://docs.oasis-open.org/office/OpenDocument/v1.3/">OpenDocument 1.3, chapter 9</a>
 */
final class Ods extends DefaultHandler {
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,9}");
    private static final int MOST_COLUMNS = 1_000;
    private static final int MOST_ROWS = 1_000;

    private static final String MARGINS = "style|header, style|header-left, style|header-first,"
            + "style|footer, style|footer-left, style|footer-first";
    /** What a program fills in. */
    private static final String FIELDS =
            "text|sheet-name, text|page-number, text|page-count, text|title," + "text|date, text|time, text|file-name";

    private final long limit;
    private final List<String> lines = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Set<String> hiddenStyles = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();
    /** The page on which a sheet of a style is printed. */
    private final Map<String, String> pages = new HashMap<>();

    private final Set<String> masters = new LinkedHashSet<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String style = "";
    private int cellRepeat;
    private int rowRepeat;
    private int notes;
    private boolean inCell;
    private long length;

    private Ods(long limit) {
        this.limit = limit;
    }

    /** What the sheets of a file hold; null when it has no content in the usual place. */
    static @Nullable Extraction found(Content content, Visit visit)
            throws IOException, UnreadableException, TikaException, SAXException {
        try (ZipFile zip = Zip.open(content)) {
            ZipArchiveEntry part = zip.getEntry("content.xml");
            if (part == null) {
                return null;
            }
            Ods sheets = new Ods(visit.options().maxText());
            try (InputStream in = zip.getInputStream(part)) {
                XMLReaderUtils.parseSAX(in, sheets, new ParseContext());
            }
            Set<String> margins = margins(ZipPatch.text(zip, "styles.xml"), sheets.masters);
            return Sheets.found(sheets.lines, sheets.names, sheets.hidden).withMore(margins);
        }
    }

    /**
     * The headers and footers of the pages on which sheets are printed, OpenDocument chapter 16.10, each once. Tika
     * leaves them out: of its test file {@code testFooter.ods} the one line of the footer is missing without them.
     *
     * @param styles the part of the file with the pages
     */
    private static Set<String> margins(String styles, Set<String> masters) {
        return Jsoup.parse(styles, "", Parser.xmlParser()).select("style|master-page").stream()
                .filter(page -> masters.contains(page.attr("style:name")))
                .flatMap(page -> page.select(MARGINS).stream())
                .filter(part -> !part.attr("style:display").equals("false"))
                .flatMap(part -> part.select("text|p").stream())
                .filter(line -> line.select(FIELDS).isEmpty())
                .map(line -> TextNormalizer.line(line.wholeText()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (qualified) {
            case "style:style" -> style(value(attributes, "style:name"), value(attributes, "style:master-page-name"));
            case "style:table-properties" -> hide(attributes);
            case "table:table" -> open(value(attributes, "table:name"), value(attributes, "table:style-name"));
            case "table:table-row" -> rowRepeat = count(attributes, "table:number-rows-repeated", MOST_ROWS);
            case "table:table-cell", "table:covered-table-cell" -> {
                cellRepeat = count(attributes, "table:number-columns-repeated", MOST_COLUMNS);
                inCell = true;
            }
            case "office:annotation" -> notes++;
            case "text:p", "text:line-break", "text:tab", "text:s" -> text.append(' ');
            default -> {}
        }
    }

    private void style(String name, String master) {
        style = name;
        pages.put(name, master);
    }

    private void hide(Attributes attributes) {
        if (value(attributes, "table:display").equals("false")) {
            hiddenStyles.add(style);
        }
    }

    private void open(String name, String styleName) {
        String clean = TextNormalizer.line(name);
        if (hiddenStyles.contains(styleName)) {
            hidden.add(clean);
        } else {
            masters.add(pages.getOrDefault(styleName, ""));
        }
        names.add(clean);
        lines.add(clean);
    }

    private static String value(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? "" : value;
    }

    private static int count(Attributes attributes, String name, int most) {
        String value = value(attributes, name);
        return NUMBER.matcher(value).matches() ? Math.min(Integer.parseInt(value), most) : 1;
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (qualified) {
            case "table:table-cell", "table:covered-table-cell" -> closeCell();
            case "table:table-row" -> closeRow();
            case "office:annotation" -> notes--;
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int start, int count) {
        if (inCell && notes == 0) {
            text.append(chars, start, count);
        }
    }

    private void closeCell() {
        String cell = TextNormalizer.line(text.toString());
        for (int i = 0; i < cellRepeat && cells.size() < MOST_COLUMNS; i++) {
            cells.add(cell);
        }
        text.setLength(0);
        inCell = false;
    }

    private void closeRow() {
        String row = DelimitedTable.row(cells.stream());
        for (int i = 0; i < rowRepeat && !row.isEmpty() && length <= limit; i++) {
            lines.add(row);
            length += row.length();
        }
        cells.clear();
    }
}

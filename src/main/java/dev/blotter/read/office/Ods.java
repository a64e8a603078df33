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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
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

    private final long limit;
    private final List<String> lines = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Set<String> hiddenStyles = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();
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
            return Sheets.found(sheets.lines, sheets.names, sheets.hidden);
        }
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (qualified) {
            case "style:style" -> style = value(attributes, "style:name");
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

    private void hide(Attributes attributes) {
        if (value(attributes, "table:display").equals("false")) {
            hiddenStyles.add(style);
        }
    }

    private void open(String name, String styleName) {
        String clean = TextNormalizer.line(name);
        if (hiddenStyles.contains(styleName)) {
            hidden.add(clean);
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

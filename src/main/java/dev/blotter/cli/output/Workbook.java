package dev.blotter.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A table as Excel's {@code .xlsx} (ECMA-376): one sheet of days, numbers and text. Rows are written as they come, and
 * the same rows give the same bytes.
 */
public final class Workbook implements AutoCloseable {
    private static final int MOST_ROWS = 1_048_576;
    private static final int LONGEST_CELL = 32_767;
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    /** The day before the first that Excel counts; it takes 1900 for a leap year. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** All parts but the sheet; the second format of cells is that of days. */
    private static final Map<String, String> PARTS = new TreeMap<>(Map.of(
            "[Content_Types].xml",
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
            <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
            <Override PartName="/xl/sheet.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
            </Types>""",
            "_rels/.rels",
            relations("officeDocument", "xl/workbook.xml"),
            "xl/_rels/workbook.xml.rels",
            relations("worksheet", "sheet.xml", "styles", "styles.xml"),
            "xl/workbook.xml",
            "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                    + "\"><sheets><sheet name=\"Blotter\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
            "xl/styles.xml",
            "<styleSheet xmlns=\"" + MAIN + "\">" + """
            <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
            <fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>\
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
            <borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>"""));

    private final ZipOutputStream zip;
    private final XMLStreamWriter sheet;
    private int rows;

    /** Begins the table; the stream stays open when it is closed. */
    public Workbook(OutputStream out, String columns) throws IOException {
        zip = new ZipOutputStream(out);
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            begin(part.getKey());
            zip.write((HEAD + part.getValue()).getBytes(StandardCharsets.UTF_8));
        }
        begin("xl/sheet.xml");
        try {
            sheet = XMLOutputFactory.newDefaultFactory()
                    .createXMLStreamWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            sheet.writeStartDocument();
            sheet.writeStartElement("worksheet");
            sheet.writeDefaultNamespace(MAIN);
            sheet.writeStartElement("sheetData");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        row((Object[]) columns.split(","));
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder all = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int at = 0; at < typesAndTargets.length; at += 2) {
            all.append("<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(at / 2 + 1, OFFICE, typesAndTargets[at], typesAndTargets[at + 1]));
        }
        return all.append("</Relationships>").toString();
    }

    private void begin(String part) throws IOException {
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
    }

    /** Writes a row; a {@link UserException} when a sheet can hold no more, an {@link UncheckedIOException} when it can't be written. */
    public void row(@Nullable Object... cells) {
        if (++rows > MOST_ROWS) {
            throw new UserException("a sheet of Excel holds " + MOST_ROWS + " rows; ask for less, or use --format csv");
        }
        try {
            sheet.writeStartElement("row");
            for (Object cell : cells) {
                write(cell);
            }
            sheet.writeEndElement();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private void write(@Nullable Object cell) throws XMLStreamException {
        switch (cell) {
            case LocalDate day
            when !day.isBefore(FIRST_DAY) -> value(String.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, day)), "s", "1");
            case Number number -> value(number.toString(), "t", "n");
            case null -> sheet.writeEmptyElement("c");
            default -> text(cell.toString());
        }
    }

    private void value(String value, String attribute, String kind) throws XMLStreamException {
        sheet.writeStartElement("c");
        sheet.writeAttribute(attribute, kind);
        sheet.writeStartElement("v");
        sheet.writeCharacters(value);
        sheet.writeEndElement();
        sheet.writeEndElement();
    }

    private void text(String text) throws XMLStreamException {
        String clean = NO_XML.matcher(Terminal.clean(text)).replaceAll("");
        sheet.writeStartElement("c");
        sheet.writeAttribute("t", "inlineStr");
        sheet.writeStartElement("is");
        sheet.writeStartElement("t");
        sheet.writeAttribute("xml:space", "preserve");
        sheet.writeCharacters(clean.substring(0, Math.min(LONGEST_CELL, clean.length())));
        sheet.writeEndElement();
        sheet.writeEndElement();
        sheet.writeEndElement();
    }

    @Override
    public void close() throws IOException {
        try {
            sheet.writeEndDocument();
            sheet.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        zip.finish();
    }
}

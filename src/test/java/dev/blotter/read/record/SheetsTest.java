package dev.blotter.read.record;

import static dev.blotter.read.Reading.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.read.Reading;
import dev.blotter.text.Document;
import dev.blotter.text.OmittedText;
import dev.blotter.text.Status;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What a person sees in a spreadsheet: rows with their heads, and numbers as they are shown. */
final class SheetsTest {

    /** A book of the kind that statistics offices publish. */
    private static byte[] book(Workbook book) {
        Sheet arrests = book.createSheet("Arrests");
        row(arrests, 0, "Persons arrested by State, 2023");
        arrests.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
        row(arrests, 2, "State", "Arrested", "", "Share", "As of");
        Row goa = row(arrests, 3, "Goa");
        number(goa, 1, 12_345, "#,##0");
        number(goa, 3, 0.1234, "0.0%");
        number(goa, 4, 0, "yyyy-mm-dd").setCellValue(LocalDate.of(2023, 3, 4));
        Row delhi = row(arrests, 4, "Delhi");
        delhi.createCell(2).setCellFormula("B4*2");
        number(delhi, 4, 0, "yyyy\"年\"m\"月\"d\"日\"").setCellValue(LocalDate.of(2023, 3, 4));
        Row bihar = row(arrests, 5, "Bihar");
        bihar.createCell(1).setCellValue(373_000);
        bihar.createCell(3).setCellValue(1.1 + 2.2);
        row(arrests, 7, "Source: the bureau. Figures are provisional.");
        row(book.createSheet("Lookup"), 0, "not for publication");
        book.setSheetHidden(1, true);
        row(book.createSheet("Victims"), 0, "Goa", "seven");
        book.createSheet("Sheet4");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return bytes(book);
    }

    private static Row row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
        return row;
    }

    private static Cell number(Row row, int column, double value, String format) {
        Workbook book = row.getSheet().getWorkbook();
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.getCreationHelper().createDataFormat().getFormat(format));
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
        return cell;
    }

    private static byte[] bytes(Workbook book) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (book) {
            book.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void isReadAsSeen(Document document) {
        assertThat(document.title()).isEqualTo("Persons arrested by State, 2023");
        assertThat(lines(document))
                .containsExactly(
                        "Arrests",
                        "State | Arrested | | Share | As of",
                        "Goa | 12,345 | | 12.3% | 2023-03-04",
                        "Delhi | | 24690 | | 2023年3月4日",
                        "Bihar | 373000 | | 3.3",
                        "Source: the bureau. Figures are provisional.",
                        "Victims",
                        "Goa | seven");
        assertThat(document.dropped()).containsExactly(new OmittedText("not for publication", "hidden sheet"));
    }

    @Test
    void aDayInTheFormatOfTheUsersCountryIsThatDay() {
        Workbook book = new XSSFWorkbook();
        Row days = row(book.createSheet(), 0, "Seized on");
        number(days, 1, 0, "m/d/yy").setCellValue(LocalDate.of(2018, 9, 20));
        number(days, 2, 0, "m/d/yy").setCellValue(LocalDate.of(1996, 8, 10));
        number(days, 3, 0, "m/d/yy h:mm").setCellValue(LocalDate.of(2008, 1, 19));
        days.createCell(4).setCellValue("13/4/09");

        assertThat(lines(Reading.one("a.xlsx", bytes(book))))
                .containsExactly("Seized on | 2018-09-20 | 1996-08-10 | 2008-01-19 0:00 | 13/4/09");
    }

    @Test
    void aBookIsReadAsItIsSeen() {
        isReadAsSeen(Reading.one("a.xlsx", book(new XSSFWorkbook())));
    }

    @Test
    void anOldBookIsReadAsItIsSeen() {
        isReadAsSeen(Reading.one("a.xls", book(new HSSFWorkbook())));
    }

    @Test
    void aBookOfStrictOoxmlIsReadAsItIsSeen() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book(new XSSFWorkbook())))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .replaceAll(
                                "http://schemas.openxmlformats.org/(spreadsheetml|officeDocument)/2006/",
                                "http://purl.oclc.org/ooxml/$1/")
                        .replace("/extended-properties", "/extendedProperties");
                parts.put(part.getName(), xml.getBytes(StandardCharsets.UTF_8));
            }
        }

        isReadAsSeen(Reading.one("a.xlsx", Reading.zip(parts)));
    }

    @Test
    void aBookCutShortIsUnreadable() {
        byte[] book = book(new HSSFWorkbook());

        assertThat(Reading.all("a.xls", Arrays.copyOf(book, 1500))
                        .getLast()
                        .outcome()
                        .status())
                .isEqualTo(Status.UNREADABLE);
    }

    private static String cell(String attributes, String text) {
        return "<table:table-cell " + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static byte[] openBook(String styles, String tables) {
        return Reading.zip(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml",
                "<?xml version='1.0'?><office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                        + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
                        + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:automatic-styles>"
                        + styles
                        + "</office:automatic-styles><office:body><office:spreadsheet>" + tables
                        + "</office:spreadsheet></office:body></office:document-content>");
    }

    @Test
    void theCellsOfAnOpenDocumentSheetStayInTheirColumns() {
        String tables = "<table:table table:name='Arrests'><table:table-row>"
                + cell("table:number-columns-spanned='4'", "Persons arrested by State")
                + "<table:covered-table-cell table:number-columns-repeated='3'/></table:table-row><table:table-row>"
                + cell("", "State") + cell("", "2021") + cell("", "2022") + cell("", "2023")
                + "</table:table-row><table:table-row>" + cell("", "Goa")
                + "<table:table-cell table:number-columns-repeated='2'/>" + cell("office:value='1418'", "1,418")
                + "<table:table-cell table:number-columns-repeated='16000'/></table:table-row><table:table-row table:number-rows-repeated='2'>"
                + cell("", "Delhi") + cell("table:number-columns-repeated='2'", "7")
                + "</table:table-row><table:table-row table:number-rows-repeated='1000000'><table:table-cell/></table:table-row></table:table>";

        Document document = Reading.one("a.ods", openBook("", tables));

        assertThat(document.title()).isEqualTo("Persons arrested by State");
        assertThat(lines(document))
                .containsExactly("State | 2021 | 2022 | 2023", "Goa | | | 1,418", "Delhi | 7 | 7", "Delhi | 7 | 7");
    }

    @Test
    void aHiddenOpenDocumentSheetIsLeftOutAndSoAreNotesOnCells() {
        String styles =
                "<style:style style:name='ta1' style:family='table'><style:table-properties table:display='true'/></style:style>"
                        + "<style:style style:name='ta2' style:family='table'><style:table-properties table:display='false'/></style:style>";
        String noted =
                "<table:table-cell><office:annotation><text:p>check this</text:p></office:annotation><text:p>Goa</text:p></table:table-cell>";
        String tables = "<table:table table:name='A' table:style-name='ta1'><table:table-row>" + noted + cell("", "7")
                + "</table:table-row></table:table><table:table table:name='B' table:style-name='ta2'><table:table-row>"
                + cell("", "secret") + "</table:table-row></table:table>";

        Document document = Reading.one("a.ods", openBook(styles, tables));

        assertThat(lines(document)).containsExactly("Goa | 7");
        assertThat(document.dropped()).containsExactly(new OmittedText("secret", "hidden sheet"));
    }

    @Test
    void aBrokenOpenDocumentBookIsUnreadable() {
        byte[] broken = Reading.zip(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml",
                "<office:document-content");

        assertThat(Reading.one("a.ods", broken).outcome().status()).isIn(Status.UNREADABLE, Status.EMPTY);
    }

    @Test
    void aTableHasATitleAndNotesToo() {
        Document document =
                Reading.one("a.csv", "Persons arrested by State\n\nState,2022\nGoa,\"1,240\"\n\nSource: bureau\n");

        assertThat(document.title()).isEqualTo("Persons arrested by State");
        assertThat(lines(document)).isEqualTo(List.of("State | 2022", "Goa | 1,240", "Source: bureau"));
    }
}

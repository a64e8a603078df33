package dev.blotter.read.office;

import static dev.blotter.read.Reading.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.read.Reading;
import dev.blotter.text.Document;
import dev.blotter.text.Status;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;

final class OfficeTest {

    private static byte[] bytes(XWPFDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.write(bytes);
        document.close();
        return bytes.toByteArray();
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static byte[] report() throws IOException {
        XWPFDocument report = new XWPFDocument();
        paragraph(report, "Activity review 2022");
        paragraph(report, "Abuja, 16 January 2023");
        paragraph(report, Reading.prose(2));
        return bytes(report);
    }

    @Test
    void aWordFileHasATitleADateAndParagraphs() throws IOException {
        Document document = Reading.one("a.docx", report());

        assertThat(document.title()).isEqualTo("Activity review 2022");
        assertThat(document.published()).isEqualTo("2023-01-16");
        assertThat(document.publishedFrom()).isEqualTo("byline");
        assertThat(lines(document)).containsExactly("Abuja, 16 January 2023", Reading.prose(2));
    }

    @Test
    void aWordFileIsKnownUnderAnyName() throws IOException {
        assertThat(Reading.one("a.zip", report()).title()).isEqualTo("Activity review 2022");
        assertThat(Reading.one("a", report()).title()).isEqualTo("Activity review 2022");
    }

    @Test
    void whatWasDeletedIsNotText() throws IOException {
        XWPFDocument report = new XWPFDocument();
        XWPFParagraph paragraph = paragraph(report, "They held twelve men");
        CTRunTrackChange deletion = paragraph.getCTP().addNewDel();
        deletion.setId(BigInteger.ONE);
        deletion.setAuthor("A");
        deletion.addNewR().addNewDelText().setStringValue(" and ninety women");
        paragraph.createRun().setText(" on Monday, and all of them were charged with fraud.");

        assertThat(Reading.one("a.docx", bytes(report)).text())
                .isEqualTo("They held twelve men on Monday, and all of them were charged with fraud.");
    }

    @Test
    void tablesAreRowsAndFootnotesAreText() throws IOException {
        XWPFDocument report = new XWPFDocument();
        report.createFootnotes();
        XWPFParagraph paragraph = paragraph(report, Reading.prose(2));
        var note = report.createFootnote();
        note.createParagraph().createRun().setText("Of these, 984 were convicted before 1 April.");
        paragraph.addFootnoteReference(note);
        XWPFTable table = report.createTable(2, 2);
        table.getRow(0).getCell(0).setText("State");
        table.getRow(0).getCell(1).setText("Held");
        table.getRow(1).getCell(0).setText("Goa");
        table.getRow(1).getCell(1).setText("412");

        assertThat(lines(Reading.one("a.docx", bytes(report))))
                .contains("State | Held", "Goa | 412")
                .anyMatch(line -> line.contains("Of these, 984 were convicted"));
    }

    @Test
    void aWordFileWithAPasswordAsksForIt() throws IOException, GeneralSecurityException, OpenXML4JException {
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword("secret");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            try (OPCPackage plain = OPCPackage.open(new ByteArrayInputStream(report()));
                    OutputStream out = encryptor.getDataStream(files)) {
                plain.save(out);
            }
            files.writeFilesystem(bytes);
        }

        Document document = Reading.one("a.docx", bytes.toByteArray());

        assertThat(document.outcome().status()).isEqualTo(Status.ENCRYPTED);
        assertThat(document.outcome().reason()).contains("password");
    }

    @Test
    void theFirstCellAloneIsTheTitleOfASpreadsheet() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        XSSFSheet sheet = book.createSheet("Sheet1");
        sheet.createRow(0).createCell(0).setCellValue("Persons arrested, selected States");
        XSSFRow head = sheet.createRow(1);
        head.createCell(0).setCellValue("State");
        head.createCell(1).setCellValue("2023");
        XSSFRow row = sheet.createRow(2);
        row.createCell(0).setCellValue("Goa");
        row.createCell(1).setCellValue(412);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        book.close();

        Document document = Reading.one("a.xlsx", bytes.toByteArray());

        assertThat(document.title()).isEqualTo("Persons arrested, selected States");
        assertThat(lines(document)).containsExactly("State | 2023", "Goa | 412");
    }

    @Test
    void theHeaderOfAPageIsNotItsTitle() throws IOException {
        XWPFDocument report = new XWPFDocument();
        paragraph(report, Reading.prose(2));
        report.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("Bureau of statistics");

        Document document = Reading.one("a.docx", bytes(report));

        assertThat(lines(document)).startsWith(Reading.prose(2)).contains("Bureau of statistics");
        assertThat(document.title()).isNotEqualTo("Bureau of statistics");
    }

    @Test
    void slidesHaveTheirNotesAndTables() throws IOException {
        XMLSlideShow show = new XMLSlideShow();
        XSLFSlide slide = show.createSlide();
        slide.createTextBox().setText("Two held over parcel texts");
        XSLFTable table = slide.createTable(2, 2);
        table.getCell(0, 0).setText("State");
        table.getCell(0, 1).setText("Held");
        table.getCell(1, 0).setText("Goa");
        table.getCell(1, 1).setText("412");
        show.getNotesSlide(slide).getPlaceholders()[1].setText("Say that 984 were convicted.");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        show.write(bytes);
        show.close();

        Document document = Reading.one("a.pptx", bytes.toByteArray());

        assertThat(document.title()).isEqualTo("Two held over parcel texts");
        assertThat(lines(document)).contains("State | Held", "Goa | 412", "Say that 984 were convicted.");
    }

    private static String chapter(String text) {
        return "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>c</title></head><body><h1>" + text + "</h1><p>"
                + text + " goes on.</p></body></html>";
    }

    @Test
    void aBookIsReadInTheOrderOfItsSpine() {
        byte[] book = Reading.zip(
                "mimetype",
                "application/epub+zip",
                "META-INF/container.xml",
                "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container' version='1.0'><rootfiles><rootfile full-path='b.opf' media-type='application/oebps-package+xml'/></rootfiles></container>",
                "a.xhtml",
                chapter("Second"),
                "z.xhtml",
                chapter("First"),
                "b.opf",
                "<package xmlns='http://www.idpf.org/2007/opf' version='2.0' unique-identifier='i'><metadata xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>The scam trade</dc:title><dc:identifier id='i'>1</dc:identifier></metadata>"
                        + "<manifest><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/><item id='z' href='z.xhtml' media-type='application/xhtml+xml'/></manifest><spine><itemref idref='z'/><itemref idref='a'/></spine></package>");

        Document document = Reading.one("a.epub", book);

        assertThat(document.title()).isEqualTo("The scam trade");
        assertThat(lines(document)).containsExactly("First", "First goes on.", "Second", "Second goes on.");
    }

    @Test
    void anOpenDocumentTextHasParagraphsRowsAndNotes() {
        byte[] report = Reading.zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<?xml version='1.0'?><office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
                        + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text><text:h text:outline-level='1'>Activity review 2022</text:h>"
                        + "<text:p>" + Reading.prose(2)
                        + "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Of these, 984 were convicted.</text:p></text:note-body></text:note></text:p>"
                        + "<text:tracked-changes><text:changed-region><text:deletion><text:p>ninety women</text:p></text:deletion></text:changed-region></text:tracked-changes>"
                        + "<table:table><table:table-row><table:table-cell><text:p>Goa</text:p></table:table-cell><table:table-cell><text:p>412</text:p></table:table-cell></table:table-row></table:table>"
                        + "</office:text></office:body></office:document-content>");

        Document document = Reading.one("a.odt", report);

        assertThat(document.title()).isEqualTo("Activity review 2022");
        assertThat(document.text()).contains("984 were convicted", "Goa | 412").doesNotContain("ninety women");
    }

    @Test
    void aFileCompressedByZstandardIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdCompressorOutputStream(bytes)) {
            out.write(Reading.prose(2).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Reading.all("a.txt.zst", bytes.toByteArray()))
                .singleElement()
                .extracting(Document::text)
                .isEqualTo(Reading.prose(2));
    }

    @Test
    void richTextIsRead() {
        Document document = Reading.one(
                "a.rtf", "{\\rtf1\\ansi Two held over parcel texts\\par\\par " + Reading.prose(2) + "\\par}");

        assertThat(document.title()).isEqualTo("Two held over parcel texts");
        assertThat(document.text()).isEqualTo(Reading.prose(2));
    }

    @Test
    void theMembersOfACompressedFileAreRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(("<html><body><h1>Two held</h1><p>" + Reading.prose(3)).getBytes(StandardCharsets.UTF_8));
        }

        List<Document> documents = Reading.all("a.html.gz", bytes.toByteArray());

        assertThat(documents).singleElement().satisfies(document -> {
            assertThat(document.source()).startsWith("a.html.gz");
            assertThat(document.text()).isEqualTo(Reading.prose(3));
        });
    }

    @Test
    void aBrokenWordFileIsUnreadable() {
        byte[] broken = Reading.zip("[Content_Types].xml", "<Types", "word/document.xml", "<w:document");

        assertThat(Reading.one("a.docx", broken).outcome().status()).isIn(Status.UNREADABLE, Status.EMPTY);
    }
}

package dev.blotter.read;

import static dev.blotter.read.Reading.lines;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
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

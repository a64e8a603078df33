package dev.blotter.read.office;

import static dev.blotter.read.Reading.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.read.Reading;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.text.Document;
import dev.blotter.text.Status;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DocxTest {
    private static final String W = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String MC = " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    private static final String FIRST = p("Officers of two districts told the court what they had found.");

    private static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    private static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** A paragraph with properties. */
    private static String p(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + r(text) + "</w:p>";
    }

    private static String item(int list, int level, String text) {
        return p("<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>", text);
    }

    private static byte[] file(String body, String... parts) {
        List<String> all = new ArrayList<>(List.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
                "word/document.xml",
                "<w:document" + W + MC + "><w:body>" + body + "</w:body></w:document>"));
        all.addAll(List.of(parts));
        return Reading.zip(all.toArray(String[]::new));
    }

    private static Document read(String body, String... parts) {
        return Reading.one("a.docx", file(body, parts));
    }

    private static final String NUMBERING = "<w:numbering" + W + ">"
            + "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2.\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>";

    @Test
    void runsOfAParagraphAreOneLine() {
        assertThat(lines(read(FIRST + "<w:p>" + r("They held ") + r("31 ") + r("men.") + "</w:p>")))
                .contains("They held 31 men.");
    }

    @Test
    void tabsPartWordsAndBreaksPartLines() {
        String body = "<w:p><w:r><w:t>Goa</w:t><w:tab/><w:t>412</w:t><w:br/><w:t>Assam</w:t></w:r></w:p>";

        assertThat(lines(read(FIRST + body))).contains("Goa 412", "Assam");
    }

    @Test
    void theTabStopsOfAParagraphAreNoText() {
        assertThat(lines(
                        read(FIRST + p("<w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs>", "They held 31 men."))))
                .contains("They held 31 men.");
    }

    @Test
    void whatWasDeletedOrMovedAwayIsNoTextAndWhatWasAddedIs() {
        String body = "<w:p>" + r("They held ") + "<w:del><w:r><w:delText>90</w:delText></w:r></w:del><w:ins>" + r("31")
                + "</w:ins>" + r(" men") + "<w:moveFrom>" + r(" and women") + "</w:moveFrom>" + r(".") + "</w:p>";

        assertThat(lines(read(FIRST + body))).contains("They held 31 men.");
    }

    @Test
    void theCodesOfFieldsAreNoText() {
        String body = "<w:p>" + r("See ") + "<w:r><w:instrText>HYPERLINK \"https://x.example\"</w:instrText></w:r>"
                + "<w:hyperlink>" + r("the report") + "</w:hyperlink>" + r(".") + "</w:p>";

        assertThat(lines(read(FIRST + body))).contains("See the report.");
    }

    @Test
    void cellsAreParted() {
        String row = "<w:tr><w:tc>" + p("State") + "</w:tc><w:tc>" + p("Held") + p("(all)") + "</w:tc></w:tr>";

        assertThat(lines(read(FIRST + "<w:tbl>" + row + "</w:tbl>"))).contains("State | Held (all)");
    }

    @Test
    void aTextBoxStandsBehindItsParagraphAndOnce() {
        String box = "<w:txbxContent>" + p("Inset: 12 held.") + "</w:txbxContent>";
        String body =
                "<w:p>" + r("They held ") + "<w:r><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>"
                        + box + "</mc:Fallback></mc:AlternateContent></w:r>" + r("31 men.") + "</w:p>";

        assertThat(lines(read(FIRST + body))).endsWith("They held 31 men.", "Inset: 12 held.");
    }

    @Test
    void whatIsSaidForOlderProgramsAloneIsText() {
        String body = "<w:p><w:r><mc:AlternateContent><mc:Choice/><mc:Fallback><w:txbxContent>" + p("Inset: 12 held.")
                + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>";

        assertThat(lines(read(FIRST + body))).contains("Inset: 12 held.");
    }

    @Test
    void itemsWithBulletsBeginWithOne() {
        assertThat(lines(read(FIRST + item(3, 0, "identified 10 mules"), "word/numbering.xml", NUMBERING)))
                .contains("• identified 10 mules");
    }

    @Test
    void itemsThatAreCountedKeepTheirNumbersAsTheOtherParserGivesThem() {
        assertThat(read(FIRST + item(3, 1, "identified 10 mules"), "word/numbering.xml", NUMBERING)
                        .text())
                .contains("identified 10 mules")
                .doesNotContain("• identified");
    }

    @Test
    void aParagraphThatLeavesItsListIsNoItem() {
        assertThat(lines(read(FIRST + item(0, 0, "They held 31 men."), "word/numbering.xml", NUMBERING)))
                .contains("They held 31 men.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"heading 1", "Title"})
    void aStyleIsKnownByItsNameInAnyLanguage(String name) {
        String styles =
                "<w:styles" + W + "><w:style w:styleId=\"a3\"><w:name w:val=\"" + name + "\"/></w:style></w:styles>";

        assertThat(read(FIRST + p("<w:pStyle w:val=\"a3\"/>", "Two held over texts"), "word/styles.xml", styles)
                        .title())
                .isEqualTo("Two held over texts");
    }

    @Test
    void footnotesAreText() {
        String note = "<w:footnotes" + W + "><w:footnote w:id=\"2\">" + p("Of these, 984 were convicted.")
                + "</w:footnote></w:footnotes>";
        String body = "<w:p>" + r("They held 3,785 men") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>";

        assertThat(lines(read(FIRST + body, "word/footnotes.xml", note)))
                .contains("They held 3,785 men[2]", "Of these, 984 were convicted.");
    }

    @Test
    void theFileSaysWhenItWasMade() {
        String core =
                "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\">"
                        + "<dc:creator>A. Writer</dc:creator><dcterms:created>2023-01-16T10:00:00Z</dcterms:created></cp:coreProperties>";

        Document document = read(FIRST + FIRST, "docProps/core.xml", core);

        assertThat(document.published()).isEqualTo("2023-01-16");
        assertThat(document.publishedFrom()).isEqualTo("office-metadata");
        assertThat(document.metadata()).containsEntry("author", "A. Writer");
    }

    @Test
    void theSecondNamespaceOfTheFormatIsReadToo() {
        byte[] strict = Reading.zip(
                "[Content_Types].xml",
                "<Types/>",
                "word/document.xml",
                "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body>" + FIRST
                        + p("They held 31 men.") + "</w:body></w:document>");

        assertThat(Reading.one("a.docx", strict).text()).contains("They held 31 men.");
    }

    @Test
    void aPictureGivesWhatItSaysInPlaceOfItselfAndARemarkIsNoText() {
        String drawn =
                "<w:p><w:r><w:drawing><pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
                        + "<pic:nvPicPr><pic:cNvPr id=\"0\" name=\"Picture 1\" descr=\"The raided house\"/></pic:nvPicPr></pic:pic></w:drawing></w:r></w:p>";
        String older = "<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\">"
                + "<v:imagedata xmlns:o=\"urn:schemas-microsoft-com:office:office\" o:title=\"seal.wmf\"/></v:shape></w:pict></w:r></w:p>";

        Document document = read(
                FIRST + drawn + older,
                "word/media/image1.png",
                "no picture",
                "word/comments.xml",
                "<w:comments" + W + "><w:comment w:id=\"0\">" + p("Is that so?") + "</w:comment></w:comments>");

        assertThat(document.metadata())
                .containsEntry("pictures", "The raided house; seal.wmf")
                .containsEntry("comments", "Is that so?");
        assertThat(document.text()).contains("two districts").doesNotContain("house", "seal", "Is that so");
    }

    @Test
    void aFileWithMoreThanWordsAndPicturesIsLeftToTheOtherParser() {
        assertThat(Docx.isPlain(List.of("word/document.xml", "word/styles.xml")))
                .isTrue();
        assertThat(Docx.isPlain(List.of("word/document.xml", "word/media/image1.png", "word/media/image2.JPEG")))
                .isTrue();
        assertThat(Docx.isPlain(List.of("word/document.xml", "word/media/voice.mp3")))
                .isFalse();
        assertThat(Docx.isPlain(List.of("word/document.xml", "word/embeddings/a.xlsx")))
                .isFalse();
        assertThat(Docx.isPlain(List.of("word/document2.xml"))).isFalse();
    }

    @Test
    void entitiesThatAFileDefinesAreNotRead() {
        byte[] hostile = Reading.zip(
                "[Content_Types].xml",
                "<Types/>",
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document" + W
                        + "><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>");

        assertThat(Reading.one("a.docx", hostile).text()).doesNotContain("root:");
    }

    @Test
    void aFileCutInTheMiddleOfItsTextIsNoCrash() {
        byte[] cut = Reading.zip(
                "[Content_Types].xml",
                "<Types/>",
                "word/document.xml",
                "<w:document" + W + "><w:body>" + FIRST + "<w:p>");

        assertThat(Reading.one("a.docx", cut).outcome().status()).isIn(Status.UNREADABLE, Status.TRUNCATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "word/footnotes.xml", "docProps/core.xml"})
    void ofAPartThatIsNoTextNothingIsPrinted(String part) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("word/document.xml", "<w:document/>".getBytes(StandardCharsets.UTF_8));
        parts.put(part, new byte[] {(byte) 0xE4, 1, 2, (byte) 0xFF, '<', 'a', '>'});
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(Reading.one("a.docx", Reading.zip(parts)).outcome().status())
                    .isEqualTo(Status.UNREADABLE);
        } finally {
            System.setErr(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("[Fatal Error]");
    }

    @Test
    void aByteOrderMarkIsNoText() {
        byte[] marked = Reading.zip(
                "word/document.xml",
                "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><w:document" + W + "><w:body>" + FIRST
                        + "</w:body></w:document>");

        assertThat(Reading.one("a.docx", marked).text()).startsWith("Officers of two districts");
    }

    @Test
    void aTextOverTheLimitIsTruncated() {
        Document document = read(FIRST.repeat(40_000));

        assertThat(document.outcome().status()).isEqualTo(Status.TRUNCATED);
        assertThat(document.text()).hasSize(ReadOptions.DEFAULT.maxText());
    }
}

package dev.blotter.read.pdf;

import static dev.blotter.read.Reading.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.read.Reading;
import dev.blotter.text.Document;
import dev.blotter.text.Status;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PdfExtrasTest {
    private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);
    private static final String SENTENCE = "Officers arrested 31 people in the raid on Monday.";

    private final PDDocument pdf = new PDDocument();

    @AfterEach
    void close() throws IOException {
        pdf.close();
    }

    private PDPage page(String... lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
            for (int i = 0; i < lines.length; i++) {
                show(out, Matrix.getTranslateInstance(72, 600 - 14f * i), 11, lines[i]);
            }
        }
        return page;
    }

    private static void show(PDPageContentStream out, Matrix at, float size, String text) throws IOException {
        out.beginText();
        out.setFont(FONT, size);
        out.setTextMatrix(at);
        out.showText(text);
        out.endText();
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    private List<Document> read() throws IOException {
        return Reading.all("a.pdf", bytes());
    }

    private PDComplexFileSpecification file(String name, String text) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(name);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(bytes)));
        return file;
    }

    private void attach(String name, String text) throws IOException {
        PDEmbeddedFilesNameTreeNode node = new PDEmbeddedFilesNameTreeNode();
        node.setNames(Map.of(name, file(name, text)));
        PDEmbeddedFilesNameTreeNode root = new PDEmbeddedFilesNameTreeNode();
        root.setKids(List.of(node));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(root);
        pdf.getDocumentCatalog().setNames(names);
    }

    private static <T extends PDAnnotation> T placed(T annotation) {
        annotation.setRectangle(new PDRectangle(100, 100, 20, 20));
        return annotation;
    }

    private PDTextField field(PDAcroForm form, String name, String value) {
        PDTextField field = new PDTextField(form);
        field.setPartialName(name);
        field.getCOSObject().setItem(COSName.V, new COSString(value));
        form.getFields().add(field);
        return field;
    }

    private PDAcroForm form() {
        PDAcroForm form = new PDAcroForm(pdf);
        form.setDefaultResources(new PDResources());
        pdf.getDocumentCatalog().setAcroForm(form);
        return form;
    }

    @Test
    void attachedFilesAreMembersBehindTheDocument() throws IOException {
        page(SENTENCE);
        attach("list.txt", "Two men were charged.");

        List<Document> documents = read();

        assertThat(documents).extracting(Document::source).containsExactly("a.pdf", "a.pdf!/list.txt");
        assertThat(documents.get(1).text()).isEqualTo("Two men were charged.");
    }

    @Test
    void aFilePinnedToAPageIsAMember() throws IOException {
        PDAnnotationFileAttachment pin = placed(new PDAnnotationFileAttachment());
        pin.setFile(file("folder/pin.txt", "Three women were charged."));
        page(SENTENCE).getAnnotations().add(pin);

        assertThat(read()).extracting(Document::source).containsExactly("a.pdf", "a.pdf!/pin.txt");
    }

    @Test
    void theDocumentTellsTheNamesOfItsFiles() throws IOException {
        PDAnnotationFileAttachment pin = placed(new PDAnnotationFileAttachment());
        pin.setFile(file("pin.txt", "Three women were charged."));
        page(SENTENCE).getAnnotations().add(pin);
        attach("list.txt", "Two men were charged.");

        assertThat(read().getFirst().metadata()).containsEntry("attachments", "pin.txt; list.txt");
    }

    @Test
    void aDocumentWithoutFilesTellsOfNone() throws IOException {
        page(SENTENCE);

        assertThat(read().getFirst().metadata()).doesNotContainKey("attachments");
    }

    @Test
    void remarksOnAPageAreText() throws IOException {
        PDAnnotationText remark = placed(new PDAnnotationText());
        remark.setContents("The figure for June was corrected to 14.");
        page(SENTENCE).getAnnotations().add(remark);

        assertThat(read().getFirst().text()).contains("The figure for June was corrected to 14.");
    }

    @Test
    void hiddenRemarksAreNot() throws IOException {
        PDAnnotationText remark = placed(new PDAnnotationText());
        remark.setContents("Secret.");
        remark.setHidden(true);
        page(SENTENCE).getAnnotations().add(remark);

        assertThat(read().getFirst().text()).doesNotContain("Secret");
    }

    @Test
    void bookmarksAreNoText() throws IOException {
        page(SENTENCE);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle("Chapter on raids");
        PDDocumentOutline outline = new PDDocumentOutline();
        outline.addLast(item);
        pdf.getDocumentCatalog().setDocumentOutline(outline);

        assertThat(read().getFirst().text()).doesNotContain("Chapter on raids");
    }

    @Test
    void whatIsFilledInStandsBehindTheNameThatTheFormShows() throws IOException {
        page(SENTENCE);
        PDAcroForm form = form();
        field(form, "Amount_lost[0]", "1,200");
        field(form, "f2", "Lagos").setAlternateFieldName("City");
        field(form, "empty", " ");

        assertThat(lines(read().getFirst()))
                .contains("Amount lost: 1,200", "City: Lagos")
                .doesNotContain("empty:");
    }

    @Test
    void aPasswordInAFormStaysSecret() throws IOException {
        page(SENTENCE);
        field(form(), "Login", "hunter2").setPassword(true);

        assertThat(read().getFirst().text()).doesNotContain("hunter2");
    }

    @Test
    void anXfaFormWithoutFieldsGivesItsWordsAndValues() throws IOException {
        page("Please wait.");
        String xml = """
                <xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template><subform><draw><value><text>Report of a loss</text>\
                </value></draw></subform></template><xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/">\
                <xfa:data><form1><Sum_lost>5,000</Sum_lost><Empty/></form1></xfa:data></xfa:datasets></xdp:xdp>""";
        COSStream stream = pdf.getDocument().createCOSStream();
        try (var out = stream.createOutputStream()) {
            out.write(xml.getBytes(StandardCharsets.UTF_8));
        }
        form().getCOSObject().setItem(COSName.XFA, stream);

        assertThat(lines(read().getFirst())).contains("Report of a loss", "Sum lost: 5,000");
    }

    @Test
    void aPageThatIsBrokenLosesItselfAlone() throws IOException {
        page(SENTENCE);
        PDPage broken = page("This page is not read.");
        page("Two men were charged on Tuesday and bailed.");
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        broken.getResources().getCOSObject().getCOSDictionary(COSName.FONT).setItem(COSName.getPDFName("F1"), font);

        Document document = read().getFirst();

        assertThat(document.text()).contains("Officers arrested 31 people", "Two men were charged");
        assertThat(document.outcome().status()).isEqualTo(Status.TRUNCATED);
        assertThat(document.outcome().reason()).isEqualTo("is damaged on page 2; get another copy");
    }

    @Test
    void anOwnersPasswordAloneLocksNothing() throws IOException {
        page(SENTENCE);
        pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));

        assertThat(read().getFirst().outcome().status()).isEqualTo(Status.OK);
    }

    @Test
    void lettersPrintedTwiceForBoldAreReadOnce() throws IOException {
        PDPage page = page(SENTENCE);
        try (PDPageContentStream out =
                new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, false)) {
            show(out, Matrix.getTranslateInstance(72, 500), 11, "Warning to the public");
            show(out, Matrix.getTranslateInstance(72.2f, 500), 11, "Warning to the public");
        }

        assertThat(lines(read().getFirst())).contains("Warning to the public");
    }

    @Test
    void aTurnedPageReadsLikeAnUprightOne() throws IOException {
        PDPage page = new PDPage(new PDRectangle(842, 595));
        page.setRotation(90);
        pdf.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
            show(out, Matrix.getRotateInstance(Math.PI / 2, 200, 60), 11, "Officers arrested 31 people in");
            show(out, Matrix.getRotateInstance(Math.PI / 2, 214, 60), 11, "the raid on Monday, they said.");
        }

        assertThat(read().getFirst().text()).contains("Officers arrested 31 people in the raid on Monday, they said.");
    }

    @Test
    void namesThatProgramsGiveAreNoTitles() throws IOException {
        page("31 people were arrested.", "They were bailed.");
        pdf.getDocumentInformation().setTitle("Microsoft Word - Document1");

        assertThat(read().getFirst().title()).isNotEqualTo("Microsoft Word - Document1");
    }
}

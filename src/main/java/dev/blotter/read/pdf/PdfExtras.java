package dev.blotter.read.pdf;

import dev.blotter.read.format.Content;
import dev.blotter.read.format.ParserFaults;
import dev.blotter.read.format.Sources;
import dev.blotter.read.format.TextNormalizer;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.collections4.ListUtils;
import org.apache.commons.collections4.MapUtils;
import org.apache.commons.lang3.ObjectUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.jspecify.annotations.Nullable;

/** What a PDF holds beside the text of its pages: remarks on them, values of its form, attached files. */
final class PdfExtras {
    /** Of these, the text is that of the page, of a form, or of another remark. */
    private static final Set<String> WORDLESS = Set.of("Link", "Widget", "Popup", "FileAttachment");

    private static final int DEEPEST = 20;

    private final String source;
    private final Visit visit;
    private final List<String> lines = new ArrayList<>();
    private final List<Content> files = new ArrayList<>();
    private @Nullable String damage;

    private PdfExtras(String source, Visit visit) {
        this.source = source;
        this.visit = visit;
    }

    /** All that can be read; what can't is told by {@link #damage}. */
    static PdfExtras of(PDDocument document, String source, Visit visit) {
        PdfExtras extras = new PdfExtras(source, visit);
        try {
            extras.addAll(document);
        } catch (UnreadableException | IOException | RuntimeException e) {
            extras.damage = ParserFaults.outcome(e).reason();
        }
        return extras;
    }

    List<String> lines() {
        return lines;
    }

    List<Content> files() {
        return files;
    }

    List<String> names() {
        return files.stream().map(Content::name).toList();
    }

    @Nullable
    String damage() {
        return damage;
    }

    private void addAll(PDDocument document) throws IOException, UnreadableException {
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                add(annotation);
            }
        }
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null) {
            lines.addAll(PdfForm.lines(form));
        }
        var names = document.getDocumentCatalog().getNames();
        PDEmbeddedFilesNameTreeNode attached = names == null ? null : names.getEmbeddedFiles();
        if (attached != null) {
            addFiles(attached, 0);
        }
    }

    private void add(PDAnnotation annotation) throws IOException, UnreadableException {
        String said = annotation.getContents();
        boolean seen = !annotation.isHidden() && !annotation.isNoView();
        if (annotation instanceof PDAnnotationFileAttachment attachment) {
            add(attachment.getFile() instanceof PDComplexFileSpecification file ? file : null);
        } else if (seen && said != null && !WORDLESS.contains(annotation.getSubtype())) {
            said.lines().forEach(lines::add);
        }
    }

    private void addFiles(PDNameTreeNode<PDComplexFileSpecification> node, int depth)
            throws IOException, UnreadableException {
        for (PDComplexFileSpecification file :
                MapUtils.emptyIfNull(node.getNames()).values()) {
            add(file);
        }
        for (var kid : ListUtils.emptyIfNull(depth < DEEPEST ? node.getKids() : null)) {
            addFiles(kid, depth + 1);
        }
    }

    private void add(@Nullable PDComplexFileSpecification file) throws IOException, UnreadableException {
        PDEmbeddedFile bytes = file == null
                ? null
                : ObjectUtils.firstNonNull(
                        file.getEmbeddedFileUnicode(),
                        file.getEmbeddedFile(),
                        file.getEmbeddedFileUnix(),
                        file.getEmbeddedFileDos());
        if (file != null && bytes != null) {
            try (InputStream in = bytes.createInputStream()) {
                files.add(visit.copy(Sources.member(source, name(file)), in, -1));
            }
        }
    }

    private String name(PDComplexFileSpecification file) {
        String name = file.getFilename();
        String last = name == null ? "" : TextNormalizer.line(name.substring(name.lastIndexOf('/') + 1));
        return last.isEmpty() ? "attachment-" + (files.size() + 1) : last;
    }
}

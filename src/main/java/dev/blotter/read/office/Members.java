package dev.blotter.read.office;

import dev.blotter.read.format.Content;
import dev.blotter.read.format.Sources;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;

/** What lies in a file: an archive's members are read at once, a document's after it. */
final class Members implements EmbeddedDocumentExtractor {
    private final Content outer;
    private final boolean archive;
    private final Visit visit;
    private final List<Content> attachments = new ArrayList<>();
    private int number;
    private @Nullable UnreadableException refusal;

    Members(Content outer, boolean archive, Visit visit) {
        this.outer = outer;
        this.archive = archive;
        this.visit = visit;
    }

    /** Pictures, macros and the like of a document are no members; whatever is in an archive is. */
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        String type = Optional.ofNullable(metadata.get(Metadata.CONTENT_TYPE)).orElse("");
        String role = Optional.ofNullable(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE))
                .orElse("");
        boolean silent = Office.isSilent(type) || (!role.isEmpty() && !role.equals("ATTACHMENT"));
        return refusal == null && (archive || !silent);
    }

    @Override
    public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws IOException {
        number++;
        try {
            Content member = visit.copy(source(metadata), in, -1);
            if (archive) {
                visit.read(member);
            } else {
                attachments.add(member);
            }
        } catch (UnreadableException e) {
            refusal = e;
        }
    }

    private String source(Metadata metadata) {
        String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        if (name == null || name.isBlank()) {
            return outer.source() + "#" + number;
        }
        return Sources.member(outer.source(), name);
    }

    List<Content> attachments() {
        return attachments;
    }

    void check() throws UnreadableException {
        if (refusal != null && archive) {
            throw refusal;
        }
    }

    void close() throws IOException {
        for (Content attachment : attachments) {
            attachment.close();
        }
    }
}

package dev.blotter.read.mail;

import dev.blotter.read.day.PublicationDate;
import dev.blotter.read.format.Clean;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.Sources;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import dev.blotter.read.plain.QuotedReplies;
import dev.blotter.text.Status;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.TikaException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Reads a mail that Outlook saved (MSG), as {@link Mail} reads others. */
public final class Outlook implements Format {
    private static final String PROPERTIES = "__properties_version1.0";
    /** The header of the properties of a mail in a mail, which lacks the last 8 bytes of that of a file. */
    private static final int INNER_HEADER = 24;

    private final RichBody rich;

    public Outlook(RichBody rich) {
        this.rich = rich;
    }

    @Override
    public Extraction read(Content content, Visit visit)
            throws UnreadableException, IOException, TikaException, SAXException {
        try (InputStream in = content.open();
                MAPIMessage mail = new MAPIMessage(in)) {
            mail.setReturnNullOnMissingChunk(true);
            if (mail.has7BitEncodingStrings()) {
                mail.guess7BitEncoding();
            }
            return found(mail, content, visit);
        } catch (ChunkNotFoundException e) {
            throw new UnreadableException(Status.UNREADABLE, "is a mail without its parts; save it again");
        }
    }

    private Extraction found(MAPIMessage mail, Content content, Visit visit)
            throws UnreadableException, IOException, TikaException, SAXException, ChunkNotFoundException {
        String subject = mail.getSubject();
        Calendar date = mail.getMessageDate();
        LocalDate day = date == null ? null : LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
        return Extraction.of(
                        subject,
                        body(mail, QuotedReplies.isForward(subject), visit),
                        day == null ? null : new PublicationDate(day, "header"))
                .withMetadata(metadata(mail))
                .withAttachments(attachments(mail, content.source(), visit));
    }

    private List<String> body(MAPIMessage mail, boolean forward, Visit visit)
            throws UnreadableException, IOException, TikaException, SAXException, ChunkNotFoundException {
        String plain = mail.getTextBody();
        if (plain != null && !plain.isBlank()) {
            return QuotedReplies.of(plain, forward);
        }
        String html = mail.getHtmlBody();
        if (html != null && !html.isBlank()) {
            return QuotedReplies.ofPage(html, forward);
        }
        String rtf = mail.getRtfBody();
        return rtf == null ? List.of() : rich.lines(rtf, forward, visit);
    }

    private static Map<String, String> metadata(MAPIMessage mail) throws ChunkNotFoundException {
        Map<String, String> metadata = new TreeMap<>();
        put(metadata, "from", mail.getDisplayFrom());
        put(metadata, "to", mail.getDisplayTo());
        put(metadata, "cc", mail.getDisplayCC());
        return metadata;
    }

    private static void put(Map<String, String> metadata, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            metadata.put(name, Clean.line(value));
        }
    }

    /** What is attached; a picture that the body shows is not. */
    private static List<Content> attachments(MAPIMessage mail, String source, Visit visit)
            throws UnreadableException, IOException {
        List<Content> attachments = new ArrayList<>();
        for (AttachmentChunks part : mail.getAttachmentFiles()) {
            int number = attachments.size() + 1;
            if (part.isEmbeddedMessage()) {
                String name = name(part).orElse("message-" + number) + ".msg";
                attachments.add(visit.copy(Sources.member(source, name), new ByteArrayInputStream(inner(part)), -1));
                continue;
            }
            ByteChunk data = part.getAttachData();
            if (data != null && data.getValue() != null && part.getAttachContentId() == null) {
                String name = name(part).orElse("attachment-" + number);
                attachments.add(
                        visit.copy(Sources.member(source, name), new ByteArrayInputStream(data.getValue()), -1));
            }
        }
        return attachments;
    }

    private static Optional<String> name(AttachmentChunks part) {
        return Arrays.asList(part.getAttachLongFileName(), part.getAttachFileName(), part.getAttachDisplayName())
                .stream()
                .filter(chunk -> chunk != null)
                .map(StringChunk::getValue)
                .filter(name -> name != null && !name.isBlank())
                .map(Clean::line)
                .findFirst();
    }

    /** A mail in a mail as a file of its own. */
    private static byte[] inner(AttachmentChunks part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            DirectoryNode directory = part.getAttachmentDirectory().getDirectory();
            EntryUtils.copyNodes(directory, file.getRoot());
            byte[] properties;
            try (DocumentInputStream in = file.createDocumentInputStream(PROPERTIES)) {
                properties = in.readAllBytes();
            }
            file.getRoot().getEntry(PROPERTIES).delete();
            file.createDocument(new ByteArrayInputStream(widened(properties)), PROPERTIES);
            file.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] widened(byte[] properties) {
        ByteArrayOutputStream wide = new ByteArrayOutputStream();
        int header = Math.min(INNER_HEADER, properties.length);
        wide.write(properties, 0, header);
        wide.writeBytes(new byte[8]);
        wide.write(properties, header, properties.length - header);
        return wide.toByteArray();
    }
}

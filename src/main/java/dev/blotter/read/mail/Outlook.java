package dev.blotter.read.mail;

import dev.blotter.read.day.PublicationDate;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.FileProperties;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.TextNormalizer;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import dev.blotter.read.plain.QuotedReplies;
import dev.blotter.text.Status;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
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

/**
 * Reads a mail that Outlook saved (MSG), as {@link Mail} reads others.
 *
 * @param richText reads RTF, in which Outlook writes some mails
 */
public record Outlook(Format richText) implements Format {
    private static final String PROPERTIES = "__properties_version1.0";
    /** The header of the properties of a mail in a mail, which lacks the last 8 bytes of that of a file. */
    private static final int INNER_HEADER = 24;

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
        PublicationDate dated = PublicationDate.first(
                        "header",
                        Stream.ofNullable(mail.getMessageDate())
                                .map(date -> LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC)))
                .orElse(null);
        return Extraction.of(subject, body(mail, QuotedReplies.isForward(subject), visit), dated)
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
        return richLines(mail.getRtfBody(), forward, richText, visit);
    }

    /** The lines of a body that Outlook wrote as RTF, one character for each byte; none of null. */
    static List<String> richLines(@Nullable String rtf, boolean forward, Format richText, Visit visit)
            throws UnreadableException, IOException, TikaException, SAXException {
        Extraction found = rtf == null
                ? null
                : richText.read(Content.of("body.rtf", rtf.getBytes(StandardCharsets.ISO_8859_1)), visit);
        return found == null
                ? List.of()
                : QuotedReplies.ofLines(
                        Stream.concat(Stream.ofNullable(found.title()), found.lines().stream())
                                .toList(),
                        forward);
    }

    private static Map<String, String> metadata(MAPIMessage mail) throws ChunkNotFoundException {
        Map<String, String> metadata = new TreeMap<>();
        FileProperties.put(metadata, "from", mail.getDisplayFrom());
        FileProperties.put(metadata, "to", mail.getDisplayTo());
        FileProperties.put(metadata, "cc", mail.getDisplayCC());
        return metadata;
    }

    /** What is attached; a picture that the body shows is not. */
    private static List<Content> attachments(MAPIMessage mail, String source, Visit visit)
            throws UnreadableException, IOException {
        List<Content> attachments = new ArrayList<>();
        for (AttachmentChunks part : mail.getAttachmentFiles()) {
            int number = attachments.size() + 1;
            ByteChunk data = part.getAttachData();
            if (part.isEmbeddedMessage()) {
                String name = name(part).orElse("message-" + number) + ".msg";
                attachments.add(Mail.attachment(source, name, inner(part), visit));
            } else if (data != null && data.getValue() != null && part.getAttachContentId() == null) {
                String name = name(part).orElse("attachment-" + number);
                attachments.add(Mail.attachment(source, name, data.getValue(), visit));
            }
        }
        return attachments;
    }

    private static Optional<String> name(AttachmentChunks part) {
        return Stream.of(part.getAttachLongFileName(), part.getAttachFileName(), part.getAttachDisplayName())
                .flatMap(Stream::ofNullable)
                .map(StringChunk::getValue)
                .filter(name -> name != null && !name.isBlank())
                .map(TextNormalizer::line)
                .findFirst();
    }

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
        int header = Math.min(INNER_HEADER, properties.length);
        return ByteBuffer.allocate(properties.length + 8)
                .put(properties, 0, header)
                .position(header + 8)
                .put(properties, header, properties.length - header)
                .array();
    }
}

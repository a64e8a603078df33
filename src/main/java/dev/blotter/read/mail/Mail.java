package dev.blotter.read.mail;

import dev.blotter.read.day.PublicationDate;
import dev.blotter.read.encoding.Charsets;
import dev.blotter.read.format.ContainerHints;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.Sources;
import dev.blotter.read.format.TextNormalizer;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import dev.blotter.read.plain.QuotedReplies;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mail: its subject is the title, its body the text, and its attachments are members.
 * Of a body in several forms the plain one counts, and a page only where there is none.
 */
public final class Mail implements Format {
    /** That of a member which its container says is a mail, whatever it begins with. */
    static final ContainerHints ORIGIN = new ContainerHints("mail.eml", null, null, null);

    private static final int DEEPEST = 20;
    private static final int LONGEST_EXCUSE = 200;
    private static final int TIMES_RICHER = 10;

    @Override
    public Extraction read(Content content, Visit visit) throws IOException, UnreadableException {
        try (InputStream in = content.open()) {
            Message message = parse(in);
            boolean forward = QuotedReplies.isForward(
                    field(message.getHeader(), "Subject").orElse(null));
            MessageParts parts = new MessageParts(content.source(), forward, visit);
            parts.add(message, 0);
            return found(message, parts);
        }
    }

    static Message parse(InputStream in) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        return builder.parseMessage(in);
    }

    private static Extraction found(Message message, MessageParts parts) {
        Header header = message.getHeader();
        PublicationDate dated =
                PublicationDate.in("header", field(header, "Date").stream()).orElse(null);
        return Extraction.of(field(header, "Subject").orElse(null), parts.lines, dated)
                .withMetadata(metadata(header))
                .withAttachments(parts.attachments);
    }

    private static Map<String, String> metadata(Header header) {
        Map<String, String> metadata = new TreeMap<>();
        for (String name : List.of("From", "To", "Cc", "Date", "Message-ID")) {
            field(header, name).ifPresent(value -> metadata.put(name.toLowerCase(Locale.ROOT), value));
        }
        return metadata;
    }

    static Optional<String> field(Header header, String name) {
        return Optional.ofNullable(header.getField(name))
                .map(Field::getBody)
                .map(body -> TextNormalizer.line(DecoderUtil.decodeEncodedWords(body, DecodeMonitor.SILENT)))
                .filter(text -> !text.isEmpty());
    }

    static String text(Entity part) throws IOException {
        if (!(part.getBody() instanceof SingleBody body)) {
            return "";
        }
        try (InputStream in = body.getInputStream()) {
            String charset = part.getCharset();
            return Charsets.decode(in.readAllBytes(), "us-ascii".equalsIgnoreCase(charset) ? null : charset);
        }
    }

    static Content attachment(String source, String name, byte[] bytes, Visit visit)
            throws IOException, UnreadableException {
        return visit.copy(Sources.member(source, name), new ByteArrayInputStream(bytes), -1);
    }

    /** The parts of a mail, taken apart: what is its text, and what is attached. */
    private static final class MessageParts {
        private final String source;
        private final boolean forward;
        private final Visit visit;
        private final List<String> lines = new ArrayList<>();
        private final List<Content> attachments = new ArrayList<>();

        MessageParts(String source, boolean forward, Visit visit) {
            this.source = source;
            this.forward = forward;
            this.visit = visit;
        }

        void add(Entity part, int depth) throws IOException, UnreadableException {
            if (depth > DEEPEST) {
                return;
            }
            if (part.getBody() instanceof Multipart multipart) {
                addAll(part, multipart, depth);
            } else if (isText(part)) {
                String text = text(part);
                lines.addAll(
                        part.getMimeType().equals("text/html")
                                ? QuotedReplies.ofPage(text, forward)
                                : QuotedReplies.of(text, forward));
            } else {
                attach(part);
            }
        }

        private void addAll(Entity part, Multipart multipart, int depth) throws IOException, UnreadableException {
            if (part.getMimeType().equals("multipart/alternative")) {
                for (Entity choice : choice(multipart)) {
                    add(choice, depth + 1);
                }
                return;
            }
            for (Entity inner : multipart.getBodyParts()) {
                add(inner, depth + 1);
            }
        }

        /** The plain form when it says something, else the last form, which is the richest. */
        private static List<Entity> choice(Multipart multipart) throws IOException {
            List<Entity> forms = multipart.getBodyParts();
            for (Entity form : forms) {
                if (form.getMimeType().equals("text/plain") && !isExcuse(text(form), forms.getLast())) {
                    return List.of(form);
                }
            }
            return forms.isEmpty() ? forms : List.of(forms.getLast());
        }

        /** Whether a plain form is empty or no more than "please open this in a reader that shows HTML". */
        private static boolean isExcuse(String plain, Entity richest) throws IOException {
            int words = plain.strip().length();
            return words == 0 || (words < LONGEST_EXCUSE && page(richest).length() > TIMES_RICHER * words);
        }

        /** The page that a form is or, with its pictures behind it, begins with; empty when there is none. */
        private static String page(Entity form) throws IOException {
            Entity first = form;
            for (int depth = 0; depth < DEEPEST && first.getBody() instanceof Multipart parts; depth++) {
                if (parts.getBodyParts().isEmpty()) {
                    return "";
                }
                first = parts.getBodyParts().getFirst();
            }
            return first.getMimeType().equals("text/html") ? text(first) : "";
        }

        private static boolean isText(Entity part) {
            String type = part.getMimeType();
            boolean words = type.equals("text/plain") || type.equals("text/html");
            return words && !"attachment".equalsIgnoreCase(part.getDispositionType()) && part.getFilename() == null;
        }

        private void attach(Entity part) throws IOException, UnreadableException {
            String name = name(part);
            if (name == null) {
                return;
            }
            try (InputStream in = bytes(part.getBody())) {
                Content attachment = visit.copy(Sources.member(source, name), in, -1);
                attachments.add(part.getBody() instanceof Message ? attachment.from(ORIGIN) : attachment);
            }
        }

        /** The name of an attachment; null for a picture in the text, or a part that no reader shows. */
        private @Nullable String name(Entity part) {
            int number = attachments.size() + 1;
            boolean attached = "attachment".equalsIgnoreCase(part.getDispositionType());
            if (part.getMimeType().startsWith("image/") && !attached) {
                return null;
            }
            boolean mail = part.getMimeType().equals("message/rfc822");
            String nameless = mail ? "message-" + number + ".eml" : attached ? "attachment-" + number : null;
            return fileName(part)
                    .map(name -> TextNormalizer.line(DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT)))
                    .filter(name -> !name.isEmpty())
                    .orElse(nameless);
        }

        /** The name that a part has as a file, or that older programs give its type. */
        private static Optional<String> fileName(Entity part) {
            return Optional.ofNullable(part.getFilename())
                    .or(() -> part.getHeader().getField("Content-Type") instanceof ContentTypeField type
                            ? Optional.ofNullable(type.getParameter("name"))
                            : Optional.empty());
        }

        private static InputStream bytes(Body body) throws IOException {
            return switch (body) {
                case SingleBody single -> single.getInputStream();
                case Message message -> new ByteArrayInputStream(write(message));
                default -> InputStream.nullInputStream();
            };
        }

        private static byte[] write(Message message) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new DefaultMessageWriter().writeMessage(message, out);
            return out.toByteArray();
        }
    }
}

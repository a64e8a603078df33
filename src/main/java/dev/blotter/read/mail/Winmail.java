package dev.blotter.read.mail;

import dev.blotter.read.day.PublicationDate;
import dev.blotter.read.encoding.Charsets;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.TextNormalizer;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import dev.blotter.read.plain.QuotedReplies;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFDateAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hmef.attribute.TNEFStringAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.tika.exception.TikaException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Reads a {@code winmail.dat} (TNEF), in which Outlook wraps the body and the attachments of a mail. Tika's parser
 * makes an attachment of a body in RTF and drops the day: of Tika's {@code testWINMAIL.dat} and POI's
 * {@code winmail-sample1.dat} the mail is empty, and of one of the two the day is missing.
 *
 * @param richText reads RTF
 */
public record Winmail(Format richText) implements Format {
    @Override
    public Extraction read(Content content, Visit visit)
            throws UnreadableException, IOException, TikaException, SAXException {
        try (InputStream in = content.open()) {
            HMEFMessage mail = new HMEFMessage(in);
            String subject = Optional.ofNullable(mail.getSubject())
                    .orElseGet(
                            () -> TNEFStringAttribute.getAsString(mail.getMessageAttribute(TNEFProperty.ID_SUBJECT)));
            return Extraction.of(subject, body(mail, QuotedReplies.isForward(subject), visit), dated(mail))
                    .withAttachments(attachments(mail, content.source(), visit));
        }
    }

    private List<String> body(HMEFMessage mail, boolean forward, Visit visit)
            throws UnreadableException, IOException, TikaException, SAXException {
        TNEFAttribute plain = mail.getMessageAttribute(TNEFProperty.ID_BODY);
        if (plain != null) {
            return QuotedReplies.of(Charsets.decode(plain.getData(), null), forward);
        }
        MAPIAttribute page = mail.getMessageMAPIAttribute(MAPIProperty.BODY_HTML);
        if (page != null) {
            return QuotedReplies.ofPage(Charsets.decode(page.getData(), null), forward);
        }
        return Outlook.richLines(mail.getBody(), forward, richText, visit);
    }

    private static @Nullable PublicationDate dated(HMEFMessage mail) {
        Stream<Date> days = Stream.of(TNEFProperty.ID_DATESENT, TNEFProperty.ID_DATERECEIVED)
                .map(property -> TNEFDateAttribute.getAsDate(mail.getMessageAttribute(property)))
                .flatMap(Stream::ofNullable);
        return PublicationDate.first("header", days.map(sent -> LocalDate.ofInstant(sent.toInstant(), ZoneOffset.UTC)))
                .orElse(null);
    }

    private static List<Content> attachments(HMEFMessage mail, String source, Visit visit)
            throws IOException, UnreadableException {
        List<Content> attachments = new ArrayList<>();
        for (Attachment part : mail.getAttachments()) {
            String name = Optional.ofNullable(part.getLongFilename())
                    .or(() -> Optional.ofNullable(part.getFilename()))
                    .map(TextNormalizer::line)
                    .filter(text -> !text.isEmpty())
                    .orElse("attachment-" + (attachments.size() + 1));
            attachments.add(Mail.attachment(source, name, part.getContents(), visit));
        }
        return attachments;
    }
}

package dev.blotter.read.mail;

import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import dev.blotter.read.plain.QuotedReplies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tika.exception.TikaException;
import org.xml.sax.SAXException;

/**
 * The body of a mail that Outlook wrote as RTF.
 *
 * @param format reads RTF
 */
public record RichBody(Format format) {
    private static final String NAME = "body.rtf";

    /** @param rtf one character for each byte */
    List<String> lines(String rtf, boolean forward, Visit visit)
            throws UnreadableException, IOException, TikaException, SAXException {
        Extraction found = format.read(Content.of(NAME, rtf.getBytes(StandardCharsets.ISO_8859_1)), visit);
        List<String> lines = new ArrayList<>();
        if (found != null) {
            Optional.ofNullable(found.title()).ifPresent(lines::add);
            lines.addAll(found.lines());
        }
        return QuotedReplies.ofLines(lines, forward);
    }
}

package dev.blotter.read.mail;

import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import dev.blotter.read.html.WebPage;
import dev.blotter.text.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;

/** Reads a page that a browser saved as MHTML: the page alone, not its pictures and styles. */
public final class SavedPage implements Format {
    @Override
    public Extraction read(Content content, Visit visit) throws IOException, UnreadableException {
        try (InputStream in = content.open()) {
            Message saved = Mail.parse(in);
            Entity page = parts(saved)
                    .filter(part -> part.getMimeType().endsWith("html"))
                    .findFirst()
                    .orElseThrow(() -> new UnreadableException(Status.EMPTY, "holds no page"));
            Optional<String> url = Mail.field(saved.getHeader(), "Snapshot-Content-Location")
                    .or(() -> Mail.field(page.getHeader(), "Content-Location"));
            return WebPage.of(Mail.text(page), url.orElse(null));
        }
    }

    private static Stream<Entity> parts(Entity part) {
        return part.getBody() instanceof Multipart multipart
                ? multipart.getBodyParts().stream().flatMap(SavedPage::parts)
                : Stream.of(part);
    }
}

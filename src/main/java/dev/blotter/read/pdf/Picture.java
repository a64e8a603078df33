package dev.blotter.read.pdf;

import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import dev.blotter.read.plain.PlainText;
import dev.blotter.text.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.mime.MediaType;
import org.xml.sax.SAXException;

/** Reads the words in a picture. */
public final class Picture {
    private static final Set<String> READ = Set.of(
            "image/png",
            "image/jpeg",
            "image/tiff",
            "image/gif",
            "image/bmp",
            "image/webp",
            "image/jp2",
            "image/x-portable-bitmap",
            "image/x-portable-graymap",
            "image/x-portable-pixmap");

    private Picture() {}

    public static boolean isRead(MediaType type) {
        return READ.contains(type.getBaseType().toString());
    }

    public static Extraction found(Content content, MediaType type, Visit visit)
            throws UnreadableException, IOException, TikaException, SAXException {
        Ocr.check("is a picture", visit);
        try (InputStream in = content.open()) {
            List<String> lines = Ocr.lines(in, type.getBaseType().toString(), visit);
            if (lines.isEmpty()) {
                throw new UnreadableException(Status.EMPTY, "is a picture in which no words were recognised");
            }
            return PlainText.written(lines);
        }
    }
}

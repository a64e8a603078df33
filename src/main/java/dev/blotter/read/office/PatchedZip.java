package dev.blotter.read.office;

import dev.blotter.read.archive.Zip;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Reads documents in the form of a ZIP after changing some of their parts, which the parser would
 * not understand as they are.
 *
 * @param parts the names of the parts to change, which are XML in UTF-8
 */
record PatchedZip(Format parser, Predicate<String> parts, UnaryOperator<String> change) implements Format {
    /** Of a larger part the end is left out. */
    static final int LARGEST = 64 << 20;

    @Override
    public @Nullable Extraction read(Content content, Visit visit)
            throws UnreadableException, IOException, TikaException, SAXException {
        return parser.read(Content.of(content.source(), rewrite(content)).from(content.origin()), visit);
    }

    private byte[] rewrite(Content content) throws IOException, UnreadableException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile zip = Zip.open(content);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry part : Zip.entries(zip)) {
                byte[] value = bytes(zip, part);
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write(parts.test(part.getName()) ? changed(value) : value);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private byte[] changed(byte[] xml) {
        return change.apply(new String(xml, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    /** The text of a part; empty when there is none of that name. */
    static String text(ZipFile zip, String name) throws IOException {
        ZipArchiveEntry part = zip.getEntry(name);
        return part == null ? "" : new String(bytes(zip, part), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ZipFile zip, ZipArchiveEntry part) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            return in.readNBytes(LARGEST);
        }
    }
}

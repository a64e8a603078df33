package dev.blotter.read.office;

import dev.blotter.read.archive.Zip;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A change of some parts of a document in the form of a ZIP, which Tika's parsers would not understand as they
 * are: the strict form of OOXML, and deletions in OpenDocument texts.
 *
 * @param parts the names of the parts to change, which are XML in UTF-8
 */
public record ZipPatch(Predicate<String> parts, UnaryOperator<String> change) {
    /** Of a larger part the end is left out. */
    static final int LARGEST = 64 << 20;

    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final Pattern NAMESPACE = Pattern.compile("http://purl\\.oclc\\.org/ooxml/(\\w+)/");
    private static final String CHANGES = "<text:tracked-changes";
    private static final String CHANGES_END = "</text:tracked-changes>";

    /** A document as Tika's parsers are to have it. */
    public static Content applied(Content content) throws IOException, UnreadableException {
        ZipPatch patch;
        try (ZipFile zip = Zip.open(content)) {
            patch = needed(zip);
        } catch (IOException e) {
            return content;
        }
        return patch == null ? content : patch.apply(content);
    }

    private static @Nullable ZipPatch needed(ZipFile zip) throws IOException {
        if (text(zip, "_rels/.rels").contains(STRICT)) {
            return new ZipPatch(name -> name.endsWith(".xml") || name.endsWith(".rels"), ZipPatch::renamed);
        }
        if (text(zip, "mimetype").startsWith("application/vnd.oasis.opendocument.text")
                && text(zip, "content.xml").contains("<text:tracked-changes")) {
            // What was inserted is text as any other.
            return new ZipPatch("content.xml"::equals, ZipPatch::withoutChanges);
        }
        return null;
    }

    /**
     * A part with the names of ISO/IEC 29500-4 in place of those of 29500-1.
     *
     * @see <a href="https://www.loc.gov/preservation/digital/formats/fdd/fdd000395.shtml">the two forms</a>
     */
    private static String renamed(String xml) {
        return NAMESPACE
                .matcher(xml)
                .replaceAll("http://schemas.openxmlformats.org/$1/2006/")
                .replace("/extendedProperties", "/extended-properties")
                .replace("/customProperties", "/custom-properties");
    }

    /** The text of a document without what was deleted from it, which may stand in several places. */
    private static String withoutChanges(String xml) {
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (int end = 0; end >= 0; ) {
            int begin = xml.indexOf(CHANGES, from);
            end = begin < 0 ? -1 : xml.indexOf(CHANGES_END, begin);
            kept.append(xml, from, end < 0 ? xml.length() : begin);
            from = end + CHANGES_END.length();
        }
        return kept.toString();
    }

    private Content apply(Content content) throws IOException, UnreadableException {
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
        return Content.of(content.source(), bytes.toByteArray()).from(content.origin());
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

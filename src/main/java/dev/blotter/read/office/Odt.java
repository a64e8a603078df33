package dev.blotter.read.office;

import dev.blotter.read.format.Format;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What was deleted from an OpenDocument text, which Tika's parser takes for text. */
public final class Odt {
    private static final String CONTENT = "content.xml";
    private static final Pattern CHANGES = Pattern.compile("(?s)<text:tracked-changes\\b.*?</text:tracked-changes>");

    private Odt() {}

    public static boolean hasChanges(ZipFile zip) throws IOException {
        return PatchedZip.text(zip, "mimetype").startsWith("application/vnd.oasis.opendocument.text")
                && PatchedZip.text(zip, CONTENT).contains("<text:tracked-changes");
    }

    /** Reads a text without what was deleted from it. What was inserted is text as any other. */
    public static Format withoutDeleted(Format parser) {
        return new PatchedZip(
                parser, CONTENT::equals, xml -> CHANGES.matcher(xml).replaceAll(""));
    }
}

package dev.blotter.read.office;

import dev.blotter.read.format.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The words of SmartArt in old slides, in which a picture stands for it. As newer programs know it,
 * it is in a ZIP beside that picture, which Tika's parser does not open: five lines of Tika's test file
 * {@code testPPT_groups.ppt} are missing without it.
 *
 * @see <a href="https://learn.microsoft.com/en-us/openspecs/office_file_formats/ms-odraw/">MS-ODRAW, metroBlob</a>
 */
final class PptDiagrams {
    private static final String SLIDES = "PowerPoint Document";
    /** The beginning of the part of such a ZIP that holds words: 26 bytes stand between its mark and its name. */
    private static final Pattern PART = Pattern.compile("(?s)PK\u0003\u0004.{26}drs/diagrams/data\\d*\\.xml");

    private static final int LARGEST = 8 << 20;

    private PptDiagrams() {}

    static List<String> lines(Content content) throws IOException {
        List<String> lines = new ArrayList<>();
        byte[] slides = slides(content);
        String text = new String(slides, StandardCharsets.ISO_8859_1);
        for (MatchResult part : PART.matcher(text).results().toList()) {
            lines.addAll(Ooxml.paragraphs(part(slides, part.start()), "a"));
        }
        return lines;
    }

    private static byte[] slides(Content content) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(content.open())) {
            if (!file.getRoot().hasEntryCaseInsensitive(SLIDES)) {
                return new byte[0];
            }
            try (InputStream in = file.createDocumentInputStream(SLIDES)) {
                return in.readAllBytes();
            }
        } catch (RuntimeException e) {
            // What is damaged here is so for the parser of the slides, too, which tells of it.
            return new byte[0];
        }
    }

    private static String part(byte[] slides, int at) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(slides, at, slides.length - at))) {
            zip.getNextEntry();
            return new String(zip.readNBytes(LARGEST), StandardCharsets.UTF_8);
        }
    }
}

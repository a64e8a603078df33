package dev.blotter.read.office;

import dev.blotter.read.format.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ddf.AbstractEscherOptRecord;
import org.apache.poi.ddf.EscherComplexProperty;
import org.apache.poi.ddf.EscherPropertyTypes;
import org.apache.poi.ddf.EscherTertiaryOptRecord;
import org.apache.poi.hslf.usermodel.HSLFGroupShape;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
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
    private static final String FOLDER = "drs/diagrams/";
    private static final Pattern DATA = Pattern.compile(FOLDER + "data\\d*\\.xml");
    private static final int LARGEST = 8 << 20;

    private final List<String> lines = new ArrayList<>();

    private PptDiagrams() {}

    static List<String> lines(Content content) throws IOException {
        PptDiagrams diagrams = new PptDiagrams();
        try (POIFSFileSystem file = open(content)) {
            if (hasDiagrams(file)) {
                diagrams.addAll(file);
            }
        } catch (RuntimeException e) {
            // What is damaged here is so for the parser of the slides, too, which tells of it.
            return diagrams.lines;
        }
        return diagrams.lines;
    }

    private static POIFSFileSystem open(Content content) throws IOException {
        return content.onDisk()
                ? new POIFSFileSystem(content.path().toFile(), true)
                : new POIFSFileSystem(content.open());
    }

    /** To look for the name of the folder costs less than to parse all slides once more. */
    private static boolean hasDiagrams(POIFSFileSystem file) throws IOException {
        if (!file.getRoot().hasEntryCaseInsensitive(SLIDES)) {
            return false;
        }
        try (InputStream in = file.createDocumentInputStream(SLIDES)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(FOLDER);
        }
    }

    private void addAll(POIFSFileSystem file) throws IOException {
        try (HSLFSlideShow show = new HSLFSlideShow(file)) {
            for (HSLFSlide slide : show.getSlides()) {
                addShapes(slide.getShapes());
            }
        }
    }

    private void addShapes(List<HSLFShape> shapes) throws IOException {
        for (HSLFShape shape : shapes) {
            AbstractEscherOptRecord options = shape.getEscherChild(EscherTertiaryOptRecord.RECORD_ID);
            if (options != null
                    && options.lookup(EscherPropertyTypes.GROUPSHAPE__METROBLOB) instanceof EscherComplexProperty zip) {
                addDiagram(zip.getComplexData());
            }
            if (shape instanceof HSLFGroupShape group) {
                addShapes(group.getShapes());
            }
        }
    }

    private void addDiagram(byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (DATA.matcher(part.getName()).matches()) {
                    String xml = new String(zip.readNBytes(LARGEST), StandardCharsets.UTF_8);
                    lines.addAll(Ooxml.paragraphs(xml, "a"));
                }
            }
        }
    }
}

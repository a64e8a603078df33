package dev.blotter.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.xml.sax.SAXException;

/**
 * Reads OOXML in its strict form, which differs from the usual one in the names of its namespaces
 * (ISO/IEC 29500-1 against -4), by giving them the names that parsers know.
 */
final class Ooxml implements Format {
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final Pattern NAMESPACE = Pattern.compile("http://purl\\.oclc\\.org/ooxml/(\\w+)/");
    /** Parts beyond this size hold media. */
    private static final int LARGEST = 64 << 20;

    private final Format office;

    Ooxml(Format office) {
        this.office = office;
    }

    @Override
    public @Nullable Found read(Content content, Visit visit)
            throws Refusal, IOException, TikaException, SAXException {
        return office.read(Content.of(content.source(), transitional(content)).from(content.origin()), visit);
    }

    static boolean isStrict(ZipFile zip) throws IOException {
        return text(zip, "_rels/.rels").contains(STRICT);
    }

    /** The names of the sheets of a workbook that are hidden. */
    static Set<String> hiddenSheets(Content content) throws IOException, Refusal {
        try (ZipFile zip = Zip.open(content)) {
            return Jsoup.parse(text(zip, "xl/workbook.xml"), "", Parser.xmlParser())
                    .select("sheet[state~=(?i)hidden]")
                    .eachAttr("name")
                    .stream()
                    .map(Clean::line)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ZipArchiveEntry part = zip.getEntry(name);
        return part == null ? "" : new String(bytes(zip, part), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ZipFile zip, ZipArchiveEntry part) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            return in.readNBytes(LARGEST);
        }
    }

    private static byte[] transitional(Content content) throws IOException, Refusal {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile zip = Zip.open(content);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry part : Zip.entries(zip)) {
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write(isXml(part) ? renamed(bytes(zip, part)) : bytes(zip, part));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isXml(ZipArchiveEntry part) {
        return List.of("xml", "rels").contains(Kind.extension(part.getName()));
    }

    private static byte[] renamed(byte[] xml) {
        return NAMESPACE
                .matcher(new String(xml, StandardCharsets.UTF_8))
                .replaceAll("http://schemas.openxmlformats.org/$1/2006/")
                .replace("/extendedProperties", "/extended-properties")
                .replace("/customProperties", "/custom-properties")
                .getBytes(StandardCharsets.UTF_8);
    }
}

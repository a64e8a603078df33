package dev.blotter.read.office;

import dev.blotter.read.archive.Zip;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.FileProperties;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.LineHandler;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Reads a Word file that is words and pictures alone, which most are, by its parts of words: in a fifth of
 * the time that a parser takes which knows all that may be in one. Of the pictures it takes what they say
 * in place of themselves, as that parser does. What has more in it, such as charts and embedded files, or is damaged, is left to it.
 */
public final class Docx implements Format {
    private static final String DOCUMENT = "word/document.xml";
    private static final long LARGEST = 64L << 20;
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private static final Pattern PLAIN = Pattern.compile("(?:word/)?(?:_rels/.*"
            + "|theme/.*|settings\\.xml|styles\\.xml|stylesWithEffects\\.xml|webSettings\\.xml|fontTable\\.xml|numbering\\.xml"
            + "|people\\.xml|comments(?:Extended|Ids|Extensible)\\.xml|documentTasks/.*|document\\.xml|fonts/.*|customizations\\.xml"
            + "|media/[^/]*\\.(?i:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|wdp|webp)"
            + "|(?:header|footer)\\d*\\.xml|footnotes\\.xml|endnotes\\.xml|comments\\.xml)"
            + "|\\[Content_Types\\]\\.xml|docProps/.*|customXml/.*|docMetadata/.*");

    /** The parts that hold words, in the order in which they are read, and what their lines are of. */
    private static final List<Map.Entry<Pattern, String>> STORIES = List.of(
            Map.entry(Pattern.compile("word/header\\d*\\.xml"), "header"),
            Map.entry(Pattern.compile("word/document\\.xml"), "body"),
            Map.entry(Pattern.compile("word/footnotes\\.xml"), "footnote"),
            Map.entry(Pattern.compile("word/comments\\.xml"), "comment"),
            Map.entry(Pattern.compile("word/footer\\d*\\.xml"), "footer"),
            Map.entry(Pattern.compile("word/endnotes\\.xml"), "endnote"));

    private static final Map<String, String> CORE = Map.of(
            "title", "dc:title",
            "creator", "dc:creator",
            "subject", "dc:subject",
            "description", "dc:description",
            "keywords", "meta:keyword",
            "language", "dc:language",
            "created", TikaCoreProperties.CREATED.getName(),
            "modified", TikaCoreProperties.MODIFIED.getName());

    private static final XMLInputFactory XML = factory();

    private final Format other;

    /** @param other reads what has more in it than words and pictures */
    public Docx(Format other) {
        this.other = other;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Whether an archive with these names is a Word file of words and pictures alone. */
    public static boolean isPlain(Collection<String> names) {
        return names.contains(DOCUMENT)
                && names.stream()
                        .allMatch(name ->
                                name.endsWith("/") || PLAIN.matcher(name).matches());
    }

    @Override
    public @Nullable Extraction read(Content content, Visit visit)
            throws UnreadableException, IOException, TikaException, SAXException {
        try (ZipFile zip = Zip.open(content)) {
            LineHandler lines = new LineHandler(visit.options().maxText() + 1);
            readStories(zip, lines);
            return FileProperties.found(Office.report(lines.lines(), lines), lines, properties(zip));
        } catch (IOException | XMLStreamException | SAXException | IllegalArgumentException e) {
            return other.read(content, visit);
        }
    }

    private static void readStories(ZipFile zip, LineHandler lines)
            throws IOException, XMLStreamException, SAXException {
        Styles styles = new Styles(zip);
        try {
            for (Map.Entry<Pattern, String> story : STORIES) {
                for (ZipArchiveEntry part : parts(zip, story.getKey())) {
                    read(zip, part.getName(), xml -> new DocxStory(lines, styles).read(xml, story.getValue()), lines);
                }
            }
        } catch (WriteLimitReachedException e) {
            // What was read is as much as a document may hold.
            return;
        }
    }

    private static List<ZipArchiveEntry> parts(ZipFile zip, Pattern name) {
        return Zip.entries(zip).stream()
                .filter(entry -> name.matcher(entry.getName()).matches())
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .toList();
    }

    /** What a reading makes of a part. */
    private interface Reading<T> {
        T of(XMLStreamReader xml) throws IOException, XMLStreamException, SAXException;
    }

    private static <T> T read(ZipFile zip, String name, Reading<T> reading, T absent)
            throws IOException, XMLStreamException, SAXException {
        ZipArchiveEntry part = zip.getEntry(name);
        if (part == null) {
            return absent;
        }
        if (part.getSize() > LARGEST) {
            throw new DocxStory.Beyond("a part of " + part.getSize() + " bytes");
        }
        try (InputStream in = zip.getInputStream(part)) {
            return reading.of(XML.createXMLStreamReader(decode(in)));
        }
    }

    /**
     * The characters of a part, which is UTF-8 unless it is none of ours. Decoded here, since what the parser of the
     * JDK can't decode at the beginning of a part it prints on standard error.
     */
    private static Reader decode(InputStream in) throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /** What the file says of itself. */
    private static Metadata properties(ZipFile zip) throws IOException, XMLStreamException, SAXException {
        Metadata metadata = read(zip, "docProps/core.xml", Docx::properties, new Metadata());
        metadata.set(Metadata.CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        return metadata;
    }

    private static Metadata properties(XMLStreamReader xml) throws XMLStreamException {
        Metadata metadata = new Metadata();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && CORE.containsKey(xml.getLocalName())) {
                metadata.set(CORE.get(xml.getLocalName()), xml.getElementText());
            }
        }
        return metadata;
    }

    /** The styles and lists of a file, which are read when one is asked for. */
    static final class Styles {
        private static final Set<String> BODY = Set.of(
                "Normal", "BodyText", "ListParagraph", "NormalWeb", "NoSpacing", "FootnoteText", "Header", "Footer");

        private final ZipFile zip;
        private @Nullable Map<String, String> names;
        private @Nullable DocxLists lists;

        Styles(ZipFile zip) {
            this.zip = zip;
        }

        /** The element that a paragraph of a style is: {@code h1} of a title, {@code li} of an item, or {@code p}. */
        String element(String style) throws IOException, XMLStreamException, SAXException {
            return BODY.contains(style)
                    ? "p"
                    : ofName(names().getOrDefault(style, style).toLowerCase(Locale.ROOT));
        }

        private static String ofName(String name) {
            if (name.equals("title") || name.equals("heading 1")) {
                return "h1";
            }
            return name.startsWith("list bullet") ? "li" : name.startsWith("heading ") ? "h2" : "p";
        }

        private Map<String, String> names() throws IOException, XMLStreamException, SAXException {
            if (names == null) {
                names = read(zip, "word/styles.xml", Styles::names, new TreeMap<>());
            }
            return names;
        }

        DocxLists lists() throws IOException, XMLStreamException, SAXException {
            if (lists == null) {
                lists = read(zip, "word/numbering.xml", DocxLists::of, new DocxLists());
            }
            return lists;
        }

        private static Map<String, String> names(XMLStreamReader xml) throws XMLStreamException {
            Map<String, String> names = new TreeMap<>();
            String style = "";
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "style" -> style = DocxStory.value(xml, "styleId");
                        case "name" -> names.putIfAbsent(style, DocxStory.value(xml, "val"));
                        default -> {}
                    }
                }
            }
            return names;
        }
    }
}

package dev.blotter.read.office;

import dev.blotter.read.archive.Zip;
import dev.blotter.read.format.Content;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.FileProperties;
import dev.blotter.read.format.Format;
import dev.blotter.read.format.LineHandler;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.format.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.BOMInputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Reads a Word file that is words and pictures alone, which most are, by its parts of words: in a fifth of
 * the time that a parser takes which knows all that may be in one. Of the pictures it takes what they say
 * in place of themselves, as that parser does. What has more in it, such as charts and embedded files, or is damaged, is left to it.
 *
 * @param other reads what has more in it than words and pictures
 */
public record Docx(Format other) implements Format {
    private static final String DOCUMENT = "word/document.xml";

    private static final Pattern PLAIN = Pattern.compile("^(?:(?:word/)?(?:_rels/.*"
            + "|theme/.*|settings\\.xml|styles\\.xml|stylesWithEffects\\.xml|webSettings\\.xml|fontTable\\.xml|numbering\\.xml"
            + "|people\\.xml|comments(?:Extended|Ids|Extensible)\\.xml|documentTasks/.*|document\\.xml|fonts/.*|customizations\\.xml"
            + "|media/[^/]*\\.(?i:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|wdp|webp)"
            + "|(?:header|footer)\\d*\\.xml|footnotes\\.xml|endnotes\\.xml|comments\\.xml)"
            + "|\\[Content_Types\\]\\.xml|docProps/.*|customXml/.*|docMetadata/.*)");

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
                    read(zip, zip.getEntry(part.getName()), new DocxStory(lines, styles), story.getValue());
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

    private static void read(ZipFile zip, ZipArchiveEntry part, DocxStory story, String role)
            throws IOException, XMLStreamException, SAXException {
        if (part.getSize() > ZipPatch.LARGEST) {
            throw new IOException("a part of " + part.getSize() + " bytes is beyond this reader");
        }
        try (InputStream in = zip.getInputStream(part)) {
            story.read(XML.createXMLStreamReader(decode(in)), role);
        }
    }

    /**
     * The characters of a part, which is UTF-8 unless it is none of ours. Decoded here, since what the parser of the
     * JDK can't decode at the beginning of a part it prints on standard error.
     */
    private static Reader decode(InputStream in) throws IOException {
        return new InputStreamReader(
                BOMInputStream.builder().setInputStream(in).get(), StandardCharsets.UTF_8.newDecoder());
    }

    private static Metadata properties(ZipFile zip) throws IOException {
        Metadata metadata = new Metadata();
        for (Element property : xml(zip, "docProps/core.xml").getAllElements()) {
            String name =
                    CORE.get(property.tagName().substring(property.tagName().lastIndexOf(':') + 1));
            if (name != null) {
                metadata.set(name, property.wholeText());
            }
        }
        metadata.set(Metadata.CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        return metadata;
    }

    private static Element xml(ZipFile zip, String part) throws IOException {
        return Jsoup.parse(ZipPatch.text(zip, part), "", Parser.xmlParser());
    }

    /** The styles and lists of a file, which are read when one is asked for. */
    static final class Styles {
        private static final Set<String> BODY = Set.of(
                "Normal", "BodyText", "ListParagraph", "NormalWeb", "NoSpacing", "FootnoteText", "Header", "Footer");
        private final ZipFile zip;
        private @Nullable Map<String, String> names;
        private @Nullable Set<String> bullets;

        Styles(ZipFile zip) {
            this.zip = zip;
        }

        /** The element that a paragraph of a style is: {@code h1} of a title, {@code li} of an item, or {@code p}. */
        String element(String style) throws IOException {
            if (names == null) {
                names = new TreeMap<>();
                for (Element name : xml(zip, "word/styles.xml").select("*|style > *|name")) {
                    names.putIfAbsent(value(name.parent(), "styleId"), value(name, "val"));
                }
            }
            return BODY.contains(style)
                    ? "p"
                    : ofName(names.getOrDefault(style, style).toLowerCase(Locale.ROOT));
        }

        private static String ofName(String name) {
            if (name.equals("title") || name.equals("heading 1")) {
                return "h1";
            }
            return name.startsWith("list bullet") ? "li" : name.startsWith("heading ") ? "h2" : "p";
        }

        /**
         * Whether the items of a list have bullets on a level, ECMA-376 part 1, section 17.9, as their paragraphs
         * name the two; all others are counted.
         */
        boolean hasBullets(String list, String level) throws IOException {
            if (bullets == null) {
                bullets = bullets(xml(zip, "word/numbering.xml"));
            }
            return bullets.contains(list + "/" + level);
        }

        private static Set<String> bullets(Element lists) {
            List<Element> formats = lists.select("*|abstractNum *|numFmt").stream()
                    .filter(format -> value(format, "val").equals("bullet"))
                    .toList();
            Set<String> bullets = new HashSet<>();
            for (Element kind : lists.select("*|num > *|abstractNumId")) {
                formats.stream()
                        .filter(format -> value(format.closest("*|abstractNum"), "abstractNumId")
                                .equals(value(kind, "val")))
                        .forEach(format -> bullets.add(
                                value(kind.parent(), "numId") + "/" + value(format.closest("*|lvl"), "ilvl")));
            }
            return bullets;
        }

        private static String value(@Nullable Element element, String name) {
            return element == null
                    ? ""
                    : element.attr(
                            element.tagName().substring(0, element.tagName().lastIndexOf(':') + 1) + name);
        }
    }
}

package dev.blotter.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * What the libraries below Blotter take alone: {@code Bare FOLDER INDEX} has the one parser of Tika that reads
 * files of an extension read each, on a thread for each processor, and Lucene index the text. What is unchanged
 * is skipped. {@code src/test/sh/race.sh} runs it.
 */
public final class Bare {
    private static final Map<String, Parser> PARSERS = Map.of(
            "html", new JSoupParser(), "txt", new TXTParser(), "pdf", new PDFParser(), "docx", new OOXMLParser());
    private static final int BUFFER_MEGABYTES = 64;

    private Bare() {}

    /** A file and what changes when it changes. */
    private record Source(Path path, long stamp) {}

    /** Tika would build all its parsers for each document to read its pictures, were it not told to leave them. */
    private static final class NoMembers implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean html) {}
    }

    /** Indexes a folder. */
    public static void main(String[] arguments) throws Exception {
        try (FSDirectory store = FSDirectory.open(Path.of(arguments[1]))) {
            Map<String, Long> known = DirectoryReader.indexExists(store) ? stamps(store) : Map.of();
            List<Source> sources = sources(Path.of(arguments[0]), known);
            if (!sources.isEmpty()) {
                IndexWriterConfig config =
                        new IndexWriterConfig(new StandardAnalyzer()).setRAMBufferSizeMB(BUFFER_MEGABYTES);
                try (IndexWriter writer = new IndexWriter(store, config)) {
                    index(sources, writer);
                }
            }
        }
    }

    private static List<Source> sources(Path folder, Map<String, Long> known) throws IOException {
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                long stamp = Files.getLastModifiedTime(file).toMillis() * 31 + Files.size(file);
                if (!Long.valueOf(stamp).equals(known.get(file.toString()))) {
                    sources.add(new Source(file, stamp));
                }
            }
        }
        return sources;
    }

    private static void index(List<Source> sources, IndexWriter writer) throws Exception {
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Callable<Long>> pieces = new ArrayList<>();
            for (Source source : sources) {
                pieces.add(() ->
                        writer.updateDocument(new Term("path", source.path().toString()), document(source)));
            }
            for (Future<Long> piece : workers.invokeAll(pieces)) {
                piece.get();
            }
        }
    }

    private static Document document(Source source) throws IOException {
        Metadata metadata = new Metadata();
        BodyContentHandler text = new BodyContentHandler(-1);
        String name = source.path().toString();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(source.path()))) {
            Optional.ofNullable(PARSERS.get(name.substring(name.lastIndexOf('.') + 1)))
                    .orElseThrow(() -> new IllegalArgumentException("no parser for " + name))
                    .parse(in, text, metadata, context());
        } catch (TikaException | SAXException e) {
            System.err.println(name + ": " + e);
        }
        Document document = new Document();
        document.add(new StringField("path", name, Store.YES));
        document.add(new NumericDocValuesField("stamp", source.stamp()));
        document.add(new TextField(
                "title",
                Optional.ofNullable(metadata.get(TikaCoreProperties.TITLE)).orElse(""),
                Store.YES));
        document.add(new TextField("text", text.toString(), Store.YES));
        return document;
    }

    private static ParseContext context() {
        ParseContext context = new ParseContext();
        OfficeParserConfig office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        context.set(OfficeParserConfig.class, office);
        context.set(PDFParserConfig.class, pdf);
        context.set(EmbeddedDocumentExtractor.class, new NoMembers());
        return context;
    }

    private static Map<String, Long> stamps(FSDirectory store) throws IOException {
        Map<String, Long> stamps = new HashMap<>();
        try (DirectoryReader reader = DirectoryReader.open(store)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                NumericDocValues stamp = leaf.reader().getNumericDocValues("stamp");
                StoredFields stored = leaf.reader().storedFields();
                while (stamp.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
                    stamps.put(stored.document(stamp.docID(), Set.of("path")).get("path"), stamp.longValue());
                }
            }
        }
        return stamps;
    }
}

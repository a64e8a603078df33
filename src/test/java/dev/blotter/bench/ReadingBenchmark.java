package dev.blotter.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.read.Reader;
import dev.blotter.read.format.ReadOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long the reader takes for the files of a format, and how long its bare parser: jsoup for HTML,
 * Jackson line by line for JSONL, and Tika's own parser of the format, as it comes, for the rest. Both
 * get the path of a file and read it; the time is that of one pass over all files, in one thread.
 * Without a folder the files are made. Run from the top of the checkout:
 *
 * <pre>
 * mvn -q -Pbench -Dlint=off test-compile exec:exec -Dbench='Reading'
 * mvn -q -Pbench -Dlint=off test-compile exec:exec -Dbench='Reading -p format=html -p folder=/data/news'
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
public class ReadingBenchmark {
    private static final int FILES = 40;

    /** The extension of the files that are read. */
    @Param({"html", "txt", "jsonl", "pdf", "docx"})
    public String format = "html";

    /** Where the files are, at any depth; none: they are made. */
    @Param("")
    public String folder = "";

    private final Reader reader = new Reader(ReadOptions.DEFAULT);
    private final ObjectMapper json = new ObjectMapper();
    private Parser tika = new PDFParser();
    private final ParseContext context = new ParseContext();
    private List<Path> files = List.of();
    private Path made = Path.of("");

    /** Finds or makes the files. */
    @Setup(Level.Trial)
    public void open() throws IOException {
        tika = tika();
        // Without it Tika sets up all its parsers for each file.
        context.set(TikaConfig.class, TikaConfig.getDefaultConfig());
        if (folder.isEmpty()) {
            made = Files.createTempDirectory("reading-benchmark");
            Samples samples = new Samples(1);
            for (int i = 0; i < FILES; i++) {
                samples.write(format, 30, made.resolve("%02d.%s".formatted(i, format)));
            }
        }
        try (Stream<Path> found = Files.walk(folder.isEmpty() ? made : Path.of(folder))) {
            files = found.filter(file -> file.toString().endsWith("." + format))
                    .sorted()
                    .toList();
        }
    }

    private Parser tika() {
        return switch (format) {
            case "pdf" -> new PDFParser();
            case "docx" -> new OOXMLParser();
            default -> new TXTParser();
        };
    }

    /** Removes the files that were made. */
    @TearDown(Level.Trial)
    public void close() throws IOException {
        for (Path file : folder.isEmpty() ? files : List.<Path>of()) {
            Files.delete(file);
        }
        Files.deleteIfExists(made);
    }

    @Benchmark
    public void blotter(Blackhole out) {
        files.forEach(file -> reader.read(file, "file." + format, out::consume));
    }

    /** The bare parser of the format. */
    @Benchmark
    public void bare(Blackhole out) throws Exception {
        for (Path file : files) {
            switch (format) {
                case "html" -> out.consume(Jsoup.parse(Files.readString(file)));
                case "jsonl" -> out.consume(records(file, out));
                default -> out.consume(text(file));
            }
        }
    }

    private int records(Path file, Blackhole out) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int records = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.consume(json.readTree(line));
                records++;
            }
            return records;
        }
    }

    private String text(Path file) throws Exception {
        BodyContentHandler handler = new BodyContentHandler(-1);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            tika.parse(in, handler, new Metadata(), context);
        }
        return handler.toString();
    }
}

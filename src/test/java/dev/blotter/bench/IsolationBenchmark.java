package dev.blotter.bench;

import dev.blotter.read.Reader;
import dev.blotter.read.fork.IsolationPolicy;
import dev.blotter.read.fork.IsolationPolicy.Isolation;
import dev.blotter.read.format.ReadOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What isolation costs: how long one PDF takes to read in this process and in another, on average over the
 * PDFs of a folder, or over some of four pages that are made for it.
 *
 * <pre>
 * mvn -q -Pbench -Dlint=off test-compile exec:exec -Dbench=IsolationBenchmark
 * mvn -q -Pbench -Dlint=off test-compile exec:exec -Dbench='IsolationBenchmark -p folder=/data/reports'
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class IsolationBenchmark {
    private static final int MADE = 20;
    private static final int PAGES = 4;
    private static final int LINES = 45;
    private static final int WORDS = 12;

    /** Where the PDFs are; none for those made here. */
    @Param("")
    public String folder = "";

    @Param({"NONE", "RISKY"})
    public Isolation isolation = Isolation.NONE;

    private final List<Path> files = new ArrayList<>();
    private Reader reader;
    private int next;

    @Setup
    public void open() throws IOException {
        Path from = folder.isEmpty() ? make() : Path.of(folder);
        try (Stream<Path> walk = Files.walk(from)) {
            walk.filter(file -> file.toString().endsWith(".pdf")).sorted().forEach(files::add);
        }
        reader = new Reader(
                ReadOptions.DEFAULT,
                new IsolationPolicy(
                        isolation, IsolationPolicy.NONE.timeLimit(), IsolationPolicy.NONE.parserMegabytes()));
    }

    @Benchmark
    public int read() {
        int[] length = {0};
        Path file = files.get(next++ % files.size());
        reader.read(file, "a.pdf", document -> length[0] += document.text().length());
        return length[0];
    }

    @TearDown
    public void close() {
        reader.close();
    }

    private static Path make() throws IOException {
        Path made = Files.createDirectories(Path.of("target", "isolation-benchmark"));
        Random random = new Random(1);
        for (int i = 0; i < MADE; i++) {
            try (PDDocument document = new PDDocument()) {
                for (int page = 0; page < PAGES; page++) {
                    document.addPage(page(document, random));
                }
                document.save(made.resolve(i + ".pdf").toFile());
            }
        }
        return made;
    }

    private static PDPage page(PDDocument document, Random random) {
        PDPage page = new PDPage();
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 11);
            content.setLeading(14);
            content.newLineAtOffset(60, 740);
            for (int line = 0; line < LINES; line++) {
                content.showText(line(random));
                content.newLine();
            }
            content.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page;
    }

    private static String line(Random random) {
        StringBuilder line = new StringBuilder();
        for (int word = 0; word < WORDS; word++) {
            for (int letter = 2 + random.nextInt(7); letter > 0; letter--) {
                line.append((char) ('a' + random.nextInt(26)));
            }
            line.append(' ');
        }
        return line.toString();
    }
}

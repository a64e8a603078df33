package dev.blotter.annotate.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.annotate.Annotator;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import dev.blotter.codes.RuleFiles;
import dev.blotter.read.Reader;
import dev.blotter.read.fork.IsolationPolicy;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.text.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No document that a change of terms leaves out yields other facts. */
@Tag("stress")
final class TermChangeCorpusTest {
    private static final Path RULES = Path.of("rules");
    private static final FraudTypes TYPES = FraudTypes.load(RULES);
    private static final Annotator BEFORE = Annotator.load(RULES, TYPES, Regions.builtIn());
    private static final List<Document> DOCUMENTS = documents();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsLeftOutYieldsTheSameFacts(long seed) throws IOException {
        edit(new Random(seed));
        Annotator now = Annotator.load(folder, TYPES, Regions.builtIn());
        TermChange change = TermChange.between(RULES, TYPES, now.terms());

        List<Document> leftOut = DOCUMENTS.stream()
                .filter(document -> !change.mayTouch(document))
                .toList();

        assertThat(leftOut).as("seed " + seed).hasSizeBetween(10, DOCUMENTS.size() - 10);
        assertThat(leftOut)
                .filteredOn(document -> !now.annotate(document).equals(BEFORE.annotate(document)))
                .extracting(Document::source)
                .isEmpty();
    }

    /** Copies all tables; of those of terms, takes some rows out, makes others cues, and moves some. */
    private void edit(Random random) throws IOException {
        for (Path table : RuleFiles.in(RULES, ".csv")) {
            List<String> rows = new ArrayList<>(Files.readAllLines(table));
            if (table.startsWith(RULES.resolve("terms"))) {
                edit(random, rows);
            }
            write(table, rows);
        }
    }

    private static void edit(Random random, List<String> rows) {
        int head = 1 + (int) rows.stream().takeWhile(row -> row.startsWith("#")).count();
        for (int edits = random.nextInt(4); edits > 0 && rows.size() > head + 2; edits--) {
            int row = head + random.nextInt(rows.size() - head);
            switch (random.nextInt(3)) {
                case 0 -> rows.remove(row);
                case 1 -> rows.set(row, rows.get(row).replace(",verb,", ",cue,"));
                default -> Collections.swap(rows, row, head + random.nextInt(rows.size() - head));
            }
        }
    }

    private void write(Path table, List<String> rows) throws IOException {
        Path copy = folder.resolve(RULES.relativize(table).toString());
        Files.createDirectories(copy.getParent());
        Files.write(copy, rows);
    }

    private static List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        try (Reader reader = new Reader(ReadOptions.DEFAULT, IsolationPolicy.NONE)) {
            for (Path top : List.of(Path.of("corpus"), Path.of("src/test/resources/blind/docs"))) {
                try (Stream<Path> files = Files.walk(top)) {
                    files.filter(Files::isRegularFile)
                            .sorted()
                            .forEach(file -> reader.read(file, file.toString(), documents::add));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }
}

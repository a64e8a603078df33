package dev.blotter.cli;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Export and verify, as a user types them: what was written is held against files that have changed since. */
final class ExportVerifyTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String RAID = "Raid in Lekki & Ikeja: 50% of \"princes\" held\n\n"
            + "Police in Lagos, Nigeria arrested 12 people over romance scams on 4 March 2024.\n\n"
            + "The gang had defrauded 230 women.\n";
    private static final String COURT = "Hospital fraud in Leeds\n\n"
            + "Police in Leeds, England charged 3 men and arrested 150 people over an investment scam.\n";

    @TempDir
    static Path folder;

    private static Path before;
    private static String index;
    private Path corpus;

    @BeforeAll
    static void indexACorpus() throws IOException {
        before = write(folder.resolve("before"), RAID);
        index = folder.resolve("index").toString();
        Cli.Result indexed = blotter("index", "--no-progress", "--index", index, before.toString());
        assertThat(indexed.code()).as(indexed.toString()).isZero();
    }

    @BeforeEach
    void copyTheCorpus() throws IOException {
        corpus = write(folder.resolve("corpus"), RAID);
    }

    private static Path write(Path corpus, String raid) throws IOException {
        Files.createDirectories(corpus);
        Files.writeString(corpus.resolve("raid.txt"), raid);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(corpus.resolve("more.zip")))) {
            zip.putNextEntry(new ZipEntry("court.txt"));
            zip.write(COURT.getBytes(StandardCharsets.UTF_8));
        }
        return corpus;
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "opensearch", "csl", "ftm"})
    void allQuotesStandInTheFilesThatWereIndexed(String format) throws IOException {
        Cli.Result verified = verify(export("--format", format));

        assertThat(verified.code()).as(verified.toString()).isZero();
        assertThat(verified.out()).isEmpty();
        assertThat(verified.err())
                .matches("([1-9]\\d*) quotes: \\1 stand; of 2 documents 0 missing, 0 unreadable, 0 changed since\n");
    }

    @Test
    void aParagraphAboveMovesQuotes() throws IOException {
        write(corpus, RAID.replace("held\n\n", "held\n\nCorrected.\n\n"));

        Cli.Result verified = verify(export());

        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.out())
                .contains("raid.txt  arrests=12  moved from text ")
                .doesNotContain("court.txt");
        assertThat(verified.err()).contains(" moved; ", "1 changed since");
    }

    @Test
    void anotherFigureIsTold() throws IOException {
        write(corpus, RAID.replace("12", "14"));

        assertThat(verify(export()).out())
                .contains("raid.txt  arrests=12  gone from text ", "“Police in Lagos, Nigeria arrested 12 people");
    }

    @Test
    void aFileThatIsGoneIsMissing() throws IOException {
        Files.delete(corpus.resolve("more.zip"));

        Cli.Result verified = verify(export());

        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.out()).isEqualTo("more.zip!/court.txt  missing\n");
        assertThat(verified.err()).contains("of 2 documents 1 missing");
    }

    @Test
    void quotesOfSeveralFoldersAreLookedUpInThemInTheirOrder() throws IOException {
        Path second = write(folder.resolve("wire"), RAID.replace("12", "14"));
        String both = folder.resolve("both").toString();
        blotter("index", "--no-progress", "--index", both, before.toString(), second.toString());
        Path export = Files.writeString(
                folder.resolve("export"),
                blotter("export", "--index", both, "--copies").out());

        Cli.Result verified = verify(export, "--corpus", second.toString());

        assertThat(verified.err()).contains("of 4 documents 0 missing");
        assertThat(verified.code()).as(verified.toString()).isZero();
        assertThat(verify(export).out()).contains("wire:raid.txt  missing");
    }

    @Test
    void asJsonEachQuoteHasItsState() throws IOException {
        write(corpus, RAID.replace("12", "14"));

        Cli.Result verified = verify(export(), "--format", "jsonl");

        assertThat(verified.lines()).anySatisfy(line -> {
            JsonNode quote = MAPPER.readTree(line);
            assertThat(quote.get("state").asText()).isEqualTo("gone");
            assertThat(quote.get("changed").asBoolean()).isTrue();
            assertThat(quote.get("tag").asText()).isEqualTo("arrests=12");
            assertThat(quote.get("nowBegin").isNull()).isTrue();
            assertThat(quote.get("rules")).isNotEmpty();
        });
    }

    @Test
    void whatCanNotBeCheckedIsToldInOneSentence() throws IOException {
        assertThat(verify(export("--format", "bibtex")).err())
                .contains("line 1 of the export is no JSON; give an export as jsonl, opensearch, csl or ftm");
        assertThat(verify(export("--format", "csv")).code()).isEqualTo(2);
        assertThat(verify(folder.resolve("none")).err()).contains("is not there");
        assertThat(blotter("verify", export().toString(), "--corpus", "no/such").err())
                .contains("--corpus no/such is no folder");
        assertThat(verify(export(), "--format", "csv").err()).contains("--format csv is not for verify");
    }

    @ParameterizedTest
    @CsvSource({"jsonl, 0", "bibtex, 0", "opensearch, 0", "ftm, 0", "csl, 1", "csv, 1"})
    void aQueryThatFindsNothingGivesAnEmptyExport(String format, int lines) throws IOException {
        Path export = export("--format", format, "zyzzyva");

        assertThat(Files.readAllLines(export)).hasSize(lines);
        if (!format.equals("csv")) {
            assertThat(verify(export).code()).isZero();
        }
    }

    @Test
    void aTableHasOnlyTheCountsThatMeetTheConditions() throws IOException {
        assertThat(kinds("--arrests", "100..")).containsExactly("arrests");
        assertThat(kinds("--arrests", "100..", "--all-counts")).contains("arrests", "charged");
        assertThat(kinds("--count", "victims:200..", "--arrests", "..20"))
                .containsExactlyInAnyOrder("arrests", "victims");
        assertThat(kinds()).contains("arrests", "charged", "victims");
    }

    @Test
    void aTableOfDocumentsHasARowForEach() throws IOException {
        assertThat(Files.readAllLines(export("--format", "csv", "--rows", "documents")))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("raid.txt"));
    }

    @Test
    void theMappingIsPrintedWithoutAnIndex() throws IOException {
        Cli.Result printed = blotter("export", "--mapping");

        assertThat(printed.code()).isZero();
        assertThat(MAPPER.readTree(printed.out())
                        .at("/mappings/properties/published/type")
                        .asText())
                .isEqualTo("date");
    }

    @Test
    void bulkLinesAreForTheIndexThatIsNamed() throws IOException {
        assertThat(Files.readString(export("--format", "opensearch", "--into", "press")))
                .startsWith("{\"index\":{\"_index\":\"press\",");
        assertThat(blotter("export", "--index", index, "--format", "opensearch", "--into", "No")
                        .err())
                .contains("--into 'No' is no name of an index");
    }

    private static List<String> kinds(String... options) throws IOException {
        List<String> all = with(List.of("--format", "csv"), options);
        return Files.readAllLines(export(all.toArray(String[]::new))).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", 5)[3])
                .toList();
    }

    private static Path export(String... options) throws IOException {
        Cli.Result exported = run(List.of("export", "--index", index), options);
        assertThat(exported.code()).as(exported.toString()).isZero();
        return Files.writeString(folder.resolve("export"), exported.out());
    }

    private Cli.Result verify(Path export, String... options) {
        return run(List.of("verify", export.toString(), "--corpus", corpus.toString()), options);
    }

    private static Cli.Result run(List<String> command, String... options) {
        return blotter(with(command, options).toArray(String[]::new));
    }

    private static List<String> with(List<String> command, String... options) {
        return Stream.concat(command.stream(), Stream.of(options)).toList();
    }

    @Test
    void whenAnEntryWasFirstSeenIsWrittenWhenAskedFor() throws IOException {
        for (String format : List.of("jsonl", "opensearch")) {
            assertThat(Files.readString(export("--format", format, "--indexed")))
                    .contains("\"indexed\":\"20");
            assertThat(Files.readString(export("--format", format))).doesNotContain("\"indexed\"");
        }
    }

    @Test
    void optionsOfATableAreForTables() {
        assertThat(blotter("export", "--index", index, "--all-counts").err())
                .isEqualTo("blotter: --all-counts is for tables; add --format csv or xlsx\n");
        assertThat(blotter("export", "--mapping", "--rows", "documents").code()).isEqualTo(2);
    }
}

package dev.blotter.cli;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.blotter.finding.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on the sample corpus, as a user types them. */
final class CommandLineTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA = schema();

    @TempDir
    static Path folder;

    private static String index;
    private static Cli.Result indexed;

    @BeforeAll
    static void indexTheCorpus() {
        index = folder.resolve("index").toString();
        indexed = blotter("index", "--index", index, "--workers", "2", "corpus");
    }

    @Test
    void indexEndsWithASummary() {
        assertThat(indexed.code()).as(indexed.toString()).isZero();
        assertThat(indexed.out()).contains("Documents", "Arrests", "Fraud types", "Countries", index, "blotter search");
    }

    @Test
    void indexingAgainReadsNothing() {
        Cli.Result again = blotter("index", "--index", index, "corpus");

        assertThat(again.out()).contains("files seen = 0 read + ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            corpus/nowhere                       | 'corpus/nowhere' is not there; name a file or a folder that is
            corpus corpus/nowhere                | 'corpus/nowhere' is not there; name a file or a folder that is
            https://example.org/x                | 'https://example.org/x' is an address, and Blotter reads files
            corpus --retry bad                   | --retry bad is no status; use one of
            corpus --workers 0                   | --workers
            corpus --wait soon                   | --wait soon
            corpus --time-limit never            | --time-limit never
            corpus --metadata corpus/nowhere.csv | 'corpus/nowhere.csv' is not there
            """)
    void anIndexIsMadeByNoCommandThatIsRefused(String arguments, String message) {
        Path none = folder.resolve("none");
        List<String> command = new ArrayList<>(List.of("index", "--index", none.toString()));
        command.addAll(List.of(arguments.split(" ")));

        Cli.Result refused = blotter(command.toArray(String[]::new));

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(message);
        assertThat(none).doesNotExist();
    }

    @Test
    void searchFindsByTextAndByTag() {
        Cli.Result found = blotter("search", "--index", index, "EFCC", "--region", "Nigeria", "--arrests", "100..");

        assertThat(found.code()).as(found.toString()).isZero();
        assertThat(found.out()).contains("news/lagos-romance-ring.html", "\n  arrests 418 · ");
    }

    @Test
    void searchThatFindsNothingEndsWithOne() {
        Cli.Result found = blotter("search", "--index", index, "zyzzyva");

        assertThat(found.code()).isEqualTo(1);
        assertThat(found.err()).contains("nothing found");
    }

    @Test
    void showTellsTheSentenceAndTheRuleOfEachTag() {
        Cli.Result shown = blotter("show", "--index", index, "news/lagos-romance-ring.html");

        assertThat(shown.code()).isZero();
        assertThat(shown.out()).contains("arrests", "418", "rule", "counts/told", "[arrested 418 people]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tag", "export", "search"})
    void everyPrintedEntryIsValidByTheSchema(String command) throws IOException {
        Cli.Result printed = switch (command) {
            case "tag" -> blotter("tag", "--isolate", "none", "--format", "jsonl", "corpus");
            case "export" -> blotter("export", "--index", index);
            default -> blotter("search", "--index", index, "--format", "jsonl", "--limit", "1000");
        };

        assertThat(printed.lines()).hasSizeGreaterThan(30).allSatisfy(line -> {
            JsonNode entry = MAPPER.readTree(line);
            assertThat(SCHEMA.validate(entry)).as(line).isEmpty();
        });
    }

    @Test
    void exportIsTheSameByOneWorkerInThisProcessAndLeavesOutWhenItWasIndexed() {
        Cli.Result first = blotter("export", "--index", index);
        String alone = folder.resolve("alone").toString();
        blotter("index", "--index", alone, "--workers", "1", "--isolate", "none", "corpus");
        Cli.Result second = blotter("export", "--index", alone);

        assertThat(second.out()).isEqualTo(first.out()).doesNotContain("\"indexed\"");
    }

    @Test
    void exportAsCsvHasARowForEachCount() {
        Cli.Result table = blotter("export", "--index", index, "--format", "csv", "--region", "NG");

        assertThat(table.out()).startsWith("\uFEFFdate,countries,regions,kind,value,");
        assertThat(table.lines()).anySatisfy(line -> assertThat(line).contains("arrests,418,,exact"));
    }

    @Test
    void statsCountByTypeRegionAndMonth() {
        Cli.Result stats = blotter("stats", "--index", index);

        assertThat(stats.out()).contains("by fraud", "by region", "by month", "telecom-network-fraud");
    }

    @Test
    void yearsAreInTheirOrderAndTheLatestAreShown() {
        List<String> years = values(blotter("stats", "--index", index, "--by", "year"));
        Cli.Result latest = blotter("stats", "--index", index, "--by", "year", "--limit", "2");

        assertThat(years).hasSizeGreaterThan(2).isSorted();
        assertThat(values(latest)).isEqualTo(years.subList(years.size() - 2, years.size()));
        assertThat(latest.out()).contains("and " + (years.size() - 2) + " earlier");
        Cli.Result figures = blotter("stats", "--index", index, "--kind", "arrests", "--by", "year", "--limit", "1");
        assertThat(figures.out()).contains(" earlier").doesNotContain(" more");
    }

    private static List<String> values(Cli.Result stats) {
        return stats.lines().stream()
                .filter(line -> line.matches(" +\\d+  \\d{4}"))
                .map(line -> line.substring(line.length() - 4))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tag", "index", "read"})
    void anAddressIsNoPathAndIsNamedAsItWasTyped(String command) {
        String address = "https://example.org/a//b";
        Cli.Result result =
                command.equals("index") ? blotter(command, "--index", index, address) : blotter(command, address);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains("'https://example.org/a//b' is an address, and Blotter reads files; save the page");
    }

    @Test
    void rulesAreListedByKindThemeAndWord() {
        Cli.Result victims = blotter("rules", "list", "--kind", "victims");
        Cli.Result verbs = blotter("rules", "list", "--theme", "money", "COLLECTED");

        assertThat(victims.lines())
                .hasSizeBetween(3, 40)
                .filteredOn(line -> !line.startsWith("    "))
                .hasSizeGreaterThan(2)
                .allMatch(line -> line.matches(".*  [a-z-]+/[a-z-]+\\.drl:\\d+"));
        assertThat(victims.out()).doesNotContain("money/collected");
        assertThat(verbs.out()).contains("money/collected").doesNotContain("people/");
        assertThat(blotter("rules", "list", "no such word").code()).isEqualTo(1);
        assertThat(blotter("rules", "list", "--kind", "nonsense").code()).isEqualTo(2);
    }

    @Test
    void readShowsWhereADateIsFrom() {
        Cli.Result read = blotter("read", "corpus/news/lagos-romance-ring.html");

        assertThat(read.code()).isZero();
        assertThat(read.out()).contains("2024-12-17 (json-ld)");
    }

    @Test
    void aPathThatIsNotThereIsOneSentence() {
        Cli.Result read = blotter("tag", "corpus/nowhere");

        assertThat(read.code()).isEqualTo(2);
        assertThat(read.err()).isEqualTo("blotter: 'corpus/nowhere' is not there; name a file or a folder that is\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--region|Atlantis|'Atlantis' is no region that Blotter knows",
                "--region|Nigera|did you mean Niger (NE) or Nigeria (NG)",
                "--fraud|romance scan|did you mean romance-scam",
                "--arrests|many|--arrests many is no range of numbers",
                "--arrests|9..3|--arrests 9..3 goes downward; write 3..9",
                "--count|deaths:3..|'deaths' is no kind of count",
                "--count|loss|write rescued:10.. or loss:1m..:USD",
                "--since|yesterday|--since yesterday is no date",
                "--during|2024..2021|goes backward",
                "--status|bad|--status bad is no status; use one of ok, truncated,",
                "--indexed-since|2024-01-01Tx|--indexed-since 2024-01-01Tx is no time; write 2026-01-31T08:00:00Z",
                "--indexed-since|yesterday|--indexed-since yesterday is no date",
                "--format|csv|--format csv is not for this command",
                "--limit|-1|give 0 or more"
            })
    void anOptionThatCanNotBeUnderstoodIsToldInOneSentence(String option, String value, String message) {
        Cli.Result result = blotter("search", "--index", index, option, value);

        assertThat(result.code()).as(result.toString()).isEqualTo(2);
        assertThat(result.err()).contains(message);
        assertThat(result.err().lines().count()).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "stats, --limit, -1, --limit -1 is too small",
        "stats, --format, json, --format json is not for stats",
        "stories, --offset, -1, --offset -1 is too small",
        "rules stats, --limit, -1, --limit -1 is too small; give 0 or more",
        "export, --format, text, '--format text is not known; use one of jsonl, csv, xlsx, bibtex, csl, opensearch, ftm'",
        "export, --rows, documents, --rows is for tables",
        "index, --retry, bad, --retry bad is no status",
        "index, --workers, 0, --workers 0 is too few",
        "tag, --workers, 0, --workers 0 is too few",
        "tag, --fields, body, PART",
        "tag, --fields, body=text, --fields body is not known; use one of title",
    })
    void soIsAnOptionOfAnotherCommand(String command, String option, String value, String message) {
        List<String> line = new ArrayList<>(List.of(command.split(" ")));
        line.addAll(List.of(option, value));
        if (!command.equals("tag")) {
            line.addAll(List.of("--index", index));
        }
        if (command.equals("index") || command.equals("tag")) {
            line.add("corpus/mail");
        }
        Cli.Result result = blotter(line.toArray(String[]::new));

        assertThat(result.code()).as(result.toString()).isEqualTo(2);
        assertThat(result.err()).contains(message);
        assertThat(result.err().lines().count()).isLessThanOrEqualTo(2);
    }

    @Test
    void aFaultOfAQueryIsShownBelowItAlsoBehindWideCharacters() {
        Cli.Result result = blotter("search", "--index", index, "诈骗 AND \"abc");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).endsWith("\n  诈骗 AND \"abc\n  " + " ".repeat(9) + "^\n");
    }

    @Test
    void aTextOnStandardInputIsTaggedAndRead() {
        String news = "Police in Yangon arrested 12 suspects in a romance scam.";

        Cli.Result tagged = Cli.reading(news, "tag", "-");
        Cli.Result read = Cli.reading(news, "read", "-");

        assertThat(tagged.out()).as(tagged.toString()).contains("stdin", "  en", "romance-scam", "MM-06", "12, in");
        assertThat(read.out()).contains("stdin  ok", news);
    }

    @Test
    void theFieldsOfAJsonlCanBeNamed() {
        String row =
                "{\"kop\":\"A raid\",\"inhoud\":\"Police held 12 people.\",\"datum\":\"2024-05-01\",\"adres\":\"u\"}";

        Cli.Result unnamed = Cli.reading(row, "read", "-");
        Cli.Result named = Cli.reading(
                row, "read", "--format", "jsonl", "--fields", "title=kop,text=inhoud,date=datum,url=adres", "-");

        assertThat(unnamed.out()).contains("empty: holds no text in a field text,", "--fields");
        assertThat(named.out())
                .contains("\"title\":\"A raid\"", "\"published\":\"2024-05-01\"", "\"text\":\"Police held 12 people.\"")
                .contains("\"url\":\"u\"");
    }

    @Test
    void withoutAnIndexSearchSaysHowToMakeOne() {
        Cli.Result result = blotter("search", "--index", folder.resolve("none").toString(), "x");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("is no index; make it with: blotter index");
    }

    @Test
    void theRulesThatComeWithBlotterAreInOrder() {
        Cli.Result check = blotter("rules", "check");

        assertThat(check).isEqualTo(new Cli.Result(0, "", "The rules are in order.\n"));
    }

    @Test
    void rulesAreListedWithTheirPlaces() {
        Cli.Result list = blotter("rules", "list");

        assertThat(list.out()).contains("counts/told  counts/told.drl:");
    }

    @Test
    void conceptsAreListedWithTheirMeaning() {
        Cli.Result list = blotter("rules", "list", "--concepts");

        assertThat(list.out()).contains("wanted  people, verb\n    somebody is looked for and not caught yet\n");
    }

    @Test
    void everyCommandHasHelp() {
        for (String command :
                new String[] {"index", "search", "show", "read", "tag", "rules", "stats", "errors", "export"}) {
            Cli.Result help = blotter(command, "--help");
            assertThat(help.code()).isZero();
            assertThat(help.out()).contains("Usage: blotter " + command);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-V", "--version"})
    void theVersionIsALine(String option) {
        assertThat(blotter(option).out()).matches("blotter \\d+\\.\\d+\\.\\d+\\S*\\n");
    }

    private static JsonSchema schema() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Entry.class.getResourceAsStream("entry.schema.json"));
    }
}

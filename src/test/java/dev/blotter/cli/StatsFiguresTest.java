package dev.blotter.cli;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code stats --kind}, as a user types it, on a folder of reports. */
final class StatsFiguresTest {
    private static final Map<String, String> REPORTS = new TreeMap<>(Map.of(
            "raid.txt",
            "Raid on a love factory in Lagos\n\nLAGOS, 11 December 2024 - Police in Lagos, Nigeria arrested 418 people"
                    + " over romance scams on 10 December 2024, officers said on Wednesday.\n",
            "retold.txt",
            "What was found in Nigeria\n\nPublished: 12 December 2024\n\nA day after the raid, commanders spoke of what"
                    + " was found. They had arrested 418 people in Lagos on 10 December 2024 for romance scams.\n",
            "year.txt",
            "The year in romance scams\n\nPublished: 7 January 2025\n\nPolice in Nigeria arrested 2,000 people over"
                    + " romance scams in 2024, the force said in its report on the year.\n",
            "leeds.txt",
            "Leeds fraud ring broken up\n\nPublished: 5 March 2024\n\nPolice in Leeds, England arrested 15 people over an"
                    + " investment scam on 4 March 2024. Victims lost 1.2 million pounds.\n",
            "york.txt",
            "Court in New York\n\nPublished: 5 March 2024\n\nVictims in New York lost $3.4 million to the investment"
                    + " scam, prosecutors said. Nobody was arrested.\n",
            "undated.txt",
            "Scam ring in Ghana\n\nPolice in Accra, Ghana arrested 77 people over romance scams.\n",
            "quiet.txt",
            "A quiet day\n\nNothing happened in Leeds.\n"));

    @TempDir
    static Path folder;

    private static String index;
    private static String summary;

    @BeforeAll
    static void indexReports() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        for (Map.Entry<String, String> report : REPORTS.entrySet()) {
            Files.writeString(corpus.resolve(report.getKey()), report.getValue());
        }
        index = folder.resolve("index").toString();
        Cli.Result indexed = blotter("index", "--no-progress", "--index", index, corpus.toString());
        assertThat(indexed.code()).as(indexed.toString()).isZero();
        summary = indexed.out() + indexed.err();
    }

    @Test
    void aSumStandsBesideTheClaimsItRestsOn() {
        Cli.Result printed = stats("--kind", "arrests", "--by", "region");

        assertThat(printed.code()).as(printed.toString()).isZero();
        assertThat(printed.lines().getFirst())
                .isEqualTo(
                        "arrests: at least 2,092, 3 of 4 claims added up; in 5 documents of 5 stories; none confirmed by a"
                                + " person");
        assertThat(printed.out())
                .contains(
                        " documents  stories  claims  added               sum ≥\n",
                        "         3        3       2      1               2,000  NG  Nigeria\n",
                        "         1        1       1      1                  15  GB-ENG  England\n");
    }

    @Test
    void oneRaidOfTwoReportsIsOneClaimAndThePartOfTheYear() {
        Cli.Result printed = stats("--kind", "arrests", "--region", "Nigeria", "--show-sum");

        assertThat(printed.out()).isEqualTo("""
                        arrests: at least 2,000, 1 of 2 claims added up; in 3 documents of 3 stories; none confirmed by a person

                        added
                          2,000  2024-01-01 to 2024-12-31  NG  romance-scam
                              2025-01-07  year.txt
                              “Police in Nigeria arrested 2,000 people over romance scams in 2024, the force said in its report on the year.”

                        left out
                          418  2024-12-10  NG-LA  romance-scam
                              2024-12-12  retold.txt
                              2024-12-11  raid.txt
                              “They had arrested 418 people in Lagos on 10 December 2024 for romance scams.”
                              lies within 2,000  2024-01-01 to 2024-12-31  NG  romance-scam of year.txt

                        """);
    }

    @Test
    void aSmallerRegionHasItsOwnSum() {
        assertThat(stats("--kind", "arrests", "--region", "NG-LA").lines().getFirst())
                .startsWith("arrests: at least 418, 1 of 1 claim added up");
    }

    @Test
    void aRegionIsThatOfTheFigureAndNotOfItsDocument() {
        assertThat(stats("--kind", "arrests", "--region", "US").out()).isEqualTo("no figure of this kind\n");
    }

    @Test
    void searchSaysWhatTheFiguresThatWereAskedForAddUpTo() {
        Cli.Result printed = blotter("search", "--index", index, "--arrests", "100..", "--region", "NG");

        assertThat(printed.err())
                .contains("3 documents\narrests: at least 2,000, 1 of 2 claims added up; in 3 documents of 3 stories;"
                        + " none confirmed by a person\n");
        assertThat(blotter("search", "--index", index, "Lagos").err()).doesNotContain("added up");
    }

    @Test
    void theSummaryOfARunAddsNothingUp() {
        assertThat(summary).contains("Arrests     figures in 5 documents\n").doesNotContain("at least");
    }

    @Test
    void aSumHoldsWhatHasNoDay() {
        assertThat(stats("--kind", "arrests", "--region", "GH", "--show-sum").out())
                .isEqualTo("""
                        arrests: at least 77, 1 of 1 claim added up; in 1 document of 1 story; none confirmed by a person

                        added
                          77  undated  GH  romance-scam
                              undated     undated.txt
                              “Police in Accra, Ghana arrested 77 people over romance scams.”

                        """);
    }

    @Test
    void conditionsOnCountsChooseFigures() {
        assertThat(stats("--kind", "arrests", "--arrests", "..100").lines().getFirst())
                .startsWith("arrests: at least 92, 2 of 2 claims added up");
    }

    @Test
    void aFigureOfAYearIsInTheSumOfNoMonth() {
        assertThat(stats("--kind", "arrests", "--during", "2024-03").out())
                .startsWith(
                        "arrests: at least 15, 1 of 2 claims added up; in 2 documents of 2 stories; none confirmed by"
                                + " a person\nup to 2,000 more in 1 claim shared with other days\n");
        assertThat(stats("--kind", "arrests", "--during", "..2024-02").lines())
                .startsWith(
                        "arrests: no sum, 0 of 1 claim added up; in 1 document of 1 story",
                        "up to 2,000 more in 1 claim shared with other days");
    }

    @Test
    void currenciesAndKindsAreSummedApart() {
        Cli.Result printed = stats("--kind", "loss,arrests", "--by", "year");

        assertThat(printed.lines())
                .filteredOn(line -> line.contains("added up"))
                .hasSize(3);
        assertThat(printed.out()).contains("loss: at least 1,200,000 GBP", "loss: at least 3,400,000 USD");
    }

    @Test
    void whatIsUndatedIsCountedAsSuch() {
        assertThat(stats("--kind", "arrests", "--by", "year").out())
                .contains("         1        1       1      1                  77  none\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"arrests", "loss", "arrests,loss,victims"})
    void everySumIsThatOfTheClaimsThatShowSumLists(String kinds) {
        Map<String, Double> listed = new TreeMap<>();
        for (CSVRecord row : csv(stats("--kind", kinds, "--show-sum", "--format", "csv"))) {
            if (row.get("added").equals("yes")) {
                listed.merge(row.get("kind") + row.get("currency"), Double.valueOf(row.get("value")), Double::sum);
            }
        }
        Map<String, Double> summed = new TreeMap<>();
        for (CSVRecord row : csv(stats("--kind", kinds, "--by", "region", "--format", "csv"))) {
            if (row.get("by").equals("all")) {
                summed.put(row.get("kind") + row.get("currency"), Double.valueOf(row.get("sum")));
            }
        }

        assertThat(summed).isNotEmpty().isEqualTo(listed);
    }

    @Test
    void eachArgumentOfASearchIsAGroup() {
        assertThat(blotter("search", "--index", index, "Leeds OR Ghana", "arrested")
                        .out())
                .contains("leeds.txt", "undated.txt")
                .doesNotContain("quiet.txt");
        assertThat(blotter("search", "--index", index, "Lagos", "OR", "Ghana").out())
                .contains("raid.txt", "undated.txt");
    }

    @Test
    void whatWasIndexedInTheLastDaysIsFound() {
        assertThat(blotter("search", "--index", index, "--indexed-since", "7d").err())
                .contains("7 documents");
        assertThat(blotter("search", "--index", index, "--indexed-since", "last week")
                        .err())
                .contains("7 documents");
    }

    @Test
    void theLargestLossComesFirst() {
        assertThat(blotter("search", "--index", index, "--sort", "sum", "--limit", "1")
                        .out())
                .startsWith("Court in New York");
    }

    @Test
    void moreMoneyThanAnyKnownFraudTookComesLast(@TempDir Path other) throws IOException {
        Path corpus = Files.createDirectories(other.resolve("corpus"));
        Files.writeString(corpus.resolve("large.txt"), "Victims lost $900 billion to the investment scam.");
        Files.writeString(corpus.resolve("small.txt"), "Victims lost $90,000 to the investment scam.");
        String own = other.resolve("index").toString();
        blotter("index", "--no-progress", "--index", own, corpus.toString());

        assertThat(blotter("search", "--index", own, "--count", "loss:1..:USD", "--sort", "sum")
                        .out())
                .containsSubsequence("small.txt", "large.txt");
    }

    @Test
    void kindsSayWhatTheyAreAndHowManyDocumentsHaveThem() {
        Cli.Result printed = blotter("kinds", "--index", index);

        assertThat(printed.code()).as(printed.toString()).isZero();
        assertThat(printed.out())
                .contains("    romance-scam  Romance scam: Money taken from a victim", "        5  arrests\n")
                .containsPattern("\n +4 +romance-scam");
        assertThat(blotter("kinds", "--index", index, "mortgages").out())
                .contains("bank-fraud")
                .doesNotContain("romance-scam");
    }

    @Test
    void aKindOfFraudIsFoundByWhatTextsCallIt() {
        assertThat(blotter("search", "--index", index, "--fraud", "love scam").out())
                .contains("raid.txt");
        assertThat(blotter("search", "--index", index, "--fraud", "loan applications")
                        .err())
                .contains("'loan applications' is no kind of fraud that Blotter knows; did you mean bank-fraud?");
        assertThat(blotter("search", "--index", index, "--fraud", "morgage fraud")
                        .err())
                .contains("did you mean bank-fraud?");
    }

    @Test
    void theNameOfAFileAloneNamesTheSourceThatIsMeant() {
        assertThat(blotter("show", "--index", index, "aid.txt").err())
                .contains("'aid.txt' is no source of the index; did you mean raid.txt?");
    }

    @Test
    void aMisspeltCommandIsAnsweredByThoseThatMayBeMeant() {
        assertThat(blotter("serch", "x").err()).startsWith("blotter: 'serch' is no command; did you mean search");
    }

    @Test
    void nothingToCountIsSaid() {
        Cli.Result printed = stats("--kind", "rescued");

        assertThat(printed.code()).isZero();
        assertThat(printed.out()).isEqualTo("no figure of this kind\n");
        assertThat(stats("--kind", "rescued", "--show-sum")).isEqualTo(printed);
    }

    @Test
    void moneyIsFoundInAnyCurrencyOrInOne() {
        assertThat(found("loss:1m..")).startsWith("2 documents\nloss: at least 1,200,000 GBP");
        assertThat(found("loss:1m..:usd")).startsWith("1 document\nloss: at least 3,400,000 USD");
        assertThat(found("loss:1m..:EUR")).startsWith("nothing found");
    }

    private static String found(String count) {
        return blotter("search", "--index", index, "--count", count).err();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    --kind arests|'arests' is no kind of count; did you mean arrests?
                    --kind arrests --by language|--by language is said of documents and not of figures; leave out --kind
                    --show-sum|--show-sum is of figures of a kind; write --kind arrests --show-sum
                    --kind arrests --format json|--format json is not for stats; use text or csv
                    --kind arrests --limit -1|--limit -1 is too small; give 0 or more
                    """)
    void aWrongQuestionSaysWhatToWrite(String options, String message) {
        Cli.Result printed = stats(options.split(" "));

        assertThat(printed.code()).isEqualTo(2);
        assertThat(printed.err()).contains(message);
    }

    private static Cli.Result stats(String... options) {
        List<String> all = new ArrayList<>(List.of("stats", "--index", index));
        all.addAll(List.of(options));
        return blotter(all.toArray(String[]::new));
    }

    private static List<CSVRecord> csv(Cli.Result printed) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try {
            return format.parse(new StringReader(printed.out().substring(1))).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.blotter.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.index.Ask;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.IndexSession;
import dev.blotter.index.Report;
import dev.blotter.index.TestBlotter;
import dev.blotter.index.result.PageRequest;
import dev.blotter.index.result.SearchResult;
import dev.blotter.text.Status;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each filter finds, and what it leaves out. */
final class FilterTest {
    private static final double MANY = Double.POSITIVE_INFINITY;

    @TempDir
    private Path temp;

    private TestBlotter blotter;

    @BeforeEach
    void open() {
        blotter = new TestBlotter(temp.resolve("index"));
    }

    @Test
    void placeAndSizeHoldForTheSameCount() {
        blotter.write(
                Report.at("same").region("MM").region("KH").arrests(500, "MM").arrests(3, "KH"),
                Report.at("crossed").region("MM").region("KH").arrests(3, "MM").arrests(500, "KH"));
        assertThat(blotter.find(Ask.all().arrests(100, MANY).region("MM").filter()))
                .containsExactly("same");
        assertThat(blotter.find(Ask.all().region("MM").filter())).containsExactly("crossed", "same");
    }

    @Test
    void periodAndFraudTypeHoldForTheSameCountToo() {
        blotter.write(
                Report.at("then")
                        .arrestsDuring("2021-01-01", "2021-09-30", 500)
                        .arrestsDuring("2023-01-01", "2023-12-31", 3),
                Report.at("other")
                        .arrestsDuring("2021-01-01", "2021-09-30", 3)
                        .arrestsDuring("2023-01-01", "2023-12-31", 500),
                Report.at("about").arrestsAbout("pig-butchering", 500).arrestsAbout("phishing", 3));
        assertThat(blotter.find(Ask.all()
                        .arrests(100, MANY)
                        .during("2021-05-01", "2021-05-31")
                        .filter()))
                .containsExactly("then");
        assertThat(blotter.find(
                        Ask.all().arrests(100, MANY).fraud("romance-scam").filter()))
                .containsExactly("about");
        assertThat(blotter.find(Ask.all().arrests(100, MANY).fraud("phishing").filter()))
                .isEmpty();
    }

    @Test
    void severalConditionsMayBeMetBySeveralCounts() {
        blotter.write(
                Report.at("both").arrests(120).count("loss", 2e6, null, null),
                Report.at("one").arrests(120).count("loss", 5, null, null));
        Ask ask = Ask.all().arrests(100, MANY).count("loss", 1e6, MANY, null);
        assertThat(blotter.find(ask.filter())).containsExactly("both");
    }

    @Test
    void aRangeOfSizesIncludesItsEndsAndTouchesRanges() {
        blotter.write(
                Report.at("99").arrests(99),
                Report.at("100").arrests(100),
                Report.at("200").arrests(200),
                Report.at("201").arrests(201),
                Report.at("80-110").arrestsBetween(80, 110));
        assertThat(blotter.find(Ask.all().arrests(100, 200).filter())).containsExactly("100", "200", "80-110");
    }

    @Test
    void moneyCanBeAskedForInItsCurrency() {
        blotter.write(Report.at("usd").count("loss", 5e6, null, null));
        assertThat(blotter.find(Ask.all().count("loss", 1e6, MANY, "USD").filter()))
                .containsExactly("usd");
        assertThat(blotter.find(Ask.all().count("loss", 1e6, MANY, "CNY").filter()))
                .isEmpty();
    }

    @Test
    void aRegionFindsWhatLiesInItAndAFraudTypeItsChildren() {
        blotter.write(
                Report.at("yunnan").region("CN-YN").fraud("pig-butchering").arrests(5, "CN-YN"),
                Report.at("cambodia").region("KH").fraud("phishing").arrests(5, "KH"));
        assertThat(blotter.find(Ask.all().region("CN").filter())).containsExactly("yunnan");
        assertThat(blotter.find(Ask.all().region("142").filter())).containsExactly("cambodia", "yunnan");
        assertThat(blotter.find(Ask.all().region("CN").arrests(1, 9).filter())).containsExactly("yunnan");
        assertThat(blotter.find(Ask.all().fraud("social-engineering").filter())).containsExactly("yunnan");
        assertThat(blotter.find(
                        Ask.all().fraud("romance-scam").fraud("phishing").filter()))
                .containsExactly("cambodia", "yunnan");
    }

    @Test
    void sinceAndUntilIncludeTheirDaysAndTellOfTheUndated() {
        blotter.write(
                Report.at("before").published("2020-12-31").text("scam"),
                Report.at("first").published("2021-01-01").text("scam"),
                Report.at("last").published("2021-12-31").text("scam"),
                Report.at("after").published("2022-01-01").text("scam"),
                Report.at("undated").text("scam"),
                Report.at("undated-too").text("weather"));
        Filter filter = Ask.text("scam").since("2021-01-01").until("2021-12-31").filter();
        assertThat(blotter.find(filter)).containsExactly("first", "last");
        assertThat(blotter.search(filter).undated()).isEqualTo(1);
        assertThat(blotter.search(Ask.text("scam").filter()).undated()).isZero();
        assertThat(blotter.find(Ask.all().since("2021-12-31").filter())).containsExactly("after", "last");
    }

    @Test
    void duringFindsPeriodsThatTouchIt() {
        blotter.write(
                Report.at("within").arrestsDuring("2021-03-01", "2021-03-31", 5),
                Report.at("around").arrestsDuring("2020-01-01", "2022-12-31", 5),
                Report.at("later").arrestsDuring("2021-04-01", "2021-04-30", 5),
                Report.at("timeless").arrests(5));
        assertThat(blotter.find(Ask.all().during("2021-03-15", "2021-03-31").filter()))
                .containsExactly("around", "within");
    }

    @Test
    void languageStatusAndLabelsFilter() {
        blotter.write(
                Report.at("en").label("priority", "high"),
                Report.at("tw").language("zh-TW").label("priority", "low"),
                Report.at("zh").language("zh"),
                Report.at("locked").language("und").status(Status.ENCRYPTED));
        assertThat(blotter.find(Ask.all().language("ZH").filter())).containsExactly("tw", "zh");
        assertThat(blotter.find(Ask.all().language("zh-tw").language("en").filter()))
                .containsExactly("en", "tw");
        assertThat(blotter.find(Ask.all().status(Status.ENCRYPTED).filter())).containsExactly("locked");
        assertThat(blotter.find(Ask.all().label("priority").filter())).containsExactly("en", "tw");
        assertThat(blotter.find(Ask.all().label("priority=low").filter())).containsExactly("tw");
        assertThat(blotter.find(Ask.all().label("prio").filter())).isEmpty();
    }

    @Test
    void indexedSinceFindsWhatIsNew() {
        blotter.write(Report.at("old"));
        try (IndexSession session = blotter.sessionAt(TestBlotter.NOW.plusSeconds(60))) {
            session.beginRun();
            TestBlotter.write(session, Report.at("old").text("changed"));
            TestBlotter.write(session, Report.at("new"));
        }
        assertThat(blotter.find(
                        Ask.all().indexedSince(TestBlotter.NOW.plusSeconds(1)).filter()))
                .containsExactly("new");
        assertThat(blotter.ask(BlotterIndex::lastRun)).isEqualTo(TestBlotter.NOW.plusSeconds(60));
    }

    @Test
    void entriesAreOrderedByDateOrByTheGreatestCountThatIsAskedFor() {
        blotter.write(
                Report.at("a").published("2021-01-01").arrests(10, "KH").arrests(900, "MM"),
                Report.at("b").published("2023-01-01").arrests(30, "KH"),
                Report.at("c").arrests(20, "KH"),
                Report.at("d").published("2022-01-01").count("victims", 5, null, null));
        assertThat(TestBlotter.sources(blotter.search(Filter.FIRSTS, PageRequest.Order.DATE)))
                .containsExactly("b", "d", "a", "c");
        assertThat(TestBlotter.sources(blotter.search(Filter.FIRSTS, PageRequest.Order.COUNT)))
                .containsExactly("a", "b", "c", "d");
        Filter cambodia = Ask.all().arrests(1, MANY).region("KH").filter();
        assertThat(TestBlotter.sources(blotter.search(cambodia, PageRequest.Order.COUNT)))
                .containsExactly("b", "c", "a");
    }

    @Test
    void aStatisticOfManyCasesDoesNotComeFirst() {
        blotter.write(
                Report.at("a").lossOfManyCases(9e9),
                Report.at("b").count("loss", 300, null, null),
                Report.at("c").lossOfManyCases(5e9).count("loss", 4000, null, null));
        assertThat(TestBlotter.sources(blotter.search(Filter.FIRSTS, PageRequest.Order.SUM)))
                .containsExactly("c", "b", "a");
    }

    @Test
    void aHitTellsWhichOfItsCountsWereAskedFor() {
        blotter.write(
                Report.at("before").arrests(1),
                Report.at("a")
                        .arrests(5, "KH")
                        .arrestsDuring("2021-01-01", "2021-01-31", 700, "MM")
                        .arrests(300, "KH"));
        assertThat(counts(Ask.all().arrests(100, MANY))).containsExactly(1, 2);
        assertThat(counts(Ask.all().arrests(1, MANY).region("KH"))).containsExactly(0, 2);
        assertThat(counts(Ask.all().during("2021-01-01", "2021-12-31"))).containsExactly(1);
        assertThat(counts(Ask.text("*:*"))).isEmpty();
    }

    private List<Integer> counts(Ask ask) {
        return blotter.search(ask.filter()).hits().stream()
                .filter(hit -> hit.entry().source().equals("a"))
                .flatMap(hit -> hit.counts().stream())
                .toList();
    }

    @Test
    void aPageIsAPartOfAllThatIsFound() {
        blotter.write(Report.at("a"), Report.at("b"), Report.at("c"));
        SearchResult page =
                blotter.ask(index -> index.search(Filter.FIRSTS, new PageRequest(PageRequest.Order.DATE, 1, 1)));
        assertThat(TestBlotter.sources(page)).containsExactly("b");
        assertThat(page.total()).isEqualTo(3);
        SearchResult none =
                blotter.ask(index -> index.search(Filter.FIRSTS, new PageRequest(PageRequest.Order.DATE, 5, 10)));
        assertThat(none.hits()).isEmpty();
        assertThat(none.total()).isEqualTo(3);
        SearchResult huge = blotter.ask(
                index -> index.search(Filter.FIRSTS, new PageRequest(PageRequest.Order.DATE, 2, Integer.MAX_VALUE)));
        assertThat(TestBlotter.sources(huge)).containsExactly("c");
    }

    @Test
    void anEmptyIndexFindsNothing() {
        blotter.write();
        assertThat(blotter.search(
                        Ask.text("scam").arrests(1, 2).since("2020-01-01").filter()))
                .isEqualTo(new SearchResult(0, 0, List.of()));
        assertThat(blotter.search(Filter.FIRSTS, PageRequest.Order.COUNT).total())
                .isZero();
    }
}

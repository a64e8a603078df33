package dev.blotter.index.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.finding.Entry;
import dev.blotter.index.Ask;
import dev.blotter.index.IndexSession;
import dev.blotter.index.Report;
import dev.blotter.index.TestBlotter;
import dev.blotter.index.query.Filter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoriesTest {
    private static final String RAID = "Police in Lagos arrested 12 people over romance scams at a house in Lekki on"
            + " Monday, and took away 40 telephones, 9 laptops and a ledger with the names of 230 women abroad.\n"
            + "Commander Ade Bello said that neighbours had complained of noise at night for half a year.\n";
    private static final String MORE = "Nobody at the house wished to speak to reporters. A guard said that he had been"
            + " paid each Friday, in cash, by a man whom he knew as Prince and had not seen since Easter.\n";
    private static final String COURT = "A court in Leeds sent three men to prison on Tuesday for selling repairs to"
            + " computers that worked. Judge Ann Holt said that they had picked the old and the lonely, and that"
            + " the 61 who came forward were surely not all. The firm took 88,000 pounds in 14 months.\n";

    @TempDir
    Path folder;

    private TestBlotter blotter;

    @BeforeEach
    void openFolder() {
        blotter = new TestBlotter(folder);
    }

    @Test
    void documentsThatTellOneReportAreAStoryInTheOrderOfTheirDates() {
        blotter.write(
                report("b", RAID + MORE).published("2024-03-05"),
                report("c", RAID).published("2024-03-04"),
                report("d", MORE + RAID),
                report("e", COURT));

        assertThat(stories()).containsExactly(Map.entry("b", List.of("c", "b", "d")));
    }

    @Test
    void aStoryOfOneIsNotListed() {
        blotter.write(report("a", RAID), report("b", COURT));

        assertThat(stories()).isEmpty();
    }

    @Test
    void copiesAreOneSource() {
        blotter.write(report("a", RAID).sameAs("x"), report("b", RAID).sameAs("x"));
        assertThat(stories()).isEmpty();

        blotter.write(report("c", RAID + MORE));
        assertThat(stories()).containsExactly(Map.entry("a", List.of("a", "c")));
    }

    @Test
    void aStoryTakesOnAndLetsGoAndHasTheNameOfItsSmallestSource() {
        blotter.write(report("m", RAID), report("n", RAID + MORE));
        assertThat(stories()).containsOnlyKeys("m");

        blotter.write(report("a", RAID + MORE));
        assertThat(stories()).containsOnlyKeys("a");

        drop("a");
        assertThat(stories()).containsExactly(Map.entry("m", List.of("m", "n")));

        blotter.write(report("n", COURT));
        assertThat(stories()).isEmpty();
    }

    @Test
    void aStoryFallsApartWithTheDocumentThatHeldItTogether() {
        blotter.write(report("a", RAID), report("b", RAID + COURT), report("c", COURT));
        assertThat(stories()).containsOnlyKeys("a");

        drop("b");
        assertThat(stories()).isEmpty();
    }

    @Test
    void storiesDoNotDependOnTheOrderOfIndexing() {
        Random random = new Random(11);
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            reports.add(report("s" + i, i % 3 == 0 ? COURT : i % 3 == 1 ? RAID : RAID + MORE));
        }
        blotter.write(reports.toArray(Report[]::new));
        Map<String, List<String>> expected = stories();

        for (int run = 0; run < 5; run++) {
            Collections.shuffle(reports, random);
            TestBlotter other = new TestBlotter(folder.resolve("other" + run));
            reports.forEach(other::write);
            assertThat(stories(other)).isEqualTo(expected);
        }
    }

    @Test
    void anEntryThatIsJudgedAnewStaysInItsStory() {
        blotter.write(report("a", RAID), report("b", RAID + MORE));
        try (IndexSession session = blotter.session()) {
            session.rejudge(
                    blotter.stored("a").orElseThrow(),
                    report("a", RAID).fraud("romance-scam").entry());
            session.commit();
        }

        assertThat(stories()).containsExactly(Map.entry("a", List.of("a", "b")));
    }

    @Test
    void searchFoldsAStoryAndTellsItsSources() {
        blotter.write(
                report("a", RAID).published("2024-03-04").arrests(12),
                report("b", RAID + MORE).published("2024-03-05").arrests(13),
                report("c", COURT).published("2024-03-06"));

        SearchResult folded = search(Filter.FIRSTS, 0, 10);
        assertThat(folded.total()).isEqualTo(2);
        assertThat(TestBlotter.sources(folded)).containsExactly("c", "b");
        assertThat(folded.hits()).extracting(Hit::sources).containsExactly(1, 2);
        assertThat(TestBlotter.sources(search(Filter.FIRSTS, 1, 10))).containsExactly("b");
        assertThat(TestBlotter.sources(search(Ask.text("Prince").filter(), 0, 10)))
                .containsExactly("b");
    }

    @Test
    void aPageOfStoriesIsFullAlthoughStoriesAreLarge() {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            reports.add(report("r" + i, RAID + "x".repeat(i) + " ").published("2024-03-0" + (1 + i % 9)));
        }
        reports.add(report("court", COURT).published("2020-01-01"));
        blotter.write(reports.toArray(Report[]::new));

        assertThat(search(Filter.FIRSTS, 0, 2).hits()).extracting(Hit::sources).containsExactly(40, 1);
    }

    @Test
    void storiesAreFoundByAnyOfTheirDocuments() {
        blotter.write(report("a", RAID), report("b", RAID + MORE), report("c", COURT), report("d", COURT + MORE));

        assertThat(blotter.ask(index -> index.stories(Ask.text("Lekki Prince").filter(), 0, 10))
                        .stories())
                .singleElement()
                .satisfies(story ->
                        assertThat(story.entries()).extracting(Entry::source).containsExactly("a", "b"));
    }

    @Test
    void thoseWithMostSourcesComeFirstAndPagesFollowEachOther() {
        blotter.write(
                report("a", RAID),
                report("b", RAID + " "),
                report("c", COURT),
                report("d", COURT + " "),
                report("e", COURT + "\n"));

        StoryList first = blotter.ask(index -> index.stories(Filter.ALL, 0, 1));
        StoryList second = blotter.ask(index -> index.stories(Filter.ALL, 1, 1));

        assertThat(first.total()).isEqualTo(2);
        assertThat(first.stories()).extracting(Story::id).containsExactly("c");
        assertThat(second.stories()).extracting(Story::id).containsExactly("a");
    }

    private SearchResult search(Filter filter, int offset, int limit) {
        return blotter.ask(index -> index.search(filter, new PageRequest(PageRequest.Order.DATE, offset, limit, true)));
    }

    private void drop(String source) {
        try (IndexSession session = blotter.session()) {
            session.drop(source::equals);
            session.finish();
        }
    }

    private Map<String, List<String>> stories() {
        return stories(blotter);
    }

    private static Map<String, List<String>> stories(TestBlotter blotter) {
        Map<String, List<String>> stories = new TreeMap<>();
        blotter.ask(index -> index.stories(Filter.ALL, 0, 100))
                .stories()
                .forEach(story -> stories.put(
                        story.id(), story.entries().stream().map(Entry::source).toList()));
        return stories;
    }

    private static Report report(String source, String text) {
        return Report.at(source).title("A report").text(text);
    }
}

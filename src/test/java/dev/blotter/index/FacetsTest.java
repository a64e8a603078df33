package dev.blotter.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.index.query.Dimension;
import dev.blotter.index.query.Filter;
import dev.blotter.text.Status;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers over many entries. */
final class FacetsTest {
    @TempDir
    private Path temp;

    private TestBlotter blotter;

    @BeforeEach
    void write() {
        blotter = new TestBlotter(temp.resolve("index"));
        blotter.write(
                Report.at("a")
                        .published("2021-10-26")
                        .fraud("pig-butchering")
                        .region("MM")
                        .arrests(10, "MM")
                        .arrests(4, "MM"),
                Report.at("b")
                        .published("2021-11-02")
                        .fraud("phishing")
                        .region("CN-YN")
                        .region("CN")
                        .arrests(32, "CN"),
                Report.at("b-copy")
                        .sameAs("b")
                        .published("2021-11-02")
                        .fraud("phishing")
                        .region("CN")
                        .arrests(32, "CN"),
                Report.at("c").language("zh").label("priority", "high").count("loss", 1e6, null, null),
                Report.at("d").language("und").status(Status.UNREADABLE));
    }

    private List<String> facets(Filter filter, Dimension dimension) {
        return facets(blotter, filter, dimension);
    }

    private static List<String> facets(TestBlotter blotter, Filter filter, Dimension dimension) {
        return blotter.ask(index -> index.facets(filter, dimension)).stream()
                .map(bucket -> bucket.value() + ":" + bucket.entries())
                .toList();
    }

    @Test
    void entriesAreCountedNotTheirCounts() {
        assertThat(facets(Filter.FIRSTS, Dimension.KIND)).containsExactly("arrests:2", "loss:1");
    }

    @Test
    void parentsCountTheEntriesOfTheirChildrenOnce() {
        assertThat(facets(Filter.FIRSTS, Dimension.REGION))
                .containsExactly("142:2", "030:1", "035:1", "CN:1", "CN-YN:1", "MM:1");
        assertThat(facets(Filter.FIRSTS, Dimension.FRAUD))
                .containsExactly("phishing:1", "pig-butchering:1", "romance-scam:1", "social-engineering:1");
    }

    @Test
    void timeLanguageStatusAndLabelsAreCounted() {
        assertThat(facets(Filter.FIRSTS, Dimension.YEAR)).containsExactly("2021:2");
        assertThat(facets(Filter.FIRSTS, Dimension.MONTH)).containsExactly("2021-10:1", "2021-11:1");
        assertThat(facets(Filter.FIRSTS, Dimension.LANGUAGE)).containsExactly("en:2", "und:1", "zh:1");
        assertThat(facets(Filter.FIRSTS, Dimension.STATUS)).containsExactly("ok:3", "unreadable:1");
        assertThat(facets(Filter.FIRSTS, Dimension.LABEL)).containsExactly("priority=high:1");
    }

    @Test
    void copiesCountWhenTheyAreAskedFor() {
        assertThat(facets(Filter.ALL, Dimension.STATUS)).containsExactly("ok:4", "unreadable:1");
        assertThat(blotter.count(Filter.ALL)).isEqualTo(5);
        assertThat(blotter.count(Filter.FIRSTS)).isEqualTo(4);
    }

    @Test
    void onlyWhatMatchesIsCounted() {
        assertThat(facets(Ask.all().region("MM").filter(), Dimension.MONTH)).containsExactly("2021-10:1");
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyIndexHasNoValues(Dimension dimension) {
        TestBlotter empty = new TestBlotter(temp.resolve("empty"));
        empty.write();
        assertThat(facets(empty, Filter.ALL, dimension)).isEmpty();
    }
}

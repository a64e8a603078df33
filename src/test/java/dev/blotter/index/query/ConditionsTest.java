package dev.blotter.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.index.Ask;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question taken apart: which part finds nothing, and what gave a hit its place. */
final class ConditionsTest {
    @TempDir
    private Path temp;

    private TestBlotter blotter;

    @BeforeEach
    void write() {
        blotter = new TestBlotter(temp.resolve("index"));
        blotter.write(
                Report.at("a")
                        .title("Scam raid")
                        .text("A scam. Another scam.")
                        .region("MM")
                        .arrests(120, "MM"),
                Report.at("b").text("A raid on a house of scams.").region("KH").published("2024-05-01"),
                Report.at("c").text("Nothing of note.").region("KH").label("priority", "high"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scam raid                     | scam ¦ raid",
                "scam AND raid NOT house       | scam ¦ raid",
                "+scam -house !x               | scam",
                "\"a b\"~3 (c d) e             | \"a b\"~3 ¦ (c d) ¦ e",
                "arrests:[1 TO *] region: KH   | arrests:[1 TO *] ¦ region: KH",
                "source:/a b/ x\\ y            | source:/a b/ ¦ x\\ y",
                "scam OR raid                  | scam OR raid",
                "'scam || raid -house'         | scam OR raid",
                "scam && raid ! house          | scam ¦ raid",
                "what\\: scam                  | what\\: ¦ scam",
                "(scam (raid house)) -(a b) c  | (scam (raid house)) ¦ c",
            })
    void aQueryHasParts(String query, String parts) {
        assertThat(String.join(" ¦ ", QueryParts.of(query).required())).isEqualTo(parts);
    }

    @Test
    void aPartThatFindsNothingIsKnown() {
        Filter asked = Ask.text("zyzzyva scam").region("MM").filter();

        assertThat(parts(asked))
                .containsExactly(new Part("zyzzyva", 0, 1), new Part("scam", 2, 0), new Part("region:MM", 1, 0));
    }

    @Test
    void whereAllPartsFindSomethingTheOneToLeaveOutIsKnown() {
        Filter asked = Ask.text("scam")
                .arrests(100, Double.POSITIVE_INFINITY)
                .region("KH")
                .label("priority")
                .filter();

        assertThat(parts(asked))
                .containsExactly(
                        new Part("scam", 2, 0),
                        new Part("region:KH", 2, 0),
                        new Part("arrests:[100 TO *]", 1, 0),
                        new Part("label:priority", 1, 0));
    }

    @Test
    void everyKindOfConditionIsAPart() {
        Filter asked = Ask.all()
                .fraud("romance-scam")
                .count("loss", 5, 5, "USD")
                .since("2021-01-01")
                .during("2021-01-01", "2021-02-01")
                .language("zh")
                .status(Status.EMPTY)
                .indexedSince(TestBlotter.NOW)
                .filter();

        assertThat(parts(asked))
                .extracting(Part::words)
                .containsExactly(
                        "fraud:romance-scam",
                        "loss:5 USD",
                        "published:[2021-01-01 TO *]",
                        "during [2021-01-01 TO 2021-02-01]",
                        "indexed since " + TestBlotter.NOW,
                        "status:empty",
                        "lang:zh");
    }

    private List<Part> parts(Filter asked) {
        return blotter.ask(index -> index.parts(asked));
    }

    @Test
    void namesOfRegionsAndKindsOfFraudAreFoundWithWhatLiesBelowThem() {
        blotter.write(Report.at("d").fraud("pig-butchering"));

        assertThat(blotter.find(Ask.text("region:\"South-eastern Asia\"").filter()))
                .containsExactly("a", "b", "c");
        assertThat(blotter.find(Ask.text("region:柬埔寨").filter())).containsExactly("b", "c");
        assertThat(blotter.find(Ask.text("fraud:\"Romance scam\"").filter())).containsExactly("d");
    }

    @Test
    void whatSharesWordsOrTagsIsAlike() {
        SearchResult like = blotter.ask(index -> index.like("a", new PageRequest(PageRequest.Order.RELEVANCE, 0, 10)));

        assertThat(TestBlotter.sources(like)).containsExactly("b");
        assertThat(blotter.ask(index -> index.like("none", new PageRequest(PageRequest.Order.RELEVANCE, 0, 10)))
                        .total())
                .isZero();
    }
}

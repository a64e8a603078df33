package dev.blotter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.blotter.annotate.Texts;
import dev.blotter.finding.Entry;
import dev.blotter.read.format.Heartbeat;
import dev.blotter.read.format.TimeLimit;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import dev.blotter.workbench.Shelf;
import dev.blotter.workbench.explain.TagExplanation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PipelineTest {
    @TempDir
    private Path folder;

    @Test
    void nobodyHearsOfADocumentFromATryThatWasGivenUp() {
        AtomicLong clock = new AtomicLong();
        Heartbeat heartbeat = new Heartbeat(new TimeLimit(Duration.ofSeconds(1), clock::get));
        List<Entry> heard = new ArrayList<>();
        try (Pipeline pipeline = Shelf.in(folder).pipeline()) {
            assertThatExceptionOfType(Heartbeat.Over.class)
                    .isThrownBy(() -> pipeline.judge(
                            Texts.english("Police held 12 people."),
                            heartbeat,
                            () -> {
                                clock.set(2_000_000_000L);
                                heartbeat.giveUp();
                                throw new CancellationException("the document was given up");
                            },
                            entry -> heard.add(entry)));
        }

        assertThat(heard).isEmpty();
    }

    @Test
    void whatFailsIsHeardOfOnce() {
        List<Entry> heard = new ArrayList<>();
        try (Pipeline pipeline = Shelf.in(folder).pipeline()) {
            pipeline.judge(
                    Texts.english("Police held 12 people."),
                    new Heartbeat(),
                    () -> {
                        throw new IllegalStateException("no");
                    },
                    entry -> heard.add(entry));
        }

        assertThat(heard)
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).contains("judging it failed"));
    }

    /** Pairs each term with all before it. */
    private static final String PAIRING = """
            package small.pairing
            import dev.blotter.text.*
            import dev.blotter.finding.*
            rule "small/pairing"
            @description( "No pair of terms far apart" )
            when
                $t : Term( token < 9 )
                not ( Term( $k : token ) and Term( token != $k, $l : token ) and Term( token == $l + 1000000 ) )
            then
                insertLogical( new Label( "pairs", "none", $t ) );
            end
            """;

    private static final String LONG = "Police told of a romance scam. ".repeat(5_000);

    @Tag("stress")
    @Test
    void ofALongTextThatCostsTooMuchTheBeginningIsJudged() {
        try (Pipeline pipeline =
                Shelf.in(folder).rules("small/pairing.drl", PAIRING).pipeline()) {
            Entry entry = pipeline.tag(Texts.english(LONG));

            assertThat(entry.status()).isEqualTo("truncated");
            assertThat(entry.reason())
                    .startsWith(
                            "only the first 19,375 of its 155,000 letters were judged, since judging it costs too much:"
                                    + " the rules join facts more than 5,000,000 times, at last for 'small/pairing'");
            assertThat(entry.ruleSet()).isEqualTo(pipeline.ruleSet());
            assertThat(entry.fraudTypes()).hasSize(1);
            assertThat(pipeline.tagged(Texts.english(LONG)).entry().reason()).isEqualTo(entry.reason());

            TagExplanation why = TagExplanation.of(Texts.english(LONG), pipeline, null);
            assertThat(why.entry()).isEqualTo(entry);
            assertThat(why.tags()).isNotEmpty();
        }
    }

    @Test
    @Tag("stress")
    void ofAShorterTextNothingIsJudged() {
        try (Pipeline pipeline =
                Shelf.in(folder).rules("small/pairing.drl", PAIRING).pipeline()) {
            Entry entry = pipeline.tag(Texts.english(LONG.substring(0, 99_999)));

            assertThat(entry.status()).isEqualTo("failed");
            assertThat(entry.reason())
                    .startsWith("judging it costs too much: the rules join facts more than 5,000,000");
        }
    }

    @Test
    void ofALongTextThatTakesTooLongTheBeginningIsJudged() {
        AtomicLong clock = new AtomicLong();
        Heartbeat first = new Heartbeat(new TimeLimit(Duration.ofSeconds(1), clock::get));
        first.judge("a.txt");
        clock.set(2_000_000_000L);
        Heartbeat second = first.giveUp();
        assertThat(second).isNotNull();
        try (Pipeline pipeline = Shelf.in(folder).pipeline()) {
            Entry entry = pipeline.tag(Texts.english(LONG), second);
            assertThat(entry.status()).isEqualTo("truncated");
            assertThat(entry.reason()).contains("letters were judged, since judging it takes longer than 1 s");

            assertThat(second.judge("the beginning of a.txt")).isNull();
            clock.set(4_000_000_000L);
            Heartbeat third = second.giveUp();
            assertThat(third).isNotNull();
            assertThat(pipeline.tag(Texts.english(LONG), third).status()).isEqualTo("failed");
        }
    }

    /** Half a sentence may say another thing. */
    @ParameterizedTest
    @ValueSource(strings = {"Police told of a romance scam.\n", "Police told of a romance scam. ", "警方通报了一起诈骗案。"})
    void aBeginningEndsWithASentence(String sentence) {
        Document document = Texts.english(sentence.repeat(10_000));

        String text = TruncatedDocument.of(document, document.text().length(), new Outcome(Status.FAILED, "no"))
                .orElseThrow()
                .text();

        assertThat(text)
                .hasSizeBetween(
                        document.text().length() / 8 - sentence.length(),
                        document.text().length() / 8);
        assertThat(text.length() % sentence.length()).isZero();
        assertThat(TruncatedDocument.of(document, 15_999, document.outcome())).isEmpty();
    }
}

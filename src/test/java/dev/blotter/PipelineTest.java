package dev.blotter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.blotter.annotate.Texts;
import dev.blotter.finding.Entry;
import dev.blotter.read.format.Heartbeat;
import dev.blotter.read.format.TimeLimit;
import dev.blotter.workbench.Shelf;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                not ( Term( $k : token ) and Term( token < $k, $l : token ) and Term( token == $l + 1000000 ) )
            then
                insertLogical( new Label( "pairs", "none", $t ) );
            end
            """;

    private static final String LONG = "Police told of a romance scam. ".repeat(3_000);

    @Test
    void ofATextThatCostsTooMuchNothingIsJudged() {
        try (Pipeline pipeline =
                Shelf.in(folder).rules("small/pairing.drl", PAIRING).pipeline()) {
            Entry entry = pipeline.tag(Texts.english(LONG));

            assertThat(entry.status()).isEqualTo("failed");
            assertThat(entry.reason())
                    .startsWith("judging it costs too much: the rules join facts more than 5,000,000");
        }
    }
}

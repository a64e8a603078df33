package dev.blotter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.annotate.Texts;
import dev.blotter.finding.Entry;
import dev.blotter.read.format.ReadOptions;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of the length of a book are judged whole, in a time that grows as they do. */
@Tag("stress")
final class LongTextTest {
    private static Pipeline pipeline;

    @BeforeAll
    static void load() {
        pipeline = Pipeline.open(Path.of("rules"), ReadOptions.DEFAULT, Path.of("target", "rule-cache"));
    }

    @AfterAll
    static void close() {
        pipeline.close();
    }

    @ParameterizedTest
    @Timeout(120)
    @ValueSource(strings = {".\n", ". ", ", ", " and "})
    void theLastFigureOfALongTextIsAsGoodAsItsFirst(String end) {
        Entry entry = pipeline.tag(Texts.english(text(end)));

        assertThat(entry.status()).isEqualTo("ok");
        assertThat(entry.counts())
                .filteredOn(count -> count.kind().equals("arrests"))
                .extracting(Entry.CountTag::value)
                .contains(1_000.0, 3_999.0);
    }

    private static String text(String end) {
        return IntStream.range(1_000, 4_000)
                .mapToObj("On Monday police in Lagos arrested %d people over a romance scam"::formatted)
                .collect(Collectors.joining(end, "", "."));
    }
}

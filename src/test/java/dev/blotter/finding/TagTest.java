package dev.blotter.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TagTest {
    private static final FraudTypes TYPES = FraudTypes.load(Path.of("rules"));
    private static final Regions REGIONS = Regions.builtIn();

    private static Tag tag(String text) {
        return Tag.parse(text, TYPES, REGIONS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "romance-scam            | romance-scam",
                "Romance Scam            | romance-scam",
                "arrests                 | arrests",
                "Arrests=1,250           | arrests=1250",
                "loss=2500000.50 usd     | loss=2500000.5 USD",
                "loss=3000000            | loss=3000000",
                "kh                      | KH",
                "Cambodia                | KH",
                "US-NY                   | US-NY",
                "002                     | 002",
                "label priority=high     | label priority=high",
                "label  priority         | label priority",
            })
    void aTagIsReadInTheWordsOfAnAnalyst(String written, String tag) {
        assertThat(tag(written)).hasToString(tag);
        assertThat(tag(tag)).isEqualTo(tag(written));
    }

    @Test
    void aTagThatIsNoneNamesTheNearest() {
        assertThatThrownBy(() -> tag("romanse-scam"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'romanse-scam' is no tag; did you mean romance-scam?");
    }

    @Test
    void aTagLikeNoneTellsTheForms() {
        assertThatThrownBy(() -> tag("qqqqqqqq"))
                .hasMessage("'qqqqqqqq' is no tag; write a kind of fraud (romance-scam), a count (arrests or "
                        + "arrests=12), a region (KH) or a label (label priority=high)");
    }

    @Test
    void aCountInWordsIsRefused() {
        assertThatThrownBy(() -> tag("arrests=twelve"))
                .hasMessage(
                        "'arrests=twelve' has no figure; write it in digits, such as arrests=12 or loss=1000000 USD");
    }

    @Test
    void aKindOfCountCoversEachOfItsFigures() {
        assertThat(tag("arrests").covers(tag("arrests=12"))).isTrue();
        assertThat(tag("arrests=12").covers(tag("arrests=12"))).isTrue();
        assertThat(tag("arrests=12").covers(tag("arrests=13"))).isFalse();
        assertThat(tag("arrests").covers(tag("charged=12"))).isFalse();
        assertThat(tag("loss=500").covers(tag("loss=500 USD"))).isTrue();
        assertThat(tag("loss=500 USD").covers(tag("loss=500 EUR"))).isFalse();
    }
}

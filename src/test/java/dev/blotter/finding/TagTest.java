package dev.blotter.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.codes.CodeLookup;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TagTest {
    private static final CodeLookup NAMES = CodeLookup.of(Path.of("rules"));

    private static Tag corrected(String text) {
        return Tag.parseCorrected(text, NAMES);
    }

    private static Tag tag(String text) {
        return Tag.parse(text, NAMES);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "published=2024-11-27                       | published=2024-11-27",
                "published 2024-11-27                       | published=2024-11-27",
                "title A title                              | title=A title",
                "Title= A  title =  with two signs          | title=A title = with two signs",
                "headline arrests=1,250                     | headline arrests=1250",
                "headline arrests                           | headline arrests",
                "arrests=25 in Cambodia, mm,KH              | arrests=25 in KH,MM",
                "arrests=25 in nowhere                      | arrests=25 in nowhere",
                "loss=500 usd in US-NY                      | loss=500 USD in US-NY",
                "arrests=25 during 2024                     | arrests=25 during 2024-01-01..2024-12-31",
                "arrests=25 during 2024-05 .. 2024-06-02    | arrests=25 during 2024-05-01..2024-06-02",
                "label note=25 in KH                        | label note=25 in KH",
                "romance-scam                               | romance-scam",
            })
    void whatIsCorrectedIsReadInTheWordsOfAnAnalyst(String written, String tag) {
        assertThat(corrected(written)).hasToString(tag);
        assertThat(corrected(tag)).isEqualTo(corrected(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "headline romance-scam         | 'headline romance-scam' names no count; write it like headline arrests=25",
                "arrests=25 in Cambodja        | 'Cambodja' is no region; did you mean KH?",
                "arrests=25 in qqqqqqqq        | 'qqqqqqqq' is no region; write codes or names with commas between them, or nowhere",
                "arrests=25 during May         | 'May' are no days; write a year, a month, a day, or 2024-05-01..2024-05-07",
                "arrests=25 during 2024-05..   | '2024-05..' are no days; write a year, a month, a day, or 2024-05-01..2024-05-07",
                "arrests=25 during 2024-02-30  | '2024-02-30' are no days; write a year, a month, a day, or 2024-05-01..2024-05-07",
            })
    void whatCannotBeCorrectedIsToldWithWhatToWrite(String written, String message) {
        assertThatThrownBy(() -> corrected(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "published=2024-11-27, published=2024-11-28, true",
        "title=One, title=Two, true",
        "headline arrests=25, headline arrests=12, true",
        "headline arrests=25, headline charged=12, false",
        "arrests=25 in KH, arrests=25 in MM, true",
        "arrests=25 in KH, arrests=12 in KH, false",
        "arrests=25 in KH, arrests=25 during 2024, false",
        "arrests=25 in KH, arrests=25, false",
        "arrests=25, arrests=25, true",
        "arrests=25, arrests=12, false",
        "label desk=asia, label desk=africa, false",
    })
    void ofWhatThereIsOneTheLaterCorrectionTakesThePlaceOfTheFormer(String later, String former, boolean replaces) {
        assertThat(corrected(later).replaces(corrected(former))).isEqualTo(replaces);
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

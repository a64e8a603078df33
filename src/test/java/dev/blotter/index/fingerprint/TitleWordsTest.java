package dev.blotter.index.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles that forbid to take two texts of the same words for one report. */
final class TitleWordsTest {
    private static final String BODY = IntStream.range(0, 300)
            .mapToObj(i -> "word" + (char) ('a' + i % 26) + (char) ('a' + i / 26))
            .collect(Collectors.joining(" "));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Security digest of 5 May                    | Security digest of 9 May                     | false",
                "Inquiry into the death of Kojo Mensah       | Inquiry into the death of Emil Blount        | false",
                "Inquiry into the death of Kojo Mensah       | Inquiry into the death of a man              | true",
                "Three held after the church money went away | Four held after the church money went away  | true",
                "Police shut a call centre in Lagos          | Nine phones found in a villa                 | true",
                "INQUIRY INTO THE DEATH OF KOJO MENSAH       | INQUIRY INTO THE DEATH OF EMIL BLOUNT        | true",
            })
    void titlesOfOneTemplateThatNameOthersAreTwoReports(String one, String other, boolean same) {
        String text = "a digest on security, an inquiry into a death, church money, police, phones and a call centre " + BODY;

        assertThat(fingerprint(one, text)
                        .whole()
                        .isNearDuplicate(fingerprint(other, text).whole()))
                .isEqualTo(same);
    }

    @Test
    void amongManyTitlesInCapitalsAWordThatFewHoldIsAName() {
        List<TextFingerprint> texts = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            texts.add(fingerprint("INQUIRY INTO THE DEATH OF A MAN", "the inquiry about death " + "x" + i + " " + BODY));
        }
        texts.add(fingerprint("INQUIRY INTO THE DEATH OF KOJO MENSAH", "an inquiry about death " + BODY));
        texts.add(fingerprint("INQUIRY INTO THE DEATH OF EMIL BLOUNT", "an inquiry about death " + BODY));

        List<DistinctiveFingerprint> own = BoilerplateShingles.apart(texts);

        assertThat(own.get(250).isNearDuplicate(own.get(251))).isFalse();
        assertThat(own.get(250).isNearDuplicate(own.get(0))).isTrue();
    }

    @Test
    void whatSaysNothingOfItsTitleIsTheMenuOfASite() {
        assertThat(TextFingerprint.of("Swindlers caught in Accra after a long chase", BODY))
                .isNull();
        assertThat(TextFingerprint.of("News", BODY)).isNotNull();
    }

    private static TextFingerprint fingerprint(String title, String text) {
        return Objects.requireNonNull(TextFingerprint.of(title, text));
    }
}

package dev.blotter.annotate.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.annotate.token.Tokenizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PhraseTest {
    private static final String[] ENDS = {"a", "Ü", "ß", "詐", "ي", "ʰ", "ª", "𝐀", "ก"};
    private static final String[] MIDDLES = {" ", "…", "=", "'", ".", "~", "-", "9", "x", "\u0301", "\u200B", "\n"};

    private static final Tokenizer TOKENIZER = new Tokenizer();

    @Test
    void whatBeginsAndEndsWithALetterIsAPhraseInAnyLanguage() {
        Random random = new Random(17);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder(ENDS[random.nextInt(ENDS.length)]);
            for (int length = random.nextInt(6); length > 0; length--) {
                text.append(MIDDLES[random.nextInt(MIDDLES.length)]);
            }
            text.append(ENDS[random.nextInt(ENDS.length)]);

            assertThat(Phrase.isWords(text.toString())).isTrue();
            for (String language : new String[] {"en", "zh", "und"}) {
                assertThat(Phrase.parse(text.toString(), language, TOKENIZER).parts())
                        .as("'%s' in %s", text, language)
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "…", "held …", "… held"})
    void whatIsNoPhraseIsNotTakenForOne(String text) {
        assertThat(Phrase.isWords(text)).isFalse();
        assertThatThrownBy(() -> Phrase.parse(text, "en", TOKENIZER)).isInstanceOf(IllegalArgumentException.class);
    }
}

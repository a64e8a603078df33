package dev.blotter.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SourceNameTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "plain name (2).txt, plain name (2).txt",
        "50% off.txt, 50% off.txt",
        "a%FF.txt, a%25FF.txt",
        "a%25FF.txt, a%2525FF.txt",
        "z.zip!, z.zip%21",
        "x!/y!z, x%21/y!z",
        "Stop!.html, Stop!.html",
        "w.jsonl#1, w.jsonl%231",
        "Case #12 closed.txt, Case #12 closed.txt"
    })
    void aNameIsWrittenAsItIsUnlessItWouldBeReadOtherwise(String name, String written) {
        assertThat(SourceName.of(name)).isEqualTo(written);
        assertThat(SourceName.read(written)).isEqualTo(name);
    }

    @Test
    void theFirstNameOfAPathIsThatOfNoRoot() {
        assertThat(SourceName.first("news:a.txt")).isEqualTo("news%3Aa.txt");
        assertThat(SourceName.first("Lagos: two held.html")).isEqualTo("Lagos: two held.html");
        assertThat(SourceName.first(" a.txt")).isEqualTo("%20a.txt");
    }
}

package dev.blotter.index.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.blotter.index.Ask;
import dev.blotter.index.Report;
import dev.blotter.index.TestBlotter;
import dev.blotter.index.fault.QueryException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be asked in the text of a query, and what is said where it can't. */
final class QueryTextTest {
    @TempDir
    private static Path temp;

    private static TestBlotter blotter;

    @BeforeAll
    static void write() {
        blotter = new TestBlotter(temp.resolve("index"));
        blotter.write(
                Report.at("a")
                        .title("Scam raid")
                        .text("A scam.")
                        .published("2020-12-31")
                        .arrests(5),
                Report.at("b")
                        .text("Scams everywhere.")
                        .published("2021-06-01")
                        .arrests(120)
                        .label("desk", "asia"),
                Report.at("c").text("Nothing of note.").label("desk", "africa").label("task", "asia"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            *:*                           => a b c
            published:*                   => a b
            published:[* TO 2020]         => a
            published:{2020 TO *]         => b
            published:[2020-12-31 TO 2021-06-01} => a
            published:[* TO *]            => a b
            arrests:[* TO 5]              => a
            arrests:{5 TO *]              => b
            arrests:[5 TO 120}            => a
            label.desk:asia               => b
            label.desk:*                  => b c
            label.desk:as*                => b
            label.desk:?????a             => c
            label.desk:/asia|europe/      => b
            label.desk:/a.*a/             => b c
            label.d.sk:/asia/ OR label.d\\*sk:asi? OR label.des:k* => nothing
            label:*=asia                  => b c
            source:/a|b/                  => a b
            /scam.{0,3}/                  => a b
            /sca{1}m/                     => a b
            title:/sca{1,2}m/             => a
            sca?                          => a b
            "scam raid"~2                 => a
            "scam raid"                   => a
            scan~1                        => a b
            title:scan~1                  => a
            -scam                         => c
            [rag TO raj]                  => a
            """)
    void isUnderstood(String query, String sources) {
        assertThat(blotter.find(Ask.text(query).filter()))
                .isEqualTo(sources.equals("nothing") ? List.of() : List.of(sources.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            published:[* TO never]        => 'never' is no date; write it as 2021, 2021-09 or 2021-09-30
            published:[2021-02-30 TO *]   => '2021-02-30' is no date; write it as 2021, 2021-09 or 2021-09-30
            arrests:[many TO *]           => 'many' is no number; write it in digits, such as 1000000
            arrests:[* TO many]           => 'many' is no number; write it in digits, such as 1000000
            arrests:[9 TO 2]              => a range of counts goes upward, not from 9 to 2; swap the two
            lang:[a TO b]                 => 'lang' takes no range; give one value
            label.desk:[a TO b]           => 'label.desk' takes no range; give one value
            label.desk:/a)|(b/            => has a pattern that can't be used: end-of-string expected at position 1
            label.desk:/a{/               => has a pattern that can't be used: integer expected at position 2
            lable.desk:as*                => 'lable.desk' is no field
            lang:en~                      => 'lang' takes no '~'; write the value in full
            *:scam                        => '*' is no field
            *:sc?m                        => '*' is no field
            /(a{40}){40}/                 => it repeats a part of itself more than 1,000 times; use '*' or '+'
            /a{2,1001}/                   => it repeats a part of itself more than 1,000 times; use '*' or '+'
            """)
    void isRefusedInASentence(String query, String message) {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> blotter.find(Ask.text(query).filter()))
                .withMessageContaining(message);
    }
}

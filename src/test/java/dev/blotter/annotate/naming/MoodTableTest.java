package dev.blotter.annotate.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.text.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MoodTableTest {
    @TempDir
    Path folder;

    private MoodTable load(String row) throws IOException {
        Files.writeString(folder.resolve(MoodTable.FILE), "mood,words,where,sort\n" + row + "\n");
        return MoodTable.load(folder, Set.of("arrests", "charged")::contains);
    }

    @Test
    void aRowNamesTheWordsThatGiveItsMood() throws IOException {
        MoodTable table = load("done,arrests|charged,asserted,strong");

        Term charge = new Term("charged", "", "verb", "charged", 1, 1, 0, 0, 0, 7);
        assertThat(table.rows(List.of(charge))).singleElement().satisfies(row -> {
            assertThat(row.mood()).isEqualTo("done");
            assertThat(row.isOf(true)).isTrue();
            assertThat(row.isOf(false)).isFalse();
        });
        assertThat(table.words(MoodTable.Where.ASSERTED)).containsExactlyInAnyOrder("arrests", "charged");
        assertThat(table.words(MoodTable.Where.SCOPE)).isEmpty();
    }

    @Test
    void aRowOfWhichNoWordStandsNearIsNotTried() throws IOException {
        Term plan = new Term("planned", "", "cue", "plans to", 1, 1, 0, 1, 0, 8);

        assertThat(load("done,arrests|charged,asserted,strong").rows(List.of(plan)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', textBlock = """
            mention,arrests,scope,  ~ moods.csv:2:1: 'mention' is no mood; did you mean mentioned?
            done,arrests,scopes,    ~ moods.csv:2:14: 'scopes' is no place of a word; did you mean scope?
            done,arrest,scope,      ~ moods.csv:2:6: no term is of 'arrest'; add one to a file in terms/, or take it out
            done,arrests,scope,weak ~ moods.csv:2:20: 'weak' is no sort; use one of , strong, other
            """)
    void aFaultyCellIsAProblemOfItsRow(String row, String message) {
        assertThatThrownBy(() -> load(row.strip())).hasMessage(message);
    }
}

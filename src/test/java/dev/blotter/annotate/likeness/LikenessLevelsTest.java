package dev.blotter.annotate.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LikenessLevelsTest {
    @TempDir
    Path folder;

    private LikenessLevels load(String rows) throws IOException {
        Files.createDirectories(folder.resolve("likeness"));
        Files.writeString(folder.resolve(LikenessLevels.FILE), "of,level,document,passage\n" + rows);
        return LikenessLevels.load(folder);
    }

    @Test
    void theHighestLevelThatIsReachedCounts() throws IOException {
        LikenessLevels levels = load("report,possible,75,80\nreport,clear,97,94\nkind,some,5,20\nkind,most,50,\n"
                + "family,large-majority,60,\nwords,some,8,\n");

        assertThat(levels.ofDocument(74)).isEqualTo("unlikely");
        assertThat(levels.ofDocument(96)).isEqualTo("possible");
        assertThat(levels.ofPassage(94)).isEqualTo("clear");
        assertThat(levels.ofKind(4, 20)).isEqualTo("some");
        assertThat(levels.ofKind(4, 100)).isEqualTo("some");
        assertThat(levels.ofKind(50, 0)).isEqualTo("most");
        assertThat(levels.ofFamily(59)).isEqualTo("none");
        assertThat(levels.ofFamily(60)).isEqualTo("large-majority");
        assertThat(levels.ofWords(7)).isEqualTo("few");
        assertThat(levels.ofWords(8)).isEqualTo("some");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', textBlock = """
            report,likley,90,88 ~ likeness/levels.csv:2:8: 'likley' is no level; did you mean likely?
            report,likely,9o,88 ~ likeness/levels.csv:2:15: '9o' is no percentage; write a number up to 100, or nothing
            kinds,some,5,20     ~ likeness/levels.csv:2:1: 'kinds' is no measure; did you mean kind?
            """)
    void aFaultyCellIsAProblemOfItsRow(String row, String message) {
        assertThatThrownBy(() -> load(row.strip() + "\n")).hasMessage(message);
    }
}

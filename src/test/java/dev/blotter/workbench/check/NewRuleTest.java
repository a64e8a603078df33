package dev.blotter.workbench.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.codes.Problem;
import dev.blotter.rules.text.Trust;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NewRuleTest {
    @TempDir
    Path folder;

    @Test
    void theRuleGoesIntoTheFolderOfItsName() throws IOException {
        assertThat(NewRule.of("money/Paid in gold", "").write(folder))
                .containsExactly(Path.of("money/paid-in-gold.drl"), Path.of("money/paid-in-gold.examples"));
        assertThat(folder.resolve("money/paid-in-gold.drl")).content().startsWith("rule \"money/Paid in gold\"\n");
        assertThat(folder.resolve("money/paid-in-gold.examples")).content().contains("[money/Paid in gold]\n+ ");
    }

    @Test
    void aThemeThatIsGivenComesFirst() throws IOException {
        assertThat(NewRule.of("gold", "money").write(folder)).first().hasToString("money/gold.drl");
        assertThat(NewRule.of("警察", "").write(folder)).first().hasToString("own/警察.drl");
    }

    @ParameterizedTest
    @CsvSource({
        "money/()           , money/rule.drl",
        "Money/Paid in gold , own/paid-in-gold.drl",
        "/gold              , own/gold.drl",
        "money/gold/bars    , money/gold-bars.drl",
        "2nd-hand/(5) cars! , ",
        "2nd-hand/(5) cars  , 2nd-hand/5-cars.drl",
    })
    void aNameGivesThemeAndFile(String name, @Nullable String file) throws IOException {
        if (file == null) {
            assertThatThrownBy(() -> NewRule.of(name, "")).hasMessageContaining("can't name a rule");
        } else {
            assertThat(NewRule.of(name, "").write(folder)).first().hasToString(file);
        }
    }

    @Test
    void theCheckSaysAllThatIsToBeFilledIn() throws IOException {
        Files.writeString(folder.resolve("fraud-types.csv"), "code,parent,name,description\n");
        NewRule.of("money/gold", "").write(folder);

        assertThat(FolderCheck.check(folder, folder.resolve("cache"), Trust.VOCABULARY))
                .extracting(Problem::toString)
                .satisfiesExactly(
                        said -> assertThat(said)
                                .startsWith("money/gold.drl:1:1: the description of 'money/gold' is to be"),
                        said -> assertThat(said).startsWith("money/gold.drl:6:56: 'TO FILL IN' is no Act.concept"),
                        said -> assertThat(said).startsWith("money/gold.drl:6:76: 'people' is no Act.of"),
                        said -> assertThat(said).startsWith("money/gold.drl:11:31: 'TO FILL IN' is no Count.kind"),
                        said -> assertThat(said).startsWith("money/gold.examples:3:1: this example is to be filled in"),
                        said -> assertThat(said)
                                .startsWith("money/gold.examples:4:1: this example is to be filled in"));
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        Files.createDirectories(folder.resolve("money"));
        Files.writeString(folder.resolve("money/gold.examples"), "mine");

        assertThatThrownBy(() -> NewRule.of("money/gold", "").write(folder))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder.resolve("money/gold.drl")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "", " a", "a\"", "a\nb"})
    void aNameThatTheCheckWouldRefuseIsRefusedAtOnce(String name) {
        assertThatThrownBy(() -> NewRule.of(name, "money")).hasMessageContaining("can't name a rule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/etc", "A", "a b"})
    void aThemeIsAFolderOfTheRules(String theme) {
        assertThatThrownBy(() -> NewRule.of("gold", theme)).hasMessageContaining("can't name a theme");
    }
}

package dev.blotter.annotate.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GrammarFilesTest {
    @TempDir
    Path folder;

    private void table(String name, String... rows) throws IOException {
        Files.createDirectories(folder.resolve("grammar"));
        Files.writeString(folder.resolve("grammar").resolve(name), "class,words\n" + String.join("\n", rows) + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    bee,am is   | 2:1: the class 'bee' is unknown; write one of adverb,
                    be,         | 2:4: the cell 'words' is empty; fill it or take the row out
                    be,is am is | 2:4: the word 'is' is in this class already; write it once
                    be,Is       | 2:4: the word 'Is' has a capital; write it in lower case
                    word-order,verb-second | 2:12: the word order 'verb-second' is unknown; write verb-last, verb-first or
                    """)
    void aFaultIsToldWithItsPlace(String row, String told) throws IOException {
        table("en.csv", row);

        assertThatThrownBy(() -> GrammarFiles.read(folder))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::toString)
                                .singleElement()
                                .asString()
                                .startsWith("grammar/en.csv:" + told));
    }

    @Test
    void allFaultsAreToldAtOnce() throws IOException {
        table("english.csv", "be,is");
        table("es.csv", "be,es Es", "have");

        assertThatThrownBy(() -> GrammarFiles.read(folder))
                .hasMessageContaining("the file is named 'english', which is no language")
                .hasMessageContaining("es.csv:2:4")
                .hasMessageContaining("es.csv:3:1");
    }

    @Test
    void aFolderWithoutTablesHasNoGrammar() {
        assertThat(GrammarFiles.read(folder)).isEmpty();
    }

    @Test
    void eachShippedLanguageKnowsItsAuxiliaries() {
        Map<String, Grammar> grammars = GrammarFiles.read(Path.of("rules"));

        assertThat(grammars).containsOnlyKeys("en", "es", "fr", "it", "pt", "de", "zh");
        List.of("en:was", "es:fueron", "fr:sont", "it:sono", "pt:foram", "de:wurden")
                .forEach(word -> {
                    Grammar grammar = grammars.get(word.substring(0, 2));
                    assertThat(grammar.isBe(word.substring(3))).as(word).isTrue();
                });
    }
}

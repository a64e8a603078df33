package dev.blotter.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RuleLanguagesTest {
    @Test
    void theShippedRulesKnowSevenLanguages() {
        assertThat(RuleLanguages.in(Path.of("rules")).names())
                .containsExactly("Chinese", "English", "French", "German", "Italian", "Portuguese", "Spanish");
    }

    @Test
    void everyKnownLanguageIsMeasured() {
        assertThat(LanguageScore.all())
                .extracting(LanguageScore::code)
                .containsExactlyInAnyOrderElementsOf(
                        RuleLanguages.in(Path.of("rules")).codes());
    }

    @Test
    void aLanguageIsLackingWhereNoTermFileNamesIt() {
        RuleLanguages languages = new RuleLanguages(Set.of("zh", "de"));
        assertThat(languages.lack("th")).isTrue();
        assertThat(languages.lack("zh-TW")).isFalse();
        assertThat(languages.lack("und")).isFalse();
    }

    @Test
    void nothingIsLackingWhereNoFileNamesALanguage(@TempDir Path folder) throws IOException {
        assertThat(RuleLanguages.in(folder).lack("th")).isFalse();
        Files.createDirectories(folder.resolve("terms"));
        Files.writeString(folder.resolve("terms/mine.csv"), "term,concept,language,sort,not");
        assertThat(RuleLanguages.in(folder).lack("th")).isFalse();
        Files.writeString(folder.resolve("terms/people-de.csv"), "term,concept,language,sort,not");
        assertThat(RuleLanguages.in(folder).lack("th")).isTrue();
    }
}

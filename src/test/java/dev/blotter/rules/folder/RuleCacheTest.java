package dev.blotter.rules.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.ProblemsException;
import dev.blotter.rules.Facts;
import dev.blotter.rules.RuleFolder;
import dev.blotter.rules.RuleSet;
import dev.blotter.rules.text.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RuleCacheTest {
    @TempDir
    Path temporary;

    private RuleFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = RuleFolder.in(temporary)
                .withRule("one", "$p : Place( )", "insertLogical( new Region( $p ) );")
                .withRule("two", "$q : Quantity( )", "insertLogical( new Count( \"arrests\", $q ) );");
    }

    private List<Path> cached() throws IOException {
        try (Stream<Path> files = Files.list(folder.cache())) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        }
    }

    private void assertJudges(RuleSet rules) {
        assertThat(rules.judge(new Facts()
                                .with(Facts.place("TH", 1), Facts.people(3, 2))
                                .annotations())
                        .findings())
                .hasSize(2);
    }

    @Test
    void eachFileIsCachedAlone() throws IOException {
        assertJudges(folder.load());
        List<Path> before = cached();
        folder.withRule("two", "$q : Quantity( value > 1 )", "insertLogical( new Count( \"arrests\", $q ) );");
        assertJudges(folder.load());

        assertThat(before).hasSize(2);
        assertThat(cached()).hasSize(3).containsAll(before);
    }

    @Test
    void whatNobodyHasUsedForAMonthIsRemovedWhenRulesComeAndWhatIsUsedIsNot() throws IOException {
        folder.load();
        List<Path> used = cached();
        Path unused = Files.write(folder.cache().resolve("0123.zip"), new byte[] {1});
        Path strange = Files.write(folder.cache().resolve("notes.txt"), new byte[] {1});
        for (Path file : List.of(used.getFirst(), used.getLast(), unused, strange)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        }
        folder.load();
        assertThat(unused).exists();
        folder.withRule("three", "$p : Place( )", "insertLogical( new Region( $p ) );")
                .load();

        assertThat(unused).doesNotExist();
        assertThat(strange).exists();
        assertThat(cached()).hasSize(3).containsAll(used);
    }

    @Test
    void whatIsCachedIsNotCompiledAgain() throws IOException {
        folder.load();
        List<Path> files = cached();
        long anHourAgo = Instant.now().minus(Duration.ofHours(1)).toEpochMilli();
        for (Path file : files) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(anHourAgo));
        }
        assertJudges(folder.load());

        assertThat(cached()).isEqualTo(files).allMatch(file -> file.toFile().lastModified() == anHourAgo);
    }

    @Test
    void whatRulesSayOfThemselvesIsKeptToo() {
        List<RuleInfo> rules = folder.load().rules();

        assertThat(folder.load().rules()).isEqualTo(rules).hasSize(2).allMatch(rule -> rule.description() != null);
    }

    @Test
    void aConceptThatIsGoneIsFoundThoughTheRulesPassedBefore() {
        folder.withRule("term", "$t : Term( concept == \"arrest\" )", "insertLogical( new Label( \"a\", \"b\", $t ) );")
                .load();

        assertThatThrownBy(() ->
                        RuleSet.load(folder.path(), FraudTypes.load(folder.path()), Set.of("charge"), folder.cache()))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("'arrest' is no Term.concept");
    }

    @Test
    void aBrokenCacheIsCompiledAgain() throws IOException {
        folder.load();
        for (Path file : cached()) {
            Files.write(file, new byte[] {'P', 'K', 3, 4, 0});
        }

        assertJudges(folder.load());
        assertThat(cached()).hasSize(2).allMatch(file -> file.toFile().length() > 1000);
    }

    @Test
    void aCacheThatCannotBeWrittenIsDoneWithout() throws IOException {
        Files.writeString(folder.cache(), "a file where the folder should be");

        assertJudges(folder.load());
    }

    @Test
    void aDescriptionIsNoReasonToCompile() throws IOException {
        folder.load();
        Path file = folder.path().resolve("theme/one.drl");
        Files.writeString(file, Files.readString(file).replace("For a test", "In a test"));
        folder.load();

        assertThat(cached()).hasSize(2);
    }
}

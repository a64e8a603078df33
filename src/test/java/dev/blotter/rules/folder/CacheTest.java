package dev.blotter.rules.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.codes.CountTable;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.rules.RuleFolder;
import dev.blotter.rules.folder.CheckedFolder.CheckResult;
import dev.blotter.rules.language.Vocabulary;
import dev.blotter.rules.text.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CacheTest {
    private static final String BUILD = "a build";
    private static final String RUNS_A_PROGRAM = "Runtime.getRuntime().exec( \"true\" );";

    @TempDir
    Path temporary;

    private RuleFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = RuleFolder.in(temporary)
                .withRule(
                        "arrests",
                        "$t : Term( concept in ( \"arrest\", \"charge\" ) ) $q : Quantity( of == \"cases\" )"
                                + " not Excluded( reason == \"old\" )",
                        "insertLogical( new Count( \"arrests\", $q, $t ) );")
                .withRule(
                        "strong",
                        "$t : Term( sort == \"strong\" )",
                        "insertLogical( new FraudType( \"job-scam\", $t ) );")
                .with("theme/broken.drl", "rule \"no end\" when Place( ) then")
                .withRule("wrong", "$p : Place( kode == \"TH\" )", "insertLogical( new Region( $p ) );");
    }

    private Vocabulary vocabulary(Set<String> concepts) {
        return new Vocabulary(FraudTypes.load(folder.path()), concepts, Set.of(), CountTable.KINDS);
    }

    private CheckedFolder check(Vocabulary vocabulary, Trust trust, String build) {
        return CheckedFolder.check(folder.path(), vocabulary, trust, cache(Optional.of(build)));
    }

    private Cache<CheckResult> cache(Optional<String> build) {
        return new Cache<>(CheckResult.class, new CacheFolder(folder.cache()), build);
    }

    private CheckedFolder check() {
        return check(vocabulary(RuleFolder.CONCEPTS), Trust.VOCABULARY, BUILD);
    }

    private Set<Path> kept() throws IOException {
        if (!Files.exists(folder.cache())) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder.cache())) {
            return new HashSet<>(files.toList());
        }
    }

    private static List<String> messages(CheckedFolder checked) {
        return checked.problems().stream().map(Problem::message).toList();
    }

    @Test
    void whatIsKeptIsAllThatWasFound() throws IOException {
        CheckedFolder found = check();
        Set<Path> kept = kept();

        assertThat(kept).hasSize(4);
        assertThat(check()).isEqualTo(found);
        assertThat(kept()).isEqualTo(kept);
        assertThat(found.named()).contains("arrest", "of.cases");
        assertThat(found.sorts()).containsExactly("strong");
        assertThat(found.errors()).hasSizeGreaterThan(1);
    }

    @Test
    void theRulesThatComeWithBlotterAreTheSameWhenTheyAreKept() {
        folder = new RuleFolder(Path.of("rules"), folder.cache());

        assertThat(check())
                .isEqualTo(check())
                .satisfies(checked -> assertThat(checked.rules()).isNotEmpty());
    }

    @Test
    void whatIsKnownOfAFileIsNotLookedForAgain() {
        Cache<CheckResult> cache = cache(Optional.of(BUILD));
        Problem problem = Problem.warning("theme/a.drl", 1, 3, "short");
        CheckResult result = new CheckResult(null, Set.of("a word"), Set.of(), List.of(problem));
        cache.keep(result, "theme/a.drl", "a rule");

        assertThat(cache.find("theme/a.drl", "a rule")).contains(result);
        assertThat(cache.find("theme/a.drla", " rule")).isEmpty();
    }

    @Test
    void onlyTheFileThatChangedIsLookedAtAgain() throws IOException {
        check();
        Set<Path> before = kept();
        folder.withRule(
                "strong", "$t : Term( sort == \"weak\" )", "insertLogical( new FraudType( \"job-scam\", $t ) );");

        assertThat(check().sorts()).containsExactly("weak");
        assertThat(kept()).hasSize(before.size() + 1).containsAll(before);
    }

    @Test
    void theSameTextInAnotherPlaceIsAnotherFile() throws IOException {
        check();
        Path file = folder.path().resolve("theme/strong.drl");
        Files.move(file, folder.path().resolve("strong.drl"));

        assertThat(messages(check())).anyMatch(message -> message.contains("the folder of its theme"));
    }

    @Test
    void aWordThatIsGoneIsFoundThoughTheFilePassedBefore() {
        check();

        assertThat(messages(check(vocabulary(Set.of("charge")), Trust.VOCABULARY, BUILD)))
                .anyMatch(message -> message.contains("'arrest' is no Term.concept"));
    }

    @Test
    void aKindOfFraudThatIsGoneIsFoundThoughTheFilePassedBefore() {
        check();
        folder.with("fraud-types.csv", "code,parent,name,description\nromance-scam,,Romance scam,A false lover\n");

        assertThat(messages(check())).anyMatch(message -> message.contains("'job-scam' is no FraudType.code"));
    }

    @Test
    void anotherBuildLooksForItself() throws IOException {
        check();
        int before = kept().size();
        check(vocabulary(RuleFolder.CONCEPTS), Trust.VOCABULARY, "another build");

        assertThat(kept()).hasSize(2 * before);
    }

    @Test
    void ofTrustedFilesNothingIsKeptAndNoneOfThemPassesLater() throws IOException {
        folder.withRule("attack", "$p : Place( )", RUNS_A_PROGRAM);
        CheckedFolder trusted = check(vocabulary(RuleFolder.CONCEPTS), Trust.ANY_CODE, BUILD);

        assertThat(trusted.files()).anyMatch(file -> file.toCompile().contains(RUNS_A_PROGRAM));
        assertThat(kept()).isEmpty();
        assertThat(check().errors()).anyMatch(problem -> problem.file().equals("theme/attack.drl"));
    }

    @Test
    void anAttackIsRefusedEachTime() throws IOException {
        folder.withRule("attack", "$p : Place( )", RUNS_A_PROGRAM);
        CheckedFolder first = check();

        assertThat(kept()).hasSize(5);
        assertThat(check().errors())
                .isEqualTo(first.errors())
                .anyMatch(problem -> problem.file().equals("theme/attack.drl"));
        assertThat(check().files())
                .noneMatch(file ->
                        file.rules().stream().anyMatch(rule -> rule.text().contains("exec")));
    }

    @Test
    void aProgramThatMayChangeKeepsNothing() throws IOException {
        Vocabulary vocabulary = vocabulary(RuleFolder.CONCEPTS);
        CheckedFolder.check(folder.path(), vocabulary, Trust.VOCABULARY, cache(Optional.empty()));

        assertThat(kept()).isEmpty();
    }

    @Test
    @Tag("stress")
    void whereverAKeptFileBreaksOffItsRulesAreCheckedAgain() throws IOException {
        CheckedFolder found = check();
        for (Path file : kept()) {
            byte[] whole = Files.readAllBytes(file);
            for (int length = 0; length < whole.length; length += 7) {
                Files.write(file, Arrays.copyOf(whole, length));
                assertThat(check()).isEqualTo(found);
                assertThat(Files.readAllBytes(file)).isEqualTo(whole);
            }
        }
    }
}

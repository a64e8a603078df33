package dev.blotter.rules;

import static dev.blotter.rules.Facts.people;
import static dev.blotter.rules.Facts.term;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.codes.CountTable;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.ProblemsException;
import dev.blotter.rules.folder.CheckedFolder;
import dev.blotter.rules.folder.CompiledFile;
import dev.blotter.rules.folder.RuleCompiler;
import dev.blotter.rules.folder.RuleLoader;
import dev.blotter.rules.language.CheckedFile;
import dev.blotter.rules.language.CheckedRule;
import dev.blotter.rules.language.Vocabulary;
import dev.blotter.rules.text.RuleFile;
import dev.blotter.rules.text.RuleInfo;
import dev.blotter.rules.text.Source;
import dev.blotter.rules.text.Trust;
import dev.blotter.text.Annotations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.runtime.KieSession;

/**
 * Thousands of rule files of a stranger, each against both walls. {@code -Dhostile=N} says how many, and
 * {@code -Pslow} makes it 100,000.
 */
@Tag("stress")
final class HostileRulesTest {
    private static final int FILES = Integer.getInteger("hostile", 1_000);

    /** To compile a file takes a hundred times as long as to refuse it. */
    private static final int COMPILED = Math.max(8, FILES / 400);

    private static final FraudTypes TYPES = FraudTypes.load(Path.of("rules"));

    private static final Annotations DOCUMENT = new Facts()
            .with(term("arrest", 3), people(12, 5), term("charge", 9))
            .annotations();

    @TempDir
    Path temporary;

    private RuleFolder folder;
    private int refused;
    private int passed;
    private int judged;
    private int kept;
    private int loaded;

    @BeforeEach
    void makeFolder() {
        folder = RuleFolder.in(temporary);
    }

    @Test
    void noneTouchesTheCanary() throws IOException {
        for (int seed = 0; seed < FILES; seed++) {
            String text = new HostileRules(seed).text();
            folder.with("theme/hostile.drl", text);
            assertThat(Canary.touchedBy(this::tryBothWalls))
                    .as("seed %d: %s", seed, text)
                    .isEmpty();
        }
        String numbers = String.format(
                "%d refused by the check, %d passed, %d of them judged a document; of %d compiled unchecked %d were"
                        + " kept out by the loader, %d loaded%n",
                refused, passed, judged, kept + loaded, kept, loaded);
        Files.writeString(Path.of("target/hostile-rules.txt"), numbers, StandardCharsets.UTF_8);

        assertThat(refused + passed).isEqualTo(FILES);
        assertThat(refused).as(numbers).isGreaterThan(FILES / 4);
        assertThat(judged).as(numbers).isGreaterThanOrEqualTo(Math.min(COMPILED, passed));
        assertThat(kept).as(numbers).isPositive();
    }

    private void tryBothWalls() {
        CheckedFolder checked = check();
        boolean open = checked.errors().isEmpty();
        refused += open ? 0 : 1;
        passed += open ? 1 : 0;
        if (open && judged < COMPILED) {
            folder.load().judge(DOCUMENT);
            judged++;
        } else if (!open && kept + loaded < COMPILED) {
            unchecked().forEach(this::compileUnchecked);
        }
    }

    /** The rules of the file as they are written, as if the check had let all of them pass. */
    private List<CheckedRule> unchecked() {
        Path path = folder.path().resolve("theme/hostile.drl");
        Source source = RuleFile.read(folder.path(), path, new ArrayList<>());
        RuleFile file = source == null ? null : RuleFile.parse(source, Trust.ANY_CODE, new ArrayList<>());
        return file == null
                ? List.of()
                : file.parsed().getRules().stream()
                        .map(rule -> unchecked(file.source(), rule))
                        .toList();
    }

    private static CheckedRule unchecked(Source source, RuleDescr rule) {
        int start = source.offset(rule.getStartCharacter());
        String text = source.text().substring(start, source.offset(rule.getEndCharacter() + 1));
        RuleInfo info = new RuleInfo(rule.getName(), source.file(), source.line(start), null, null, null);
        return new CheckedRule(info, source.position(start), text, List.of(), List.of(), List.of());
    }

    /** What the compiler takes is loaded and run where only the loader stands before it. */
    private void compileUnchecked(CheckedRule rule) {
        CompiledFile compiled;
        try {
            compiled = RuleCompiler.compile(new CheckedFile(rule.info().file(), List.of(rule), null));
        } catch (ProblemsException noJava) {
            return;
        }
        try {
            fire(RuleLoader.models(compiled, Trust.VOCABULARY));
            loaded++;
        } catch (LinkageError | RuntimeException outOfReach) {
            kept++;
        }
    }

    private static void fire(List<Model> models) {
        KieSession session = KieBaseBuilder.createKieBaseFromModel(models).newKieSession();
        try {
            DOCUMENT.facts().forEach(session::insert);
            session.fireAllRules(100);
        } finally {
            session.dispose();
        }
    }

    private CheckedFolder check() {
        Vocabulary vocabulary = new Vocabulary(TYPES, RuleFolder.CONCEPTS, List.of(), CountTable.KINDS);
        return CheckedFolder.check(folder.path(), vocabulary, Trust.VOCABULARY, folder.cache());
    }
}

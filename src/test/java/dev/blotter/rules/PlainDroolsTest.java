package dev.blotter.rules;

import static dev.blotter.annotate.Shipped.ANNOTATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.annotate.Shipped;
import dev.blotter.codes.RuleFiles;
import dev.blotter.finding.Conclusion;
import dev.blotter.finding.Verdict.Finding;
import dev.blotter.read.Reader;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.rules.folder.FolderHash;
import dev.blotter.rules.text.RuleFile;
import dev.blotter.rules.text.Trust;
import dev.blotter.text.Annotations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;

/**
 * Drools decides. Rules that it compiles as they are written, on all facts and in an order of its own, conclude the same
 * as the rules that Blotter loads. {@code -Dblotter.plain=FOLDER} compares the documents of a folder, too.
 */
@Tag("stress")
final class PlainDroolsTest {
    private static final Path RULES = Path.of("rules");
    private static final Pattern RIGHT_SIDE = Pattern.compile("(?ms)^then$.*?^end$");
    private static final Pattern FIELD = Pattern.compile("(\\$\\w+(?:\\.\\w+(?:\\(\\))?)*\\.\\w+)(?!\\w|\\(|\\.)");

    private static KieBase plainRules() {
        System.setProperty("drools.lang.level", "DRL10");
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        for (Path path : RuleFiles.in(RULES, FolderHash.RULES)) {
            String name = "file" + Math.abs(path.toString().hashCode());
            files.write("src/main/resources/" + name + ".drl", "package " + name + ";" + text(path));
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    /** A rule file without its notes, and with the brackets that Java needs behind a field. */
    private static String text(Path path) {
        RuleFile file = RuleFile.parse(
                Objects.requireNonNull(RuleFile.read(RULES, path, new ArrayList<>())),
                Trust.VOCABULARY,
                new ArrayList<>());
        String bracketed = RIGHT_SIDE
                .matcher(Objects.requireNonNull(file).source().text())
                .replaceAll(side -> Matcher.quoteReplacement(brackets(side.group())));
        return "import dev.blotter.text.*; import dev.blotter.finding.*;\n" + bracketed;
    }

    private static String brackets(String rightSide) {
        return FIELD.matcher(rightSide)
                .replaceAll(
                        field -> Matcher.quoteReplacement(field.group().replaceAll("\\.(\\w+)(?!\\w|\\()", ".$1()")));
    }

    private static Set<Conclusion> concluded(KieBase rules, Annotations annotations) {
        KieSession session = rules.newKieSession();
        try {
            annotations.facts().forEach(session::insert);
            session.fireAllRules();
            Set<Conclusion> concluded = new HashSet<>();
            session.getObjects(new ClassObjectFilter(Conclusion.class))
                    .forEach(conclusion -> concluded.add((Conclusion) conclusion));
            return concluded;
        } finally {
            session.dispose();
        }
    }

    private static Set<Conclusion> concluded(RuleSet rules, Annotations annotations) {
        return rules.judge(annotations).findings().stream()
                .map(Finding::conclusion)
                .collect(Collectors.toSet());
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        String more = System.getProperty("blotter.plain", "corpus");
        for (Path folder : List.of(Path.of("corpus"), Path.of(more))) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .filter(file -> !documents.contains(file))
                        .sorted()
                        .forEach(documents::add);
            }
        }
        return documents;
    }

    @Test
    void rulesConcludeWhatDroolsAloneConcludesFromAllFacts() throws IOException {
        RuleSet rules = RuleSet.load(RULES, Shipped.TYPES, ANNOTATOR.concepts(), Path.of("target/rule-cache"));
        KieBase plain = plainRules();
        List<Integer> seen = new ArrayList<>();
        try (Reader reader = new Reader(ReadOptions.DEFAULT)) {
            for (Path file : documents()) {
                reader.read(file, file.toString(), document -> {
                    Annotations annotations = ANNOTATOR.annotate(document);
                    Set<Conclusion> expected = concluded(plain, annotations);
                    assertThat(concluded(rules, annotations))
                            .as(document.source())
                            .isEqualTo(expected);
                    seen.add(expected.size());
                });
            }
        }
        assertThat(seen).hasSizeGreaterThan(50);
        assertThat(seen.stream().mapToInt(count -> count).sum()).isGreaterThan(500);
    }
}

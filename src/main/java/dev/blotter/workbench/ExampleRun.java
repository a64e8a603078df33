package dev.blotter.workbench;

import dev.blotter.codes.Problem;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Verdict;
import dev.blotter.rules.RuleInfo;
import dev.blotter.text.Document;
import dev.blotter.workbench.Example.Mark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the examples that stand beside rules. */
public final class ExampleRun {
    private static final String SUFFIX = ".examples";

    private final Function<Document, Entry> tag;
    private final Function<Document, Verdict> judge;

    /**
     * @param tag makes the entry of a document
     * @param judge gives the conclusions that this entry rests on
     */
    public ExampleRun(Function<Document, Entry> tag, Function<Document, Verdict> judge) {
        this.tag = tag;
        this.judge = judge;
    }

    /**
     * Runs all examples of a rule folder.
     *
     * @param rules the rules of the folder
     */
    public ExampleReport run(Path ruleFolder, List<RuleInfo> rules) {
        List<Problem> problems = new ArrayList<>();
        List<Example> examples = files(ruleFolder).stream()
                .flatMap(file -> ExampleFile.read(ruleFolder, file, problems).stream())
                .toList();
        List<ExampleResult> results = examples.stream().map(this::result).toList();
        results.forEach(result -> noteClosedGap(result, problems));
        noteStrangers(examples, rules, problems);
        rules.forEach(rule -> noteMissing(rule, examples, problems));
        List<ExampleFailure> failures = results.stream()
                .filter(ExampleResult::isFailure)
                .map(ExampleResult::failure)
                .toList();
        int gaps = Math.toIntExact(
                examples.stream().filter(example -> example.mark() == Mark.GAP).count());
        return new ExampleReport(
                results.size() - gaps - failures.size(),
                gaps,
                failures,
                problems.stream().sorted().toList());
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the rule folder " + folder + " can't be read: " + e.getMessage(), e);
        }
    }

    private ExampleResult result(Example example) {
        Document document = example.document();
        Verdict verdict = judge.apply(document);
        return new ExampleResult(example, Found.of(document, tag.apply(document), verdict), verdict);
    }

    private static void noteClosedGap(ExampleResult result, List<Problem> problems) {
        if (result.example().mark() == Mark.GAP && result.isMet()) {
            problems.add(warning(
                    result.example().file(),
                    result.example().line(),
                    "this known gap is closed; change its '?' to '"
                            + (result.example().expected().isEmpty() ? Mark.MUST_NOT : Mark.MUST).sign() + "'"));
        }
    }

    private static void noteStrangers(List<Example> examples, List<RuleInfo> rules, List<Problem> problems) {
        Set<String> names = rules.stream().map(RuleInfo::name).collect(Collectors.toSet());
        for (Example example : examples) {
            if (!names.contains(example.rule())) {
                problems.add(Problem.error(
                        example.file(),
                        example.line(),
                        1,
                        "there is no rule '" + example.rule() + "'; write its name as it stands in the .drl file"));
            }
        }
    }

    private static void noteMissing(RuleInfo rule, List<Example> examples, List<Problem> problems) {
        Set<Mark> marks = examples.stream()
                .filter(example -> example.rule().equals(rule.name()))
                .map(Example::mark)
                .collect(Collectors.toSet());
        for (Mark mark : List.of(Mark.MUST, Mark.MUST_NOT)) {
            if (!marks.contains(mark)) {
                problems.add(warning(
                        rule.file(),
                        rule.line(),
                        "the rule '" + rule.name() + "' has no '" + mark.sign() + "' example; add one"));
            }
        }
    }

    private static Problem warning(String file, int line, String message) {
        return new Problem(file, line, 1, Problem.Severity.WARNING, message);
    }
}

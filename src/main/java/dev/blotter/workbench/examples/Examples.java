package dev.blotter.workbench.examples;

import dev.blotter.codes.CountTable;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.RuleFiles;
import dev.blotter.rules.text.RuleInfo;
import dev.blotter.workbench.examples.Example.Mark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The examples of a rule folder that can be read, and an error for each of the others. */
public record Examples(List<Example> all, List<Problem> problems) {
    private static final String SUFFIX = ".examples";

    public static Examples read(Path ruleFolder) {
        List<Problem> problems = new ArrayList<>();
        List<String> kinds = kinds(ruleFolder);
        List<Example> all = RuleFiles.in(ruleFolder, SUFFIX).stream()
                .flatMap(file -> ExampleFile.read(ruleFolder, file, kinds, problems).stream())
                .toList();
        return new Examples(all, problems);
    }

    /** The kinds of counts; of a table with mistakes, which the check tells, those of every folder. */
    private static List<String> kinds(Path ruleFolder) {
        try {
            return CountTable.load(ruleFolder).kinds();
        } catch (ProblemsException e) {
            return CountTable.KINDS;
        }
    }

    /** Those of a rule, of a file of rules or of examples, or of a folder. */
    Examples only(String ruleOrFile) {
        String plain = ruleOrFile.replaceFirst("\\.(drl|examples)$", "");
        String theme = plain.endsWith("/") ? plain : plain + "/";
        return new Examples(
                all.stream()
                        .filter(example -> example.rule().equals(ruleOrFile)
                                || example.file().equals(plain + SUFFIX)
                                || example.file().startsWith(theme))
                        .toList(),
                problems.stream()
                        .filter(problem -> problem.file().equals(plain + SUFFIX)
                                || problem.file().startsWith(theme))
                        .toList());
    }

    /**
     * Errors: examples of no rule; warnings, if all could be read: rules without a {@code +} or a {@code -}, or with a
     * {@code ?} and neither {@code @misses} nor {@code @falsepositives}.
     */
    public List<Problem> against(List<RuleInfo> rules) {
        List<Problem> found = new ArrayList<>();
        Set<String> names = rules.stream().map(RuleInfo::name).collect(Collectors.toSet());
        Map<String, Set<Mark>> marks = new HashMap<>();
        for (Example example : all) {
            marks.computeIfAbsent(example.rule(), rule -> EnumSet.noneOf(Mark.class))
                    .add(example.mark());
            if (!names.contains(example.rule())) {
                found.add(stranger(example));
            }
        }
        for (RuleInfo rule : problems.isEmpty() ? rules : List.<RuleInfo>of()) {
            Stream.of(Mark.MUST, Mark.MUST_NOT)
                    .filter(mark -> !marks.getOrDefault(rule.name(), Set.of()).contains(mark))
                    .forEach(mark -> found.add(warning(rule, "no '" + mark.sign() + "' example; add one")));
            if (rule.misses() == null
                    && rule.falsePositives() == null
                    && marks.getOrDefault(rule.name(), Set.of()).contains(Mark.GAP)) {
                found.add(
                        warning(
                                rule,
                                "a known gap, a '?' example, and neither @misses nor @falsepositives; say there what is wrong"));
            }
        }
        return found;
    }

    private static Problem stranger(Example example) {
        return Problem.error(
                example.file(),
                example.line(),
                1,
                "there is no rule '" + example.rule() + "'; write its name as it stands in the .drl file");
    }

    private static Problem warning(RuleInfo rule, String message) {
        return Problem.warning(rule.file(), rule.line(), 1, "the rule '" + rule.name() + "' has " + message);
    }
}

package dev.blotter.rules.folder;

import dev.blotter.codes.Problem;
import dev.blotter.codes.RuleFiles;
import dev.blotter.codes.RuleLimits;
import dev.blotter.rules.language.CheckedFile;
import dev.blotter.rules.language.CheckedRule;
import dev.blotter.rules.language.FileCheck;
import dev.blotter.rules.language.Stratification;
import dev.blotter.rules.language.Vocabulary;
import dev.blotter.rules.text.RuleFile;
import dev.blotter.rules.text.RuleSize;
import dev.blotter.rules.text.Source;
import dev.blotter.rules.text.Trust;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All DRL files of a rule folder.
 *
 * @param results what was found in each of them
 * @param files those that can be parsed
 * @param problems what is wrong with them and between them, in the order of files and lines
 */
public record CheckedFolder(List<CheckResult> results, List<CheckedFile> files, List<Problem> problems) {
    /** A longer file is hard to keep in mind. */
    private static final int LINES = 100;

    /**
     * What the check of one rule file found.
     *
     * @param file the file; null when it can't be parsed
     * @param named the words in quotes that its rules use; what numbers count as the concept {@code of.…}
     * @param sorts the sorts of terms that some rule of it reads whatever their concept
     * @param problems what is wrong in it, in the order in which it was found
     */
    record CheckResult(@Nullable CheckedFile file, Set<String> named, Set<String> sorts, List<Problem> problems) {
        CheckResult {
            named = Set.copyOf(named);
            sorts = Set.copyOf(sorts);
            problems = List.copyOf(problems);
        }

        CheckResult(@Nullable CheckedFile file, Vocabulary used, List<Problem> problems) {
            this(file, used.named(), used.sorts(), problems);
        }
    }

    public CheckedFolder {
        results = List.copyOf(results);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /**
     * Checks a rule folder. What is found in each file is kept for the next run, since mostly one is new, and to
     * parse and check all of them takes two seconds in a JVM that has just begun. Of files that are trusted
     * nothing is kept, so that none of them can pass for one that was checked.
     */
    public static CheckedFolder check(Path folder, Vocabulary vocabulary, Trust trust, Path cacheFolder) {
        return check(folder, vocabulary, trust, Cache.ofThisBuild(CheckResult.class, cacheFolder));
    }

    static CheckedFolder check(Path folder, Vocabulary vocabulary, Trust trust, Cache<CheckResult> cache) {
        List<Problem> problems = new ArrayList<>();
        List<Source> sources = RuleFiles.in(folder, FolderHash.RULES).stream()
                .flatMap(path -> Stream.ofNullable(RuleFile.read(folder, path, problems)))
                .toList();
        List<Source> fitting = trust == Trust.VOCABULARY ? fitting(sources, problems) : sources;
        String words = vocabulary.fingerprint();
        List<CheckResult> results = fitting.parallelStream()
                .map(source -> trust == Trust.ANY_CODE
                        ? safely(source, vocabulary, trust)
                        : cache.get(() -> safely(source, vocabulary, trust), words, source.file(), source.text()))
                .toList();
        results.forEach(one -> problems.addAll(one.problems()));
        List<CheckedFile> files =
                results.stream().flatMap(one -> Stream.ofNullable(one.file())).toList();
        List<CheckedRule> rules =
                files.stream().flatMap(file -> file.rules().stream()).toList();
        checkNames(rules, problems);
        if (problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
            new Stratification(rules).check(problems);
        }
        return new CheckedFolder(results, files, problems.stream().sorted().toList());
    }

    /** Those files that the parsers can take, and an error for each other; none when together they are too many. */
    private static List<Source> fitting(List<Source> sources, List<Problem> problems) {
        List<Source> fitting = new ArrayList<>();
        int rules = 0;
        int conditions = 0;
        for (Source source : sources) {
            RuleSize size = RuleSize.of(source);
            size.problem().ifPresentOrElse(problems::add, () -> fitting.add(source));
            rules += size.rules();
            conditions += size.conditions();
        }
        boolean few = fit(rules, "rules", RuleLimits.RULES, problems);
        boolean light = fit(conditions, "conditions of rules", RuleLimits.ALL_CONDITIONS, problems);
        return few && light ? fitting : List.of();
    }

    private static boolean fit(int found, String units, int limit, List<Problem> problems) {
        if (found > limit) {
            String message = RuleLimits.message("the rule folder", found, units, limit, "take rules out");
            problems.add(Problem.error(".", 1, 1, message));
        }
        return found <= limit;
    }

    /** No text may end more than the check of its own file. */
    private static CheckResult safely(Source source, Vocabulary vocabulary, Trust trust) {
        try {
            return look(source, vocabulary, trust);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new CheckResult(null, Set.of(), Set.of(), List.of(source.error(0, EngineFault.ofParser(e))));
        }
    }

    private static CheckResult look(Source source, Vocabulary folders, Trust trust) {
        Vocabulary vocabulary = folders.afresh();
        List<Problem> problems = new ArrayList<>();
        checkPlace(source, problems);
        RuleFile file = RuleFile.parse(source, trust, problems);
        if (file == null) {
            return new CheckResult(null, vocabulary, problems);
        }
        checkLength(source, problems);
        return new CheckResult(check(vocabulary, file, trust, problems), vocabulary, problems);
    }

    /** In a trusted file nothing is refused, but what would be is told. */
    private static CheckedFile check(Vocabulary vocabulary, RuleFile file, Trust trust, List<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        FileCheck check = new FileCheck(vocabulary, file, found);
        if (trust == Trust.VOCABULARY) {
            CheckedFile checked = check.check();
            problems.addAll(found);
            return checked;
        }
        CheckedFile trusted = check.trusting();
        found.stream()
                .map(problem -> Problem.warning(problem.file(), problem.line(), problem.column(), problem.message()))
                .forEach(problems::add);
        return trusted;
    }

    /** The words in quotes that rules use; what numbers count as the concept {@code of.…}. */
    public Set<String> named() {
        return results.stream().flatMap(file -> file.named().stream()).collect(Collectors.toSet());
    }

    /** The sorts of terms that some rule reads whatever their concept. */
    public Set<String> sorts() {
        return results.stream().flatMap(file -> file.sorts().stream()).collect(Collectors.toSet());
    }

    public List<CheckedRule> rules() {
        return files.stream().flatMap(file -> file.rules().stream()).toList();
    }

    public List<Problem> errors() {
        return problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }

    private static void checkPlace(Source source, List<Problem> problems) {
        if (source.file().chars().filter(c -> c == '/').count() != 1) {
            problems.add(source.error(
                    0, "a rule file stands in the folder of its theme, as arrests/verbs.drl does; move it"));
        }
    }

    private static void checkLength(Source source, List<Problem> problems) {
        int lines = source.line(source.text().length());
        if (lines > LINES + 1) {
            problems.add(source.warning(0, "the file has " + lines + " lines; split it by theme below " + LINES));
        }
    }

    private static void checkNames(List<CheckedRule> rules, List<Problem> problems) {
        Map<String, CheckedRule> named = new HashMap<>();
        for (CheckedRule rule : rules) {
            CheckedRule other = named.putIfAbsent(rule.info().name(), rule);
            if (other != null) {
                problems.add(rule.error(
                        rule.at(),
                        "the name '" + rule.info().name() + "' is taken by "
                                + other.info().file() + ":"
                                + other.info().line() + "; choose another"));
            }
        }
    }
}

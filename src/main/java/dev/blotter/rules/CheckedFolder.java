package dev.blotter.rules;

import dev.blotter.codes.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All DRL files of a rule folder.
 *
 * @param looked what a look at each of them found
 * @param files those that can be parsed
 * @param problems what is wrong with them and between them, in the order of files and lines
 */
record CheckedFolder(List<Looked> looked, List<CheckedFile> files, List<Problem> problems) {
    /** A longer file is hard to keep in mind. */
    private static final int LINES = 100;

    CheckedFolder {
        looked = List.copyOf(looked);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    static CheckedFolder check(Path folder, Vocabulary vocabulary, Trust trust, KeptChecks kept) {
        List<Looked> looked = drl(folder).parallelStream()
                .map(path -> look(folder, path, source -> kept.find(source, () -> look(source, vocabulary, trust))))
                .toList();
        List<Problem> problems = new ArrayList<>();
        looked.forEach(one -> problems.addAll(one.problems()));
        List<CheckedFile> files =
                looked.stream().flatMap(one -> Stream.ofNullable(one.file())).toList();
        List<CheckedRule> rules =
                files.stream().flatMap(file -> file.rules().stream()).toList();
        checkNames(rules, problems);
        if (problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
            new Circles(rules).check(problems);
        }
        return new CheckedFolder(looked, files, problems.stream().sorted().toList());
    }

    private static Looked look(Path folder, Path path, Function<Source, Looked> look) {
        List<Problem> problems = new ArrayList<>();
        Source source = RuleFile.read(folder, path, problems);
        return source == null ? new Looked(null, Set.of(), Set.of(), problems) : look.apply(source);
    }

    private static Looked look(Source source, Vocabulary folders, Trust trust) {
        Vocabulary vocabulary = folders.afresh();
        List<Problem> problems = new ArrayList<>();
        checkPlace(source, problems);
        RuleFile file = RuleFile.parse(source, trust, problems);
        if (file == null) {
            return new Looked(null, vocabulary, problems);
        }
        checkLength(source, problems);
        return new Looked(check(vocabulary, file, trust, problems), vocabulary, problems);
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
    Set<String> named() {
        return looked.stream().flatMap(file -> file.named().stream()).collect(Collectors.toSet());
    }

    /** The strengths of terms that some rule reads whatever their concept. */
    Set<String> strengths() {
        return looked.stream().flatMap(file -> file.strengths().stream()).collect(Collectors.toSet());
    }

    List<CheckedRule> rules() {
        return files.stream().flatMap(file -> file.rules().stream()).toList();
    }

    List<Problem> errors() {
        return problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }

    private static List<Path> drl(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the rule folder " + folder + " can't be read: " + e.getMessage(), e);
        }
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
                problems.add(rule.source()
                        .error(
                                rule.offset(),
                                "the name '" + rule.info().name() + "' is taken by "
                                        + other.info().file() + ":"
                                        + other.info().line() + "; choose another"));
            }
        }
    }
}

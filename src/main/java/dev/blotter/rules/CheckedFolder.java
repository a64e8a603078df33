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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All DRL files of a rule folder, and what is wrong with them, in the order of files and lines. */
record CheckedFolder(List<CheckedFile> files, List<Problem> problems) {
    /** A file, if it can be parsed, and what is wrong with it. */
    private record Looked(@Nullable CheckedFile file, List<Problem> problems) {}

    /** A longer file is hard to keep in mind. */
    private static final int LINES = 100;

    CheckedFolder {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    static CheckedFolder check(Path folder, Vocabulary vocabulary, Trust trust) {
        List<Looked> looked = drl(folder).parallelStream()
                .map(path -> look(folder, path, vocabulary, trust))
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
        return new CheckedFolder(files, problems.stream().sorted().toList());
    }

    private static Looked look(Path folder, Path path, Vocabulary vocabulary, Trust trust) {
        List<Problem> problems = new ArrayList<>();
        checkPlace(folder, path, problems);
        RuleFile file = RuleFile.read(folder, path, trust, problems);
        if (file == null) {
            return new Looked(null, problems);
        }
        checkLength(file.source(), problems);
        return new Looked(check(vocabulary, file, trust, problems), problems);
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

    private static void checkPlace(Path folder, Path path, List<Problem> problems) {
        Path name = folder.relativize(path);
        if (name.getNameCount() != 2) {
            problems.add(Problem.error(
                    name.toString().replace('\\', '/'),
                    1,
                    1,
                    "a rule file stands in the folder of its theme, as arrests/verbs.drl does; move it"));
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

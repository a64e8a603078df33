package dev.blotter.workbench.check;

import dev.blotter.annotate.TableCheck;
import dev.blotter.annotate.term.TermRow;
import dev.blotter.codes.Cells;
import dev.blotter.codes.Concepts;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.Regions;
import dev.blotter.codes.RuleFiles;
import dev.blotter.codes.RuleLimits;
import dev.blotter.finding.correction.Corrections;
import dev.blotter.rules.RuleCheck;
import dev.blotter.rules.RuleReport;
import dev.blotter.rules.folder.Cache;
import dev.blotter.rules.folder.FolderHash;
import dev.blotter.rules.text.Trust;
import dev.blotter.workbench.examples.Examples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that is wrong in a rule folder: in its tables, its rules and its examples, and between them. */
public final class FolderCheck {
    /** What came of a check. */
    record Report(List<Problem> problems) {
        Report {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What came of a check of the tables.
     *
     * @param usable whether rules can be checked against them
     * @param terms the first term of each concept and strength
     */
    record Tables(boolean usable, List<TermRow> terms, List<Problem> problems) {
        Tables {
            terms = List.copyOf(terms);
            problems = List.copyOf(problems);
        }
    }

    private static final String TABLE = ".csv";

    private final Path folder;
    private final Path cache;
    private final Trust trust;

    private FolderCheck(Path folder, Path cache, Trust trust) {
        this.folder = folder;
        this.cache = cache;
        this.trust = trust;
    }

    /**
     * Checks a rule folder. All files are looked at in one run, but what depends on a table waits until
     * that table can be read: terms and rules on the kinds of fraud, rules on the terms.
     *
     * @param cacheFolder where what was found is kept for the next run
     * @param trust what the rules may do
     * @return the problems by file, line and column
     */
    public static List<Problem> check(Path ruleFolder, Path cacheFolder, Trust trust) {
        try {
            String files = FolderHash.ofFiles(ruleFolder, TABLE, ".drl", ".examples");
            return Cache.ofThisBuild(Report.class, cacheFolder)
                    .get(() -> new Report(new FolderCheck(ruleFolder, cacheFolder, trust).all()), files, trust.name())
                    .problems();
        } catch (ProblemsException e) {
            return e.problems(); // the folder is no folder to look into
        }
    }

    private List<Problem> all() {
        Tables tables = Cache.ofThisBuild(Tables.class, cache).get(this::tables, FolderHash.ofFiles(folder, TABLE));
        List<Problem> problems = new ArrayList<>(tables.problems());
        if (tables.usable()) {
            problems.addAll(rules(tables.terms()));
        }
        return most(problems.stream().distinct()).stream().sorted().toList();
    }

    /** As many as are told: errors before warnings. */
    private static List<Problem> most(Stream<Problem> problems) {
        return problems.sorted(Comparator.comparing(Problem::severity))
                .limit(RuleLimits.PROBLEMS)
                .toList();
    }

    /** What else is said of a line is for the most part a consequence of what a spreadsheet did to it. */
    private Tables tables() {
        List<Problem> cells = cells();
        try {
            FraudTypes types = FraudTypes.load(folder);
            TableCheck check = TableCheck.of(folder, types, Regions.builtIn());
            boolean usable = check.problems().stream().noneMatch(Problem::isError);
            List<Problem> others = new ArrayList<>(check.problems());
            others.addAll(corrections(types));
            others.addAll(glossary(types, check.terms()));
            return new Tables(usable, firsts(check.terms()), joined(cells, others));
        } catch (ProblemsException e) {
            return new Tables(false, List.of(), joined(cells, e.problems()));
        }
    }

    private List<Problem> corrections(FraudTypes types) {
        try {
            Corrections.load(folder, types, Regions.builtIn());
            return List.of();
        } catch (ProblemsException e) {
            return e.problems();
        }
    }

    private List<Problem> glossary(FraudTypes types, List<TermRow> terms) {
        try {
            return new Glossary(Concepts.load(folder), terms, types).problems();
        } catch (ProblemsException e) {
            return e.problems();
        }
    }

    private static List<Problem> joined(List<Problem> cells, List<Problem> others) {
        Set<String> explained =
                cells.stream().filter(Problem::isError).map(FolderCheck::place).collect(Collectors.toSet());
        Stream<Problem> unexplained = others.stream().filter(other -> !explained.contains(place(other)));
        return most(Stream.concat(cells.stream(), unexplained));
    }

    private static String place(Problem problem) {
        return problem.file() + ":" + problem.line();
    }

    private static List<TermRow> firsts(List<TermRow> terms) {
        Map<String, TermRow> firsts = new LinkedHashMap<>();
        terms.forEach(term -> firsts.putIfAbsent(term.concept() + " " + term.strength(), term));
        return List.copyOf(firsts.values());
    }

    private List<Problem> cells() {
        List<Problem> cells = new ArrayList<>();
        for (Path file : RuleFiles.in(folder, TABLE)) {
            if (cells.stream().filter(Problem::isError).count() < RuleLimits.PROBLEMS) {
                cells.addAll(cells(file));
            }
        }
        return cells;
    }

    private List<Problem> cells(Path file) {
        try {
            return Cells.check(folder, file);
        } catch (ProblemsException e) {
            return e.problems();
        }
    }

    private List<Problem> rules(List<TermRow> terms) {
        FraudTypes types = FraudTypes.load(folder);
        RuleReport rules = RuleCheck.check(
                folder, types, terms.stream().map(TermRow::concept).collect(Collectors.toSet()), cache, trust);
        Examples examples = Examples.read(folder);
        List<Problem> problems = new ArrayList<>(rules.problems());
        problems.addAll(examples.problems());
        if (rules.problems().stream().noneMatch(Problem::isError)) {
            problems.addAll(examples.against(rules.rules()));
            problems.addAll(new UnusedTerms(types, terms, rules).problems());
        }
        return problems;
    }
}

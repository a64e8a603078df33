package dev.blotter.workbench.check;

import dev.blotter.annotate.term.TermRow;
import dev.blotter.codes.Concepts;
import dev.blotter.codes.CountTable;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.RuleLimits;
import dev.blotter.learn.PassageFiles;
import dev.blotter.rules.RuleCheck;
import dev.blotter.rules.RuleReport;
import dev.blotter.rules.folder.Cache;
import dev.blotter.rules.folder.FolderHash;
import dev.blotter.rules.text.Trust;
import dev.blotter.workbench.examples.Examples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that is wrong in a rule folder: in its tables, its rules and its examples, and between them. */
public record FolderCheck(Path folder, Path cache, Trust trust) {
    /**
     * Checks a rule folder; problems come by file, line and column. What a rule says of concepts and kinds of fraud,
     * and what is needless, waits until the tables can be read.
     */
    public static List<Problem> check(Path ruleFolder, Path cacheFolder, Trust trust) {
        try {
            String files = FolderHash.ofFiles(ruleFolder, Tables.TABLE, ".drl", ".examples", ".jsonl");
            return Cache.ofThisBuild(Tables.Part.class, cacheFolder)
                    .get(
                            () -> new Tables.Part(new FolderCheck(ruleFolder, cacheFolder, trust).all()),
                            files,
                            trust.name())
                    .problems();
        } catch (ProblemsException e) {
            return e.problems(); // the folder is no folder to look into
        }
    }

    private List<Problem> all() {
        Tables.Report tables = Cache.ofThisBuild(Tables.Report.class, cache)
                .get(this::tables, FolderHash.ofFiles(folder, Tables.TABLE));
        List<Problem> problems = new ArrayList<>(tables.problems());
        problems.addAll(tables.usable() ? rules(tables.terms()) : rulesAlone());
        return most(problems.stream().distinct()).stream().sorted().toList();
    }

    /** As many as are told: errors before warnings. */
    static List<Problem> most(Stream<Problem> problems) {
        return problems.sorted(Comparator.comparing(Problem::severity))
                .limit(RuleLimits.PROBLEMS)
                .toList();
    }

    private Tables.Report tables() {
        return new Tables(folder, Cache.ofThisBuild(Tables.Part.class, cache)).check();
    }

    private List<Problem> rulesAlone() {
        return Stream.of(
                        RuleCheck.withoutTables(folder, cache, trust).problems(),
                        Examples.read(folder).problems())
                .flatMap(List::stream)
                .filter(Problem::isError)
                .toList();
    }

    private List<Problem> passages(FraudTypes types) {
        return Cache.ofThisBuild(Tables.Part.class, cache)
                .get(
                        () -> new Tables.Part(PassageFiles.check(folder, types)),
                        FolderHash.ofFiles(folder, ".jsonl"),
                        types.codes().toString())
                .problems();
    }

    private List<Problem> rules(List<TermRow> terms) {
        FraudTypes types = FraudTypes.load(folder);
        RuleReport rules = RuleCheck.check(
                folder, types, terms.stream().map(TermRow::concept).collect(Collectors.toSet()), cache, trust);
        Examples examples = Examples.read(folder);
        List<Problem> problems = new ArrayList<>(rules.problems());
        problems.addAll(examples.problems());
        problems.addAll(passages(types));
        if (rules.problems().stream().noneMatch(Problem::isError)) {
            problems.addAll(examples.against(rules.rules()));
            problems.addAll(new UnusedTerms(types, CountTable.load(folder), explained(), terms, rules).problems());
        }
        return problems;
    }

    private Set<String> explained() {
        return Concepts.load(folder).stream().map(Concepts.Concept::name).collect(Collectors.toSet());
    }
}

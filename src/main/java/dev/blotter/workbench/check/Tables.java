package dev.blotter.workbench.check;

import dev.blotter.annotate.TableCheck;
import dev.blotter.annotate.term.TermRow;
import dev.blotter.codes.Cells;
import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.Concepts;
import dev.blotter.codes.CountLimits;
import dev.blotter.codes.CountPrecision;
import dev.blotter.codes.CountTable;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.Regions;
import dev.blotter.codes.RuleFiles;
import dev.blotter.codes.RuleLimits;
import dev.blotter.finding.correction.Corrections;
import dev.blotter.rules.folder.Cache;
import dev.blotter.rules.folder.FolderHash;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The check of the tables of a rule folder. Mostly one of a hundred thousand rows is new, so what was found in a file,
 * or among the terms of a concept, is kept.
 */
final class Tables {
    /**
     * What came of it, with the first term of each concept and sort.
     *
     * @param usable whether rules can be checked against the tables
     */
    record Report(boolean usable, List<TermRow> terms, List<Problem> problems) {}

    record Part(List<Problem> problems) {}

    static final String TABLE = ".csv";

    private final Path folder;
    private final Cache<Part> kept;
    private final SortedMap<String, String> hashes;

    /** @param kept what was found in parts of the tables as they were */
    Tables(Path folder, Cache<Part> kept) {
        this.folder = folder;
        this.kept = kept;
        this.hashes = FolderHash.ofEach(folder, TABLE);
    }

    /** What else is said of a line is for the most part a consequence of what a spreadsheet did to it. */
    Report check() {
        List<Problem> cells = cells();
        try {
            FraudTypes types = FraudTypes.load(folder);
            TableCheck check = new TableCheck(folder, types);
            List<Problem> others = new ArrayList<>();
            List<TermRow> terms = check.terms(others);
            others.addAll(kept(() -> check.places(Regions.builtIn()), files("places/")));
            others.addAll(kept(check::learnedWords, files("likeness/") + files(FraudTypes.FILE)));
            boolean usable = others.stream().noneMatch(Problem::isError);
            Set<String> concepts = terms.stream().map(TermRow::concept).collect(Collectors.toSet());
            others.addAll(check.readings(concepts));
            others.addAll(counts(concepts));
            others.addAll(idle(check, terms));
            others.addAll(check.ofTwoKinds(terms));
            others.addAll(corrections());
            others.addAll(glossary(types, terms));
            return new Report(usable, firsts(terms, term -> term.concept() + " " + term.sort()), joined(cells, others));
        } catch (ProblemsException e) {
            return new Report(false, List.of(), joined(cells, e.problems()));
        }
    }

    private List<Problem> counts(Set<String> concepts) {
        try {
            CountTable counts = CountTable.load(folder);
            CountPrecision.load(folder);
            return Stream.concat(
                            counts.unknown(concepts).stream(),
                            CountLimits.load(folder).unknown(counts.kinds()).stream())
                    .toList();
        } catch (ProblemsException e) {
            return e.problems();
        }
    }

    private List<Problem> kept(Supplier<List<Problem>> check, String... followsFrom) {
        return kept.get(() -> new Part(check.get()), followsFrom).problems();
    }

    /** The names and hashes of tables whose path begins so. */
    private String files(String path) {
        return hashes.entrySet().stream()
                .filter(file -> file.getKey().startsWith(path))
                .toList()
                .toString();
    }

    private List<Problem> idle(TableCheck check, List<TermRow> terms) {
        Map<String, List<TermRow>> byConcept = terms.stream()
                .collect(Collectors.groupingBy(TermRow::concept, LinkedHashMap::new, Collectors.toList()));
        return byConcept.values().stream()
                .flatMap(rows -> kept(() -> check.idle(rows), rows.toString()).stream())
                .toList();
    }

    private List<Problem> corrections() {
        try {
            Corrections.load(folder, CodeLookup.of(folder));
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
                cells.stream().filter(Problem::isError).map(Tables::place).collect(Collectors.toSet());
        Stream<Problem> unexplained = others.stream().filter(other -> !explained.contains(place(other)));
        return FolderCheck.most(Stream.concat(cells.stream(), unexplained));
    }

    private static String place(Problem problem) {
        return problem.file() + ":" + problem.line();
    }

    /** The first of the terms that are alike in something. */
    static List<TermRow> firsts(List<TermRow> terms, Function<TermRow, String> likeness) {
        Map<String, TermRow> firsts = new LinkedHashMap<>();
        terms.forEach(term -> firsts.putIfAbsent(likeness.apply(term), term));
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
        String name = RuleFiles.name(folder, file);
        return kept(() -> newCells(file), "cells", name, hashes.getOrDefault(name, ""));
    }

    private List<Problem> newCells(Path file) {
        try {
            return Cells.check(folder, file);
        } catch (ProblemsException e) {
            return e.problems();
        }
    }
}

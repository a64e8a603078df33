package dev.blotter.workbench.check;

import dev.blotter.codes.Csv;
import dev.blotter.codes.RuleFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The term files of a rule folder, to be looked up by concept. */
public final class TermTable {
    private static final String FOLDER = "terms";
    private static final int EXAMPLES = 3;

    private final List<Csv.Row> rows;

    private TermTable(List<Csv.Row> rows) {
        this.rows = rows;
    }

    public static TermTable load(Path ruleFolder) {
        Path folder = ruleFolder.resolve(FOLDER);
        List<Csv.Row> rows = new ArrayList<>();
        RuleFiles.in(ruleFolder, ".csv").stream()
                .filter(file -> folder.equals(file.getParent()))
                .forEach(file -> rows.addAll(Csv.read(ruleFolder, file, "term", "concept", "language", "strength")));
        return new TermTable(rows);
    }

    /**
     * Terms of a concept for documents of a language, else for those of any.
     *
     * @param strengths the strengths that will do; empty for all
     */
    public Optional<Advice> advice(String concept, Set<String> strengths, String language) {
        Predicate<Csv.Row> fits = row -> row.cell("concept").equals(concept)
                && (strengths.isEmpty() || strengths.contains(row.cell("strength")));
        List<Csv.Row> own =
                rows.stream().filter(fits.and(row -> isOf(row, language))).toList();
        List<Csv.Row> all = own.isEmpty() ? rows.stream().filter(fits).toList() : own;
        return mainFile(all).map(file -> advice(concept, file, all));
    }

    private static Advice advice(String concept, String file, List<Csv.Row> rows) {
        List<Csv.Row> there =
                rows.stream().filter(row -> row.file().equals(file)).toList();
        return new Advice(
                concept,
                there.getFirst().cell("strength"),
                there.stream()
                        .map(row -> row.cell("term"))
                        .distinct()
                        .limit(EXAMPLES)
                        .toList(),
                file);
    }

    private static boolean isOf(Csv.Row row, String language) {
        return row.cell("language").equals(language) || row.cell("language").equals("*");
    }

    /** The file that holds most of some rows. */
    private static Optional<String> mainFile(List<Csv.Row> rows) {
        Map<String, Long> byFile = rows.stream()
                .map(Csv.Row::file)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return byFile.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /**
     * Terms that would fulfil a condition.
     *
     * @param concept the concept that the condition asks for
     * @param strength a strength that will do
     * @param terms some terms of it
     * @param file the term file in which most of them stand, below the rule folder: the place for a new one
     */
    public record Advice(String concept, String strength, List<String> terms, String file) {
        public Advice {
            terms = List.copyOf(terms);
        }
    }
}

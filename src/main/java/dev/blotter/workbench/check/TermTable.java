package dev.blotter.workbench.check;

import dev.blotter.annotate.term.TermRow;
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
public record TermTable(List<TermRow> rows) {
    private static final int EXAMPLES = 3;

    /**
     * Terms of a concept for documents of a language, else for those of any, with one of some sorts, or any for
     * none.
     */
    public Optional<Advice> advice(String concept, Set<String> sorts, String language) {
        Predicate<TermRow> fits =
                row -> row.concept().equals(concept) && (sorts.isEmpty() || sorts.contains(row.sort()));
        List<TermRow> own =
                rows.stream().filter(fits.and(row -> isOf(row, language))).toList();
        List<TermRow> all = own.isEmpty() ? rows.stream().filter(fits).toList() : own;
        return mainFile(all).map(file -> advice(concept, file, all));
    }

    private static Advice advice(String concept, String file, List<TermRow> rows) {
        List<TermRow> there =
                rows.stream().filter(row -> row.file().equals(file)).toList();
        return new Advice(
                concept,
                there.getFirst().sort(),
                there.stream().map(TermRow::term).distinct().limit(EXAMPLES).toList(),
                file);
    }

    private static boolean isOf(TermRow row, String language) {
        return row.language().equals(language) || row.language().equals("*");
    }

    private static Optional<String> mainFile(List<TermRow> rows) {
        Map<String, Long> byFile = rows.stream()
                .map(TermRow::file)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return byFile.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** Terms that would fulfil a condition, and the term file in which most of them stand. */
    public record Advice(String concept, String sort, List<String> terms, String file) {}
}

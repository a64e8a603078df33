package dev.blotter.codes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the concepts of a rule folder mean, and which belong together: {@code concepts.csv}. */
public final class Concepts {
    /** The name of the file in the rule folder. */
    public static final String FILE = "concepts.csv";

    private static final String NAME = "concept";
    private static final String GROUP = "group";
    private static final List<String> COLUMNS = List.of(NAME, "theme", "word", "meaning", "example");

    private Concepts() {}

    /**
     * A line of the file.
     *
     * @param line the line in the file, from 1
     * @param name as term files and rules write it
     * @param theme what term files it stands in, such as {@code people}
     * @param word what kind of word its terms are, such as {@code verb}
     * @param meaning what a term of it says
     * @param example words in English with a term of it, in brackets
     */
    public record Concept(int line, String name, String theme, String word, String meaning, String example) {}

    /** The lines of a rule folder, in their order; none when it has no such file. */
    public static List<Concept> load(Path ruleFolder) {
        List<Csv.Row> rows = Csv.ofFolder(ruleFolder, FILE, COLUMNS.toArray(String[]::new));
        List<Problem> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Csv.Row row : rows) {
            emptyCells(row).forEach(problems::add);
            if (!names.add(row.cell(NAME))) {
                problems.add(
                        row.problem(NAME, "the concept '" + row.cell(NAME) + "' stands twice; remove one of the rows"));
            }
        }
        ProblemsException.throwIfAny(problems);
        return rows.stream().map(Concepts::concept).toList();
    }

    /** The group of each concept that has one; none when there is no such file. */
    public static Map<String, String> groups(Path ruleFolder) {
        return Csv.ofFolder(ruleFolder, FILE, NAME).stream()
                .filter(row -> !row.cell(GROUP).isEmpty())
                .collect(Collectors.toMap(row -> row.cell(NAME), row -> row.cell(GROUP), (one, other) -> one));
    }

    private static Stream<Problem> emptyCells(Csv.Row row) {
        return COLUMNS.stream()
                .filter(column -> row.cell(column).isEmpty())
                .map(column -> row.problem(
                        column, "the cell '" + column + "' is empty; fill it, for who meets the concept in a rule"));
    }

    private static Concept concept(Csv.Row row) {
        return new Concept(
                row.line(),
                row.cell(NAME),
                row.cell("theme"),
                row.cell("word"),
                row.cell("meaning"),
                row.cell("example"));
    }
}

package dev.blotter.codes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which words make a figure a count of which kind: {@code counts.csv} of a rule folder. */
public final class CountTable {
    /** The name of the file in the rule folder. */
    public static final String FILE = "counts.csv";

    /** The kinds that every rule folder has, in the order in which they are shown. */
    public static final List<String> KINDS =
            List.of("arrests charged convicted repatriated rescued victims wanted cases loss recovered".split(" "));

    /** In place of a concept in the column {@code needs}: the document must report fraud. */
    public static final String FRAUD = "fraud";

    /** The start of a concept that says what a number counts. */
    private static final String OF = "of.";

    private static final List<String> ROLES = List.of("agent", "amount", "number", "patient", "source");
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final List<Line> lines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    public record Line(
            String kind, String concept, String role, List<String> of, int least, String needs, Csv.Row row) {
        public Line {
            of = List.copyOf(of);
        }
    }

    private CountTable() {}

    /** Reads the table of a rule folder; a folder without one has no rows. */
    public static CountTable load(Path ruleFolder) {
        CountTable table = new CountTable();
        Csv.ofFolder(ruleFolder, FILE, "kind", "concept", "role", "of", "least", "needs")
                .forEach(table::add);
        ProblemsException.throwIfAny(table.problems);
        return table;
    }

    public List<Line> lines() {
        return lines;
    }

    /** The kinds of counts: those of every folder, then those that the table adds, in its order. */
    public List<String> kinds() {
        return Stream.concat(KINDS.stream(), lines.stream().map(Line::kind))
                .distinct()
                .toList();
    }

    /** The concepts that rows ask for. */
    public Set<String> concepts() {
        return lines.stream()
                .flatMap(line -> Stream.of(line.concept(), line.needs()))
                .collect(Collectors.toSet());
    }

    private void add(Csv.Row row) {
        String least = row.cell("least");
        row.check("kind", CountTable::requireKind, problems);
        row.check("role", role -> CodeLookup.oneOf(role, "role", ROLES), problems);
        row.check("least", CountTable::requireNumber, problems);
        row.check("of", CountTable::requireOf, problems);
        if (problems.isEmpty()) {
            lines.add(new Line(
                    row.cell("kind"),
                    row.cell("concept"),
                    row.cell("role"),
                    List.of(row.cell("of").split("\\|")),
                    least.isEmpty() ? 0 : Integer.parseInt(least),
                    row.cell("needs"),
                    row));
        }
    }

    private static void requireKind(String kind) {
        Problem.require(
                KIND.matcher(kind).matches(),
                "the kind '" + kind + "' is not made of lower-case letters, digits and hyphens; write it so");
    }

    private static void requireNumber(String least) {
        Problem.require(
                least.isEmpty() || NUMBER.matcher(least).matches(),
                "'" + least + "' is no number; write the least number that counts, or nothing");
    }

    private static void requireOf(String of) {
        Problem.require(!of.isEmpty(), "the cell 'of' is empty; write what is counted, such as people|none");
    }

    /** What figures can be of: what units of the term files count, and what needs none. */
    public static Set<String> counted(Set<String> concepts) {
        Set<String> counted = new TreeSet<>(Set.of("money", "named", "names", "none", "person", "subject"));
        concepts.stream()
                .filter(concept -> concept.startsWith(OF))
                .map(concept -> concept.substring(OF.length()))
                .forEach(counted::add);
        return counted;
    }

    /** What rows ask for and no text can have. */
    public List<Problem> unknown(Set<String> concepts) {
        Set<String> counted = counted(concepts);
        List<Problem> unknown = new ArrayList<>();
        for (Line line : lines) {
            unknown(line, "concept", line.concept(), concepts, unknown);
            if (!line.needs().isEmpty() && !line.needs().equals(FRAUD)) {
                unknown(line, "needs", line.needs(), concepts, unknown);
            }
            line.of().forEach(of -> unknown(line, "of", of, counted, unknown));
        }
        return unknown;
    }

    private static void unknown(
            Line line, String column, String word, Collection<String> known, List<Problem> problems) {
        if (!known.contains(word)) {
            List<String> meant = CodeLookup.like(word, known);
            problems.add(line.row()
                    .problem(
                            column,
                            "no term is of '" + word + "'; "
                                    + (meant.isEmpty()
                                            ? "add one to a file in terms/, or take this row out"
                                            : "did you mean '" + meant.getFirst() + "'?")));
        }
    }
}

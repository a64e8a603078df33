package dev.blotter.annotate.naming;

import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.Csv;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.text.Term;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which words tell in what mood a sentence names a kind of fraud: {@code moods.csv} of a rule folder. */
public final class MoodTable {
    /** The table, below the rule folder. */
    public static final String FILE = "moods.csv";
    /** All moods; of a kind that no row fits the last. */
    public static final List<String> MOODS =
            List.of("done", "alleged", "fought", "supposed", "other-genre", "mentioned");

    private static final List<String> SORTS = List.of("", "strong", "other");
    private static final BitSet NONE = new BitSet();

    enum Where {
        AROUND,
        EARLIER,
        POSING,
        NAME_END,
        PREFIX,
        SENTENCE,
        ASSERTED,
        SCOPE,
        BESIDE;

        static final List<String> NAMES = Stream.of(values()).map(Where::text).toList();

        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A row.
     *
     * @param words the concepts of the words
     * @param sort {@code strong}, {@code other}, or empty for both
     */
    record Row(String mood, Set<String> words, Where where, String sort) {
        boolean isOf(boolean strong) {
            return sort.isEmpty() || sort.equals("strong") == strong;
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, BitSet> byWord = new HashMap<>();

    private final Map<Where, Set<String>> words = new EnumMap<>(Where.class);
    private final List<Problem> problems = new ArrayList<>();
    private final Predicate<String> known;

    private MoodTable(Predicate<String> known) {
        this.known = known;
    }

    /**
     * Reads the table of a rule folder; one without it has no rows.
     *
     * @param known which concepts have terms
     * @throws ProblemsException with all that is wrong in it
     */
    public static MoodTable load(Path ruleFolder, Predicate<String> known) {
        MoodTable table = new MoodTable(known);
        Csv.ofFolder(ruleFolder, FILE, "mood", "words", "where", "sort").forEach(table::add);
        ProblemsException.throwIfAny(table.problems);
        table.rows.forEach(row -> table.words
                .computeIfAbsent(row.where(), where -> new HashSet<>())
                .addAll(row.words()));
        return table;
    }

    private void add(Csv.Row row) {
        int before = problems.size();
        row.check("mood", mood -> CodeLookup.oneOf(mood, "mood", MOODS), problems);
        row.check("where", where -> CodeLookup.oneOf(where, "place of a word", Where.NAMES), problems);
        row.check("sort", sort -> CodeLookup.oneOf(sort, "sort", SORTS), problems);
        row.check("words", words -> requireKnown(List.of(words.split("\\|"))), problems);
        if (problems.size() == before) {
            Set<String> concepts = Set.of(row.cell("words").split("\\|"));
            concepts.forEach(concept ->
                    byWord.computeIfAbsent(concept, word -> new BitSet()).set(rows.size()));
            rows.add(new Row(
                    row.cell("mood"),
                    concepts,
                    Where.values()[Where.NAMES.indexOf(row.cell("where"))],
                    row.cell("sort")));
        }
    }

    private void requireKnown(List<String> words) {
        words.stream().filter(word -> !known.test(word)).findFirst().ifPresent(word -> {
            throw new IllegalArgumentException(
                    "no term is of '" + word + "'; add one to a file in terms/, or take it out");
        });
    }

    List<Row> rows(List<Term> terms) {
        BitSet found = new BitSet();
        terms.forEach(term -> found.or(byWord.getOrDefault(term.concept(), NONE)));
        return found.stream().mapToObj(rows::get).toList();
    }

    Set<String> words(Where where) {
        return words.getOrDefault(where, Set.of());
    }
}

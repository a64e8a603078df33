package dev.blotter.annotate.token;

import dev.blotter.codes.ResourceTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of days, weeks and parts of years by language, from {@code periods.tsv}, which tells what its kinds are. */
public final class PeriodTable {
    private static final List<List<String>> ROWS = ResourceTable.rows("annotate/token/periods.tsv");
    private static final PeriodTable ANY = new PeriodTable("und");
    private static final PeriodTable NONE = new PeriodTable("");
    private static final Map<String, PeriodTable> BY_LANGUAGE =
            languages().stream().collect(Collectors.toMap(Function.identity(), PeriodTable::new));
    private static final Set<String> BEGINNINGS = Stream.of(
                    "begin back this past year month week daytime order first recent end weekday".split(" ", -1))
            .flatMap(kind -> ANY.words(kind).keySet().stream())
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, Map<String, Integer>> kinds = new HashMap<>();

    private PeriodTable(String language) {
        ROWS.stream()
                .filter(row -> language.equals("und") || row.get(0).equals(language))
                .forEach(row -> kinds.computeIfAbsent(row.get(1), kind -> new HashMap<>())
                        .put(row.get(2), row.get(3).isEmpty() ? 0 : Integer.parseInt(row.get(3))));
    }

    /** The words of a language; those of all for {@code und}: a text too short to tell its language may be in any. */
    public static PeriodTable of(String language) {
        return language.equals("und") ? ANY : BY_LANGUAGE.getOrDefault(language, NONE);
    }

    /** The languages of the table. */
    static Set<String> languages() {
        Set<String> languages = new TreeSet<>();
        ROWS.forEach(row -> languages.add(row.get(0)));
        languages.remove("*");
        return languages;
    }

    /** Words of a kind in all languages of the table, and others. */
    public static Set<String> with(String kind, String... others) {
        Set<String> words = new HashSet<>(ANY.words(kind).keySet());
        words.addAll(List.of(others));
        return Set.copyOf(words);
    }

    /** Whether a period may begin with a word of any language, and not only with a number in digits or a name. */
    static boolean mayBegin(String lower) {
        return BEGINNINGS.contains(lower);
    }

    /** Whether the language has no words here. */
    public boolean isEmpty() {
        return kinds.isEmpty();
    }

    public boolean is(String kind, String lower) {
        return words(kind).containsKey(lower);
    }

    /** The value of a word, 0 when it is none of the kind. */
    public int value(String kind, String lower) {
        return words(kind).getOrDefault(lower, 0);
    }

    /** The words of a kind with their values. */
    Map<String, Integer> words(String kind) {
        return kinds.getOrDefault(kind, Map.of());
    }
}

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

/**
 * The words of days, weeks and parts of years in languages other than English and Chinese, from {@code periods.tsv}. Its
 * kinds:
 *
 * <pre>
 * back                 a word for a day, with how many days it lies back: ayer 1
 * this; last, past     before a year, month, week or time of day; behind one; before one, of the time before this
 * year, month, week, daytime
 *                      what these stand beside; a daytime stands for the day
 * months, days         units that are counted, with how many months or days one has: años 12
 * unit                 any word of a length of time, also one that no period is made of: hora
 * part                 parts of a year, with their months: trimestre 3
 * order, sign          before a part, with its number: primer 1; behind its digit: 2º
 * first, recent        before a number of units: primeros, últimos
 * end                  with the week: fin de semana
 * of                   between a part and its year
 * so-far, begun        before "of" and a year: en lo que va de; with a since: desde principios de
 * since, open, between, and, to, roughly
 *                      around a moment: its period begins there, or has another end; between two moments; passed over
 * before-bare          before a number that is a year there, or a word that is a month
 * release              in a line above the day of a press release: comunicado
 * weekday              short names of days, by themselves ordinals: terça 2
 * month-name, day-name names that the calendar of Java lacks, with their number: Jänner 1
 * </pre>
 */
public final class PeriodTable {
    private static final List<List<String>> ROWS = ResourceTable.rows("annotate/token/periods.tsv");
    private static final PeriodTable ANY = new PeriodTable("und");
    private static final PeriodTable NONE = new PeriodTable("");
    private static final Map<String, PeriodTable> BY_LANGUAGE =
            languages().stream().collect(Collectors.toMap(Function.identity(), PeriodTable::new));
    private static final Set<String> BEGINNINGS = Set.of(
            "back", "this", "past", "year", "month", "week", "daytime", "order", "first", "recent", "end", "weekday");

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
        return languages;
    }

    /** Words of a kind in all languages of the table, and others. */
    public static Set<String> with(String kind, String... others) {
        Set<String> words = new HashSet<>(ANY.words(kind).keySet());
        words.addAll(List.of(others));
        return Set.copyOf(words);
    }

    /** Whether a period may begin with a word of any language. */
    static boolean mayBegin(String lower) {
        return BEGINNINGS.stream().anyMatch(kind -> ANY.is(kind, lower));
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

package dev.blotter.annotate.setting;

import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.CountTable;
import dev.blotter.codes.Csv;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.text.PeriodOf;
import dev.blotter.text.PlaceOf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How good a reason is for the time or the place of a figure: {@code when.csv} and {@code where.csv} of a rule folder.
 */
public final class SettingTable {
    /** The table of times, below the rule folder. */
    public static final String TIMES = "when.csv";
    /** The table of places, below the rule folder. */
    public static final String PLACES = "where.csv";

    private static final Pattern RANGE = Pattern.compile("(\\d{0,9})-(\\d{0,9})");
    private static final Pattern RANK = Pattern.compile("\\d{1,2}");
    private static final String ANY = "any";
    private static final String BUT = ANY + " but ";

    private record Range(double least, double most) {
        static final Range ALL = new Range(0, Double.POSITIVE_INFINITY);

        boolean holds(double value) {
            return value >= least && value <= most;
        }
    }

    private record Row(int rank, List<String> kinds, Range days, Range figure, String needs) {}

    private final Map<String, List<Row>> times = new HashMap<>();
    private final Map<String, List<Row>> places = new HashMap<>();
    private final Collection<String> kinds;
    private final List<Problem> problems = new ArrayList<>();

    private SettingTable(Collection<String> kinds) {
        this.kinds = kinds;
    }

    /**
     * Reads the tables of a rule folder; one without them has no reasons.
     *
     * @throws ProblemsException with all that is wrong in them, or in {@code counts.csv}
     */
    public static SettingTable load(Path ruleFolder) {
        SettingTable table = new SettingTable(CountTable.load(ruleFolder).kinds());
        table.read(ruleFolder, TIMES, PeriodOf.ROLES, table.times);
        table.read(ruleFolder, PLACES, PlaceOf.ROLES, table.places);
        ProblemsException.throwIfAny(table.problems);
        return table;
    }

    private void read(Path ruleFolder, String name, Set<String> roles, Map<String, List<Row>> into) {
        Csv.ofFolder(ruleFolder, name, "rank", "role", "kinds").forEach(row -> add(row, roles, into));
    }

    private void add(Csv.Row row, Set<String> roles, Map<String, List<Row>> into) {
        int before = problems.size();
        row.check("rank", SettingTable::rank, problems);
        row.check("role", role -> CodeLookup.oneOf(role, "role", new TreeSet<>(roles)), problems);
        row.check("kinds", this::kinds, problems);
        row.check("days", SettingTable::range, problems);
        row.check("figure", SettingTable::range, problems);
        row.check("needs", needs -> CodeLookup.oneOf(needs, "need", new TreeSet<>(PeriodOf.NEEDS)), problems);
        if (problems.size() == before) {
            into.computeIfAbsent(row.cell("role"), role -> new ArrayList<>())
                    .add(new Row(
                            rank(row.cell("rank")),
                            kinds(row.cell("kinds")),
                            range(row.cell("days")),
                            range(row.cell("figure")),
                            row.cell("needs")));
        }
    }

    private static int rank(String cell) {
        Problem.require(
                RANK.matcher(cell).matches(), "'" + cell + "' is no rank; write 1 for the best reason, up to 99");
        return Integer.parseInt(cell);
    }

    private List<String> kinds(String cell) {
        if (cell.equals(ANY)) {
            return List.copyOf(kinds);
        }
        List<String> named = List.of((cell.startsWith(BUT) ? cell.substring(BUT.length()) : cell).split("\\|"));
        named.forEach(
                kind -> Problem.require(kinds.contains(kind), "no count is of '" + kind + "'; write a kind, or any"));
        return cell.startsWith(BUT)
                ? kinds.stream().filter(kind -> !named.contains(kind)).toList()
                : named;
    }

    private static Range range(String cell) {
        if (cell.isEmpty()) {
            return Range.ALL;
        }
        Matcher range = RANGE.matcher(cell);
        Problem.require(range.matches(), "'" + cell + "' is no range; write it as 2-27, 28- or -27");
        return new Range(
                range.group(1).isEmpty() ? 0 : Integer.parseInt(range.group(1)),
                range.group(2).isEmpty() ? Double.POSITIVE_INFINITY : Integer.parseInt(range.group(2)));
    }

    /** A time of a figure, once for each row of its role that it meets. */
    Stream<PeriodOf> ranked(PeriodOf time) {
        return times.getOrDefault(time.role(), List.of()).stream()
                .filter(row -> row.days().holds(time.period().days())
                        && row.figure().holds(time.quantity().value()))
                .map(row -> new PeriodOf(
                        time.quantity(),
                        time.period(),
                        time.role(),
                        time.verbConcept(),
                        row.kinds(),
                        row.rank(),
                        row.needs()));
    }

    /** A place of a figure, once for each row of its role. */
    Stream<PlaceOf> ranked(PlaceOf place) {
        return places.getOrDefault(place.role(), List.of()).stream()
                .map(row -> new PlaceOf(place.quantity(), place.place(), place.role(), row.kinds(), row.rank()));
    }
}

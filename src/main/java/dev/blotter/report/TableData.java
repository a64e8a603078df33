package dev.blotter.report;

import dev.blotter.claim.Measure;
import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.FraudTypes;
import dev.blotter.finding.EntryJson;
import dev.blotter.finding.wording.EntryLine;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The documents as the script of the page reads them: JSON that may stand in a {@code script} element. The cells of
 * rows and figures are as {@link #cells} writes them; measures and rules are numbers of the lists {@code measures} and
 * {@code rules}.
 */
final class TableData {
    private final Map<Measure, Integer> measures = new LinkedHashMap<>();
    private final Map<String, Integer> rules = new LinkedHashMap<>();

    private TableData() {}

    /** The JSON; {@code measure} is the one that has a column. */
    static String of(List<Row> rows, Measure measure, CodeLookup vocabulary) {
        return safe(EntryJson.write(new TableData().members(rows, measure, vocabulary)));
    }

    /** {@code <} may end the element, and the others mean something to one or the other parser. */
    private static String safe(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private Map<String, Object> members(List<Row> rows, Measure measure, CodeLookup vocabulary) {
        int shown = number(measures, measure);
        List<Object> cells = rows.stream().map(this::cells).toList();
        FraudTypes types = vocabulary.types();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("measure", shown);
        members.put("measures", measures.keySet().stream().map(Measure::label).toList());
        members.put("rules", rules.keySet());
        members.put("types", names(rows, Row::types, code -> types.isKnown(code) ? types.name(code) : code));
        members.put("countries", names(rows, Row::countries, vocabulary.regions()::name));
        members.put("rows", cells);
        return members;
    }

    /** Things have numbers in the order in which they come. */
    private static <T> int number(Map<T, Integer> numbers, T thing) {
        return numbers.computeIfAbsent(thing, added -> numbers.size());
    }

    private static Map<String, String> names(
            List<Row> rows, Function<Row, Collection<String>> codes, UnaryOperator<String> name) {
        Map<String, String> names = new TreeMap<>();
        rows.forEach(row -> codes.apply(row).forEach(code -> names.computeIfAbsent(code, name)));
        return names;
    }

    private Object cells(Row row) {
        Figure.FigureSource origin = row.origin();
        return Arrays.asList(
                Objects.toString(origin.published(), null),
                EntryLine.isWeak(row.publishedFrom()) ? 1 : 0,
                origin.title(),
                origin.source(),
                row.language(),
                row.types(),
                row.countries(),
                row.figures().stream().map(this::cells).toList(),
                origin.link());
    }

    private Object cells(Figure figure) {
        MarkedSentence passage = figure.passage();
        return List.of(
                number(measures, figure.measure()),
                figure.count().value(),
                figure.written(),
                figure.when(),
                figure.countries(),
                figure.count().headline() ? 1 : 0,
                List.of(passage.before(), passage.words(), passage.after()),
                figure.rules().stream().map(rule -> number(rules, rule)).toList());
    }
}

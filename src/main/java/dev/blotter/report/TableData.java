package dev.blotter.report;

import dev.blotter.claim.Measure;
import dev.blotter.codes.CodeLookup;
import dev.blotter.finding.EntryJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The documents as the script of the page reads them: a JSON object that may stand in a {@code script}
 * element. {@code rows} are arrays of date, whether it is weak, title, source, language, codes of kinds,
 * codes of countries, figures, and a link; figures are arrays of measure, value, how it is written, when, codes of
 * countries, whether it is the headline, the sentence before, in and after the words, and rules. Measures and
 * rules are numbers of the lists {@code measures} and {@code rules}; {@code types} and {@code countries} have
 * the names of codes.
 */
final class TableData {
    private final Numbered<Measure> measures = new Numbered<>();
    private final Numbered<String> rules = new Numbered<>();
    private final CodeLookup vocabulary;

    private TableData(CodeLookup vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The JSON; {@code measure} is the one that has a column. */
    static String of(List<Row> rows, Measure measure, CodeLookup vocabulary) {
        return safe(EntryJson.write(new TableData(vocabulary).members(rows, measure)));
    }

    /** {@code <} may end the element, and the others mean something to one or the other parser. */
    private static String safe(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private Map<String, Object> members(List<Row> rows, Measure measure) {
        int shown = measures.of(measure);
        List<Object> cells = rows.stream().map(this::cells).toList();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("measure", shown);
        members.put("measures", measures.labels(Measure::label));
        members.put("rules", rules.labels(rule -> rule));
        members.put("types", names(rows, Row::types, this::type));
        members.put("countries", names(rows, Row::countries, vocabulary.regions()::name));
        members.put("rows", cells);
        return members;
    }

    private String type(String code) {
        return vocabulary.types().isKnown(code) ? vocabulary.types().name(code) : code;
    }

    private static Map<String, String> names(
            List<Row> rows, Function<Row, Collection<String>> codes, UnaryOperator<String> name) {
        Map<String, String> names = new TreeMap<>();
        rows.forEach(row -> codes.apply(row).forEach(code -> names.computeIfAbsent(code, name)));
        return names;
    }

    private Object cells(Row row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.published() == null ? null : row.published().toString());
        cells.add(row.isWeak() ? 1 : 0);
        cells.add(row.title());
        cells.add(row.source());
        cells.add(row.language());
        cells.add(row.types());
        cells.add(row.countries());
        cells.add(row.figures().stream().map(this::cells).toList());
        cells.add(row.link());
        return cells;
    }

    private Object cells(Figure figure) {
        return List.of(
                measures.of(figure.measure()),
                figure.value(),
                figure.written(),
                figure.when(),
                figure.countries(),
                figure.headline() ? 1 : 0,
                List.of(
                        figure.passage().before(),
                        figure.passage().words(),
                        figure.passage().after()),
                figure.rules().stream().map(rules::of).toList());
    }

    /** Numbers things in the order in which they come. */
    private static final class Numbered<T> {
        private final Map<T, Integer> numbers = new LinkedHashMap<>();

        int of(T thing) {
            return numbers.computeIfAbsent(thing, added -> numbers.size());
        }

        List<String> labels(Function<T, String> label) {
            return numbers.keySet().stream().map(label).toList();
        }
    }
}

package dev.blotter.rules;

import dev.blotter.finding.Count;
import dev.blotter.rules.language.ExpressionType;
import dev.blotter.rules.language.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The facts and conclusions that rules are written in, as tables for rules/README.md, made from the
 * records that they are.
 */
final class Reference {
    /** The words of some fields depend on the tables of a rule folder. */
    private static final Map<String, String> TABLES = Map.of(
            "concept", "a concept of terms/",
            "of", "money, named, names, none, person, or what is behind `of.` in a concept of terms/",
            "code", "a code of fraud-types.csv");

    private static final Set<String> CODED = Set.of("FraudType.code", "About.code");

    private Reference() {}

    /** Two headings, and below each a table with a row for each fact or conclusion. */
    public static String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("### Fields of facts");
        lines.addAll(table(Vocabulary.FACTS));
        lines.add("");
        lines.add("### Fields of conclusions");
        lines.addAll(table(Vocabulary.CONCLUSIONS));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> table(List<Class<?>> types) {
        List<String> lines = new ArrayList<>(List.of("", "| of | fields |", "|---|---|"));
        for (Class<?> type : types) {
            String fields = Vocabulary.fields(type).entrySet().stream()
                    .map(field -> "`" + field.getKey() + "` " + said(field.getValue()))
                    .collect(Collectors.joining("; "));
            lines.add("| `" + type.getSimpleName() + "` | " + fields + " |");
        }
        return lines;
    }

    private static String said(ExpressionType field) {
        return field.name() + (field.optional() ? " or `null`" : "") + words(field);
    }

    private static String words(ExpressionType field) {
        String name = String.valueOf(field.words());
        String last = name.substring(name.indexOf('.') + 1);
        Collection<String> fixed =
                name.equals("Count.kind") ? Count.KINDS : Vocabulary.FIXED.getOrDefault(name, Set.of());
        if (!fixed.isEmpty()) {
            return ": " + String.join(", ", fixed);
        }
        boolean told = field.isText() && TABLES.containsKey(last) && (!last.equals("code") || CODED.contains(name));
        return told ? ": " + TABLES.get(last) : "";
    }
}

package dev.blotter.workbench.examples;

import dev.blotter.finding.Count;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an example must yield.
 *
 * @param kind a kind of count, or {@code type}, {@code region}, {@code label}, {@code excluded}
 * @param marks what else must be said of it, such as {@code at-least} or {@code @MM}
 * @param quote its evidence, or null for any
 */
record ExpectedTag(
        String kind,
        String value,
        Set<String> marks,
        @Nullable String quote) {
    private static final Pattern PART = Pattern.compile(";|[^\\s;\"]*\"[^\"]*\"|[^\\s;\"]+");
    private static final Pattern MARK = Pattern.compile("exact|at-least|approx|at-most|headline|[A-Z]{3}"
            + "|\\d{4}-\\d\\d-\\d\\d\\.\\.\\d{4}-\\d\\d-\\d\\d|@[A-Z0-9-]+|#[a-z0-9-]+");
    private static final List<String> KINDS = Stream.concat(
                    Stream.of("type", "region", "label", "excluded"), Count.KINDS.stream())
            .toList();

    ExpectedTag {
        marks = Set.copyOf(marks);
    }

    /**
     * Reads what stands behind {@code =>}.
     *
     * @throws IllegalArgumentException with a sentence for the analyst when it can't be read
     */
    static List<ExpectedTag> parse(String text) {
        List<ExpectedTag> all = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (Matcher part = PART.matcher(text + ";"); part.find(); ) {
            if (!part.group().equals(";")) {
                parts.add(part.group());
            } else if (!parts.isEmpty()) {
                all.add(of(parts));
                parts.clear();
            }
        }
        return all;
    }

    private static ExpectedTag of(List<String> parts) {
        boolean label = parts.getFirst().equals("label");
        String head = label && parts.size() > 1 ? "label=" + parts.get(1) : parts.getFirst();
        int equals = head.indexOf('=');
        String kind = head.substring(0, Math.max(0, equals));
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException(
                    "'" + head + "' is nothing to expect; write kind=value with one of " + String.join(", ", KINDS));
        }
        Set<String> marks = new HashSet<>();
        String quote = null;
        for (String part : parts.subList(label ? 2 : 1, parts.size())) {
            if (part.startsWith("\"")) {
                quote = part.substring(1, part.length() - 1);
            } else {
                marks.add(mark(part));
            }
        }
        return new ExpectedTag(kind, head.substring(equals + 1).replace("\"", ""), marks, quote);
    }

    private static String mark(String part) {
        if (!MARK.matcher(part).matches()) {
            throw new IllegalArgumentException(
                    "'" + part + "' is nothing to expect of a tag; write a qualifier, a period,"
                            + " @REGION, #fraud-type, a currency, headline, or the evidence in quotes");
        }
        return part;
    }

    boolean isMetBy(ActualTag found) {
        return kind.equals(found.kind())
                && value.equals(found.value())
                && found.marks().containsAll(marks)
                && (quote == null || found.evidence().contains(quote));
    }

    @Override
    public String toString() {
        return ActualTag.describe(kind, value, marks, quote == null ? List.of() : List.of(quote));
    }
}

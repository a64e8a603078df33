package dev.blotter.workbench.examples;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.Evidence;
import dev.blotter.finding.Entry.LabelTag;
import dev.blotter.finding.Entry.RegionTag;
import dev.blotter.finding.Entry.Tagged;
import dev.blotter.finding.Entry.TypeTag;
import dev.blotter.finding.Excluded;
import dev.blotter.finding.Verdict;
import dev.blotter.finding.Verdict.Finding;
import dev.blotter.text.Annotation;
import dev.blotter.text.Document;
import dev.blotter.text.Plain;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an example must yield, or did.
 *
 * @param kind a kind of count, or {@code type}, {@code region}, {@code label}, {@code excluded}
 * @param marks such as {@code at-least} or {@code @MM}
 * @param quotes its evidence; none for any
 * @param rules those that made it
 */
record ExampleTag(String kind, String value, Set<String> marks, List<String> quotes, List<String> rules) {
    private static final Pattern PART = Pattern.compile(";|[^\\s;\"]*\"[^\"]*\"|[^\\s;\"]+");
    private static final Pattern MARK = Pattern.compile("exact|at-least|approx|at-most|headline|statistic|[A-Z]{3}"
            + "|\\d{4}-\\d\\d-\\d\\d\\.\\.\\d{4}-\\d\\d-\\d\\d|@[A-Z0-9-]+|#[a-z0-9-]+");
    private static final List<String> OTHERS = List.of("type", "region", "label", "excluded");

    ExampleTag {
        marks = Set.copyOf(marks);
    }

    /**
     * Reads what stands behind {@code =>}; an {@link IllegalArgumentException} tells the analyst what can't be read.
     */
    static List<ExampleTag> parse(String text, List<String> kinds) {
        List<ExampleTag> all = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (Matcher part = PART.matcher(text + ";"); part.find(); ) {
            if (!part.group().equals(";")) {
                parts.add(part.group());
            } else if (!parts.isEmpty()) {
                all.add(of(parts, kinds));
                parts.clear();
            }
        }
        return all;
    }

    private static ExampleTag of(List<String> parts, List<String> kinds) {
        boolean label = parts.getFirst().equals("label");
        String head = label && parts.size() > 1 ? "label=" + parts.get(1) : parts.getFirst();
        int equals = head.indexOf('=');
        String kind = head.substring(0, Math.max(0, equals));
        if (!OTHERS.contains(kind) && !kinds.contains(kind)) {
            throw new IllegalArgumentException("'" + head + "' is nothing to expect; write kind=value with one of "
                    + String.join(", ", OTHERS) + ", " + String.join(", ", kinds));
        }
        Set<String> marks = new HashSet<>();
        List<String> quotes = List.of();
        for (String part : parts.subList(label ? 2 : 1, parts.size())) {
            if (part.startsWith("\"")) {
                quotes = List.of(part.substring(1, part.length() - 1));
            } else {
                marks.add(mark(part));
            }
        }
        return new ExampleTag(kind, head.substring(equals + 1).replace("\"", ""), marks, quotes, List.of());
    }

    private static String mark(String part) {
        if (!MARK.matcher(part).matches()) {
            throw new IllegalArgumentException(
                    "'" + part + "' is nothing to expect of a tag; write a qualifier, a period,"
                            + " @REGION, #fraud-type, a currency, headline, statistic, or the evidence in quotes");
        }
        return part;
    }

    /** The tags of an entry, and what rules excluded on the way to it. */
    static List<ExampleTag> of(Document document, Entry entry, Verdict verdict) {
        List<ExampleTag> all = new ArrayList<>();
        entry.tags().forEach(tag -> all.add(of(tag)));
        for (Finding finding : verdict.findings()) {
            if (finding.conclusion() instanceof Excluded(Annotation annotation, String reason)) {
                List<String> quotes = List.of(quote(document, annotation));
                all.add(new ExampleTag("excluded", reason, Set.of(), quotes, finding.rules()));
            }
        }
        return all;
    }

    private static ExampleTag of(Tagged tag) {
        return switch (tag) {
            case TypeTag type -> of("type", type.code(), Set.of(), tag);
            case CountTag count -> of(count.kind(), figure(count), marks(count), tag);
            case RegionTag region -> of("region", region.code(), Set.of(), tag);
            case LabelTag label -> of("label", label.name() + "=" + label.value(), Set.of(), tag);
        };
    }

    private static ExampleTag of(String kind, String value, Set<String> marks, Tagged tag) {
        List<String> quotes = tag.evidence().stream().map(Evidence::text).toList();
        return new ExampleTag(kind, value, marks, quotes, tag.rules());
    }

    private static String figure(CountTag tag) {
        Double upper = tag.upper();
        return Plain.number(tag.value()) + (upper == null ? "" : "-" + Plain.number(upper));
    }

    private static Set<String> marks(CountTag tag) {
        Set<String> marks = new HashSet<>(Set.of(tag.qualifier()));
        if (tag.currency() != null) {
            marks.add(tag.currency());
        }
        if (tag.from() != null && tag.to() != null) {
            marks.add(tag.from() + ".." + tag.to());
        }
        tag.regions().forEach(region -> marks.add("@" + region));
        tag.fraudTypes().forEach(type -> marks.add("#" + type));
        if (tag.headline()) {
            marks.add("headline");
        }
        if (tag.statistic()) {
            marks.add("statistic");
        }
        return marks;
    }

    private static String quote(Document document, Annotation annotation) {
        return document.textOf(annotation.sentence()).substring(annotation.begin(), annotation.end());
    }

    boolean isMetBy(ExampleTag found) {
        return kind.equals(found.kind)
                && value.equals(found.value)
                && found.marks.containsAll(marks)
                && found.quotes.containsAll(quotes);
    }

    @Override
    public String toString() {
        String quoted = value.contains(" ") ? "\"" + value + "\"" : value;
        String head = kind.equals("label") ? "label " + quoted : kind + "=" + quoted;
        return head
                + new TreeSet<>(marks).stream().map(mark -> " " + mark).collect(Collectors.joining())
                + quotes.stream().map(quote -> " \"" + quote + "\"").collect(Collectors.joining())
                + (rules.isEmpty() ? "" : " by " + String.join(", ", rules));
    }
}

package dev.blotter.report;

import dev.blotter.index.query.CountCondition;
import dev.blotter.index.query.Filter;
import dev.blotter.text.DayRange;
import dev.blotter.text.Plain;
import dev.blotter.text.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * What was asked, in words.
 *
 * @param parts all of which hold; empty when everything was asked for
 */
record QuestionText(List<Part> parts) {

    /** One condition: what it is about, and what it asks for. */
    record Part(String about, String asked) {}

    QuestionText {
        parts = List.copyOf(parts);
    }

    public static QuestionText of(Filter filter) {
        List<Part> parts = new ArrayList<>();
        add(parts, "words", filter.text().isBlank() ? List.of() : List.of(filter.text()));
        add(
                parts,
                "kind of fraud",
                filter.fraudTypes().stream()
                        .map(code -> filter.vocabulary().types().name(code))
                        .toList());
        add(
                parts,
                "region",
                filter.regions().stream()
                        .map(code -> filter.vocabulary().regions().name(code))
                        .toList());
        filter.counts().forEach(count -> parts.add(new Part(count.kind(), size(count))));
        add(parts, "published", days(filter.published()));
        add(parts, "about the time", days(filter.during()));
        add(parts, "language", filter.languages());
        add(parts, "status", filter.statuses().stream().map(Status::json).toList());
        add(parts, "label", filter.labels());
        add(
                parts,
                "first seen since",
                filter.indexedSince() == null
                        ? List.of()
                        : List.of(filter.indexedSince().toString()));
        add(parts, "copies", filter.copies() ? List.of("taken too") : List.of());
        return new QuestionText(parts);
    }

    private static void add(List<Part> parts, String about, List<String> values) {
        if (!values.isEmpty()) {
            parts.add(new Part(about, Plain.line(String.join(" or ", values))));
        }
    }

    private static String size(CountCondition count) {
        String money = count.currency() == null ? "" : " " + count.currency();
        boolean least = Double.isFinite(count.min());
        boolean most = Double.isFinite(count.max());
        if (least && most) {
            String from = Numbers.text(count.min());
            return (count.min() == count.max() ? from : from + " to " + Numbers.text(count.max())) + money;
        }
        return least
                ? Numbers.text(count.min()) + money + " or more"
                : most ? Numbers.text(count.max()) + money + " or less" : "any" + money;
    }

    private static List<String> days(DayRange days) {
        return days.isAny() ? List.of() : List.of(days.toString());
    }

    boolean asksForAll() {
        return parts.isEmpty();
    }
}

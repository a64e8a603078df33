package dev.blotter.report;

import dev.blotter.codes.CodeLookup;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.index.query.CountCondition;
import dev.blotter.index.query.Filter;
import dev.blotter.text.DayRange;
import dev.blotter.text.Plain;
import dev.blotter.text.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was asked, in words: all parts hold; there are none when everything was asked for. */
record QuestionText(List<Part> parts) {

    record Part(String about, String asked) {}

    static QuestionText of(Filter filter) {
        CodeLookup names = filter.vocabulary();
        List<Part> parts = new ArrayList<>();
        add(parts, "words", Stream.of(filter.text()).filter(text -> !text.isBlank()));
        add(parts, "kind of fraud", filter.fraudTypes().stream().map(names.types()::name));
        add(parts, "region", filter.regions().stream().map(names.regions()::name));
        filter.counts().forEach(count -> parts.add(new Part(count.kind(), size(count))));
        add(parts, "published", days(filter.published()));
        add(parts, "about the time", days(filter.during()));
        add(parts, "language", filter.languages().stream());
        add(parts, "status", filter.statuses().stream().map(Status::json));
        add(parts, "label", filter.labels().stream());
        add(parts, "first seen since", Stream.ofNullable(filter.indexedSince()).map(Instant::toString));
        add(parts, "copies", filter.copies() ? Stream.of("taken too") : Stream.of());
        return new QuestionText(parts);
    }

    private static void add(List<Part> parts, String about, Stream<String> values) {
        String asked = values.collect(Collectors.joining(" or "));
        if (!asked.isEmpty()) {
            parts.add(new Part(about, Plain.line(asked)));
        }
    }

    private static String size(CountCondition count) {
        String money = count.currency() == null ? "" : " " + count.currency();
        boolean least = Double.isFinite(count.min());
        boolean most = Double.isFinite(count.max());
        if (least && most) {
            String from = Numeral.of(count.min());
            return (count.min() == count.max() ? from : from + " to " + Numeral.of(count.max())) + money;
        }
        return least
                ? Numeral.of(count.min()) + money + " or more"
                : most ? Numeral.of(count.max()) + money + " or less" : "any" + money;
    }

    private static Stream<String> days(DayRange days) {
        return days.isAny() ? Stream.of() : Stream.of(days.toString());
    }
}

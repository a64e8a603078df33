package dev.blotter.workbench.examples;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.Evidence;
import dev.blotter.finding.Excluded;
import dev.blotter.finding.Finding;
import dev.blotter.finding.Verdict;
import dev.blotter.text.Annotation;
import dev.blotter.text.Document;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an example did yield, in the words in which it is expected. */
record ActualTag(String kind, String value, Set<String> marks, List<String> evidence, List<String> rules) {

    /** The tags of an entry, and what rules excluded on the way to it. */
    public static List<ActualTag> of(Document document, Entry entry, Verdict verdict) {
        List<ActualTag> found = new ArrayList<>();
        entry.fraudTypes()
                .forEach(tag ->
                        found.add(new ActualTag("type", tag.code(), Set.of(), quotes(tag.evidence()), tag.rules())));
        entry.counts().forEach(tag -> found.add(of(tag)));
        entry.regions()
                .forEach(tag ->
                        found.add(new ActualTag("region", tag.code(), Set.of(), quotes(tag.evidence()), tag.rules())));
        entry.labels()
                .forEach(tag -> found.add(new ActualTag(
                        "label", tag.name() + "=" + tag.value(), Set.of(), quotes(tag.evidence()), tag.rules())));
        for (Finding finding : verdict.findings()) {
            if (finding.conclusion() instanceof Excluded(Annotation annotation, String reason)) {
                found.add(new ActualTag(
                        "excluded", reason, Set.of(), List.of(quote(document, annotation)), finding.rules()));
            }
        }
        return found;
    }

    private static ActualTag of(CountTag tag) {
        Set<String> marks = new LinkedHashSet<>(List.of(tag.qualifier()));
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
        Double upper = tag.upper();
        String value = plain(tag.value()) + (upper == null ? "" : "-" + plain(upper));
        return new ActualTag(tag.kind(), value, marks, quotes(tag.evidence()), tag.rules());
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static List<String> quotes(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::text).toList();
    }

    private static String quote(Document document, Annotation annotation) {
        String in = annotation.sentence() == 0 ? Objects.requireNonNull(document.title()) : document.text();
        return in.substring(annotation.begin(), annotation.end());
    }

    @Override
    public String toString() {
        return describe(kind, value, marks, evidence) + " by " + String.join(", ", rules);
    }

    static String describe(String kind, String value, Collection<String> marks, List<String> quotes) {
        String quoted = value.contains(" ") ? "\"" + value + "\"" : value;
        String head = kind.equals("label") ? "label " + quoted : kind + "=" + quoted;
        String more = new TreeSet<>(marks).stream().map(mark -> " " + mark).collect(Collectors.joining());
        return head + more + quotes.stream().map(quote -> " \"" + quote + "\"").collect(Collectors.joining());
    }
}

package dev.blotter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blotter.codes.FraudTypes;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Compares tags with gold: micro-averaged F1 of types, counts and regions, and the share of right ones
 * of what is one value a document or a count. What gold calls optional is neither rewarded nor punished.
 */
final class Score {
    private final FraudTypes types;
    private final Map<String, int[]> f1 = new TreeMap<>();
    private final Map<String, int[]> shares = new TreeMap<>();
    private final List<String> disagreements = new ArrayList<>();

    Score(FraudTypes types) {
        this.types = types;
    }

    void add(String id, JsonNode gold, Entry entry) {
        addTypes(id, gold, entry);
        addCounts(id, "arrests", gold, entry, kind -> kind.equals("arrests"));
        addCounts(id, "other counts", gold, entry, kind -> !kind.equals("arrests"));
        if (gold.has("headlineArrests") && !gold.path("headlineAmbiguous").asBoolean()) {
            addHeadline(id, gold, entry);
        }
        addRegions(id, "countries", gold, entry, code -> !code.contains("-"));
        addRegions(id, "subdivisions", gold, entry, code -> code.contains("-"));
        if (gold.has("published")) {
            share("published", text(gold, "published").equals(String.valueOf(entry.published())));
        }
        share("language", text(gold, "language").equals(entry.language()));
    }

    /** All figures, from 0 to 1, by name. */
    Map<String, Double> figures() {
        Map<String, Double> figures = new TreeMap<>();
        f1.forEach((name, n) -> figures.put(name, 2.0 * n[0] / Math.max(1, 2 * n[0] + n[1] + n[2])));
        shares.forEach((name, n) -> figures.put(name, (double) n[0] / n[1]));
        return figures;
    }

    List<String> disagreements() {
        return disagreements;
    }

    private void addTypes(String id, JsonNode gold, Entry entry) {
        Set<String> want = Gold.words(gold, "fraudTypes");
        Set<String> optional = Gold.words(gold, "fraudTypesOptional");
        Set<String> got = entry.fraudTypes().stream().map(Entry.TypeTag::code).collect(Collectors.toSet());
        Set<String> have = withAncestors(got);
        Set<String> neutral = withAncestors(want);
        neutral.addAll(withAncestors(optional));
        tally("types", id, want, have, neutral, got);
        share("fraud or not", got.isEmpty() == want.isEmpty() || (want.isEmpty() && neutral.containsAll(got)));
    }

    private Set<String> withAncestors(Set<String> codes) {
        Set<String> all = new HashSet<>(codes);
        codes.forEach(code -> all.addAll(types.ancestors(code)));
        return all;
    }

    private void addCounts(String id, String name, JsonNode gold, Entry entry, Predicate<String> kinds) {
        List<JsonNode> left = of(Gold.counts(gold, "counts"), kinds);
        List<JsonNode> optional = of(Gold.counts(gold, "countsOptional"), kinds);
        List<JsonNode> matched = new ArrayList<>();
        List<CountTag> extra = new ArrayList<>();
        for (CountTag tag : entry.counts()) {
            if (!kinds.test(tag.kind())) {
                continue;
            }
            JsonNode hit = left.stream()
                    .filter(count -> isSame(count, tag))
                    .findFirst()
                    .orElse(null);
            if (hit != null) {
                left.remove(hit);
                matched.add(hit);
                compare(hit, tag);
            } else if (matched.stream().noneMatch(count -> isSame(count, tag))
                    && optional.stream().noneMatch(count -> isSame(count, tag))) {
                extra.add(tag);
            }
        }
        note(f1, name, matched.size(), extra.size(), left.size());
        extra.forEach(tag -> disagreements.add(id + ": + " + tag.kind() + " " + (long) tag.value()));
        left.forEach(count -> disagreements.add(id + ": - " + text(count, "kind") + " " + text(count, "value")));
    }

    private static List<JsonNode> of(List<JsonNode> counts, Predicate<String> kinds) {
        return new ArrayList<>(
                counts.stream().filter(count -> kinds.test(text(count, "kind"))).toList());
    }

    private static boolean isSame(JsonNode count, CountTag tag) {
        return text(count, "kind").equals(tag.kind())
                && Math.abs(count.get("value").asDouble() - tag.value()) < 0.005;
    }

    private void compare(JsonNode gold, CountTag tag) {
        share("qualifier", either(gold, "qualifier").contains('"' + tag.qualifier() + '"'));
        if (!text(gold, "currency").equals("null")) {
            share("currency", text(gold, "currency").equals(tag.currency()));
        }
        boolean said = tag.from() != null;
        if (gold.has("period") && (said || gold.path("period").isObject())) {
            String period = "{\"from\":\"" + tag.from() + "\",\"to\":\"" + tag.to() + "\"}";
            share("period", either(gold, "period").contains(said ? period : "null"));
        }
        Set<String> where = countries(Gold.words(gold, "regions"));
        if (!where.isEmpty()) {
            share("count countries", where.equals(countries(Set.copyOf(tag.regions()))));
        }
    }

    private static Set<String> either(JsonNode gold, String field) {
        Set<String> either = new HashSet<>();
        either.add(gold.path(field).isMissingNode() ? "null" : gold.path(field).toString());
        if (gold.path(field + "Maybe").isContainerNode()
                || gold.path(field + "Maybe").isTextual()) {
            either.add(gold.path(field + "Maybe").toString());
        }
        return either;
    }

    private static Set<String> countries(Set<String> codes) {
        return codes.stream().map(code -> code.split("-")[0]).collect(Collectors.toSet());
    }

    private void addHeadline(String id, JsonNode gold, Entry entry) {
        Set<Double> heads = entry.counts().stream()
                .filter(tag -> tag.kind().equals("arrests") && tag.headline())
                .map(CountTag::value)
                .collect(Collectors.toSet());
        JsonNode want = gold.path("headlineArrests");
        boolean right = want.isNumber() ? heads.contains(want.asDouble()) : heads.isEmpty();
        share("headline", right);
        if (!right) {
            disagreements.add(id + ": headline " + heads + ", not " + want);
        }
    }

    private void addRegions(String id, String name, JsonNode gold, Entry entry, Predicate<String> kind) {
        Set<String> want = Gold.words(gold, "regions").stream().filter(kind).collect(Collectors.toSet());
        Set<String> optional = Gold.words(gold, "regionsOptional");
        Set<String> neutral = new HashSet<>(want);
        neutral.addAll(optional);
        neutral.addAll(countries(optional));
        Set<String> got =
                entry.regions().stream().map(Entry.RegionTag::code).filter(kind).collect(Collectors.toSet());
        tally(name, id, want, got, neutral, got);
    }

    private void tally(
            String name, String id, Set<String> want, Set<String> have, Set<String> neutral, Set<String> got) {
        Set<String> missing = new HashSet<>(want);
        missing.removeAll(have);
        Set<String> extra = new HashSet<>(got);
        extra.removeAll(neutral);
        note(f1, name, want.size() - missing.size(), extra.size(), missing.size());
        if (!missing.isEmpty() || !extra.isEmpty()) {
            disagreements.add(id + ": " + name + " + " + extra + " - " + missing);
        }
    }

    private void share(String name, boolean right) {
        note(shares, name, right ? 1 : 0, 1, 0);
    }

    private static void note(Map<String, int[]> into, String name, int... numbers) {
        int[] sum = into.computeIfAbsent(name, key -> new int[3]);
        for (int i = 0; i < numbers.length; i++) {
            sum[i] += numbers[i];
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isMissingNode() ? "null" : node.path(field).asText();
    }

    @Override
    public String toString() {
        return figures().entrySet().stream()
                .map(figure -> String.format(
                        Locale.ROOT, "%-16s %.3f", figure.getKey(), Math.floor(figure.getValue() * 1000) / 1000))
                .collect(Collectors.joining("\n"));
    }
}

package dev.blotter.workbench.gold;

import dev.blotter.codes.FraudTypes;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Tag;
import dev.blotter.workbench.gold.GoldRecord.GoldCount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Compares tags with gold: precision and recall of kinds, counts and regions, and shares of right single values. What
 * gold calls optional is neither rewarded nor punished; a parent is right where its child is.
 */
public final class Score {
    private static final Set<String> REGIONS = Set.of("countries", "subdivisions");

    private final FraudTypes types;
    private final NavigableMap<String, Tally> groups = new TreeMap<>();
    private final NavigableMap<String, Tally> tags = new TreeMap<>();
    private final NavigableMap<String, int[]> shares = new TreeMap<>();
    private final List<Disagreement> disagreements = new ArrayList<>();
    private int documents;

    public Score(FraudTypes types) {
        this.types = types;
    }

    /** Compares an entry with the record of its document, as far as that goes. */
    public void add(GoldRecord gold, Entry entry) {
        documents++;
        if (gold.has("fraudTypes")) {
            addTypes(gold, entry);
        }
        if (gold.has("counts")) {
            addCounts("arrests", gold, entry, kind -> kind.equals("arrests"));
            addCounts("other counts", gold, entry, kind -> !kind.equals("arrests"));
        }
        if (gold.has("headlineArrests") && !gold.isTrue("headlineAmbiguous")) {
            addHeadline(gold, entry);
        }
        if (gold.has("regions")) {
            addRegions("countries", "regions", gold, entry);
            addRegions("subdivisions", "regions", gold, entry);
        } else if (gold.has("countries")) {
            addRegions("countries", "countries", gold, entry);
        }
        if (gold.has("published")) {
            share("published", gold.text("published").equals(String.valueOf(entry.published())));
        }
        if (gold.has("language")) {
            share("language", gold.text("language").equals(entry.language()));
        }
    }

    public int documents() {
        return documents;
    }

    /** Kinds of fraud and kinds of counts, each with its tally. */
    public NavigableMap<String, Tally> tags() {
        return Collections.unmodifiableNavigableMap(tags);
    }

    /** All kinds of fraud together, arrests, the other counts, countries, subdivisions. */
    public NavigableMap<String, Tally> groups() {
        return Collections.unmodifiableNavigableMap(groups);
    }

    /** The F1 of groups, and the shares of right values: all from 0 to 1, by name. */
    public NavigableMap<String, Double> figures() {
        NavigableMap<String, Double> figures = new TreeMap<>();
        groups.forEach((name, tally) -> figures.put(name, tally.f1()));
        shares.forEach((name, n) -> figures.put(name, (double) n[0] / n[1]));
        return figures;
    }

    /** Where tags and gold differ, document by document. */
    public List<Disagreement> disagreements() {
        return Collections.unmodifiableList(disagreements);
    }

    private void addTypes(GoldRecord gold, Entry entry) {
        Set<String> want = gold.words("fraudTypes");
        Set<String> got = entry.fraudTypes().stream().map(Entry.TypeTag::code).collect(Collectors.toSet());
        Set<String> neutral = withAncestors(want);
        neutral.addAll(withAncestors(gold.words("fraudTypesOptional")));
        if (gold.fraud().orElse(false)) {
            types.general().ifPresent(neutral::add);
        }
        Set<String> have = withAncestors(got);
        for (String code : have) {
            if (want.contains(code)) {
                note(code, "types", new Tally(1, 0, 0));
            }
        }
        differing(want, have).forEach(code -> missing(gold, "types", code, code));
        differing(got, neutral).forEach(code -> extra(gold, "types", code, code));
        share("fraud or not", got.isEmpty() == want.isEmpty() || (want.isEmpty() && neutral.containsAll(got)));
    }

    private Set<String> withAncestors(Set<String> codes) {
        Set<String> all = new HashSet<>(codes);
        codes.stream().filter(types::isKnown).forEach(code -> all.addAll(types.ancestors(code)));
        return all;
    }

    private static Set<String> differing(Set<String> of, Set<String> other) {
        Set<String> differing = new TreeSet<>(of);
        differing.removeAll(other);
        return differing;
    }

    private void addCounts(String group, GoldRecord gold, Entry entry, Predicate<String> kinds) {
        List<GoldCount> left = of(gold.counts("counts"), kinds);
        List<GoldCount> optional = of(gold.counts("countsOptional"), kinds);
        List<GoldCount> matched = new ArrayList<>();
        for (CountTag tag : entry.counts()) {
            if (!kinds.test(tag.kind())) {
                continue;
            }
            Optional<GoldCount> hit = find(left, tag);
            if (hit.isPresent()) {
                left.remove(hit.get());
                matched.add(hit.get());
                note(tag.kind(), group, new Tally(1, 0, 0));
                compare(hit.get(), tag);
            } else if (find(matched, tag).isEmpty() && find(optional, tag).isEmpty()) {
                extra(gold, group, tag.kind(), Tag.of(tag).toString());
            }
        }
        left.forEach(count -> missing(gold, group, count.text("kind"), count.text("kind") + "=" + count.text("value")));
    }

    private static List<GoldCount> of(List<GoldCount> counts, Predicate<String> kinds) {
        return new ArrayList<>(
                counts.stream().filter(count -> kinds.test(count.text("kind"))).toList());
    }

    private static Optional<GoldCount> find(List<GoldCount> counts, CountTag tag) {
        return counts.stream().filter(count -> count.isOf(tag)).findFirst();
    }

    private void compare(GoldCount gold, CountTag tag) {
        share("qualifier", gold.either("qualifier").contains('"' + tag.qualifier() + '"'));
        if (!gold.text("currency").equals("null")) {
            share("currency", gold.text("currency").equals(tag.currency()));
        }
        boolean said = tag.from() != null;
        if (gold.has("period") && (said || gold.hasPeriod())) {
            String period = "{\"from\":\"" + tag.from() + "\",\"to\":\"" + tag.to() + "\"}";
            share("period", gold.either("period").contains(said ? period : "null"));
        }
        Set<String> where = countries(gold.words("regions"));
        if (!where.isEmpty()) {
            share("count countries", where.equals(countries(Set.copyOf(tag.regions()))));
        }
    }

    private static Set<String> countries(Set<String> codes) {
        return codes.stream().map(code -> code.replaceFirst("-.*", "")).collect(Collectors.toSet());
    }

    private void addHeadline(GoldRecord gold, Entry entry) {
        Set<Double> heads = entry.counts().stream()
                .filter(tag -> tag.kind().equals("arrests") && tag.headline())
                .map(CountTag::value)
                .collect(Collectors.toSet());
        double want = gold.figure("headlineArrests");
        boolean right = Double.isNaN(want) ? heads.isEmpty() : heads.contains(want);
        share("headline", right);
        if (!right) {
            disagreements.add(new Disagreement(
                    gold.id(), "headline " + heads + ", not " + gold.text("headlineArrests"), !heads.isEmpty()));
        }
    }

    private void addRegions(String group, String field, GoldRecord gold, Entry entry) {
        Predicate<String> kind = code -> code.contains("-") == group.equals("subdivisions");
        Set<String> want = gold.words(field).stream().filter(kind).collect(Collectors.toSet());
        Set<String> optional = gold.words("regionsOptional");
        Set<String> neutral = new HashSet<>(want);
        neutral.addAll(optional);
        neutral.addAll(countries(optional));
        Set<String> got =
                entry.regions().stream().map(Entry.RegionTag::code).filter(kind).collect(Collectors.toSet());
        want.stream().filter(got::contains).forEach(code -> note(group, group, new Tally(1, 0, 0)));
        differing(want, got).forEach(code -> missing(gold, group, group, code));
        differing(got, neutral).forEach(code -> extra(gold, group, group, code));
    }

    private void missing(GoldRecord gold, String group, String name, String tag) {
        note(name, group, new Tally(0, 0, 1));
        disagreements.add(new Disagreement(gold.id(), tag, false));
    }

    private void extra(GoldRecord gold, String group, String name, String tag) {
        note(name, group, new Tally(0, 1, 0));
        disagreements.add(new Disagreement(gold.id(), tag, true));
    }

    private void note(String name, String group, Tally tally) {
        if (!REGIONS.contains(name)) {
            tags.merge(name, tally, Tally::plus);
        }
        groups.merge(group, tally, Tally::plus);
    }

    private void share(String name, boolean right) {
        int[] sum = shares.computeIfAbsent(name, key -> new int[2]);
        sum[0] += right ? 1 : 0;
        sum[1]++;
    }

    /** A tag that a document has and its gold record does not (extra), or the other way round. */
    public record Disagreement(String document, String tag, boolean extra) {
        @Override
        public String toString() {
            return document + ": " + (extra ? "+ " : "- ") + tag;
        }
    }
}

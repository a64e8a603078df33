package dev.blotter.finding;

import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import dev.blotter.finding.Entry.LabelTag;
import dev.blotter.finding.Entry.RegionTag;
import dev.blotter.finding.Entry.TypeTag;
import dev.blotter.text.Annotation;
import dev.blotter.text.Annotations;
import dev.blotter.text.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a document and what rules concluded of it together into an entry. It decides nothing: it
 * merges equal findings, adds the countries of subdivisions, leaves out kinds of fraud that a more
 * specific kind implies, and orders what it lists.
 */
public final class EntryAssembler {
    private final FraudTypes types;
    private final Regions regions;
    private final String version;

    /**
     * @param version the version of Blotter, which each entry names
     */
    public EntryAssembler(FraudTypes types, Regions regions, String version) {
        this.types = types;
        this.regions = regions;
        this.version = version;
    }

    /** The entry of a document without text, which no rule has judged. */
    public Entry unread(Document document) {
        return entry(document, List.of(), List.of(), List.of(), List.of(), null);
    }

    /** The entry of a document, of which {@code annotations} and {@code verdict} are. */
    public Entry assemble(Document document, Annotations annotations, Verdict verdict) {
        Quoter quoter = new Quoter(document, annotations);
        List<TypeTag> typeTags = typeTags(verdict, quoter);
        List<RegionTag> regionTags = regionTags(verdict, quoter);
        CountAssembler counts = new CountAssembler(regions, quoter, verdict, typeTags, regionTags);
        Entry entry =
                entry(document, typeTags, counts.tags(), regionTags, labelTags(verdict, quoter), verdict.ruleSet());
        return annotations.unseen() == 0 ? entry : warned(entry, annotations.unseen());
    }

    private static Entry warned(Entry entry, int unseen) {
        List<String> warnings = new ArrayList<>(entry.warnings());
        warnings.add("The last " + unseen + " figures were not judged: a document has too many of them.");
        return entry.with(warnings, entry.fraudTypes(), entry.counts(), entry.regions(), entry.labels());
    }

    private Entry entry(
            Document document,
            List<TypeTag> types,
            List<Entry.CountTag> counts,
            List<RegionTag> regions,
            List<LabelTag> labels,
            @Nullable String ruleSet) {
        return new Entry(
                Entry.SCHEMA,
                document.source(),
                document.id(),
                null,
                document.title(),
                document.published() == null ? null : document.published().toString(),
                document.publishedFrom(),
                document.language(),
                document.outcome().status().json(),
                document.outcome().reason(),
                document.warnings(),
                null,
                types,
                counts,
                regions,
                labels,
                ruleSet,
                version);
    }

    private List<TypeTag> typeTags(Verdict verdict, Quoter quoter) {
        Map<String, Merged> byCode = new TreeMap<>();
        each(
                verdict,
                FraudType.class,
                (type, rules) -> byCode.computeIfAbsent(type.code(), code -> new Merged())
                        .add(rules, type.evidence()));
        Set<String> implied = byCode.keySet().stream()
                .flatMap(code -> types.ancestors(code).stream())
                .collect(Collectors.toSet());
        return byCode.entrySet().stream()
                .filter(entry -> !implied.contains(entry.getKey()))
                .sorted(Comparator.comparing(entry -> entry.getValue().first(), Quoter.ORDER))
                .map(entry -> new TypeTag(
                        entry.getKey(),
                        types.name(entry.getKey()),
                        entry.getValue().rules(),
                        quoter.quoteEach(entry.getValue().evidence())))
                .toList();
    }

    private List<RegionTag> regionTags(Verdict verdict, Quoter quoter) {
        Map<String, Merged> byCode = new TreeMap<>();
        each(
                verdict,
                Region.class,
                (region, rules) -> withCountry(region.place().code())
                        .forEach(code ->
                                byCode.computeIfAbsent(code, c -> new Merged()).add(rules, List.of(region.place()))));
        return byCode.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .map(entry -> new RegionTag(
                        entry.getKey(),
                        regions.name(entry.getKey()),
                        regions.parents(entry.getKey()),
                        entry.getValue().size(),
                        entry.getValue().rules(),
                        quoter.quoteEach(entry.getValue().evidence())))
                .toList();
    }

    private Stream<String> withCountry(String code) {
        return Stream.concat(Stream.of(code), regions.parents(code).stream().filter(regions::isCountry));
    }

    private static List<LabelTag> labelTags(Verdict verdict, Quoter quoter) {
        Map<Map.Entry<String, String>, Merged> byLabel = new LinkedHashMap<>();
        each(
                verdict,
                Label.class,
                (label, rules) -> byLabel.computeIfAbsent(Map.entry(label.name(), label.value()), key -> new Merged())
                        .add(rules, label.evidence()));
        return byLabel.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Map.Entry<String, String>, Merged> entry) ->
                                entry.getKey().getKey())
                        .thenComparing(entry -> entry.getKey().getValue()))
                .map(entry -> new LabelTag(
                        entry.getKey().getKey(),
                        entry.getKey().getValue(),
                        entry.getValue().rules(),
                        quoter.quoteEach(entry.getValue().evidence())))
                .toList();
    }

    /** What is done with one conclusion and the rules that reached it. */
    interface Use<C extends Conclusion> {
        void use(C conclusion, List<String> rules);
    }

    static <C extends Conclusion> void each(Verdict verdict, Class<C> kind, Use<C> use) {
        for (Finding finding : verdict.findings()) {
            if (kind.isInstance(finding.conclusion())) {
                use.use(kind.cast(finding.conclusion()), finding.rules());
            }
        }
    }

    /** The rules and the evidence of equal findings. */
    static final class Merged {
        private final Set<String> rules = new TreeSet<>();
        private final Set<Annotation> seen = new HashSet<>();
        private final List<Annotation> evidence = new ArrayList<>();

        void add(List<String> byRules, List<? extends Annotation> of) {
            rules.addAll(byRules);
            of.stream().filter(seen::add).forEach(evidence::add);
        }

        List<String> rules() {
            return List.copyOf(rules);
        }

        /** In the order of the text. */
        List<Annotation> evidence() {
            evidence.sort(Quoter.ORDER);
            return evidence;
        }

        int size() {
            return evidence.size();
        }

        Annotation first() {
            return Collections.min(evidence, Quoter.ORDER);
        }
    }
}

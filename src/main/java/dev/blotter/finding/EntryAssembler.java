package dev.blotter.finding;

import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import dev.blotter.codes.RuleLanguages;
import dev.blotter.finding.Entry.Evidence;
import dev.blotter.finding.Entry.LabelTag;
import dev.blotter.finding.Entry.RegionTag;
import dev.blotter.finding.Entry.TypeTag;
import dev.blotter.finding.Tag.Family;
import dev.blotter.finding.Verdict.Finding;
import dev.blotter.text.Annotation;
import dev.blotter.text.Annotations;
import dev.blotter.text.Document;
import dev.blotter.text.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a document and what rules concluded of it together into an entry: merges equal findings, adds the countries of
 * subdivisions, leaves out implied kinds of fraud, and orders what it lists.
 */
public record EntryAssembler(FraudTypes types, Regions regions, RuleLanguages languages, String version) {
    /** The longest beginning of a text that stands for the title of a document without one. */
    private static final int LONGEST = 80;

    private static final Pattern LINE = Pattern.compile("\\S[^\\n]*");

    /** The entry of a document without text, which no rule has judged. */
    public Entry unread(Document document) {
        return entry(document, List.of(), List.of(), List.of(), List.of(), null);
    }

    /** The entry of a document, of which {@code annotations} and {@code verdict} are. */
    public Entry assemble(Document document, Annotations annotations, Verdict verdict) {
        Quoter quoter = new Quoter(document, annotations.sentences());
        Map<Tag, Merged> merged = merged(verdict);
        List<TypeTag> typeTags = typeTags(merged, quoter);
        List<RegionTag> regionTags = regionTags(merged, quoter);
        CountAssembler counts = new CountAssembler(regions, quoter, verdict, typeTags, regionTags);
        return warned(
                entry(document, typeTags, counts.tags(), regionTags, labelTags(merged, quoter), verdict.ruleSet()));
    }

    private Entry warned(Entry entry) {
        if (!languages.lack(entry.language())) {
            return entry;
        }
        List<String> warnings = new ArrayList<>(entry.warnings());
        warnings.add(RuleLanguages.warning(entry.language()));
        return entry.with(warnings);
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
                document.title() == null ? firstWords(document.text()) : document.title(),
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

    /** Whole words of the first line, as far as they fit; null for a text without any. */
    private static @Nullable String firstWords(String text) {
        Matcher first = LINE.matcher(text);
        String line = first.find() ? first.group().strip() : null;
        if (line == null || line.length() <= LONGEST) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, end > 0 ? end : line.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }

    private List<TypeTag> typeTags(Map<Tag, Merged> merged, Quoter quoter) {
        Set<String> implied = of(Family.FRAUD_TYPE, merged)
                .flatMap(type -> types.ancestors(type.getKey().name()).stream())
                .collect(Collectors.toSet());
        return of(Family.FRAUD_TYPE, merged)
                .filter(type -> !implied.contains(type.getKey().name()))
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(Merged::first, Quoter.ORDER)))
                .map(type -> {
                    String code = type.getKey().name();
                    return new TypeTag(
                            code,
                            types.name(code),
                            type.getValue().rules(),
                            type.getValue().quotes(quoter));
                })
                .toList();
    }

    private List<RegionTag> regionTags(Map<Tag, Merged> merged, Quoter quoter) {
        return of(Family.REGION, merged)
                .sorted(Map.Entry.comparingByValue(Comparator.comparingInt(region -> -region.mentions())))
                .map(region -> regionTag(region.getKey().name(), region.getValue(), quoter))
                .toList();
    }

    private RegionTag regionTag(String code, Merged region, Quoter quoter) {
        return new RegionTag(
                code,
                regions.name(code),
                regions.parents(code),
                region.mentions(),
                region.rules(),
                region.quotes(quoter));
    }

    private static List<LabelTag> labelTags(Map<Tag, Merged> merged, Quoter quoter) {
        return of(Family.LABEL, merged)
                .map(label -> new LabelTag(
                        label.getKey().name(),
                        label.getKey().value(),
                        label.getValue().rules(),
                        label.getValue().quotes(quoter)))
                .toList();
    }

    private static Stream<Map.Entry<Tag, Merged>> of(Family family, Map<Tag, Merged> merged) {
        return merged.entrySet().stream().filter(tag -> tag.getKey().family() == family);
    }

    /** What rules concluded, by the tags that it gives, in the order of their names and values. */
    private Map<Tag, Merged> merged(Verdict verdict) {
        Map<Tag, Merged> merged = new TreeMap<>(
                Comparator.comparing(Tag::family).thenComparing(Tag::name).thenComparing(Tag::value));
        for (Finding finding : verdict.findings()) {
            switch (finding.conclusion()) {
                case FraudType(String code, List<Annotation> evidence) ->
                    add(merged, new Tag(Family.FRAUD_TYPE, code, ""), finding, evidence);
                case Label(String name, String value, List<Annotation> evidence) ->
                    add(merged, new Tag(Family.LABEL, name, value), finding, evidence);
                case Role role -> add(merged, role.tag(), finding, role.evidence());
                case Region(Place place) ->
                    withCountry(place.code())
                            .forEach(code -> add(merged, new Tag(Family.REGION, code, ""), finding, List.of(place)));
                default -> {}
            }
        }
        return merged;
    }

    private static void add(Map<Tag, Merged> merged, Tag tag, Finding finding, List<Annotation> evidence) {
        Merged same = merged.computeIfAbsent(tag, added -> new Merged(new TreeSet<>(), new LinkedHashSet<>()));
        same.byRules().addAll(finding.rules());
        same.evidence().addAll(evidence);
    }

    private Stream<String> withCountry(String code) {
        return Stream.concat(Stream.of(code), regions.parents(code).stream().filter(regions::isCountry));
    }

    private record Merged(Set<String> byRules, Set<Annotation> evidence) {
        List<String> rules() {
            return List.copyOf(byRules);
        }

        List<Evidence> quotes(Quoter quoter) {
            return quoter.quoteEach(evidence.stream().sorted(Quoter.ORDER).toList());
        }

        int mentions() {
            return evidence.size();
        }

        Annotation first() {
            return Collections.min(evidence, Quoter.ORDER);
        }
    }
}

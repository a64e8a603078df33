package dev.blotter.finding.correction;

import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.Evidence;
import dev.blotter.finding.Entry.LabelTag;
import dev.blotter.finding.Entry.RegionTag;
import dev.blotter.finding.Entry.TypeTag;
import dev.blotter.finding.Quoter;
import dev.blotter.finding.Tag;
import dev.blotter.text.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry that is being corrected. A kind of fraud replaces what it belongs to, a subdivision brings its country, and
 * counts of the whole document follow it. What lies in a removed region or kind goes with it.
 */
final class CorrectedEntry {
    private final Entry before;
    private final FraudTypes types;
    private final Regions regions;
    private final Document read;
    private final Quoter quoter;
    private final List<String> warnings;
    private final List<TypeTag> typeTags;
    private final List<RegionTag> regionTags;
    private final List<LabelTag> labelTags;
    private final CorrectedCounts counts;

    /** @param quoter of the document as rules saw it, which may have another title and day than was read */
    CorrectedEntry(Entry entry, CodeLookup names, Document read, Quoter quoter) {
        this.before = entry;
        this.read = read;
        this.types = names.types();
        this.regions = names.regions();
        this.quoter = quoter;
        this.warnings = new ArrayList<>(entry.warnings());
        this.typeTags = new ArrayList<>(entry.fraudTypes());
        this.regionTags = new ArrayList<>(entry.regions());
        this.labelTags = new ArrayList<>(entry.labels());
        this.counts = new CorrectedCounts(entry.counts(), whole(entry.fraudTypes(), entry.regions()));
    }

    void apply(Correction correction) {
        if (correction.adds()) {
            add(correction);
        } else {
            note(correction, remove(correction));
        }
    }

    Entry entry() {
        return before.with(
                List.copyOf(warnings),
                List.copyOf(typeTags),
                counts.of(whole(typeTags, regionTags)),
                List.copyOf(regionTags),
                List.copyOf(labelTags));
    }

    private CorrectedCounts.Whole whole(List<TypeTag> ofTypes, List<RegionTag> ofRegions) {
        return new CorrectedCounts.Whole(
                ofTypes.stream().map(TypeTag::code).sorted().toList(),
                ofRegions.stream()
                        .map(RegionTag::code)
                        .filter(regions::isCountry)
                        .sorted()
                        .toList());
    }

    private void add(Correction correction) {
        switch (correction.tag().family()) {
            case FRAUD_TYPE -> addType(correction);
            case COUNT -> addCount(correction, correction.tag());
            case REGION -> addRegion(correction);
            case LABEL -> addLabel(correction);
            case HEADLINE -> {
                addCount(correction, correction.tag().count());
                note(correction, counts.makeHeadline(correction.tag().count()));
            }
            case PLACE, PERIOD -> note(correction, counts.set(correction.tag()));
            case PUBLISHED, TITLE -> note(correction, correction.changes(read));
        }
    }

    private List<Evidence> evidence(Correction correction) {
        return List.of(quoter.find(correction.quote()).orElseGet(() -> {
            if (!correction.quote().isEmpty()) {
                warnings.add(Correction.MARK + "the document no longer holds the quote of " + correction.tag() + ": "
                        + correction.quote());
            }
            return quoter.beginning();
        }));
    }

    private void addType(Correction correction) {
        String code = correction.tag().name();
        if (typeTags.stream().anyMatch(tag -> isWithin(tag.code(), code, types::ancestors))) {
            return;
        }
        typeTags.removeIf(tag -> isWithin(code, tag.code(), types::ancestors));
        typeTags.add(new TypeTag(code, types.name(code), List.of(correction.rule()), evidence(correction)));
    }

    private void addCount(Correction correction, Tag count) {
        if (!counts.has(count)) {
            counts.add(count, correction.rule(), evidence(correction).getFirst());
        } else if (correction.tag().family() == Tag.Family.COUNT) {
            counts.confirm(count, correction.rule());
        }
    }

    private void note(Correction correction, boolean changes) {
        if (changes) {
            warnings.add(correction.warning());
        }
    }

    private void addRegion(Correction correction) {
        String code = correction.tag().name();
        List<Evidence> evidence = evidence(correction);
        Stream.concat(Stream.of(code), regions.parents(code).stream().filter(regions::isCountry))
                .filter(each -> regionTags.stream().noneMatch(tag -> tag.code().equals(each)))
                .forEach(each -> regionTags.add(new RegionTag(
                        each, regions.name(each), regions.parents(each), 1, List.of(correction.rule()), evidence)));
        regionTags.sort(
                Comparator.comparingInt((RegionTag tag) -> -tag.mentions()).thenComparing(RegionTag::code));
    }

    private void addLabel(Correction correction) {
        Tag tag = correction.tag();
        if (labelTags.stream().noneMatch(label -> tag.covers(Tag.of(label)))) {
            labelTags.add(new LabelTag(tag.name(), tag.value(), List.of(correction.rule()), evidence(correction)));
            labelTags.sort(Comparator.comparing(LabelTag::name).thenComparing(LabelTag::value));
        }
    }

    private boolean remove(Correction correction) {
        Tag tag = correction.tag();
        return switch (tag.family()) {
            case FRAUD_TYPE -> removeTypes(code -> isWithin(code, tag.name(), types::ancestors));
            case COUNT -> counts.remove(tag);
            case REGION -> removeRegions(tag.name());
            case LABEL -> labelTags.removeIf(each -> tag.covers(Tag.of(each)));
            case HEADLINE -> counts.removeHeadline(tag.count());
            case PLACE, PERIOD -> counts.unset(tag);
            case PUBLISHED, TITLE -> correction.changes(read);
        };
    }

    private boolean removeTypes(Predicate<String> gone) {
        boolean ofCounts = counts.leaveOutTypes(gone);
        return typeTags.removeIf(each -> gone.test(each.code())) || ofCounts;
    }

    /** Removes a region, what lies in it, and its country where no other words name that. */
    private boolean removeRegions(String region) {
        List<RegionTag> within = regionTags.stream()
                .filter(each -> isWithin(each.code(), region, regions::parents))
                .toList();
        Set<String> countries = regionTags.stream()
                .filter(each -> regions.isCountry(each.code()) && isNamedOnlyBy(each, within))
                .map(RegionTag::code)
                .collect(Collectors.toSet());
        Predicate<String> gone = code -> isWithin(code, region, regions::parents) || countries.contains(code);
        boolean ofCounts = counts.leaveOutRegions(gone);
        return regionTags.removeIf(each -> gone.test(each.code())) || ofCounts;
    }

    private boolean isNamedOnlyBy(RegionTag country, List<RegionTag> within) {
        return within.stream()
                .anyMatch(each -> regions.parents(each.code()).contains(country.code())
                        && each.mentions() >= country.mentions()
                        && each.evidence().containsAll(country.evidence()));
    }

    private static boolean isWithin(String code, String whole, Function<String, List<String>> parents) {
        return code.equals(whole) || parents.apply(code).contains(whole);
    }
}

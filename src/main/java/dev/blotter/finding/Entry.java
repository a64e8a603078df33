package dev.blotter.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the blotter: one document with its findings, in the order of its JSON form ({@code entry.schema.json}).
 *
 * <p>Dates are ISO 8601 days, offsets are UTF-16 units into title or text, money is in whole units of its ISO 4217
 * currency.
 *
 * @param indexed when an index first saw the document, in UTC; absent elsewhere
 */
public record Entry(
        int schema,
        String source,
        String id,
        @Nullable String copyOf,
        @Nullable String title,
        @Nullable String published,
        @Nullable String publishedFrom,
        String language,
        String status,
        @Nullable String reason,
        List<String> warnings,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String indexed,

        List<TypeTag> fraudTypes,
        List<CountTag> counts,
        List<RegionTag> regions,
        List<LabelTag> labels,
        @Nullable String ruleSet,
        String version) {

    /** Where a day of publication is from that a person has put right, as {@code publishedFrom} says it. */
    public static final String BY_HAND = "overrides";

    /** The version of the JSON form. */
    public static final int SCHEMA = 1;

    /** The words that a tag rests on, in {@code text} or {@code title}, with their sentence. */
    public record Evidence(@JsonProperty("in") String in, int begin, int end, String text, String sentence) {}

    /** A tag with the rules that made it, and what it rests on. */
    public sealed interface Tagged permits TypeTag, CountTag, RegionTag, LabelTag {
        List<String> rules();

        List<Evidence> evidence();
    }

    /** A kind of fraud. */
    public record TypeTag(String code, String name, List<String> rules, List<Evidence> evidence) implements Tagged {}

    /**
     * A figure.
     *
     * @param statistic whether it adds up the cases of a country, a year or a trade, and is of no case of its own; absent
     *     from the JSON where it is not
     * @param partOf the position in the entry of the count that contains this one
     * @param regionsFrom {@code count} when the text ties a place to it, else {@code document}
     */
    public record CountTag(
            String kind,
            double value,
            @Nullable Double upper,
            String qualifier,
            @Nullable String currency,
            @Nullable String from,
            @Nullable String to,
            boolean headline,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean statistic,
            @Nullable Integer partOf,
            List<String> regions,
            String regionsFrom,
            List<String> fraudTypes,
            List<String> rules,
            List<Evidence> evidence)
            implements Tagged {}

    /**
     * A region, with what it lies in, nearest first.
     *
     * @param mentions how often the document names it or a place in it
     */
    public record RegionTag(
            String code, String name, List<String> parents, int mentions, List<String> rules, List<Evidence> evidence)
            implements Tagged {}

    /** A tag of a family of the analyst's own, or the role of a person or body: {@code person.charged}, its name. */
    public record LabelTag(String name, String value, List<String> rules, List<Evidence> evidence) implements Tagged {
        private static final Pattern ROLE = Pattern.compile("(?:person|body)\\.(.+)");

        /** What is told of the person or body that is the value; nothing for other labels. */
        public Optional<String> role() {
            return ROLE.matcher(name).results().findFirst().map(found -> found.group(1));
        }
    }

    /** All its tags, in the order in which they are shown. */
    public List<Tagged> tags() {
        return Stream.<List<? extends Tagged>>of(fraudTypes, counts, regions, labels)
                .<Tagged>flatMap(List::stream)
                .toList();
    }

    /** This entry, to which other rules came as well; null when no rules judged it. */
    public Entry judgedBy(@Nullable String otherRules) {
        return with(copyOf, indexed, warnings, fraudTypes, counts, regions, labels, otherRules);
    }

    /** This entry as a copy of another source, first seen at a time. */
    public Entry with(@Nullable String copyOf, @Nullable String indexed) {
        return with(copyOf, indexed, warnings, fraudTypes, counts, regions, labels, ruleSet);
    }

    public Entry with(List<String> warnings) {
        return with(warnings, fraudTypes, counts, regions, labels);
    }

    public Entry with(
            List<String> warnings,
            List<TypeTag> fraudTypes,
            List<CountTag> counts,
            List<RegionTag> regions,
            List<LabelTag> labels) {
        return with(copyOf, indexed, warnings, fraudTypes, counts, regions, labels, ruleSet);
    }

    private Entry with(
            @Nullable String copyOf,
            @Nullable String indexed,
            List<String> warnings,
            List<TypeTag> fraudTypes,
            List<CountTag> counts,
            List<RegionTag> regions,
            List<LabelTag> labels,
            @Nullable String ruleSet) {
        return new Entry(
                schema,
                source,
                id,
                copyOf,
                title,
                published,
                publishedFrom,
                language,
                status,
                reason,
                warnings,
                indexed,
                fraudTypes,
                counts,
                regions,
                labels,
                ruleSet,
                version);
    }
}

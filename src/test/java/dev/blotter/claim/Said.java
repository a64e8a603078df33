package dev.blotter.claim;

import dev.blotter.codes.CodeLookup;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.index.fingerprint.RareNames;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The vocabulary of the tests of claims: a statement, told in a few words. */
final class Said {
    static final CodeLookup VOCABULARY = CodeLookup.of(Path.of("rules"));

    /** All regions, kinds of fraud and days. */
    static final TotalScope EVERYTHING = TotalScope.all(VOCABULARY);

    private final String kind;
    private final double value;
    private String source = "a";
    private @Nullable LocalDate published;
    private @Nullable String story;
    private RareNames names = RareNames.NONE;
    private int at;
    private boolean main = true;
    private String qualifier = "exact";
    private @Nullable String currency;
    private @Nullable String from;
    private @Nullable String to;
    private @Nullable Integer partOf;
    private List<String> rules = List.of();
    private List<String> regions = List.of();
    private String regionsFrom = "document";
    private List<String> types = List.of();

    private Said(String kind, double value) {
        this.kind = kind;
        this.value = value;
    }

    static Said arrests(double value) {
        return new Said("arrests", value);
    }

    static Said count(String kind, double value) {
        return new Said(kind, value);
    }

    static Said loss(double value, String currency) {
        Said said = new Said("loss", value);
        said.currency = currency;
        return said;
    }

    /** By a document without a date. */
    Said by(String document) {
        source = document;
        return this;
    }

    Said by(String document, String day) {
        published = LocalDate.parse(day);
        return by(document);
    }

    Said inStory(String name) {
        story = name;
        return this;
    }

    /** What its document names, as few others do: each weighs 5. */
    Said naming(String... told) {
        int[] hashes = Stream.of(told).mapToInt(String::hashCode).sorted().toArray();
        names = new RareNames(
                hashes, IntStream.of(hashes).mapToDouble(hash -> 5).toArray());
        return this;
    }

    /** The position in its entry. */
    Said at(int position) {
        at = position;
        return this;
    }

    Said aside() {
        main = false;
        return this;
    }

    Said atLeast() {
        qualifier = "at-least";
        return this;
    }

    Said atMost() {
        qualifier = "at-most";
        return this;
    }

    Said on(String day) {
        return during(day, day);
    }

    Said during(String first, String last) {
        from = first;
        to = last;
        return this;
    }

    /** All of a year or a month. */
    Said during(String period) {
        boolean isYear = period.length() == "2024".length();
        YearMonth first = YearMonth.parse(isYear ? period + "-01" : period);
        YearMonth last = isYear ? first.withMonth(12) : first;
        return during(first.atDay(1).toString(), last.atEndOfMonth().toString());
    }

    /** Where, by its own words. */
    Said in(String... places) {
        regions = List.of(places);
        regionsFrom = "count";
        return this;
    }

    /** Where, by the countries of its document. */
    Said inDocumentOn(String... countries) {
        regions = List.of(countries);
        regionsFrom = "document";
        return this;
    }

    Said about(String... codes) {
        types = List.of(codes);
        return this;
    }

    /** A person has said that the document gives it. */
    Said confirmed() {
        rules = List.of("overrides: as the force says");
        return this;
    }

    Said partOf(int position) {
        partOf = position;
        return this;
    }

    Statement statement() {
        return new Statement(
                source,
                published,
                story,
                names,
                at,
                main,
                new CountTag(
                        kind,
                        value,
                        null,
                        qualifier,
                        currency,
                        from,
                        to,
                        main,
                        partOf,
                        regions,
                        regionsFrom,
                        types,
                        rules,
                        List.of()));
    }

    /** The claims that these make. */
    static List<Claim> claims(Said... said) {
        return Claims.of(List.of(said).stream().map(Said::statement).toList(), VOCABULARY);
    }
}

package dev.blotter.claim;

import dev.blotter.codes.CodeLookup;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.index.fingerprint.RareNames;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The vocabulary of the tests of claims: a statement, told in a few words. */
final class Said {
    static final CodeLookup VOCABULARY = CodeLookup.of(Path.of("rules"));

    /** All regions, kinds of fraud and days. */
    static final TotalScope EVERYTHING = TotalScope.all(VOCABULARY);

    private static final String BEFORE_WORD =
            " (?=(?:in|of|on|during|by|story|naming|about|at|part|aside|at-least|at-most)(?: |$))";

    private final String kind;
    private final double value;
    private String source = "a";
    private @Nullable LocalDate published;
    private @Nullable String story;
    private RareNames names = RareNames.NONE;
    private int at;
    private boolean main = true;
    private boolean statistic;
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

    /** As it stands in tables: {@code 418 at-least in NG-LA on 2024-12-10 by a 2024-12-11}, {@code loss 500 CNY by b}. */
    static Said of(String text) {
        String[] parts = text.split(BEFORE_WORD);
        String[] figure = parts[0].split(" ");
        Said said = Character.isDigit(figure[0].charAt(0))
                ? arrests(Double.parseDouble(figure[0]))
                : count(figure[0], Double.parseDouble(figure[1]));
        said.currency = figure.length > 2 ? figure[2] : null;
        Stream.of(parts).skip(1).map(part -> part.split(" ")).forEach(said::add);
        return said;
    }

    private void add(String... words) {
        String[] what = Arrays.copyOfRange(words, 1, words.length);
        switch (words[0]) {
            case "in" -> in(what);
            case "of" -> inDocumentOn(what);
            case "on" -> on(what[0]);
            case "during" -> during(what);
            case "by" -> by(what);
            case "story" -> inStory(what[0]);
            case "naming" -> naming(what);
            case "about" -> about(what);
            case "at" -> at(Integer.parseInt(what[0]));
            case "part" -> partOf(Integer.parseInt(what[0]));
            case "aside" -> aside();
            case "at-least" -> atLeast();
            case "at-most" -> atMost();
            default -> throw new IllegalArgumentException(words[0]);
        }
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

    /** By a document, and the day that it is of, if any. */
    Said by(String... documentAndDay) {
        source = documentAndDay[0];
        published = documentAndDay.length > 1 ? LocalDate.parse(documentAndDay[1]) : null;
        return this;
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

    /** From a day to a day, or all of a year or a month. */
    Said during(String... time) {
        String first = time[0];
        if (time.length == 1) {
            YearMonth begins = YearMonth.parse(first.length() == "2024".length() ? first + "-01" : first);
            YearMonth ends = first.length() == "2024".length() ? begins.withMonth(12) : begins;
            return during(begins.atDay(1).toString(), ends.atEndOfMonth().toString());
        }
        from = first;
        to = time[1];
        return this;
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

    /** Rules have said that it adds up many cases. */
    Said asStatistic() {
        statistic = true;
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
                        statistic,
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

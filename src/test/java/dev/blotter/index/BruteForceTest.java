package dev.blotter.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.codes.Regions;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.LabelTag;
import dev.blotter.finding.Entry.RegionTag;
import dev.blotter.finding.Entry.TypeTag;
import dev.blotter.index.entry.EntryBlock;
import dev.blotter.index.entry.Lineage;
import dev.blotter.index.query.CountCondition;
import dev.blotter.index.query.Dimension;
import dev.blotter.index.query.Filter;
import dev.blotter.index.result.Bucket;
import dev.blotter.index.result.PageRequest;
import dev.blotter.index.result.SearchResult;
import dev.blotter.text.DayRange;
import dev.blotter.text.Status;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random filters find what a plain look at each exported entry finds. */
final class BruteForceTest {
    private static final int FILES = 400;
    private static final int FILTERS = 250;
    private static final List<String> PLACES = List.of("KH", "MM", "CN-YN", "CN", "142", "035");
    private static final List<String> FRAUDS = List.of("pig-butchering", "romance-scam", "phishing");
    private static final List<String> KINDS = List.of("arrests", "loss", "victims");

    private static final List<String> LANGUAGES = List.of("en", "zh", "de");
    private static final Regions REGIONS = Regions.builtIn();

    @TempDir
    private static Path temp;

    private static TestBlotter blotter;
    private static final List<Entry> ENTRIES = new ArrayList<>();

    @BeforeAll
    static void write() {
        Random random = new Random(11);
        blotter = new TestBlotter(temp.resolve("index"));
        for (int run = 0; run < 3; run++) {
            blotter.write(Stream.generate(() -> report(random)).limit(FILES).toArray(Report[]::new));
        }
        blotter.ask(index -> {
            index.export(Filter.ALL, ENTRIES::add);
            return true;
        });
    }

    private static Report report(Random random) {
        Report report = Report.at("f" + random.nextInt(FILES)).sameAs("content " + random.nextInt(FILES));
        if (random.nextInt(4) > 0) {
            report.published(day(random).toString());
        }
        report.language(LANGUAGES.get(random.nextInt(LANGUAGES.size())));
        if (random.nextInt(20) == 0) {
            return report.status(Status.EMPTY);
        }
        pick(random, FRAUDS, 2).forEach(report::fraud);
        pick(random, PLACES, 2).forEach(report::region);
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate from = random.nextBoolean() ? day(random) : null;
            report.count(
                    KINDS.get(random.nextInt(3)),
                    random.nextInt(50),
                    from == null ? null : from.toString(),
                    from == null ? null : from.plusDays(random.nextInt(90)).toString(),
                    pick(random, PLACES, 1).toArray(String[]::new));
        }
        return random.nextInt(3) == 0 ? report.label("priority", random.nextBoolean() ? "high" : "low") : report;
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2021, 1, 1).plusDays(random.nextInt(400));
    }

    private static List<String> pick(Random random, List<String> values, int most) {
        return random.ints(random.nextInt(most + 1), 0, values.size())
                .distinct()
                .mapToObj(values::get)
                .toList();
    }

    private static Filter filter(Random random) {
        Ask ask = Ask.all();
        pick(random, FRAUDS, 1).forEach(ask::fraud);
        pick(random, PLACES, 2).forEach(ask::region);
        for (String kind : pick(random, KINDS, 2)) {
            int min = random.nextInt(40);
            ask.count(kind, min, min + random.nextInt(30), random.nextInt(5) == 0 ? "USD" : null);
        }
        if (random.nextInt(3) == 0) {
            ask.since(day(random).toString());
        }
        if (random.nextInt(3) == 0) {
            LocalDate from = day(random);
            ask.during(from.toString(), from.plusDays(random.nextInt(60)).toString());
        }
        pick(random, List.of("priority", "priority=high", "priority=low"), 1).forEach(ask::label);
        if (random.nextInt(6) == 0) {
            ask.status(Status.OK);
        }
        return random.nextBoolean() ? ask.withCopies().filter() : ask.filter();
    }

    /** One part of a query, with what it says of an entry. */
    private record Clause(String words, Predicate<Entry> meaning) {}

    private static Clause clause(Random random) {
        int pick = random.nextInt(9);
        return switch (pick) {
            case 0 -> {
                String type = FRAUDS.get(random.nextInt(FRAUDS.size()));
                yield new Clause(
                        "fraud:" + (random.nextBoolean() ? type : quoted(type.replace('-', ' '))),
                        entry -> isBelow(types(entry), List.of(type), Report.LINEAGE.fraudTypes()));
            }
            case 1 -> {
                String region = PLACES.get(random.nextInt(PLACES.size()));
                String word = random.nextBoolean() ? region : quoted(REGIONS.name(region));
                yield new Clause(
                        "region:" + word, entry -> isBelow(regions(entry), List.of(region), Report.LINEAGE.regions()));
            }
            case 2 -> {
                String kind = KINDS.get(random.nextInt(KINDS.size()));
                yield new Clause("kind:" + kind, entry -> hasCount(entry, kind, 0, Double.POSITIVE_INFINITY));
            }
            case 3 -> {
                String kind = KINDS.get(random.nextInt(KINDS.size()));
                int min = random.nextInt(40);
                int max = min + random.nextInt(20);
                yield new Clause(kind + ":[" + min + " TO " + max + "]", entry -> hasCount(entry, kind, min, max));
            }
            case 4 -> {
                LocalDate day = day(random);
                yield new Clause(
                        "published:[" + day + " TO *]", entry -> isWithin(entry.published(), new DayRange(day, null)));
            }
            case 5 -> {
                String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
                yield new Clause("lang:" + language, entry -> entry.language().equals(language));
            }
            case 6 -> new Clause("status:empty", entry -> entry.status().equals("empty"));
            case 7 ->
                new Clause(
                        "label.priority:high",
                        entry -> entry.labels().stream()
                                .anyMatch(label -> label.value().equals("high")));
            default -> {
                String prefix = "f" + random.nextInt(40);
                yield new Clause(
                        "source:" + prefix + "*", entry -> entry.source().startsWith(prefix));
            }
        };
    }

    private static String quoted(String words) {
        return '"' + words + '"';
    }

    private static Clause query(Random random) {
        Clause one = clause(random);
        Clause other = clause(random);
        return switch (random.nextInt(4)) {
            case 0 -> one;
            case 1 ->
                new Clause(one.words() + " " + other.words(), one.meaning().and(other.meaning()));
            case 2 ->
                new Clause(one.words() + " OR " + other.words(), one.meaning().or(other.meaning()));
            default ->
                new Clause(
                        one.words() + " NOT " + other.words(),
                        one.meaning().and(other.meaning().negate()));
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {5, 6, 7, 8})
    void queriesFindWhatALookAtEachEntryFinds(long seed) {
        Random random = new Random(seed);
        int found = 0;
        try (BlotterIndex index = BlotterIndex.open(blotter.folder())) {
            for (int i = 0; i < FILTERS; i++) {
                Clause query = query(random);
                List<Entry> expected = ENTRIES.stream().filter(query.meaning()).toList();
                Filter filter = Ask.text(query.words()).withCopies().filter();
                assertThat(index.sources(filter))
                        .as(query.words())
                        .containsExactlyInAnyOrderElementsOf(
                                expected.stream().map(Entry::source).toList());
                Map<Dimension, List<Bucket>> facets = index.facets(filter, EnumSet.allOf(Dimension.class));
                assertThat(facets)
                        .as(query.words())
                        .allSatisfy((dimension, buckets) ->
                                assertThat(buckets(buckets)).isEqualTo(counted(expected, dimension)));
                found += expected.size();
            }
        }
        assertThat(found).as("the queries must not be vacuous").isGreaterThan(FILTERS * 5);
    }

    private static Map<String, Long> counted(List<Entry> entries, Dimension dimension) {
        Map<String, Long> counted = new TreeMap<>();
        entries.forEach(entry -> values(entry, dimension).forEach(value -> counted.merge(value, 1L, Long::sum)));
        return counted;
    }

    private static Set<String> values(Entry entry, Dimension dimension) {
        String day = entry.published();
        return switch (dimension) {
            case FRAUD -> Lineage.closure(types(entry), Report.LINEAGE.fraudTypes());
            case REGION -> Lineage.closure(regions(entry), Report.LINEAGE.regions());
            case YEAR -> day == null ? Set.of() : Set.of(day.substring(0, 4));
            case MONTH -> day == null ? Set.of() : Set.of(day.substring(0, 7));
            case LANGUAGE -> Set.of(entry.language());
            case STATUS -> Set.of(entry.status());
            case LABEL -> entry.labels().stream().map(EntryBlock::term).collect(Collectors.toSet());
            case KIND -> entry.counts().stream().map(CountTag::kind).collect(Collectors.toSet());
            case CORRECTION, WALLET, IBAN, CARD, EMAIL, PHONE, DOMAIN, CASE -> Set.of();
        };
    }

    private static List<String> types(Entry entry) {
        return entry.fraudTypes().stream().map(TypeTag::code).toList();
    }

    private static List<String> regions(Entry entry) {
        return entry.regions().stream().map(RegionTag::code).toList();
    }

    private static boolean hasCount(Entry entry, String kind, double min, double max) {
        return entry.counts().stream()
                .anyMatch(count -> count.kind().equals(kind) && count.value() >= min && count.value() <= max);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void filtersFindWhatALookAtEachEntryFinds(long seed) {
        Random random = new Random(seed);
        int found = 0;
        try (BlotterIndex index = BlotterIndex.open(blotter.folder())) {
            for (int i = 0; i < FILTERS; i++) {
                Filter filter = filter(random);
                List<String> expected =
                        matching(filter).stream().map(Entry::source).sorted().toList();
                SearchResult result = index.search(filter, new PageRequest(PageRequest.Order.DATE, 0, FILES));
                assertThat(TestBlotter.sources(result)).as("%s", filter).containsExactlyInAnyOrderElementsOf(expected);
                assertThat(index.count(filter)).isEqualTo(expected.size());
                assertThat(buckets(index.facets(filter, Dimension.KIND)))
                        .as("%s", filter)
                        .isEqualTo(kinds(matching(filter)));
                found += expected.size();
            }
        }
        assertThat(found).as("the filters must not be vacuous").isGreaterThan(FILTERS * 5);
    }

    @Test
    void theEntriesAreOfEveryKind() {
        assertThat(ENTRIES).hasSizeGreaterThan(FILES / 2);
        assertThat(ENTRIES).anyMatch(entry -> entry.copyOf() != null).anyMatch(entry -> entry.published() == null);
        assertThat(ENTRIES).anyMatch(entry -> entry.counts().size() == 3);
    }

    private static Map<String, Long> buckets(List<Bucket> buckets) {
        Map<String, Long> map = new TreeMap<>();
        buckets.forEach(bucket -> map.put(bucket.value(), bucket.entries()));
        return map;
    }

    private static Map<String, Long> kinds(List<Entry> entries) {
        Map<String, Long> map = new TreeMap<>();
        entries.forEach(entry ->
                entry.counts().stream().map(CountTag::kind).distinct().forEach(kind -> map.merge(kind, 1L, Long::sum)));
        return map;
    }

    private static List<Entry> matching(Filter filter) {
        return ENTRIES.stream().filter(entry -> matches(entry, filter)).toList();
    }

    private static boolean matches(Entry entry, Filter filter) {
        return (filter.copies() || entry.copyOf() == null)
                && (filter.statuses().isEmpty() || entry.status().equals("ok"))
                && isWithin(entry.published(), filter.published())
                && (filter.labels().isEmpty()
                        || entry.labels().stream().anyMatch(label -> isOf(label, filter.labels())))
                && (filter.counts().isEmpty() ? matchesItself(entry, filter) : matchesByCounts(entry, filter));
    }

    private static boolean isWithin(@Nullable String day, DayRange range) {
        return range.from() == null || (day != null && !LocalDate.parse(day).isBefore(range.from()));
    }

    private static boolean isOf(LabelTag label, List<String> wanted) {
        return wanted.contains(label.name()) || wanted.contains(label.name() + "=" + label.value());
    }

    private static boolean matchesItself(Entry entry, Filter filter) {
        return isBelow(types(entry), filter.fraudTypes(), Report.LINEAGE.fraudTypes())
                && isBelow(regions(entry), filter.regions(), Report.LINEAGE.regions())
                && (filter.during().from() == null
                        || entry.counts().stream().anyMatch(count -> touches(count, filter.during())));
    }

    private static boolean matchesByCounts(Entry entry, Filter filter) {
        return filter.counts().stream()
                .allMatch(condition -> entry.counts().stream().anyMatch(count -> meets(count, condition, filter)));
    }

    private static boolean meets(CountTag count, CountCondition condition, Filter filter) {
        return count.kind().equals(condition.kind())
                && count.value() >= condition.min()
                && count.value() <= condition.max()
                && (condition.currency() == null || condition.currency().equals(count.currency()))
                && isBelow(count.fraudTypes(), filter.fraudTypes(), Report.LINEAGE.fraudTypes())
                && isBelow(count.regions(), filter.regions(), Report.LINEAGE.regions())
                && (filter.during().from() == null || touches(count, filter.during()));
    }

    private static boolean isBelow(
            Collection<String> codes, List<String> wanted, Function<String, List<String>> parents) {
        return wanted.isEmpty()
                || codes.stream()
                        .anyMatch(code -> wanted.contains(code)
                                || parents.apply(code).stream().anyMatch(wanted::contains));
    }

    private static boolean touches(CountTag count, DayRange range) {
        return count.from() != null
                && range.from() != null
                && range.to() != null
                && !LocalDate.parse(count.from()).isAfter(range.to())
                && !LocalDate.parse(String.valueOf(count.to())).isBefore(range.from());
    }
}

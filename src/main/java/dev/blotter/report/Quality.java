package dev.blotter.report;

import dev.blotter.claim.Claim;
import dev.blotter.finding.Entry;
import dev.blotter.finding.wording.EntryLine;
import dev.blotter.finding.wording.MissingRules;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Dimension;
import dev.blotter.index.query.Filter;
import dev.blotter.index.result.Bucket;
import dev.blotter.text.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far what is shown can be trusted; counts are the commonest first.
 *
 * @param dates where the dates of the documents found are from; {@code none} for the undated
 * @param statuses of the whole index, as the next four are
 * @param failed the first of those without text
 * @param claims how many charts show
 */
record Quality(
        List<Bucket> dates,
        List<Bucket> languages,
        String missingRules,
        List<Bucket> statuses,
        long entries,
        long copies,
        long withoutText,
        List<Entry> failed,
        long claims,
        long withoutPeriod,
        long withoutPlace) {
    private static final String UNDATED = "none";
    static final int MOST_FAILED = 50;

    static Quality of(List<Row> rows, List<Claim> claims, BlotterIndex index) {
        Filter withoutText = Filter.of(Status.WITHOUT_TEXT);
        List<Entry> failed = new ArrayList<>();
        index.export(withoutText, entry -> {
            if (failed.size() < MOST_FAILED) {
                failed.add(entry);
            }
        });
        long entries = index.count(Filter.ALL);
        List<Bucket> languages = counted(rows.stream().map(Row::language));
        return new Quality(
                counted(rows.stream().map(row -> Objects.requireNonNullElse(row.publishedFrom(), UNDATED))),
                languages,
                MissingRules.of(Bucket.byValue(languages), index.ruleLanguages()),
                index.facets(Filter.ALL, Dimension.STATUS),
                entries,
                entries - index.count(Filter.FIRSTS),
                index.count(withoutText),
                failed,
                claims.size(),
                claims.stream().filter(claim -> claim.days() == null).count(),
                claims.stream()
                        .filter(claim -> !claim.count().regionsFrom().equals("count"))
                        .count());
    }

    private static List<Bucket> counted(Stream<String> values) {
        return values.collect(Collectors.groupingBy(value -> value, Collectors.counting())).entrySet().stream()
                .map(count -> new Bucket(count.getKey(), count.getValue()))
                .sorted(Comparator.comparingLong(Bucket::entries).reversed().thenComparing(Bucket::value))
                .toList();
    }

    long undated() {
        return documents(date -> date.value().equals(UNDATED));
    }

    /** How many have one that may be the day of something else. */
    long weak() {
        return documents(date -> EntryLine.isWeak(date.value()));
    }

    private long documents(Predicate<Bucket> asked) {
        return dates.stream().filter(asked).mapToLong(Bucket::entries).sum();
    }
}

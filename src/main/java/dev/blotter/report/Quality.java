package dev.blotter.report;

import dev.blotter.claim.Claim;
import dev.blotter.finding.Entry;
import dev.blotter.finding.wording.EntryLine;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Dimension;
import dev.blotter.index.query.Filter;
import dev.blotter.index.result.Bucket;
import dev.blotter.text.Plain;
import dev.blotter.text.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far what is shown can be trusted.
 *
 * @param dates where the dates of the documents found are from, the commonest first
 * @param languages how many of the documents found are in each language
 * @param placed how well the claims are placed that charts show
 * @param corpus what is in the whole index, whatever was asked
 */
record Quality(List<DateSource> dates, List<Bucket> languages, Placed placed, Corpus corpus) {
    private static final List<Status> WITHOUT_TEXT =
            Stream.of(Status.values()).filter(status -> !status.hasText()).toList();

    /** How many failed documents are named. */
    static final int MOST_FAILED = 50;

    /** Where some dates are from; {@code none} for the undated. */
    record DateSource(String from, boolean weak, long documents) {}

    /** Claims without a period or a place of their own, of all claims. */
    record Placed(long claims, long withoutPeriod, long withoutPlace) {}

    /** A document that could not be read. */
    record Failed(String source, String status, String reason) {}

    /**
     * @param documents how many entries there are, copies too
     * @param failed the first of those without text, in order of their sources
     */
    record Corpus(long documents, long copies, List<Bucket> statuses, long withoutText, List<Failed> failed) {}

    static Quality of(List<Row> rows, List<Claim> claims, BlotterIndex index) {
        return new Quality(dates(rows), languages(rows), placed(claims), corpus(index));
    }

    private static List<DateSource> dates(List<Row> rows) {
        return counted(rows.stream().map(row -> row.publishedFrom() == null ? "none" : row.publishedFrom()))
                .map(source -> new DateSource(source.value(), EntryLine.isWeak(source.value()), source.entries()))
                .toList();
    }

    private static List<Bucket> languages(List<Row> rows) {
        return counted(rows.stream().map(Row::language)).toList();
    }

    /** The commonest first. */
    private static Stream<Bucket> counted(Stream<String> values) {
        Map<String, Long> counts = values.collect(Collectors.groupingBy(v -> v, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> new Bucket(count.getKey(), count.getValue()))
                .sorted(Comparator.comparingLong(Bucket::entries).reversed().thenComparing(Bucket::value));
    }

    private static Placed placed(List<Claim> claims) {
        return new Placed(
                claims.size(),
                claims.stream().filter(claim -> claim.days() == null).count(),
                claims.stream()
                        .filter(claim -> !claim.count().regionsFrom().equals("count"))
                        .count());
    }

    private static Corpus corpus(BlotterIndex index) {
        long documents = index.count(Filter.ALL);
        List<Failed> failed = new ArrayList<>();
        index.export(Filter.of(WITHOUT_TEXT), entry -> {
            if (failed.size() < MOST_FAILED) {
                failed.add(failed(entry));
            }
        });
        return new Corpus(
                documents,
                documents - index.count(Filter.FIRSTS),
                index.facets(Filter.ALL, Dimension.STATUS),
                index.count(Filter.of(WITHOUT_TEXT)),
                failed);
    }

    private static Failed failed(Entry entry) {
        return new Failed(
                Plain.line(entry.source()), entry.status(), Plain.line(entry.reason() == null ? "" : entry.reason()));
    }

    /** How many documents have no date. */
    long undated() {
        return dates.stream()
                .filter(date -> date.from().equals("none"))
                .mapToLong(DateSource::documents)
                .sum();
    }

    /** How many have one that may be the day of something else. */
    long weak() {
        return dates.stream()
                .filter(DateSource::weak)
                .mapToLong(DateSource::documents)
                .sum();
    }
}

package dev.blotter.index.query;

import dev.blotter.codes.CodeLookup;
import dev.blotter.text.DayRange;
import dev.blotter.text.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for: those that meet every part. An empty part is met by all; of several
 * values one is enough.
 *
 * <p>With conditions on counts, fraud types, regions and {@code during} hold for the same count as
 * each of them; else fraud types and regions hold for the document, and {@code during} for any of
 * its counts.
 *
 * <p>The text is a query in the syntax of Lucene's classic query parser, where words must all occur
 * unless {@code OR} stands between them, and a run of Chinese characters is a phrase. Without a
 * field, words are looked for in title and text. The fields are:
 *
 * <ul>
 *   <li>{@code title:} and {@code text:};
 *   <li>{@code source: fraud: region: kind: lang: status:} and {@code label.NAME:} with one value, a
 *       prefix or a pattern, and {@code label:} with a name or {@code "name=value"}; regions and kinds of
 *       fraud by code or name ({@code region:"South Korea"}), which find also what lies below them;
 *   <li>{@code published:} with a day, month or year, or a range of them, {@code [2021-01 TO 2021-09]};
 *   <li>{@code person:} with the name of a person or body that has a role, perhaps behind it: {@code "charged=Ada Obi"};
 *   <li>{@code wallet: iban: card: email: phone: domain: case:} with an identifier, however it is written;
 *   <li>each kind of count: a number or a range, {@code arrests:[100 TO *]}.
 * </ul>
 *
 * @param text the query; blank for all
 * @param vocabulary knows the names that the query may give to regions and kinds of fraud
 * @param fraudTypes codes; each stands also for its children
 * @param regions codes; each stands also for what lies in it
 * @param counts all of which must be met, each by a count of the entry
 * @param published when it was published; any limit leaves out the undated
 * @param during days that the period of a count touches
 * @param languages BCP 47 tags; {@code zh} stands also for {@code zh-TW}
 * @param labels of the form {@code name=value}, or the name alone for any value
 * @param indexedSince the time since which an entry was first seen
 * @param copies whether entries that copy another one are asked for too
 * @param named those that hold a name of a list; null for all
 */
public record Filter(
        String text,
        CodeLookup vocabulary,
        List<String> fraudTypes,
        List<String> regions,
        List<CountCondition> counts,
        DayRange published,
        DayRange during,
        List<String> languages,
        List<Status> statuses,
        List<String> labels,
        @Nullable Instant indexedSince,
        boolean copies,
        @Nullable NamedSources named) {

    private static final CodeLookup NO_NAMES = new CodeLookup(() -> {
        throw new IllegalStateException("an empty query names nothing");
    });

    public static final Filter FIRSTS = of("", List.of(), false);

    public static final Filter ALL = of("", List.of(), true);

    /** Entries with text and without a day of publication; not copies. */
    public static final Filter UNDATED = of(
            "-published:*", Stream.of(Status.values()).filter(Status::hasText).toList(), false);

    public Filter {
        fraudTypes = List.copyOf(fraudTypes);
        regions = List.copyOf(regions);
        counts = List.copyOf(counts);
        languages = List.copyOf(languages);
        statuses = List.copyOf(statuses);
        labels = List.copyOf(labels);
    }

    public static Filter of(Collection<Status> statuses) {
        return of("", List.copyOf(statuses), true);
    }

    private static Filter of(String text, List<Status> statuses, boolean copies) {
        List<String> any = List.of();
        return new Filter(
                text,
                NO_NAMES,
                any,
                any,
                List.of(),
                DayRange.ANY,
                DayRange.ANY,
                any,
                statuses,
                any,
                null,
                copies,
                null);
    }

    /**
     * These, with a count of a kind, for which regions, kinds of fraud and days hold; throws as {@link CodeLookup} for
     * none.
     */
    public Filter having(String kind) {
        List<CountCondition> having = new ArrayList<>(counts);
        if (counts.stream().noneMatch(condition -> condition.kind().equals(kind))) {
            having.add(new CountCondition(kind, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, null));
        }
        return with(having, published, named);
    }

    Filter atAnyTime() {
        return with(counts, DayRange.ANY, named);
    }

    public Filter naming(NamedSources sources) {
        return with(counts, published, sources);
    }

    private Filter with(List<CountCondition> counts, DayRange published, @Nullable NamedSources named) {
        return new Filter(
                text,
                vocabulary,
                fraudTypes,
                regions,
                counts,
                published,
                during,
                languages,
                statuses,
                labels,
                indexedSince,
                copies,
                named);
    }
}

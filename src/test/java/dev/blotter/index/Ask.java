package dev.blotter.index;

import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.FraudTypes;
import dev.blotter.index.query.CountCondition;
import dev.blotter.index.query.Filter;
import dev.blotter.text.DayRange;
import dev.blotter.text.Status;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filter, told in a few words. */
public final class Ask {
    private static final CodeLookup VOCABULARY = new CodeLookup(() -> FraudTypes.load(Path.of("rules")));

    private String text = "";
    private final List<String> frauds = new ArrayList<>();
    private final List<String> regions = new ArrayList<>();
    private final List<CountCondition> counts = new ArrayList<>();
    private DayRange published = DayRange.ANY;
    private DayRange during = DayRange.ANY;
    private final List<String> languages = new ArrayList<>();
    private final List<Status> statuses = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private @Nullable Instant indexedSince;
    private boolean copies;

    public static Ask text(String query) {
        Ask ask = new Ask();
        ask.text = query;
        return ask;
    }

    public static Ask all() {
        return new Ask();
    }

    public Ask fraud(String code) {
        frauds.add(code);
        return this;
    }

    public Ask region(String code) {
        regions.add(code);
        return this;
    }

    public Ask arrests(double min, double max) {
        return count("arrests", min, max, null);
    }

    public Ask count(String kind, double min, double max, @Nullable String currency) {
        counts.add(new CountCondition(kind, min, max, currency));
        return this;
    }

    public Ask since(String day) {
        published = new DayRange(LocalDate.parse(day), published.to());
        return this;
    }

    public Ask until(String day) {
        published = new DayRange(published.from(), LocalDate.parse(day));
        return this;
    }

    public Ask during(String from, String to) {
        during = new DayRange(LocalDate.parse(from), LocalDate.parse(to));
        return this;
    }

    public Ask language(String tag) {
        languages.add(tag);
        return this;
    }

    public Ask status(Status status) {
        statuses.add(status);
        return this;
    }

    public Ask label(String label) {
        labels.add(label);
        return this;
    }

    public Ask indexedSince(Instant time) {
        indexedSince = time;
        return this;
    }

    Ask withCopies() {
        copies = true;
        return this;
    }

    public Filter filter() {
        return new Filter(
                text,
                VOCABULARY,
                frauds,
                regions,
                counts,
                published,
                during,
                languages,
                statuses,
                labels,
                indexedSince,
                copies,
                null);
    }
}

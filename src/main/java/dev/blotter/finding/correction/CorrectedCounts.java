package dev.blotter.finding.correction;

import dev.blotter.codes.CountTable;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.Evidence;
import dev.blotter.finding.Tag;
import dev.blotter.text.DayRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The counts of an entry that is being corrected. An added count comes last, and speaks for the document. */
final class CorrectedCounts {
    private static final Set<String> SUMS = Set.of("loss", "recovered");
    private static final Pattern SUM = Pattern.compile("[0-9.]+ [A-Z]{3}");
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+");
    private static final String OF_DOCUMENT = "document";
    private static final String OF_COUNT = "count";
    private static final int ADDED = -1;

    /** What a document as a whole is about: sorted codes. */
    record Whole(List<String> types, List<String> countries) {}

    private final Whole before;
    private final List<Figure> figures = new ArrayList<>();
    /** The kinds of which a person has said which count is the headline, or that none is. */
    private final Set<String> settled = new HashSet<>();

    CorrectedCounts(List<CountTag> counts, Whole before) {
        this.before = before;
        for (int i = 0; i < counts.size(); i++) {
            figures.add(new Figure(counts.get(i), i));
        }
    }

    /** A count as it was, with what may be said otherwise of it. */
    private static final class Figure {
        private final CountTag was;
        private final int position;
        private @Nullable DayRange days;
        private boolean headline;
        private List<String> types;
        private List<String> regions;
        private String regionsFrom;
        private List<String> rules;

        /** @param position in the entry; {@link #ADDED} when it was not there */
        Figure(CountTag was, int position) {
            this.was = was;
            this.position = position;
            this.days = DayRange.of(was.from(), was.to());
            this.headline = was.headline();
            this.types = was.fraudTypes();
            this.regions = was.regions();
            this.regionsFrom = was.regionsFrom();
            this.rules = was.rules();
        }

        boolean is(Tag tag) {
            return tag.covers(Tag.of(was));
        }

        void place(List<String> codes, String from) {
            regions = codes;
            regionsFrom = from;
        }
    }

    static void requireFigure(Tag tag) {
        boolean sum = SUMS.contains(tag.name());
        boolean either = !CountTable.KINDS.contains(tag.name());
        if (!(sum || either ? SUM : NUMBER).matcher(tag.value()).matches()
                && !(either && NUMBER.matcher(tag.value()).matches())) {
            throw new IllegalArgumentException("'" + tag + "' has no figure that can be added; write it like "
                    + new Tag(tag.family(), tag.name(), "") + (sum ? "=1000000 USD" : "=12"));
        }
    }

    boolean has(Tag tag) {
        return figures.stream().anyMatch(figure -> figure.is(tag));
    }

    void add(Tag tag, String rule, Evidence evidence) {
        String[] figure = tag.value().split(" ", 2);
        CountTag added = new CountTag(
                tag.name(),
                Double.parseDouble(figure[0]),
                null,
                "exact",
                figure.length == 1 ? null : figure[1],
                null,
                null,
                false,
                false,
                null,
                before.countries(),
                OF_DOCUMENT,
                before.types(),
                List.of(rule),
                List.of(evidence));
        figures.add(new Figure(added, ADDED));
    }

    /** Says of counts that rules have found that a person has found them too. */
    void confirm(Tag tag, String rule) {
        change(
                figure -> figure.is(tag) && !figure.rules.contains(rule),
                figure -> figure.rules =
                        Stream.concat(figure.rules.stream(), Stream.of(rule)).toList());
    }

    boolean remove(Tag tag) {
        return figures.removeIf(figure -> figure.is(tag));
    }

    /** Makes the first count with a figure the only headline of its kind; tells whether it was not yet. */
    boolean makeHeadline(Tag tag) {
        settled.add(tag.name());
        Figure chosen =
                figures.stream().filter(figure -> figure.is(tag)).findFirst().orElseThrow();
        return change(
                figure -> figure.was.kind().equals(tag.name()) && figure.headline != (figure == chosen),
                figure -> figure.headline = figure == chosen);
    }

    /** Takes from the counts with a figure that they are the headline; tells whether any was. */
    boolean removeHeadline(Tag tag) {
        settled.add(tag.name());
        return change(figure -> figure.headline && figure.is(tag), figure -> figure.headline = false);
    }

    /** Takes kinds of fraud from the counts that name kinds of their own; tells whether any did. */
    boolean leaveOutTypes(Predicate<String> gone) {
        return change(
                figure -> !figure.types.equals(before.types())
                        && figure.types.stream().anyMatch(gone),
                figure -> figure.types = without(figure.types, gone));
    }

    /** Takes regions from the counts that name regions of their own; tells whether any did. */
    boolean leaveOutRegions(Predicate<String> gone) {
        return change(
                figure -> !figure.regionsFrom.equals(OF_DOCUMENT)
                        && figure.regions.stream().anyMatch(gone),
                figure -> {
                    List<String> left = without(figure.regions, gone);
                    figure.place(left, left.isEmpty() ? OF_DOCUMENT : figure.regionsFrom);
                });
    }

    private static List<String> without(List<String> codes, Predicate<String> gone) {
        return codes.stream().filter(gone.negate()).toList();
    }

    /** Gives counts with a figure a place or a period of their own; tells whether any had another. */
    boolean set(Tag tag) {
        Predicate<Figure> asked = figure -> figure.is(tag.count());
        return tag.family() == Tag.Family.PLACE
                ? change(
                        asked.and(figure ->
                                !figure.regionsFrom.equals(OF_COUNT) || !figure.regions.equals(tag.regions())),
                        figure -> figure.place(tag.regions(), OF_COUNT))
                : change(asked.and(figure -> !tag.days().equals(figure.days)), figure -> figure.days = tag.days());
    }

    /** Takes the place or the period from counts with a figure; tells whether any had one. */
    boolean unset(Tag tag) {
        Predicate<Figure> asked = figure -> figure.is(tag.count());
        return tag.family() == Tag.Family.PLACE
                ? change(
                        asked.and(figure -> figure.regionsFrom.equals(OF_COUNT)),
                        figure -> figure.place(List.of(), OF_DOCUMENT))
                : change(asked.and(figure -> figure.days != null), figure -> figure.days = null);
    }

    private boolean change(Predicate<Figure> which, Consumer<Figure> change) {
        List<Figure> found = figures.stream().filter(which).toList();
        found.forEach(change);
        return !found.isEmpty();
    }

    /** The counts as they are now, where the document as a whole is about this. */
    List<CountTag> of(Whole now) {
        return figures.stream().map(figure -> tag(figure, now)).toList();
    }

    private CountTag tag(Figure figure, Whole now) {
        CountTag was = figure.was;
        return new CountTag(
                was.kind(),
                was.value(),
                was.upper(),
                was.qualifier(),
                was.currency(),
                figure.days == null ? null : Objects.toString(figure.days.from()),
                figure.days == null ? null : Objects.toString(figure.days.to()),
                figure.headline || isNewHeadline(figure),
                was.statistic(),
                whole(was.partOf()),
                figure.regionsFrom.equals(OF_DOCUMENT) ? now.countries() : figure.regions,
                figure.regionsFrom,
                figure.types.equals(before.types()) ? now.types() : figure.types,
                figure.rules,
                was.evidence());
    }

    /** The first added count of a kind is the headline, where no other is. */
    private boolean isNewHeadline(Figure figure) {
        String kind = figure.was.kind();
        List<Figure> ofKind =
                figures.stream().filter(other -> other.was.kind().equals(kind)).toList();
        return !settled.contains(kind)
                && ofKind.stream().noneMatch(other -> other.headline)
                && ofKind.stream()
                                .filter(other -> other.position == ADDED)
                                .findFirst()
                                .orElse(null)
                        == figure;
    }

    /** Where the count stands now that contains another; null when it is gone. */
    private @Nullable Integer whole(@Nullable Integer former) {
        List<Integer> positions =
                figures.stream().map(figure -> figure.position).toList();
        return former == null || !positions.contains(former) ? null : positions.indexOf(former);
    }
}

package dev.blotter.annotate.setting;

import dev.blotter.annotate.chunk.MeasuredSentences;
import dev.blotter.text.Act;
import dev.blotter.text.PartOf;
import dev.blotter.text.Period;
import dev.blotter.text.PeriodOf;
import dev.blotter.text.Place;
import dev.blotter.text.PlaceOf;
import dev.blotter.text.Quantity;
import dev.blotter.text.work.Interruption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds when and where that happened which figures count, in one way through the document. */
public final class SettingFinder {
    /** Of what the scheme of a document is the time. */
    private static final Set<String> SUFFERED = Set.of("money", "none");

    private final List<PeriodOf> periods = new ArrayList<>();
    private final List<PlaceOf> places = new ArrayList<>();
    private final Set<Quantity> governed = new HashSet<>();
    private final SettingTable table;
    private final FrameTimes frames;
    private final RunningTime running;
    private final RunningPlace runningPlace = new RunningPlace();
    private final FramePlaces framePlaces;
    private final DeedDays days;

    private SettingFinder(List<SentenceView> views, List<Act> acts, Set<Integer> withoutYear, SettingTable table) {
        this.table = table;
        this.running = new RunningTime(withoutYear);
        this.frames = new FrameTimes(views);
        this.framePlaces = new FramePlaces(views);
        this.days = new DeedDays(views);
        acts.forEach(act -> governed.add(act.quantity()));
    }

    /**
     * Finds the times and places of the figures of a document.
     *
     * @param withoutYear the sentences with a date that can't be fixed
     */
    public static SettingFinder find(
            MeasuredSentences sentences,
            List<Act> acts,
            List<PartOf> parts,
            Set<Integer> withoutYear,
            SettingTable table) {
        Map<Integer, List<Act>> bySentence = acts.stream().collect(Collectors.groupingBy(Act::sentence));
        List<SentenceView> views = sentences.all().stream()
                .map(one -> new SentenceView(
                        one, bySentence.getOrDefault(one.sentence().number(), List.of())))
                .toList();
        SettingFinder settings = new SettingFinder(views, acts, withoutYear, table);
        parts.forEach(part -> settings.governed.add(part.part()));
        views.forEach(settings::read);
        return settings;
    }

    /** The times of all figures, ranked. */
    public List<PeriodOf> periods() {
        return periods.stream().flatMap(table::ranked).toList();
    }

    /** The places of all figures, ranked. */
    public List<PlaceOf> places() {
        return places.stream().flatMap(table::ranked).toList();
    }

    private void read(SentenceView in) {
        Interruption.heed();
        frames.enter(in);
        FigureTimes times = new FigureTimes(in);
        for (Quantity figure : in.figures) {
            if (!figure.of().equals("none") || governed.contains(figure)) {
                date(figure, in, times);
                place(figure, in);
            }
        }
        running.pass(in);
        runningPlace.pass(in);
    }

    private void date(Quantity figure, SentenceView in, FigureTimes times) {
        List<PeriodOf> own = times.of(figure);
        periods.addAll(own);
        if (own.stream().noneMatch(one -> one.role().equals("event"))) {
            PeriodOf before = running.of(figure, in);
            if (before != null) {
                periods.add(before);
            }
            again(figure, in);
        }
        Period frame = frames.frame(in);
        add(figure, frame == null || running.hasLeft(frame, in) ? null : frame, "frame");
        add(figure, frames.operation(), "operation");
        Period report = frames.report();
        boolean told = report != null
                && report.sentence() <= figure.sentence()
                && !running.hasLeft(report, in)
                && !RunningTime.isOfEarlierTime(figure, in);
        add(figure, told ? report : null, "report");
        boolean open = in.periods.stream().anyMatch(period -> period.form().equals("since"));
        add(figure, SUFFERED.contains(figure.of()) && !open ? frames.scheme() : null, "scheme");
    }

    /** "Two men were convicted. … They were convicted on Monday": the day of the same deed. */
    private void again(Quantity figure, SentenceView in) {
        for (Act act : in.acts) {
            Period day = act.quantity().equals(figure) ? days.after(act) : null;
            if (day != null) {
                periods.add(new PeriodOf(figure, day, "told-again", act.concept()));
            }
        }
    }

    private void add(Quantity figure, @Nullable Period period, String role) {
        if (period != null) {
            periods.add(new PeriodOf(figure, period, role, ""));
        }
    }

    private void place(Quantity figure, SentenceView in) {
        places.addAll(in.where().of(figure));
        if (!in.where().isOfMany()) {
            runningPlace.of(in).forEach(place -> add(figure, place, "scene-before"));
            add(figure, framePlaces.frame(), "frame");
            add(figure, framePlaces.land(), "land");
        }
    }

    private void add(Quantity figure, @Nullable Place place, String role) {
        if (place != null) {
            places.add(new PlaceOf(figure, place, role));
        }
    }
}

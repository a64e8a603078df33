package dev.blotter.annotate.setting;

import dev.blotter.annotate.chunk.Grammar;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Act;
import dev.blotter.text.Annotation;
import dev.blotter.text.Interruption;
import dev.blotter.text.Period;
import dev.blotter.text.PeriodOf;
import dev.blotter.text.Place;
import dev.blotter.text.PlaceOf;
import dev.blotter.text.Quantity;
import dev.blotter.text.Sentence;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Finds when and where that happened which figures count, in one way through the document. */
public final class Settings {
    private final List<PeriodOf> periods = new ArrayList<>();
    private final List<PlaceOf> places = new ArrayList<>();
    private final Set<Quantity> governed = new HashSet<>();
    private final Frames frames;
    private final RunningTime running = new RunningTime();
    private final RunningPlace runningPlace;

    private Settings(List<SentenceView> views, List<Act> acts) {
        this.frames = new Frames(views);
        this.runningPlace = new RunningPlace(views);
        acts.forEach(act -> governed.add(act.quantity()));
    }

    /** Finds the times and places of the figures of a document. */
    public static Settings find(
            Tokens tokens,
            Grammar grammar,
            List<Term> terms,
            List<Quantity> figures,
            List<Place> places,
            List<Period> periods,
            List<Act> acts) {
        Map<Integer, List<Term>> termsOf = bySentence(terms, Term::sentence);
        Map<Integer, List<Quantity>> figuresOf = bySentence(figures, Quantity::sentence);
        Map<Integer, List<Place>> placesOf = bySentence(places, Place::sentence);
        Map<Integer, List<Period>> periodsOf = bySentence(periods, Period::sentence);
        Map<Integer, List<Act>> actsOf = bySentence(acts, Act::sentence);
        List<SentenceView> views = new ArrayList<>();
        for (Sentence sentence : tokens.sentences()) {
            int number = sentence.number();
            views.add(new SentenceView(
                    tokens,
                    grammar,
                    sentence,
                    termsOf.getOrDefault(number, List.of()),
                    figuresOf.getOrDefault(number, List.of()),
                    placesOf.getOrDefault(number, List.of()),
                    periodsOf.getOrDefault(number, List.of()),
                    actsOf.getOrDefault(number, List.of())));
        }
        Settings settings = new Settings(views, acts);
        views.forEach(settings::read);
        return settings;
    }

    private static <A> Map<Integer, List<A>> bySentence(List<A> all, ToIntFunction<A> sentence) {
        Map<Integer, List<A>> found = new HashMap<>();
        all.forEach(one -> found.computeIfAbsent(sentence.applyAsInt(one), number -> new ArrayList<>()).add(one));
        return found;
    }

    /** The times of all figures. */
    public List<PeriodOf> periods() {
        return periods;
    }

    /** The places of all figures. */
    public List<PlaceOf> places() {
        return places;
    }

    private void read(SentenceView in) {
        Interruption.heed();
        frames.enter(in);
        FigureTimes times = new FigureTimes(in);
        FigurePlaces where = new FigurePlaces(in);
        for (Quantity figure : in.figures) {
            if (!figure.of().equals("none") || governed.contains(figure)) {
                date(figure, in, times);
                place(figure, in, where);
            }
        }
        running.pass(in, times.events());
        runningPlace.pass(in, where);
    }

    private void date(Quantity figure, SentenceView in, FigureTimes times) {
        List<PeriodOf> own = times.of(figure);
        periods.addAll(own);
        if (own.stream().noneMatch(one -> one.role().equals("event"))) {
            PeriodOf before = running.of(figure, in, times);
            if (before != null) {
                periods.add(before);
            }
        }
        Period frame = frames.frame(in);
        add(figure, frame == null || running.hasLeft(frame, in) ? null : frame, "frame");
        add(figure, frames.operation(), "operation");
        add(figure, frames.scheme(in), "scheme");
    }

    private void add(Quantity figure, @Nullable Period period, String role) {
        if (period != null) {
            periods.add(new PeriodOf(figure, period, role, ""));
        }
    }

    private void place(Quantity figure, SentenceView in, FigurePlaces where) {
        List<PlaceOf> own = where.of(figure);
        places.addAll(own);
        if (!where.isOfMany()) {
            runningPlace.of(in).forEach(one -> places.add(new PlaceOf(figure, one, "running")));
            Place frame = runningPlace.frame();
            if (frame != null) {
                places.add(new PlaceOf(figure, frame, "frame"));
            }
            Place land = runningPlace.land();
            if (land != null) {
                places.add(new PlaceOf(figure, land, "land"));
            }
        }
    }
}

package dev.blotter.annotate.sentence;

import dev.blotter.annotate.chunk.FigureKinds;
import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.text.Place;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** "Arrests were made in Spain (12), Italy (7)": bare numbers behind the places of one deed. */
public record PlaceLists(MeasuredSentence sentence, SentenceActs acts) {
    public static void read(MeasuredSentence sentence, SentenceActs acts) {
        if (sentence.places().size() > 1 && sentence.figures().size() > 1) {
            new PlaceLists(sentence, acts).read();
        }
    }

    private void read() {
        Map<Quantity, Place> listed = listed();
        if (listed.size() > 1) {
            listed.forEach(this::read);
        }
    }

    /** The bare numbers that stand behind a place, but for a bracket or a colon. */
    private Map<Quantity, Place> listed() {
        Map<Integer, Quantity> bare = new LinkedHashMap<>();
        for (Quantity figure : sentence.figures()) {
            if (FigureKinds.isBare(figure)) {
                bare.put(figure.token(), figure);
            }
        }
        Map<Quantity, Place> listed = new LinkedHashMap<>();
        for (Place place : sentence.places()) {
            Quantity figure = bare.get(place.last() + 2);
            if (figure != null) {
                listed.put(figure, place);
            }
        }
        return listed;
    }

    private void read(Quantity figure, Place place) {
        Term verb = lastVerb(place);
        if (verb != null && Deeds.isDeed(verb)) {
            acts.add(figure, verb, "patient", "list", place);
        }
    }

    private @Nullable Term lastVerb(Place place) {
        Term found = null;
        for (Term term : sentence.terms().verbs()) {
            boolean before = term.sort().equals("verb") && term.last() < place.token();
            found = before ? term : found;
        }
        return found;
    }
}

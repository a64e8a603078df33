package dev.blotter.rules;

import dev.blotter.text.Act;
import dev.blotter.text.Annotation;
import dev.blotter.text.Annotations;
import dev.blotter.text.Period;
import dev.blotter.text.Place;
import dev.blotter.text.Quantity;
import dev.blotter.text.Sentence;
import dev.blotter.text.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Facts by hand: one sentence, one clause, each annotation one token wide. */
public final class Facts {
    private final List<Annotation> found = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();

    public static Term term(String concept, int token) {
        return new Term(concept, "", "verb", concept, 1, 1, token, token, token * 10, token * 10 + 5);
    }

    public static Quantity people(double value, int token) {
        return new Quantity(value, null, "exact", "people", null, 1, 1, token, token, token * 10, token * 10 + 5);
    }

    public static Quantity money(double value, String currency, int token) {
        return new Quantity(value, null, "exact", "money", currency, 1, 1, token, token, token * 10, token * 10 + 5);
    }

    public static Place place(String code, int token) {
        return new Place(code, "country", "plain", 1, code, 1, 1, token, token, token * 10, token * 10 + 5);
    }

    static Period year(int year, int token) {
        return new Period(
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                "year",
                1,
                1,
                token,
                token,
                token * 10,
                token * 10 + 5);
    }

    public Facts with(Annotation... annotations) {
        found.addAll(List.of(annotations));
        return this;
    }

    /** The term was done to the quantity: "arrested 12 people". */
    public Facts act(Term term, Quantity quantity) {
        acts.add(new Act(
                quantity,
                quantity.of(),
                "by-number",
                quantity.value(),
                term,
                term.concept(),
                term.group(),
                "patient",
                "active",
                "fact",
                "this",
                "",
                term,
                quantity,
                List.of(),
                quantity.sentence()));
        return this;
    }

    public Annotations annotations() {
        return new Annotations(
                List.of(new Sentence(1, 1, "prose", 0, 100, 0, 1000)),
                found,
                List.of(),
                List.of(),
                acts,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}

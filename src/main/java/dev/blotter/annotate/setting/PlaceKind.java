package dev.blotter.annotate.setting;

import dev.blotter.text.Annotation;
import dev.blotter.text.Place;
import dev.blotter.text.Term;
import java.util.Set;

/** What a place is to its sentence, before any figure is looked at. */
enum PlaceKind {
    /** Where something happens. */
    SCENE,
    /** Whose police, court or ministry is named: "Thai police". */
    AUTHORITY,
    /** An institution of one country. */
    INSTITUTION,
    /** Where people come from: "12 people from Benin". */
    ORIGIN,
    /** Where people go: "flown to Abuja". */
    DESTINATION,
    /** More than one country: "across Asia". */
    MANY,
    /** Where nothing of this happens: a nationality, the home of the victims, a part of a name. */
    OTHER;

    private static final Set<String> SCENES = Set.of("country", "subdivision", "city");
    private static final Set<String> PEOPLE = Set.of("people", "none", "person", "named", "names", "subject");
    private static final Set<String> NAMED = Set.of("names", "named", "person");
    private static final int BEHIND = 2;

    static PlaceKind of(Place place, SentenceView in) {
        if (place.context().equals("name")) {
            return OTHER;
        }
        if (place.form().equals("macro")) {
            return MANY;
        }
        if (isElsewhere(place, in)) {
            return OTHER;
        }
        if (!SCENES.contains(place.form())) {
            return ofBody(place, in);
        }
        if (in.terms.begins("branch", place.last() + 1)) {
            return AUTHORITY;
        }
        if (isHome(place, in)) {
            return OTHER;
        }
        if (isDestination(place, in)) {
            return DESTINATION;
        }
        return isOrigin(place, in) ? ORIGIN : SCENE;
    }

    private static PlaceKind ofBody(Place place, SentenceView in) {
        if (place.form().equals("institution")) {
            return INSTITUTION;
        }
        return in.terms.begins("authority", place.last() + 1) ? AUTHORITY : OTHER;
    }

    private static boolean isElsewhere(Place place, SentenceView in) {
        return in.terms.all().stream().anyMatch(term -> switch (term.concept()) {
            case "nationality" ->
                term.last() >= place.last() && term.token() <= place.last() + (in.is(place.last() + 1, "-") ? 2 : 1);
            case "native" -> isBehind(place, term);
            case "before-other-place" -> isBehind(place, term) && !isInFigure(term, in);
            default -> false;
        });
    }

    /** "Ada Obi, 34, of Leeds", "Ada Obi of Leeds", "Ada Obi, 34, Leeds,": where somebody lives. */
    private static boolean isHome(Place place, SentenceView in) {
        int of = place.token() - 1;
        if (of <= in.sentence.token() + 1 || !(in.isOf(of) || isBehindAge(of, in))) {
            return false;
        }
        int person = in.tokens.get(of - 1).is(",") ? of - 2 : of - 1;
        return in.figures.stream()
                .anyMatch(one -> NAMED.contains(one.of()) && one.token() <= person && one.last() >= person);
    }

    private static boolean isBehindAge(int comma, SentenceView in) {
        return in.tokens.get(comma).is(",") && in.tokens.get(comma - 1).isNumber();
    }

    private static boolean isBehind(Annotation one, Annotation other) {
        return one.token() > other.last() && one.token() <= other.last() + BEHIND;
    }

    private static boolean isInFigure(Term term, SentenceView in) {
        return in.figures.stream().anyMatch(one -> one.token() <= term.token() && one.last() >= term.token());
    }

    private static boolean isCue(Term term, Place place) {
        return term.sort().equals("cue") && isBehind(place, term);
    }

    private static boolean isDestination(Place place, SentenceView in) {
        return in.terms.any(
                "destination",
                to -> isCue(to, place)
                        && (isBeforeSending(place, in)
                                || (in.figures.stream()
                                                .anyMatch(one -> PEOPLE.contains(one.of()) && one.last() < to.token())
                                        && !isOnTheWay(place, in))));
    }

    /** 向中方移交12人: the place stands before the verb. */
    private static boolean isBeforeSending(Place place, SentenceView in) {
        return in.terms.any("repatriated", verb -> isBehind(verb, place));
    }

    /** "Officers went to Kenya and arrested 12 people". */
    private static boolean isOnTheWay(Place place, SentenceView in) {
        return in.figures.stream()
                .anyMatch(one -> PEOPLE.contains(one.of())
                        && one.token() > place.last()
                        && in.terms.all().stream()
                                .anyMatch(verb -> verb.sort().equals("verb")
                                        && verb.token() > place.last()
                                        && verb.last() < one.token()));
    }

    private static boolean isOrigin(Place place, SentenceView in) {
        return in.terms.any(
                "origin", from -> isCue(from, place) && in.figures.stream().anyMatch(one -> one.last() < from.token()));
    }
}

package dev.blotter.annotate.subset;

import dev.blotter.annotate.chunk.Grammar;
import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.chunk.WordClass;
import dev.blotter.annotate.sentence.Deeds;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Act;
import dev.blotter.text.Annotation;
import dev.blotter.text.PartOf;
import dev.blotter.text.Place;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The figures of a sentence, and how they stand to each other. */
final class Figures {
    private static final Set<String> STOPS = Set.of(";", ":", "—", "–", "|", "；", "：", "(", "（", ".", "。");
    private static final Set<String> COMMAS = Set.of(",", "，", "、");
    private static final Set<String> SCENES = Set.of("country", "subdivision", "city");
    private static final int BEHIND_MARK = 12;
    private static final int NEXT = 12;
    private static final int MOST_PARTS = 12;
    private static final int BEFORE_PLACE = 3;

    private final Tokens tokens;
    private final Grammar grammar;
    private final List<Quantity> figures = new ArrayList<>();
    /** Those of them that hold others: "a manager and two clerks". */
    private final Set<Quantity> sums = new HashSet<>();

    private final List<Place> places;
    private final Map<Quantity, List<Act>> acts;

    Figures(MeasuredSentence sentence, Map<Quantity, List<Act>> acts) {
        this.tokens = sentence.tokens();
        this.grammar = sentence.grammar();
        this.places = sentence.places();
        this.acts = acts;
        sentence.figures().stream().filter(Figures::isCounted).forEach(this::add);
    }

    private static boolean isCounted(Quantity figure) {
        return !figure.of().equals("money") && !figure.of().equals("subject");
    }

    private void add(Quantity figure) {
        Quantity before = figures.isEmpty() ? null : figures.getLast();
        if (before == null || figure.token() > before.last()) {
            figures.add(figure);
        } else if (figure.token() == before.token() && figure.last() > before.last()) {
            figures.set(figures.size() - 1, figure);
            sums.add(figure);
        } else {
            sums.add(before);
        }
    }

    List<Quantity> outermost() {
        return figures;
    }

    static boolean isOfPeople(Quantity figure) {
        return figure.of().equals("people") || figure.of().equals("none");
    }

    // ---- by a word

    /** The figures of which a word says that they are some of others: the number right before it, else those behind. */
    List<Quantity> parts(Term mark) {
        Quantity before = before(mark);
        return before == null ? behind(mark) : List.of(before);
    }

    /** "Twelve of them", but not "26, of whom 12". */
    private @Nullable Quantity before(Term mark) {
        boolean relative =
                grammar.is(WordClass.RELATIVE, tokens.get(mark.last()).lower());
        return figures.stream()
                .filter(figure -> isPart(figure) && figure.token() < mark.token())
                .filter(figure -> figure.last() >= mark.token()
                        || (figure.last() == mark.token() - 1 && figure.of().equals("none") && !relative))
                .findFirst()
                .orElse(null);
    }

    private boolean isPart(Quantity figure) {
        return isOfPeople(figure) && !sums.contains(figure);
    }

    private List<Quantity> behind(Term mark) {
        List<Quantity> parts = new ArrayList<>();
        for (Quantity figure : figures) {
            boolean next = parts.isEmpty() ? isFirst(mark, figure) : isJoined(parts.getLast(), figure);
            if (isPart(figure) && next) {
                parts.add(figure);
            }
        }
        return parts;
    }

    private boolean isFirst(Term mark, Quantity figure) {
        int from = mark.last() + 1;
        return figure.token() >= from
                && figure.token() < from + BEHIND_MARK
                && !stops(from, figure.token())
                && commas(from, figure.token()) <= 1;
    }

    private long commas(int from, int to) {
        return IntStream.range(from, to)
                .filter(at -> COMMAS.contains(tokens.get(at).lower()))
                .count();
    }

    /** Whether a comma or "and" stands directly before the second of two figures, and nothing is done between them. */
    private boolean isJoined(Quantity one, Quantity other) {
        return other.token() <= one.last() + NEXT
                && joins(other.token() - 1)
                && !done(other)
                && !stops(one.last() + 1, other.token());
    }

    private boolean joins(int at) {
        String word = tokens.get(at).lower();
        return COMMAS.contains(word) || grammar.is(WordClass.AND, word);
    }

    private boolean stops(int from, int to) {
        return IntStream.range(from, to)
                .anyMatch(at -> STOPS.contains(tokens.get(at).lower()));
    }

    private boolean done(Quantity figure) {
        return acts.getOrDefault(figure, List.of()).stream()
                .anyMatch(act -> Deeds.isDeed(act) && !act.voice().equals("shared"));
    }

    /** The last larger figure before a token; but none of things, unless a preposition sets it aside. */
    @Nullable
    Quantity whole(int before, Quantity part) {
        for (Quantity figure : figures.reversed()) {
            if (figure.last() >= before || figure.value() <= part.value()) {
                continue;
            }
            if (!countsThings(figure)) {
                return figure;
            }
            if (!grammar.is(
                    WordClass.PREPOSITION,
                    tokens.get(Math.max(0, figure.token() - 1)).lower())) {
                return null;
            }
        }
        return null;
    }

    /** "31 phones": a number of nothing known, of which nothing is done, and a noun. */
    private boolean countsThings(Quantity figure) {
        return figure.of().equals("none")
                && !done(figure)
                && tokens.isInSentence(figure.last() + 1, figure.last())
                && !isDemonym(figure.last() + 1)
                && isNoun(tokens.get(figure.last() + 1));
    }

    /** "89 Chinese". */
    private boolean isDemonym(int token) {
        return places.stream()
                .anyMatch(place -> place.token() == token && place.form().equals("demonym"));
    }

    private boolean isNoun(Token token) {
        return token.isWord() && !grammar.isSmall(token.lower());
    }

    // ---- by places, and by their sum

    List<PartOf> splits() {
        List<Quantity> people = figures.stream()
                .filter(figure -> isOfPeople(figure) && !countsThings(figure))
                .toList();
        List<PartOf> found = new ArrayList<>();
        for (int i = 0; i + 1 < people.size(); i++) {
            Quantity whole = people.get(i);
            List<Quantity> behind = people.subList(i + 1, people.size());
            List<Quantity> parts = sum(whole, behind);
            parts = parts.isEmpty() ? placed(whole, behind) : parts;
            parts.forEach(part -> found.add(new PartOf(part, whole, mark(part, whole))));
        }
        return found;
    }

    private Annotation mark(Quantity part, Quantity whole) {
        Place place = placeBehind(part);
        return place == null ? whole : place;
    }

    private static List<Quantity> sum(Quantity whole, List<Quantity> behind) {
        List<Quantity> parts = new ArrayList<>();
        double sum = 0;
        for (Quantity next : behind) {
            if (parts.size() == MOST_PARTS || sum >= whole.value()) {
                break;
            }
            parts.add(next);
            sum += next.value();
        }
        return sum == whole.value() && parts.size() > 1 ? parts : List.of();
    }

    /** The next figures before places, where a comma, colon, dash or bracket parts them from one without a place. */
    private List<Quantity> placed(Quantity whole, List<Quantity> behind) {
        List<Quantity> parts = new ArrayList<>();
        double sum = 0;
        for (Quantity next : behind) {
            boolean parted =
                    parts.isEmpty() ? isParted(whole, next) && !isElsewhere(whole, next) : joins(next.token() - 1);
            sum += next.value();
            boolean part = parted && placeBehind(next) != null && !done(next);
            if (!part || sum > whole.value()) {
                break;
            }
            parts.add(next);
        }
        return parts;
    }

    private boolean isParted(Quantity whole, Quantity next) {
        return stops(whole.last() + 1, next.token()) || commas(whole.last() + 1, next.token()) > 0;
    }

    /** "Three in Surat, two in Jaipur", but not "26 in Brazil, eight in Goiás": whether a whole has a place of its own. */
    private boolean isElsewhere(Quantity whole, Quantity part) {
        return places.stream()
                .filter(place -> place.token() > whole.last() && place.last() < part.token())
                .filter(place -> SCENES.contains(place.form()) && commas(whole.last() + 1, place.token()) == 0)
                .anyMatch(place ->
                        !place.form().equals("country") || !place.country().equals(countryBehind(part)));
    }

    private String countryBehind(Quantity part) {
        Place place = placeBehind(part);
        return place == null ? "" : place.country();
    }

    private @Nullable Place placeBehind(Quantity figure) {
        return places.stream()
                .filter(place -> place.token() > figure.last() && place.token() <= figure.last() + BEFORE_PLACE)
                .filter(place -> SCENES.contains(place.form()))
                .findFirst()
                .orElse(null);
    }
}

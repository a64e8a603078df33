package dev.blotter.annotate.setting;

import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.text.Act;
import dev.blotter.text.Place;
import dev.blotter.text.PlaceOf;
import dev.blotter.text.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what the places of a sentence are to its figures. */
final class FigurePlaces {
    private static final String EVERYWHERE = "everywhere";
    private static final String JOINED = "and";
    private static final Set<String> COUNTED = Set.of("people", "none", "arrests");
    /** What a word before the first place of a list makes of all of them: "victims in Austria, Denmark and Greece". */
    private static final Set<PlaceKind> LISTED = EnumSet.of(PlaceKind.ORIGIN, PlaceKind.DESTINATION, PlaceKind.OTHER);

    private static final int AGENT = 4;
    private static final int NEXT = 2;

    private final SentenceView in;
    private final Map<PlaceKind, List<Place>> kinds = new EnumMap<>(PlaceKind.class);

    FigurePlaces(SentenceView in) {
        this.in = in;
        Place last = null;
        PlaceKind lastKind = PlaceKind.OTHER;
        for (Place place : in.places) {
            PlaceKind kind = last != null && isSame(place, last, lastKind) ? lastKind : PlaceKind.of(place, in);
            kinds.computeIfAbsent(kind, one -> new ArrayList<>()).add(place);
            last = place;
            lastKind = kind;
        }
    }

    private boolean isSame(Place place, Place last, PlaceKind kind) {
        return LISTED.contains(kind) && (isJoined(last, place) || (kind == PlaceKind.ORIGIN && isAround(place, last)));
    }

    /** "From Laukkai, in Myanmar": the place behind the comma is around that before it. */
    private boolean isAround(Place place, Place inside) {
        int between = place.token() - inside.last() - 1;
        return between > 0
                && between <= 2
                && in.tokens.get(inside.last() + 1).is(",")
                && place.country().equals(inside.country());
    }

    private List<Place> all(PlaceKind kind) {
        return kinds.getOrDefault(kind, List.of());
    }

    List<Place> scenes() {
        return all(PlaceKind.SCENE).stream()
                .filter(place -> place.context().equals("plain"))
                .toList();
    }

    /** The place of the dateline; null without one. */
    @Nullable
    Place dateline() {
        return all(PlaceKind.SCENE).stream()
                .filter(place -> place.context().equals("dateline"))
                .findFirst()
                .orElse(null);
    }

    /** The first place, authority or institution, if all are of one country. */
    @Nullable
    Place onlyLand() {
        List<Place> all = new ArrayList<>(scenes());
        all.addAll(bodies());
        boolean one = all.stream().map(Place::country).distinct().count() == 1;
        return one ? all.stream().min(Comparator.comparingInt(Place::token)).orElseThrow() : null;
    }

    List<Place> bodies() {
        List<Place> all = new ArrayList<>(all(PlaceKind.AUTHORITY));
        all.addAll(all(PlaceKind.INSTITUTION));
        return all;
    }

    /** Whether the sentence speaks of many countries: "in 40 countries", "across Asia". */
    boolean isOfMany() {
        return in.terms.has(EVERYWHERE) || !all(PlaceKind.MANY).isEmpty();
    }

    List<PlaceOf> of(Quantity figure) {
        List<PlaceOf> found = new ArrayList<>();
        Place scene = scene(figure);
        if (scene != null) {
            add(figure, scene, "scene", found);
        } else if (!isOfManyIn(figure)) {
            add(figure, around(figure), "sentence", found);
        }
        add(figure, nearest(authorities(figure), figure), "authority", found);
        add(figure, nearest(all(PlaceKind.INSTITUTION), figure), "institution", found);
        add(figure, nearestBehind(all(PlaceKind.ORIGIN), figure), "origin", found);
        add(figure, nearestBehind(all(PlaceKind.DESTINATION), figure), "destination", found);
        return found;
    }

    /** "Thai police held 12", "12 were held by Thai police", but not "12 who worked for the Thai government". */
    private List<Place> authorities(Quantity figure) {
        return all(PlaceKind.AUTHORITY).stream()
                .filter(place -> place.token() < figure.token()
                        || place.clause() != in.clause(figure.last())
                        || isAgent(place, figure))
                .toList();
    }

    private boolean isAgent(Place place, Quantity figure) {
        EventWord before = in.eventBefore(place.token());
        return before != null && in.own(figure).contains(before) && place.token() - before.last() <= AGENT;
    }

    private boolean isOfManyIn(Quantity figure) {
        boolean term = in.terms.any(EVERYWHERE, one -> one.clause() == figure.clause());
        return term || all(PlaceKind.MANY).stream().anyMatch(place -> place.clause() == figure.clause());
    }

    private @Nullable Place scene(Quantity figure) {
        List<Place> inClause = scenes().stream()
                .filter(place ->
                        in.clause(place.token()) == in.clause(figure.last()) || place.clause() == figure.clause())
                .filter(place -> place.token() < figure.token() || !isBeforeFigure(place))
                .toList();
        return inClause.stream()
                .filter(place -> place.token() > figure.last() && place.token() - figure.last() <= NEXT + 1)
                .findFirst()
                .orElse(nearest(inClause, figure));
    }

    /** "In Ghana nine others": the place belongs to the figure behind it. */
    private boolean isBeforeFigure(Place place) {
        return in.figures.stream().anyMatch(one -> COUNTED.contains(one.of()) && one.token() == place.last() + 1);
    }

    private @Nullable Place around(Quantity figure) {
        List<Place> others = scenes().stream()
                .filter(place -> !isOfOtherFigure(place, figure))
                .toList();
        List<Place> withVerb =
                others.stream().filter(place -> isWithVerb(place, figure)).toList();
        if (!withVerb.isEmpty()) {
            return nearest(withVerb, figure);
        }
        List<Place> before =
                others.stream().filter(place -> place.token() < figure.token()).toList();
        List<Place> behind = others.stream()
                .filter(place -> place.token() > figure.token() && !isOfOtherDeed(place, figure))
                .toList();
        return nearest(before.isEmpty() ? behind : before, figure);
    }

    /** "Three men – from Benin or Togo – were held in Leeds": whether a place stands in the clause of the own verb. */
    private boolean isWithVerb(Place place, Quantity figure) {
        return in.own(figure).stream()
                .anyMatch(event -> event.isDeed()
                        && event.token() > figure.last()
                        && in.clause(event.token()) == in.clause(place.token()));
    }

    /** "In Portugal 71 were held; Hungarian police held 12": where others are, for whom somebody else acted. */
    private boolean isOfOtherFigure(Place place, Quantity figure) {
        boolean own = authorities(figure).stream()
                .anyMatch(
                        body -> body.clause() == figure.clause() && !body.code().equals(place.code()));
        return own
                && in.acts.stream()
                        .map(Act::quantity)
                        .anyMatch(other -> !other.equals(figure) && other.clause() == place.clause());
    }

    /** "Charged in June, before he was held in Spain": the place of another deed. */
    private boolean isOfOtherDeed(Place place, Quantity figure) {
        EventWord governor = in.eventBefore(place.token());
        return governor != null
                && governor.last() > figure.last()
                && governor.isDeed()
                && !in.own(figure).contains(governor);
    }

    private static @Nullable Place nearest(List<Place> places, Quantity figure) {
        return places.stream()
                .min(Comparator.comparingInt(place -> MeasuredSentence.gap(place, figure)))
                .orElse(null);
    }

    private static @Nullable Place nearestBehind(List<Place> places, Quantity figure) {
        return places.stream()
                .filter(place -> place.token() > figure.last())
                .findFirst()
                .orElse(nearest(places, figure));
    }

    private void add(Quantity figure, @Nullable Place place, String role, List<PlaceOf> into) {
        if (place != null) {
            list(place).forEach(one -> into.add(new PlaceOf(figure, one, role)));
        }
    }

    /** A place with those that are joined to it: "in Austria, the UK and Cyprus", "in Ota, Ogun and Ife, Osun". */
    List<Place> list(Place place) {
        List<Place> all = in.places.stream().filter(one -> !isLandBehind(one)).toList();
        int first = all.indexOf(place);
        int last = first;
        while (first > 0 && isJoined(all.get(first - 1), all.get(first))) {
            first--;
        }
        while (last >= 0 && last < all.size() - 1 && isJoined(all.get(last), all.get(last + 1))) {
            last++;
        }
        return first < 0 ? List.of(place) : all.subList(first, last + 1);
    }

    /** Whether a place is the land of the town before it: "Ota, Ogun". */
    private boolean isLandBehind(Place land) {
        return in.places.stream().anyMatch(town -> isLandOf(land, town));
    }

    private boolean isLandOf(Place land, Place town) {
        return land.token() == town.last() + 2
                && in.tokens.get(town.last() + 1).is(",")
                && town.form().equals("city")
                && land.code().equals(town.code());
    }

    private boolean isJoined(Place one, Place next) {
        int from = in.places.stream()
                        .filter(land -> isLandOf(land, one))
                        .mapToInt(Place::last)
                        .findFirst()
                        .orElse(one.last())
                + 1;
        boolean definite = next.token() > from && in.isDefinite(next.token() - 1);
        int to = next.token() - (definite ? 2 : 1);
        boolean near = to - from <= 1
                && one.form().equals(next.form())
                && next.context().equals("plain");
        boolean mark = from == to && in.tokens.get(from).isPunctuation();
        return near
                && one.context().equals("plain")
                && to >= from
                && (mark || in.terms.has(JOINED, from, to + 1))
                && in.figures.stream().noneMatch(figure -> figure.token() >= from && figure.last() <= to);
    }
}

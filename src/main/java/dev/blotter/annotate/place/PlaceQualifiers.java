package dev.blotter.annotate.place;

import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that a name beside them explains. The country says whose institution it is in "Vietnam's
 * Ministry of Public Security" and "the Ministry of Public Security of Vietnam". Behind a comma, in "Birmingham, Alabama" it picks one of the places
 * called Birmingham. In "Lebanon, PA" no known Lebanon lies in Pennsylvania, but the state behind the
 * comma says that this is a town there; so it is in "Rome, Georgia" unless a list of places goes on
 * ("Laos, California and Thailand"). "The Soka area of Ibadan" is no town of Japan. What is explained once holds for the same name through the document.
 */
final class PlaceQualifiers {
    private PlaceQualifiers() {}

    static List<PlaceMention> explain(Tokens tokens, List<PlaceMention> mentions) {
        List<PlaceMention> explained = new ArrayList<>(mentions);
        for (int i = 0; i + 1 < explained.size(); i++) {
            String link = link(tokens, explained.get(i), explained.get(i + 1));
            switch (link) {
                case "," -> explain(tokens, explained, i);
                case "", "'s" -> own(explained, i, i + 1);
                case "of" -> own(explained, i + 1, i);
                case "area of" -> isWithin(explained, i);
                default -> {}
            }
        }
        explainNamesakes(tokens, explained);
        return explained;
    }

    /** "Lebanon, Pa." explains the other Lebanons of the document. */
    private static void explainNamesakes(Tokens tokens, List<PlaceMention> mentions) {
        Map<String, List<PlaceCandidate>> meanings = new HashMap<>();
        for (PlaceMention mention : mentions) {
            if (mention.explicit() && !mention.isInstitution()) {
                meanings.merge(
                        mention.name(tokens),
                        mention.candidates(),
                        (one, other) -> one.stream().filter(other::contains).toList());
            }
        }
        mentions.replaceAll(mention -> {
            List<PlaceCandidate> meant = meanings.getOrDefault(mention.name(tokens), List.of());
            return mention.explicit() || meant.isEmpty() ? mention : mention.meaning(meant);
        });
    }

    /** "The Soka area of Ibadan": what is within a place lies in its country, or is the name of another place. */
    private static void isWithin(List<PlaceMention> mentions, int i) {
        PlaceMention part = mentions.get(i);
        List<PlaceCandidate> whole = mentions.get(i + 1).candidates();
        List<PlaceCandidate> meant = part.candidates().stream()
                .filter(place ->
                        whole.stream().anyMatch(around -> around.country().equals(place.country())))
                .toList();
        if (isTown(part) && part.candidates().stream().noneMatch(PlaceCandidate::isCountry)) {
            mentions.set(i, meant.isEmpty() ? part.in("name", false) : part.meaning(meant));
        }
    }

    /** What stands between two mentions: nothing, a token, "area of" for such words, or "…" for more. */
    private static String link(Tokens tokens, PlaceMention one, PlaceMention other) {
        int between = other.first() - one.last() - 1;
        if (between == 2 && tokens.get(other.first() - 1).is("of")) {
            return "area of";
        }
        return between == 0
                ? ""
                : between == 1 ? tokens.get(one.last() + 1).lower().replace('’', '\'') : "…";
    }

    private static void own(List<PlaceMention> mentions, int owner, int owned) {
        PlaceMention institution = mentions.get(owned);
        List<PlaceCandidate> owners = mentions.get(owner).candidates();
        List<PlaceCandidate> meant = institution.candidates().stream()
                .filter(candidate -> owners.stream().anyMatch(candidate::liesIn))
                .toList();
        if (institution.isInstitution() && !meant.isEmpty()) {
            mentions.set(owned, institution.meaning(meant));
        } else if (institution.isInstitution() && isForeign(mentions.get(owner), institution)) {
            mentions.set(owned, institution.in("name", false));
        }
    }

    /** Whether a country owns what is called like an institution of another: 泰国公安. */
    private static boolean isForeign(PlaceMention owner, PlaceMention institution) {
        return owner.candidates().stream()
                .allMatch(place -> (place.isCountry() || owner.isDemonym())
                        && institution.candidates().stream()
                                .noneMatch(body -> body.country().equals(place.country())));
    }

    private static void explain(Tokens tokens, List<PlaceMention> mentions, int i) {
        List<PlaceCandidate> places = mentions.get(i).candidates();
        PlaceMention qualifier = mentions.get(i + 1);
        List<PlaceCandidate> inside = places.stream()
                .filter(place -> isIn(place, qualifier.candidates()))
                .toList();
        if (!inside.isEmpty()) {
            List<PlaceCandidate> around = qualifier.candidates().stream()
                    .filter(region -> inside.stream().anyMatch(place -> isIn(place, List.of(region))))
                    .toList();
            mentions.set(i, mentions.get(i).meaning(inside));
            mentions.set(i + 1, qualifier.meaning(around));
            return;
        }
        List<PlaceCandidate> states = qualifier.candidates().stream()
                .filter(PlaceCandidate::isSubdivision)
                .toList();
        if (states.size() == 1 && !isInList(tokens, mentions, i) && isTown(mentions.get(i))) {
            PlaceCandidate state = states.getFirst();
            PlaceCandidate town = new PlaceCandidate(
                    state.code(), "city", state.weight(), PlaceCandidate.Use.ANYWHERE, state.language());
            mentions.set(i, mentions.get(i).meaning(List.of(town)).in("plain", true));
            mentions.set(i + 1, qualifier.meaning(List.of(state)));
        }
    }

    private static boolean isTown(PlaceMention mention) {
        return !mention.isDemonym()
                && !mention.isInstitution()
                && !mention.candidates().getFirst().form().equals("macro");
    }

    private static boolean isIn(PlaceCandidate place, List<PlaceCandidate> regions) {
        return regions.stream()
                .anyMatch(region -> !place.equals(region)
                        && !region.form().equals("city")
                        && !region.form().equals("demonym")
                        && place.form().equals("country") == region.form().equals("macro")
                        && place.liesIn(region));
    }

    /** Whether places go on behind the qualifier, or stand before: a list does not explain its items. */
    private static boolean isInList(Tokens tokens, List<PlaceMention> mentions, int i) {
        if (mentions.get(i + 1).candidates().getFirst().use() == PlaceCandidate.Use.QUALIFIER) {
            return false;
        }
        int end = mentions.get(i + 1).last() + 1;
        boolean goesOn = i + 2 < mentions.size() && mentions.get(i + 2).first() <= end + 2 && isListed(tokens, end);
        boolean stoodBefore = i > 0
                && mentions.get(i - 1).last() == mentions.get(i).first() - 2
                && isListed(tokens, mentions.get(i).first() - 1);
        return goesOn || stoodBefore;
    }

    private static boolean isListed(Tokens tokens, int at) {
        Token token = tokens.get(at);
        return token.is(",") || token.is("and") || token.is("or") || token.is("、");
    }
}

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
 * ("Laos, California and Thailand"). What is explained once holds for the same name through the document.
 */
final class PlaceQualifiers {
    private PlaceQualifiers() {}

    static List<Mention> explain(Tokens tokens, List<Mention> mentions) {
        List<Mention> explained = new ArrayList<>(mentions);
        for (int i = 0; i + 1 < explained.size(); i++) {
            String link = link(tokens, explained.get(i), explained.get(i + 1));
            switch (link) {
                case "," -> explain(tokens, explained, i);
                case "", "'s" -> own(explained, i, i + 1);
                case "of" -> own(explained, i + 1, i);
                default -> {}
            }
        }
        explainNamesakes(tokens, explained);
        return explained;
    }

    /** "Lebanon, Pa." explains the other Lebanons of the document. */
    private static void explainNamesakes(Tokens tokens, List<Mention> mentions) {
        Map<String, List<Candidate>> meanings = new HashMap<>();
        for (Mention mention : mentions) {
            if (mention.explicit() && !mention.isInstitution()) {
                meanings.merge(
                        mention.name(tokens),
                        mention.candidates(),
                        (one, other) -> one.stream().filter(other::contains).toList());
            }
        }
        mentions.replaceAll(mention -> {
            List<Candidate> meant = meanings.getOrDefault(mention.name(tokens), List.of());
            return mention.explicit() || meant.isEmpty() ? mention : mention.meaning(meant);
        });
    }

    /** What stands between two mentions: nothing, a token, or "…" for more. */
    private static String link(Tokens tokens, Mention one, Mention other) {
        int between = other.first() - one.last() - 1;
        return between == 0
                ? ""
                : between == 1 ? tokens.get(one.last() + 1).lower().replace('’', '\'') : "…";
    }

    private static void own(List<Mention> mentions, int owner, int owned) {
        Mention institution = mentions.get(owned);
        List<Candidate> owners = mentions.get(owner).candidates();
        List<Candidate> meant = institution.candidates().stream()
                .filter(candidate -> owners.stream().anyMatch(candidate::liesIn))
                .toList();
        if (institution.isInstitution() && !meant.isEmpty()) {
            mentions.set(owned, institution.meaning(meant));
        } else if (institution.isInstitution() && isForeign(mentions.get(owner), institution)) {
            mentions.set(owned, institution.in("name", false));
        }
    }

    /** Whether a country owns what is called like an institution of another: 泰国公安. */
    private static boolean isForeign(Mention owner, Mention institution) {
        return owner.candidates().stream()
                .allMatch(place -> (place.isCountry() || owner.isDemonym())
                        && institution.candidates().stream()
                                .noneMatch(body -> body.country().equals(place.country())));
    }

    private static void explain(Tokens tokens, List<Mention> mentions, int i) {
        List<Candidate> places = mentions.get(i).candidates();
        Mention qualifier = mentions.get(i + 1);
        List<Candidate> inside = places.stream()
                .filter(place -> isIn(place, qualifier.candidates()))
                .toList();
        if (!inside.isEmpty()) {
            List<Candidate> around = qualifier.candidates().stream()
                    .filter(region -> inside.stream().anyMatch(place -> isIn(place, List.of(region))))
                    .toList();
            mentions.set(i, mentions.get(i).meaning(inside));
            mentions.set(i + 1, qualifier.meaning(around));
            return;
        }
        List<Candidate> states =
                qualifier.candidates().stream().filter(Candidate::isSubdivision).toList();
        if (states.size() == 1 && !isInList(tokens, mentions, i) && isTown(mentions.get(i))) {
            Candidate state = states.getFirst();
            Candidate town =
                    new Candidate(state.code(), "city", state.weight(), Candidate.Use.ANYWHERE, state.language());
            mentions.set(i, mentions.get(i).meaning(List.of(town)).in("plain", true));
            mentions.set(i + 1, qualifier.meaning(List.of(state)));
        }
    }

    private static boolean isTown(Mention mention) {
        return !mention.isDemonym()
                && !mention.isInstitution()
                && !mention.candidates().getFirst().form().equals("macro");
    }

    private static boolean isIn(Candidate place, List<Candidate> regions) {
        return regions.stream()
                .anyMatch(region -> !place.equals(region)
                        && !region.form().equals("city")
                        && !region.form().equals("demonym")
                        && place.form().equals("country") == region.form().equals("macro")
                        && place.liesIn(region));
    }

    /** Whether places go on behind the qualifier, or stand before: a list does not explain its items. */
    private static boolean isInList(Tokens tokens, List<Mention> mentions, int i) {
        if (mentions.get(i + 1).candidates().getFirst().use() == Candidate.Use.QUALIFIER) {
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

package dev.blotter.annotate.place;

import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Place;
import java.util.BitSet;
import java.util.List;

/**
 * The words for people by their land, which a number or an article counts directly: "due marocchini", "ein Rumäne". Where
 * a noun follows with a capital, such a word only tells whose it is: "zwei deutsche Banken".
 */
public final class Nationals {
    private Nationals() {}

    /** The tokens that are such words; none in English and Chinese, whose nouns follow them. */
    public static BitSet in(Tokens tokens, List<Place> places) {
        BitSet nationals = new BitSet();
        boolean before = tokens.language().equals("en") || tokens.language().equals("und");
        for (Place place : places) {
            boolean people = place.form().equals("demonym") && place.token() == place.last();
            if (people && !before && !isAdjective(tokens, place.token())) {
                nationals.set(place.token());
            }
        }
        return nationals;
    }

    private static boolean isAdjective(Tokens tokens, int at) {
        Token token = tokens.get(at);
        boolean noun = tokens.isInSentence(at + 1, at) && tokens.get(at + 1).isCapitalised();
        return token.isHan() || (!token.isCapitalised() && noun);
    }
}

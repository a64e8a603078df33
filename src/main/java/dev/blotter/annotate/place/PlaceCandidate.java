package dev.blotter.annotate.place;

import java.util.List;
import java.util.stream.Stream;

/**
 * One of the places that a name may mean.
 *
 * @param code the region it is or lies in, see {@link dev.blotter.text.Place}; several codes with spaces
 *     where the name stands for all of them
 * @param form see {@link dev.blotter.text.Place}, {@link #HINT} or {@link #NONE}
 * @param weight how well it is known against others of the name: its people in thousands
 * @param language the language of the documents it counts in, {@code *} for all
 */
record PlaceCandidate(String code, String form, int weight, Use use, String language) {
    static final String INSTITUTION = "institution";
    static final String HINT = "hint";
    /** Of what only holds the name of a place: "Panama Papers". */
    static final String NONE = "none";

    /** Where the name counts. */
    enum Use {
        ANYWHERE,
        /** Where the document names the country otherwise: the name is also a word or a person's. */
        SUPPORTED,
        /** In small letters, where capitals mean names: "Russo" is a person's. */
        SMALL,
        /** Where the document says once that it is a place ("in Pineville"): a small town. */
        LOCAL,
        /** Behind a comma and another name: "Lebanon, PA". */
        QUALIFIER;

        /** The use that a mark in {@code places.tsv} stands for. */
        static Use of(char mark) {
            return switch (mark) {
                case '?' -> SUPPORTED;
                case '!' -> LOCAL;
                case ',' -> QUALIFIER;
                default -> ANYWHERE;
            };
        }
    }

    /** The country it lies in, empty for a macro region. */
    String country() {
        boolean isMacro = code.length() == 3 || code.equals("EU");
        return isMacro ? "" : code.substring(0, 2);
    }

    boolean isSubdivision() {
        return form.equals("subdivision");
    }

    boolean isCountry() {
        return form.equals("country");
    }

    boolean isCity() {
        return form.equals("city");
    }

    boolean isInstitution() {
        return form.equals(INSTITUTION);
    }

    /** Whether the name is no mention of a place, but tells which country the document is about. */
    boolean isHint() {
        return form.equals(HINT);
    }

    /** The places, where the name stands for several at once: 中缅. */
    List<PlaceCandidate> each() {
        return Stream.of(code.split(" ", -1))
                .map(one -> new PlaceCandidate(one, form, weight, use, language))
                .toList();
    }

    PlaceCandidate inCountry() {
        return new PlaceCandidate(country(), form, weight, use, language);
    }

    boolean isSmall() {
        return use == Use.SMALL;
    }

    boolean covers(PlaceCandidate other) {
        return code.equals(other.code)
                && (language.equals("*") || language.equals(other.language))
                && isSmall() == other.isSmall();
    }

    boolean countsIn(String document) {
        return language.equals("*") || language.equals(document) || document.equals("und");
    }

    boolean liesIn(PlaceCandidate other) {
        return code.equals(other.code) || country().equals(other.code);
    }
}

package dev.blotter.annotate;

/**
 * One of the places that a name may mean.
 *
 * @param code the region it is or lies in, see {@link dev.blotter.text.Place}
 * @param form see {@link dev.blotter.text.Place}
 * @param weight how well it is known against others of the name: its people in thousands
 * @param language the language of the documents it counts in, {@code *} for all
 */
record Candidate(String code, String form, int weight, Use use, String language) {
    /** Where the name counts. */
    enum Use {
        ANYWHERE,
        /** Where the document names the country otherwise: the name is also a word or a person's. */
        SUPPORTED,
        /** Behind a comma and another name: "Lebanon, PA". */
        QUALIFIER
    }

    Candidate {
        if (weight < 0) {
            throw new IllegalArgumentException(code + ": a weight is not negative, as " + weight + " is");
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

    boolean countsIn(String document) {
        return language.equals("*") || language.equals(document) || document.equals("und");
    }

    /** Whether this is, or lies in, another place. */
    boolean liesIn(Candidate other) {
        return code.equals(other.code) || country().equals(other.code);
    }

    Candidate with(Use other) {
        return use == other ? this : new Candidate(code, form, weight, other, language);
    }
}

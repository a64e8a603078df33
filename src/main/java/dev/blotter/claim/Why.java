package dev.blotter.claim;

/** Why a claim is not in a total. */
public enum Why {
    /** "260 people, including 31 women": its document says that another figure contains it. */
    PART("is part of"),
    /** Another figure of its document or story is larger, and neither place nor time tells the two apart. */
    NOT_TOLD_APART("may be part of, in the same report,"),
    /** Another claim is of a longer time or a wider region that contains it. */
    WITHIN("lies within"),
    /** Another claim is of the same place and time, and near to it or a total as well. */
    RIVAL("may be the same as"),
    /** The claims within it add up to more. */
    LESS_THAN_PARTS("is less than what lies within it"),
    /** It is neither what its document reports nor says when it was. */
    BACKGROUND("is background without a time of its own"),
    /** "Up to 40": nobody says that it was reached. */
    UPPER_LIMIT("is an upper limit");

    private final String words;

    Why(String words) {
        this.words = words;
    }

    /** The reason in words, which the claim follows that is in the total instead, if one is. */
    public String words() {
        return words;
    }
}

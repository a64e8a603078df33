package dev.blotter.claim;

import java.util.EnumSet;
import java.util.Set;

/** Why a claim is not in a total. */
public enum OmissionReason {
    /** "260 people, including 31 women": its document says that another figure contains it. */
    PART("is part of"),
    /** Another figure of its document or story is larger, and neither place nor time tells the two apart. */
    NOT_TOLD_APART("may be part of, in the same report,"),
    /** Another claim is of a longer time or a wider region that contains it. */
    WITHIN("lies within"),
    /** Neither place nor days tell it apart from another claim, which is larger. */
    RIVAL("may be counted in"),
    /** The claims within it add up to more. */
    LESS_THAN_PARTS("is less than what lies within it"),
    /** It is neither what its document reports nor says when it was. */
    BACKGROUND("is background without a time of its own"),
    /** "Up to 40": nobody says that it was reached. */
    UPPER_LIMIT("is an upper limit"),
    /** Neither the figure nor a document that gives it has a day, so nothing tells it apart from others. */
    UNDATED("has no day"),
    /** More people than the authorities of its countries could have dealt with, as {@link PlausibilityLimit} says. */
    OUT_OF_SCALE("is out of scale for its place");

    /** What can be neither added up nor set against a sum. */
    private static final Set<OmissionReason> APART = EnumSet.of(UNDATED, OUT_OF_SCALE);

    private final String words;

    OmissionReason(String words) {
        this.words = words;
    }

    /** The reason in words, which the claim follows that is in the total instead, if one is. */
    public String words() {
        return words;
    }

    /** Whether the claim is shown apart, since it can be neither added nor held against what is. */
    public boolean isApart() {
        return APART.contains(this);
    }
}

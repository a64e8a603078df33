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
    /** Another claim is larger and has no day, and no place tells the two apart. */
    IN_UNDATED("may be part of, since that has no day,"),
    /** Its places lie only in part in those of the sum. */
    OTHER_PLACES("is shared with other places"),
    /** Its places are only those that its document names. */
    NO_PLACE("is without a place of its own"),
    /** It is also of kinds of fraud that are not in the sum. */
    OTHER_KINDS("is shared with other kinds of fraud"),
    /** Some of its days are before or after those of the sum. */
    OTHER_DAYS("is shared with other days"),
    /** More people than its countries could have, as {@link PlausibilityLimit} says. */
    TOO_MANY("is unlikely: too many people for its place"),
    /** More money than any fraud took. */
    TOO_MUCH("is unlikely: more money than any fraud took"),
    /** What an office or a survey adds up over a country, a year or a trade. */
    STATISTIC("is a statistic of many cases");

    private static final Set<OmissionReason> APART = EnumSet.of(TOO_MANY, TOO_MUCH, STATISTIC);
    private static final Set<OmissionReason> SHARED = EnumSet.of(OTHER_PLACES, NO_PLACE, OTHER_KINDS, OTHER_DAYS);

    private final String words;

    OmissionReason(String words) {
        this.words = words;
    }

    /** The reason in words, which the claim follows that is in the total instead, if one is. */
    public String words() {
        return words;
    }

    /** The reason without its verb: {@code shared with other places}. */
    String participle() {
        return words.substring(words.indexOf(' ') + 1);
    }

    /** Whether the claim stands apart, and for no other, until a person confirms it. */
    public boolean isApart() {
        return APART.contains(this);
    }

    /** Whether the claim lies only in part in what was asked for, so that nobody knows how much of it to add. */
    public boolean isShared() {
        return SHARED.contains(this);
    }
}

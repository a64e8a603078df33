package dev.blotter.annotate.act;

import dev.blotter.text.Term;
import java.util.List;

/**
 * A verb group, or a noun that names a deed ("the arrest of").
 *
 * @param terms what the term files say it means, one for each concept; none for a verb that they don't know
 * @param first where it begins, with its auxiliaries
 * @param head where its own word begins
 * @param last where it ends
 * @param finite whether it has a subject of its own
 */
record Verb(List<Term> terms, int first, int head, int last, Voice voice, boolean finite) {
    enum Voice {
        /** "Police arrested 12", "to arrest 12", "arresting 12". */
        ACTIVE,
        /** "12 were arrested". */
        PASSIVE,
        /** "12 people arrested in Lagos", without an auxiliary. */
        PARTICIPLE,
        /** "The arrest of 12". */
        NOUN,
        /** "12 pleaded guilty", "12 remain at large": nothing is done by the subject but to it. */
        STATE
    }

    boolean isKnown() {
        return !terms.isEmpty();
    }

    /** Whether its subject is whom it is done to. */
    boolean undergoes() {
        return voice == Voice.PASSIVE || voice == Voice.STATE || voice == Voice.PARTICIPLE;
    }

    String how() {
        return switch (voice) {
            case ACTIVE -> "active";
            case PASSIVE -> "passive";
            case PARTICIPLE -> "participle";
            case NOUN -> "noun";
            case STATE -> "state";
        };
    }
}

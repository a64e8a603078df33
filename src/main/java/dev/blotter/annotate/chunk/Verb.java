package dev.blotter.annotate.chunk;

import dev.blotter.text.Term;
import java.util.List;
import java.util.Locale;

/**
 * A verb group, or a noun that names a deed ("the arrest of").
 *
 * @param terms what the term files say it means, one for each concept; none for a verb that they don't know
 * @param first where it begins, with its auxiliaries
 * @param head where its own word begins
 * @param last where it ends
 * @param finite whether it has a subject of its own
 */
public record Verb(List<Term> terms, int first, int head, int last, Voice voice, boolean finite) {
    public enum Voice {
        /** "Police arrested 12", "to arrest 12", "arresting 12". */
        ACTIVE,
        /** "12 were arrested". */
        PASSIVE,
        /** "12 people arrested in Lagos", without an auxiliary. */
        PARTICIPLE,
        /** "The arrest of 12". */
        NOUN,
        /** "12 pleaded guilty", "12 remain at large": nothing is done by the subject but to it. */
        STATE;

        /** The name in a rule. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A verb that the term files don't know. */
    public static Verb unknown(int first, int last, Voice voice, boolean finite) {
        return new Verb(List.of(), first, last, last, voice, finite);
    }

    public boolean isKnown() {
        return !terms.isEmpty();
    }

    public boolean means(String concept) {
        for (Term term : terms) {
            if (term.concept().equals(concept)) {
                return true;
            }
        }
        return false;
    }

    public boolean isActive() {
        return voice == Voice.ACTIVE;
    }

    /** Whether its subject is whom it is done to. */
    public boolean undergoes() {
        return voice == Voice.PASSIVE || voice == Voice.STATE || voice == Voice.PARTICIPLE;
    }

    /** Whether it has more words than its own: "took into custody". */
    public boolean isPhrase() {
        return last > head;
    }
}

package dev.blotter.annotate.sentence;

import dev.blotter.text.Act;
import dev.blotter.text.Term;

/** What police and courts do to people: the group {@code official-act} of {@code concepts.csv}. */
public final class Deeds {
    private static final String GROUP = "official-act";

    private Deeds() {}

    /** Whether a term is of a deed, verb or not. */
    public static boolean isOf(Term term) {
        return term.group().equals(GROUP);
    }

    public static boolean isDeed(Act act) {
        return act.group().equals(GROUP);
    }

    /** Whether a term is the verb of a deed. */
    public static boolean isDeed(Term term) {
        return term.sort().equals("verb") && isOf(term);
    }
}

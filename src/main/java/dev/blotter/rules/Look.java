package dev.blotter.rules;

import dev.blotter.text.Mentions;
import dev.blotter.text.Term;
import dev.blotter.text.TermNear;
import org.jspecify.annotations.Nullable;

/**
 * The texts in a fact of a kind that documents hold most of. There are few looks, no more than the term files
 * have concepts allow, and many facts of each.
 *
 * @param of empty for all but {@link TermNear}
 * @param order empty for all but {@link TermNear}
 */
record Look(Class<?> type, String concept, String strength, String of, String order) {
    /** The look of a fact, or null. */
    static @Nullable Look of(Object fact) {
        return switch (fact) {
            case Term term -> new Look(Term.class, term.concept(), term.strength(), "", "");
            case Mentions all -> new Look(Mentions.class, all.concept(), all.strength(), "", "");
            case TermNear near -> new Look(TermNear.class, near.concept(), near.strength(), near.of(), near.order());
            default -> null;
        };
    }
}

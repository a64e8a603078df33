package dev.blotter.rules.engine;

import dev.blotter.text.Act;
import dev.blotter.text.Cell;
import dev.blotter.text.Likeness;
import dev.blotter.text.Mentions;
import dev.blotter.text.Naming;
import dev.blotter.text.PeriodOf;
import dev.blotter.text.PlaceOf;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import dev.blotter.text.TermNear;
import org.jspecify.annotations.Nullable;

/**
 * The texts in a fact that many facts share. There are few looks, no more than the term files
 * have concepts allow, and many facts of each. What a fact has none of is empty.
 */
record Look(Class<?> type, String concept, String strength, String of, String order) {
    static Look of(Object fact) {
        return switch (fact) {
            case Term term -> new Look(Term.class, term.concept(), term.strength(), "", "");
            case Mentions all -> new Look(Mentions.class, all.concept(), all.strength(), "", "");
            case TermNear near -> new Look(TermNear.class, near.concept(), near.strength(), near.of(), near.order());
            case Act act -> new Look(Act.class, act.concept(), "", act.of(), "");
            case PeriodOf of -> new Look(PeriodOf.class, of.concept(), "", "", of.role());
            case PlaceOf of -> new Look(PlaceOf.class, "", "", "", of.role());
            case Naming naming -> new Look(Naming.class, naming.concept(), naming.strength(), "", "");
            case Cell cell -> new Look(Cell.class, cell.concept(), "", "", "");
            case Likeness likeness -> new Look(Likeness.class, likeness.code(), "", "", "");
            case Quantity quantity -> new Look(Quantity.class, "", "", quantity.of(), "");
            default -> new Look(fact.getClass(), "", "", "", "");
        };
    }

    /** Every fact is looked up by its look; what records have for this goes through method handles, and is slow. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Look look
                && type == look.type
                && concept.equals(look.concept)
                && strength.equals(look.strength)
                && of.equals(look.of)
                && order.equals(look.order);
    }

    @Override
    public int hashCode() {
        int texts = 31 * (31 * (31 * concept.hashCode() + strength.hashCode()) + of.hashCode()) + order.hashCode();
        return 31 * texts + type.hashCode();
    }
}

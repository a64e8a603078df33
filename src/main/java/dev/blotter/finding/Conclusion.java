package dev.blotter.finding;

import org.jspecify.annotations.Nullable;

/** What the right side of a rule concludes, always by {@code insertLogical}. */
public sealed interface Conclusion
        permits FraudType,
                Count,
                Region,
                Label,
                Role,
                Excluded,
                During,
                PossiblePeriod,
                PossiblePlace,
                PossibleHeadline,
                Where,
                About,
                Among,
                Same,
                Statistic,
                Headline {
    /** The count that it says something of; null when it is of none. */
    default @Nullable Count count() {
        return null;
    }
}

package dev.blotter.finding;

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
                Headline {}

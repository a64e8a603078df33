package dev.blotter.annotate.period;

import org.jspecify.annotations.Nullable;

/** What was read up to a token; no stretch when it can't be fixed. */
record PeriodPhrase(@Nullable DaySpan daySpan, int last) {}

package dev.blotter.annotate.period;

import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Period;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

record NamedPeriods(Tokens tokens, List<Period> periods) {
    /** So many periods are looked back to, for a sentence may hold any number of them. */
    private static final int MOST = 100;

    /** The last one, or null. */
    @Nullable
    Period last() {
        return periods.isEmpty() ? null : periods.getLast();
    }

    @Nullable
    Period latest(Predicate<Period> kind) {
        return periods.stream()
                .filter(kind)
                .max(Comparator.comparing(Period::to))
                .orElse(null);
    }

    /** The last period of a kind, not too many sentences back; of those in its sentence the latest in time. */
    @Nullable
    Period last(Predicate<Period> kind, int at, int farthest) {
        Period last = null;
        for (Period period : periods.subList(Math.max(0, periods.size() - MOST), periods.size())
                .reversed()) {
            boolean near = period.sentence() >= tokens.get(at).sentence() - farthest;
            if (!near || (last != null && last.sentence() != period.sentence())) {
                return last;
            }
            boolean later = last == null || (period.to().isAfter(last.to()) && period.days() > 1);
            last = kind.test(period) && later ? period : last;
        }
        return last;
    }
}

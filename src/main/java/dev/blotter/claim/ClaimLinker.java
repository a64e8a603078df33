package dev.blotter.claim;

import dev.blotter.finding.Entry.CountTag;
import dev.blotter.text.DayRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Joins claims of several stories that give the same figure or are of one event. The more exact a figure is, the less
 * two reports must have in common. Measured on 1,443 releases, see docs/reference.md.
 */
final class ClaimLinker {
    /** Below this a figure tells nothing. */
    private static final double SMALL = 10;
    /** How long after its beginning an event may be reported without its day, for figures of two and of more digits. */
    private static final long DAYS_FOR_TWO = 92;

    private static final long DAYS_FOR_MORE = 366;

    /** How long the same small number of people may be counted to be the same. */
    private static final long SMALL_DAYS = 7;

    private static final long NEVER = Long.MIN_VALUE;

    private record Key(double value, boolean isUpperLimit) {}

    private final CodeHierarchy regions;
    private final CodeHierarchy types;
    private final Events events;
    private final Map<Key, NavigableMap<Long, List<ClaimBuilder>>> known = new HashMap<>();
    private final List<ClaimBuilder> joined = new ArrayList<>();

    ClaimLinker(CodeHierarchy regions, CodeHierarchy types) {
        this.regions = regions;
        this.types = types;
        this.events = new Events(regions);
    }

    /** The claims, those whose sources tell most closely where and when decide; gives drafts that take on others. */
    List<ClaimBuilder> join(List<ClaimBuilder> drafts) {
        drafts.stream().sorted(ClaimBuilder.closestFirst()).forEach(this::join);
        return joined;
    }

    private void join(ClaimBuilder draft) {
        NavigableMap<Long, List<ClaimBuilder>> same =
                known.computeIfAbsent(new Key(draft.value(), draft.closest().isUpperLimit()), key -> new TreeMap<>());
        int digits = SignificantDigits.of(draft.closest(), draft.value());
        Stream<ClaimBuilder> candidates =
                digits == 1 && !isPlain(draft) ? Stream.empty() : candidates(same, draft, digits);
        ClaimBuilder claim = candidates
                .filter(other -> other.isOfOtherUnits(draft) && isSame(other, draft, digits))
                .findFirst()
                .or(() -> events.find(draft))
                .orElse(draft);
        if (claim == draft) {
            joined.add(draft);
            same.computeIfAbsent(start(draft.span()), day -> new ArrayList<>()).add(draft);
        } else {
            claim.add(draft);
        }
        events.add(draft.statements(), claim);
    }

    /** Whether a text says of a round or small figure where it was, and when; of a small one, to a few days. */
    private static boolean isPlain(ClaimBuilder draft) {
        DayRange own = draft.ownSpan();
        return own != null
                && draft.closest().hasOwnPlace()
                && (draft.closest().count().value() >= SMALL || own.days() <= SMALL_DAYS);
    }

    private static Stream<ClaimBuilder> candidates(
            NavigableMap<Long, List<ClaimBuilder>> same, ClaimBuilder draft, int digits) {
        DayRange span = draft.span();
        long patience = draft.ownSpan() == null ? patience(digits) : 0;
        NavigableMap<Long, List<ClaimBuilder>> near =
                span == null ? same : same.subMap(span.first() - patience, true, span.last() + patience, true);
        return near.values().stream().flatMap(List::stream);
    }

    private static long start(@Nullable DayRange span) {
        return span == null ? NEVER : span.first();
    }

    private static long patience(int digits) {
        return digits > 2 ? DAYS_FOR_MORE : digits == 2 ? DAYS_FOR_TWO : 0;
    }

    private boolean isSame(ClaimBuilder known, ClaimBuilder other, int digits) {
        CountTag one = known.closest().count();
        CountTag two = other.closest().count();
        return mayBeOneType(one.fraudTypes(), two.fraudTypes())
                && (digits > 1
                        ? mayBeOnePlace(one.regions(), two.regions(), digits) && timesAgree(known, other, digits)
                        : isSameRound(known, other));
    }

    /** Figures without a kind of fraud may be about all. */
    private boolean mayBeOneType(List<String> some, List<String> others) {
        return some.isEmpty() || others.isEmpty() || types.touch(some, others);
    }

    private boolean mayBeOnePlace(List<String> some, List<String> others, int digits) {
        if (some.isEmpty() || others.isEmpty()) {
            return digits > 2;
        }
        return regions.liesIn(some, others) || regions.liesIn(others, some);
    }

    private static boolean timesAgree(ClaimBuilder known, ClaimBuilder other, int digits) {
        DayRange own = known.ownSpan();
        DayRange others = other.ownSpan();
        if (own != null && others != null) {
            return own.contains(others) || others.contains(own);
        }
        DayRange span = known.span();
        DayRange otherSpan = other.span();
        if (span == null || otherSpan == null) {
            return digits > 2;
        }
        return span.gap(otherSpan) <= patience(digits);
    }

    /** Where and when are the same. Of small figures, two releases of one day are two cases. */
    private boolean isSameRound(ClaimBuilder known, ClaimBuilder other) {
        CountTag count = known.closest().count();
        return Objects.equals(known.ownSpan(), other.ownSpan())
                && known.closest().hasOwnPlace()
                && count.regions().equals(other.closest().count().regions())
                && (count.value() >= SMALL || isSameSmall(known.closest(), other.closest()));
    }

    private boolean isSameSmall(Statement known, Statement other) {
        boolean isOneDay = known.published() != null && known.published().equals(other.published());
        return !isOneDay
                || types.touch(known.count().fraudTypes(), other.count().fraudTypes());
    }
}

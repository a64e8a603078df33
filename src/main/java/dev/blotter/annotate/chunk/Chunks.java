package dev.blotter.annotate.chunk;

import dev.blotter.annotate.chunk.Chunk.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The chunks of a sentence, in order. */
public final class Chunks {
    /** What may stand before a figure and belong to it. */
    public static final Set<Kind> BEFORE_NOUN = EnumSet.of(Kind.DETERMINER, Kind.ADVERB);

    private static final Set<Kind> DETERMINERS = EnumSet.of(Kind.DETERMINER);
    private static final Set<Kind> ADVERBS = EnumSet.of(Kind.ADVERB);
    static final String DASH = "–";

    private static final Set<String> DASHES = Set.of("—", DASH);

    private final List<Chunk> all = new ArrayList<>();

    public void add(Chunk chunk) {
        all.add(chunk);
    }

    public int size() {
        return all.size();
    }

    public boolean has(int at) {
        return at >= 0 && at < all.size();
    }

    public Chunk get(int at) {
        return all.get(at);
    }

    public Chunk last() {
        return all.getLast();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The verb at a place; null when none stands there. */
    @Nullable
    public Verb verb(int at) {
        return has(at) ? all.get(at).verb() : null;
    }

    public boolean isKnownVerb(int at) {
        return has(at) && all.get(at).isKnownVerb();
    }

    /** Whether one of a kind stands at a place. */
    public boolean is(Kind kind, int at) {
        return has(at) && all.get(at).is(kind);
    }

    /** The place before one, past all of some kinds; -1 at the start. */
    public int before(int at, Set<Kind> passed) {
        int i = at - 1;
        while (i >= 0 && passed.contains(all.get(i).kind())) {
            i--;
        }
        return i;
    }

    public int beforeDeterminers(int at) {
        return before(at, DETERMINERS);
    }

    public int beforeAdverbs(int at) {
        return before(at, ADVERBS);
    }

    /** Whether "and" stands before one, or an adverb between. */
    public boolean isBehindAnd(int at) {
        int before = beforeAdverbs(at);
        return before > 0 && is(Kind.AND, before);
    }

    /** Where the bracket ends that opens at a place; the place when it doesn't. */
    public int closing(int open) {
        for (int i = open + 1; i < all.size(); i++) {
            if (all.get(i).is(Kind.CLOSE)) {
                return i;
            }
        }
        return open;
    }

    /** Where the bracket opens that ends at a place; the place when it doesn't. */
    public int opening(int close) {
        for (int i = close - 1; i >= 0; i--) {
            if (all.get(i).is(Kind.OPEN)) {
                return i;
            }
        }
        return close;
    }

    /** Where the aside ends that a dash begins at a place; the place when it is none. */
    public int asideEnd(int dash) {
        for (int i = dash + 1; isDash(dash) && i < all.size(); i++) {
            if (all.get(i).is(Kind.STOP)) {
                return isDash(i) ? i : dash;
            }
        }
        return dash;
    }

    public boolean isDash(int at) {
        return DASHES.contains(all.get(at).word());
    }
}

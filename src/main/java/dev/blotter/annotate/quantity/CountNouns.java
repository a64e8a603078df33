package dev.blotter.annotate.quantity;

import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The nouns and verbs among the terms of a document, by the tokens that they stand at. */
final class CountNouns {
    private static final List<String> VERBAL = List.of("ed", "ing");

    private final Tokens tokens;
    private final @Nullable Term[] byBegin;
    private final @Nullable Term[] byEnd;
    /** The last token of the verb that begins at a token, or -1. */
    private final int[] verbLast;
    /** The first token of the verb that ends at a token, or a greater number. */
    private final int[] verbFirst;

    private final boolean[] inside;
    /** Where a phrase begins whose subject undergoes it: "pleaded guilty". */
    private final boolean[] undergone;

    CountNouns(Tokens tokens, List<Term> terms) {
        int size = tokens.size() + 2;
        this.tokens = tokens;
        this.byBegin = new @Nullable Term[size];
        this.byEnd = new @Nullable Term[size];
        this.verbLast = new int[size];
        this.verbFirst = new int[size];
        this.inside = new boolean[size];
        this.undergone = new boolean[size];
        Arrays.fill(verbLast, -1);
        Arrays.fill(verbFirst, size);
        terms.forEach(this::add);
    }

    private void add(Term term) {
        int first = term.token();
        int last = term.last();
        if (term.sort().equals("unit") && isNoun(term)) {
            byBegin[first] = longer(byBegin[first], term);
            byEnd[last] = longer(byEnd[last], term);
        } else if (term.sort().equals("verb")) {
            verbLast[first] = Math.max(verbLast[first], last);
            verbFirst[last] = Math.min(verbFirst[last], first);
            Arrays.fill(inside, Math.min(first + 1, last), last, true);
        } else if (term.concept().equals("passive")) {
            undergone[first] |= last > first;
        }
    }

    /** A noun ends in -s where its row does not, and not in -ed or -ing: "three charges" are counted, not "three charged". */
    private boolean isNoun(Term term) {
        String lower = tokens.get(term.last()).lower();
        return VERBAL.stream()
                .noneMatch(ending -> lower.endsWith(ending)
                        && !term.phrase().toLowerCase(Locale.ROOT).endsWith(ending));
    }

    private static Term longer(@Nullable Term known, Term term) {
        return known == null || term.last() - term.token() > known.last() - known.token() ? term : known;
    }

    /** The longest noun that begins at a token, or null. */
    @Nullable
    Term at(int token) {
        return byBegin[token];
    }

    /** The longest noun that ends at a token, or null. */
    @Nullable
    Term endingAt(int token) {
        return byEnd[token];
    }

    boolean isVerb(int token) {
        return verbLast[token] >= 0;
    }

    boolean endsVerb(int token) {
        return verbFirst[token] <= token;
    }

    /** Whether a verb of several words begins at a token: "pleaded guilty". */
    boolean isPhrase(int token) {
        return verbLast[token] > token;
    }

    /** Whether a verb of several words begins at a token, and its subject undergoes it: "pleaded guilty". */
    boolean isUndergone(int token) {
        return undergone[token] && isPhrase(token);
    }

    boolean isParticle(int token) {
        return verbFirst[token] < token;
    }

    boolean isInsideVerb(int token) {
        return inside[token];
    }
}

package dev.blotter.annotate.quantity;

import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Term;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The nouns and verbs among the terms of a document, by the tokens that they stand at. */
final class Units {
    private static final List<String> VERBAL = List.of("ed", "ing");

    private final Tokens tokens;
    private final @Nullable Term[] byBegin;
    private final @Nullable Term[] byEnd;
    private final boolean[] verbs;
    /** The last token of the verb that begins at a token, or the token itself. */
    private final int[] verbLast;

    private final boolean[] particles;

    Units(Tokens tokens, List<Term> terms) {
        this.tokens = tokens;
        this.byBegin = new @Nullable Term[tokens.size() + 2];
        this.byEnd = new @Nullable Term[tokens.size() + 2];
        this.verbs = new boolean[tokens.size() + 1];
        this.verbLast = new int[tokens.size() + 1];
        this.particles = new boolean[tokens.size() + 1];
        for (Term term : terms) {
            add(term);
        }
    }

    private void add(Term term) {
        if (term.strength().equals("unit") && isNoun(term)) {
            byBegin[term.token()] = longer(byBegin[term.token()], term);
            byEnd[term.last()] = longer(byEnd[term.last()], term);
        } else if (term.strength().equals("verb")) {
            verbs[term.token()] = true;
            verbLast[term.token()] = Math.max(verbLast[term.token()], term.last());
            particles[term.last()] |= term.last() > term.token();
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
        return verbs[token];
    }

    /** The last token of the verb that begins at a token. */
    int verbLast(int token) {
        return verbLast[token];
    }

    /** Whether a verb of several words ends at a token. */
    boolean isParticle(int token) {
        return particles[token];
    }
}

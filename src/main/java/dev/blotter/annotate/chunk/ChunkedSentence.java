package dev.blotter.annotate.chunk;

import dev.blotter.annotate.chunk.Chunk.Kind;
import dev.blotter.annotate.token.Token;
import dev.blotter.text.Period;
import dev.blotter.text.Sentence;

/** A sentence while it is cut: its tokens, and the chunks before the one that is cut now. */
final class ChunkedSentence {
    final MeasuredSentence measured;
    final Grammar grammar;
    final Sentence sentence;
    final OuterFigures figures;
    final Chunks chunks = new Chunks();
    private final boolean[] dated;

    ChunkedSentence(MeasuredSentence measured) {
        this.measured = measured;
        this.grammar = measured.grammar();
        this.sentence = measured.sentence();
        this.figures = new OuterFigures(measured.figures());
        this.dated = new boolean[sentence.last() - sentence.token() + 1];
        measured.periods().forEach(this::date);
    }

    private void date(Period period) {
        for (int at = Math.max(period.token(), sentence.token());
                at <= Math.min(period.last(), sentence.last());
                at++) {
            dated[at - sentence.token()] = true;
        }
    }

    Token token(int at) {
        return measured.tokens().get(at);
    }

    String lower(int at) {
        return token(at).lower();
    }

    /** The word at a place in lower case; empty behind the end of the sentence. */
    String word(int at) {
        return at <= sentence.last() ? lower(at) : "";
    }

    /** Whether a token is part of a date or period. */
    boolean isDated(int at) {
        return dated[at - sentence.token()];
    }

    boolean isFigure(int at) {
        return !figures.at(at).isEmpty();
    }

    /** "In dawn raids": nothing but words stand between the end of the chunks and an article or a preposition. */
    boolean isInNoun() {
        int i = chunks.size() - 1;
        int words = 0;
        for (; words < 3 && chunks.is(Kind.WORD, i); words++) {
            i--;
        }
        boolean begins = chunks.has(i) && chunks.get(i).is(Kind.DETERMINER, Kind.PREPOSITION);
        return begins && (words > 0 || !isTo(i));
    }

    /** Whether the chunk at a place is the "to" of an infinitive. */
    boolean isTo(int at) {
        return grammar.is(WordClass.TO, chunks.get(at).word());
    }
}

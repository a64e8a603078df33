package dev.blotter.annotate.chunk;

import dev.blotter.annotate.chunk.Chunk.Kind;
import dev.blotter.annotate.token.Token;
import dev.blotter.text.Period;
import dev.blotter.text.Sentence;
import dev.blotter.text.Term;

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

    boolean isDated(int at) {
        return dated[at - sentence.token()];
    }

    /** "The Cybercrime Reporting Portal": whether a word stands between others of a name. */
    boolean isInName(Term word) {
        return word.token() == word.last()
                && isCapitalised(word.token() - 1)
                && isCapitalised(word.token())
                && isCapitalised(word.token() + 1)
                && namesAreCapitalised();
    }

    private boolean isCapitalised(int at) {
        return at >= sentence.token() && at <= sentence.last() && token(at).isCapitalised();
    }

    /** Whether capitals tell names: not in a title, nor in German. */
    private boolean namesAreCapitalised() {
        int small = 0;
        int capitals = 0;
        for (int at = sentence.token(); at <= sentence.last(); at++) {
            capitals += isCapitalised(at) ? 1 : 0;
            small += token(at).isWord() && !isCapitalised(at) ? 1 : 0;
        }
        return small > capitals && !grammar.putsVerbLast();
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

package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.Chunk;
import dev.blotter.annotate.chunk.Chunk.Kind;
import dev.blotter.annotate.chunk.Chunker;
import dev.blotter.annotate.chunk.Chunks;
import dev.blotter.annotate.chunk.FigureKinds;
import dev.blotter.annotate.chunk.Grammar;
import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.chunk.Verb;
import dev.blotter.annotate.chunk.WordClass;
import dev.blotter.annotate.sentence.Deeds;
import dev.blotter.annotate.sentence.SentenceActs;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.Objects;

/**
 * A sentence in chunks, and the acts found in it so far.
 *
 * @param figures what words before a figure let it be
 * @param found the acts
 */
record ChunkedActs(MeasuredSentence sentence, Chunks chunks, FigurePosition figures, SentenceActs found) {
    static ChunkedActs of(MeasuredSentence sentence, SentenceActs found) {
        Chunks chunks = Chunker.chunks(sentence);
        return new ChunkedActs(sentence, chunks, new FigurePosition(sentence, chunks), found);
    }

    Grammar grammar() {
        return sentence.grammar();
    }

    Verb verb(int at) {
        return Objects.requireNonNull(chunks.verb(at));
    }

    /** Adds acts by all that a verb means; none by one that the term files don't know. */
    void add(Chunk figures, Chunk verb, String role, String voice) {
        if (verb.verb() == null) {
            return;
        }
        if (isAmount(figures, verb, role)) {
            addAmount(figures.figure(), verb.verb(), voice);
        } else {
            found.add(figures, verb.verb(), role, voice);
        }
    }

    /** "Held on $450,000 bail": what is done to people has no amount. */
    void addAmount(Quantity sum, Verb verb, String voice) {
        for (Term term : verb.terms()) {
            if (!Deeds.isOf(term)) {
                found.add(sum, term, WesternSums.AMOUNT, voice);
            }
        }
    }

    /** A sum does nothing: it is the amount also of a verb without an object, as in "$2 million vanished". */
    private boolean isAmount(Chunk figures, Chunk verb, String role) {
        return FigureKinds.isMoney(figures.figure())
                && (role.equals("patient") || (role.equals("agent") && !hasObject(verb)));
    }

    private boolean hasObject(Chunk verb) {
        for (int i = 0; i < chunks.size(); i++) {
            if (chunks.get(i).first() == verb.last() + 1) {
                return chunks.get(i).is(Kind.FIGURE, Kind.DETERMINER, Kind.WORD);
            }
        }
        return false;
    }

    /** "Four of the arrested". */
    void addArrested(Chunk figure, Chunk subset) {
        for (Term term : sentence.terms().of("arrests")) {
            boolean inside = term.token() >= subset.first() && term.last() <= subset.last();
            boolean definite = grammar().is(WordClass.DEFINITE, sentence.word(subset.first() + 1));
            if (inside && definite && Deeds.isDeed(term)) {
                found.add(figure.figure(), term, "patient", "participle");
            }
        }
    }
}

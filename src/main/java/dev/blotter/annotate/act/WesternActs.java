package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.Chunk;
import dev.blotter.annotate.chunk.Chunk.Kind;
import dev.blotter.annotate.chunk.Chunks;
import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.sentence.Comparisons;
import dev.blotter.annotate.sentence.DeedNumbers;
import dev.blotter.annotate.sentence.Movements;
import dev.blotter.annotate.sentence.NumberPredicates;
import dev.blotter.annotate.sentence.PlaceLists;
import dev.blotter.annotate.sentence.PronounActs;
import dev.blotter.annotate.sentence.RunningTotals;
import dev.blotter.annotate.sentence.SentenceActs;
import dev.blotter.text.Quantity;

/**
 * Reads a sentence of a language with words: for each figure first to the right, for the verb whose subject it is;
 * then to the left, for the verb or noun whose object it is.
 */
final class WesternActs {
    private final ChunkedActs acts;
    private final Chunks chunks;
    private final AttributeActs attributes;

    WesternActs(MeasuredSentence sentence, SentenceActs found) {
        this.acts = ChunkedActs.of(sentence, found);
        this.chunks = acts.chunks();
        this.attributes = new AttributeActs(acts);
    }

    void read() {
        MeasuredSentence sentence = acts.sentence();
        DeedNumbers.read(sentence, acts.found());
        for (int i = 0; i < chunks.size(); i++) {
            read(i, chunks.get(i));
        }
        for (Quantity figure : sentence.figures()) {
            if (figure.of().equals("subject")) {
                attributes.nameless(figure);
            }
        }
        gapping();
        new WesternSums(acts).read();
        PlaceLists.read(sentence, acts.found());
        RunningTotals.read(sentence, acts.found());
        NumberPredicates.read(sentence, acts.found());
        Movements.read(sentence, acts.found());
        Comparisons.read(sentence, acts.found());
        PronounActs.read(sentence, acts.found());
    }

    private void read(int i, Chunk chunk) {
        if (chunk.is(Kind.VERB)) {
            attributes.within(chunk);
        } else if (chunk.is(Kind.FIGURE)) {
            attributes.modified(chunk);
            if (!acts.figures().isOfUnknownNoun(i)) {
                figure(i);
            }
        }
    }

    private void figure(int i) {
        boolean governed = attributes.possessive(i)
                || (acts.grammar().putsVerbLast() && new VerbLastScan(acts, i).findsVerb())
                || new SubjectScan(acts, i).findsVerb();
        if (!governed) {
            new ObjectScan(acts, i).read();
        }
    }

    private void gapping() {
        Gapping gapping = new Gapping(acts);
        for (int i = 0; i < chunks.size(); i++) {
            if (chunks.is(Kind.FIGURE, i)) {
                gapping.read(i);
            }
        }
    }
}

package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.Grammar;
import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.chunk.SentenceTerms;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Annotation;
import dev.blotter.text.Period;
import dev.blotter.text.Place;
import dev.blotter.text.Quantity;
import dev.blotter.text.Sentence;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.List;

/** The sentences of a document with what was measured in them. */
final class MeasuredSentences {
    private final Tokens tokens;
    private final Grammar grammar;
    private final Slice<Term> terms;
    private final Slice<Quantity> figures;
    private final Slice<Place> places;
    private final Slice<Period> periods;
    private final List<MeasuredSentence> sentences = new ArrayList<>();
    private List<Quantity> before = List.of();

    MeasuredSentences(
            Tokens tokens,
            Grammar grammar,
            List<Term> terms,
            List<Quantity> figures,
            List<Place> places,
            List<Period> periods) {
        this.tokens = tokens;
        this.grammar = grammar;
        this.terms = new Slice<>(terms);
        this.figures = new Slice<>(figures);
        this.places = new Slice<>(places);
        this.periods = new Slice<>(periods);
    }

    List<MeasuredSentence> all() {
        tokens.sentences().forEach(this::add);
        return sentences;
    }

    private void add(Sentence sentence) {
        int last = sentence.last();
        List<Quantity> own = figures.until(last);
        sentences.add(new MeasuredSentence(
                tokens,
                grammar,
                sentence,
                new SentenceTerms(terms.until(last)),
                own,
                places.until(last),
                periods.until(last),
                before));
        before = own;
    }

    /** Annotations in order of their tokens, cut from the front. */
    private static final class Slice<A extends Annotation> {
        private final List<A> all;
        private int next;

        Slice(List<A> all) {
            this.all = all;
        }

        /** Those not cut yet that begin at a token or before it. */
        List<A> until(int last) {
            int first = next;
            while (next < all.size() && all.get(next).token() <= last) {
                next++;
            }
            return all.subList(first, next);
        }
    }
}

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

/**
 * The sentences of a document with what was measured in them, a very long one in parts: who reads one looks back and
 * ahead in it, which takes time by the square of its length.
 */
final class SentenceParts {
    private static final int LONGEST = 400;

    private final Tokens tokens;
    private final Grammar grammar;
    private final Slice<Term> terms;
    private final Slice<Quantity> figures;
    private final Slice<Place> places;
    private final Slice<Period> periods;
    private final List<MeasuredSentence> parts = new ArrayList<>();
    private List<Quantity> before = List.of();

    SentenceParts(
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
        for (Sentence sentence : tokens.sentences()) {
            for (int first = sentence.token(); first <= sentence.last(); first += LONGEST) {
                add(sentence, first, Math.min(first + LONGEST - 1, sentence.last()));
            }
        }
        return parts;
    }

    private void add(Sentence whole, int first, int last) {
        Sentence part = new Sentence(
                whole.number(),
                whole.paragraph(),
                whole.form(),
                whole.report(),
                first,
                last,
                whole.begin(),
                whole.end());
        List<Quantity> own = figures.until(last);
        parts.add(new MeasuredSentence(
                tokens,
                grammar,
                part,
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

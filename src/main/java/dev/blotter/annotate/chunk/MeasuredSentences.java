package dev.blotter.annotate.chunk;

import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Annotation;
import dev.blotter.text.Period;
import dev.blotter.text.Place;
import dev.blotter.text.Quantity;
import dev.blotter.text.Sentence;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sentences of a document with what was measured in them, in order. */
public record MeasuredSentences(Tokens tokens, Grammar grammar, List<MeasuredSentence> all) {
    /** What was measured, each in the order of its tokens. */
    public static MeasuredSentences of(
            Tokens tokens,
            Grammar grammar,
            List<Term> terms,
            List<Quantity> figures,
            List<Place> places,
            List<Period> periods) {
        Slice<Term> ofTerms = new Slice<>(terms);
        Slice<Quantity> ofFigures = new Slice<>(figures);
        Slice<Place> ofPlaces = new Slice<>(places);
        Slice<Period> ofPeriods = new Slice<>(periods);
        List<MeasuredSentence> all = new ArrayList<>();
        List<Quantity> before = List.of();
        for (Sentence sentence : tokens.sentences()) {
            int last = sentence.last();
            List<Quantity> own = ofFigures.until(last);
            SentenceTerms said = new SentenceTerms(ofTerms.until(last));
            all.add(new MeasuredSentence(
                    tokens, grammar, sentence, said, own, ofPlaces.until(last), ofPeriods.until(last), before));
            before = own;
        }
        return new MeasuredSentences(tokens, grammar, all);
    }

    /** The sentences of some numbers, without those that there are not. */
    public Stream<MeasuredSentence> of(int... numbers) {
        int first = tokens.sentences().getFirst().number();
        return IntStream.of(numbers)
                .map(number -> number - first)
                .filter(at -> at >= 0 && at < all.size())
                .mapToObj(all::get);
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

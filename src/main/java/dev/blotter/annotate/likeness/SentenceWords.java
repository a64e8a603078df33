package dev.blotter.annotate.likeness;

import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.annotate.token.Word;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The words by which sentences are compared: words of letters without their inflection, pairs of Han characters that
 * stand side by side, and what the tables know of a sentence: {@code @arrests/verb} for a term, {@code @strong} for
 * any that names a kind, {@code @of.people} for a figure. So a phrase that was never learned counts as its concept.
 */
public final class SentenceWords<T> {
    private static final Set<String> KINDS = Set.of("strong", "weak", "noun");

    private final List<List<T>> words = new ArrayList<>();
    private final Tokens tokens;
    private final Function<Word, T> ofWord;
    private final Function<String, T> ofOther;
    private final Function<Term, T> ofTerm;

    private SentenceWords(
            Tokens tokens, Function<Word, T> ofWord, Function<String, T> ofOther, Function<Term, T> ofTerm) {
        this.tokens = tokens;
        this.ofWord = ofWord;
        this.ofOther = ofOther;
        this.ofTerm = ofTerm;
        tokens.sentences().forEach(sentence -> words.add(new ArrayList<>()));
    }

    /** The words of each sentence, as often as they stand in it. */
    public static List<List<String>> of(Tokens tokens, List<Term> terms, List<Quantity> quantities) {
        return of(tokens, terms, quantities, Word::stem, word -> word, SentenceWords::word);
    }

    private static String word(Term term) {
        return WordTable.TERM + term.concept() + WordTable.SORT + term.sort();
    }

    /**
     * What stands for the words of each sentence.
     *
     * @param ofWord what does for a word of letters
     * @param ofOther what does for any other
     * @param ofTerm what does for a term, with its concept and sort
     */
    static <T> List<List<T>> of(
            Tokens tokens,
            List<Term> terms,
            List<Quantity> quantities,
            Function<Word, T> ofWord,
            Function<String, T> ofOther,
            Function<Term, T> ofTerm) {
        SentenceWords<T> all = new SentenceWords<>(tokens, ofWord, ofOther, ofTerm);
        for (int at = 0; at < tokens.size(); at++) {
            all.add(at);
        }
        terms.forEach(all::add);
        quantities.forEach(quantity -> all.add(quantity.sentence(), "@of." + quantity.of()));
        return all.words;
    }

    private List<T> in(int sentence) {
        return words.get(sentence - tokens.sentences().getFirst().number());
    }

    private void add(int sentence, String other) {
        in(sentence).add(ofOther.apply(other));
    }

    private void add(int at) {
        Token token = tokens.get(at);
        if (token.isWord() && token.lower().length() > 1) {
            in(token.sentence()).add(ofWord.apply(token.word()));
        } else if (token.isHan() && at > 0) {
            Token before = tokens.get(at - 1);
            if (before.isHan() && before.sentence() == token.sentence() && token.isJoined()) {
                add(token.sentence(), before.lower() + token.lower());
            }
        }
    }

    private void add(Term term) {
        in(term.sentence()).add(ofTerm.apply(term));
        if (KINDS.contains(term.sort())) {
            add(term.sentence(), '@' + term.sort());
        }
    }
}

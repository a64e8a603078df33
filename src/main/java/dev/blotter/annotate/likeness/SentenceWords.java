package dev.blotter.annotate.likeness;

import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.annotate.token.Word;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words by which sentences are compared: words of letters without their inflection, pairs of Han characters that
 * stand side by side, and what the tables know of a sentence: {@code @arrests/verb} for a term, {@code @strong} for
 * any that names a kind, {@code @of.people} for a figure. So a phrase that was never learned counts as its concept.
 */
public final class SentenceWords {
    private static final Set<String> KINDS = Set.of("strong", "weak", "noun");

    /** Receives the words, as often as they stand in a sentence, which is told by its place among all. */
    interface Receiver {
        /** Receives a word of letters, whose stem counts. */
        void word(int sentence, Word word);

        /** Receives any other. */
        void other(int sentence, String word);
    }

    private final Receiver receiver;
    private final int first;

    private SentenceWords(Receiver receiver, int first) {
        this.receiver = receiver;
        this.first = first;
    }

    /** The words of each sentence, as often as they stand in it. */
    public static List<List<String>> of(Tokens tokens, List<Term> terms, List<Quantity> quantities) {
        List<List<String>> words = new ArrayList<>();
        tokens.sentences().forEach(sentence -> words.add(new ArrayList<>()));
        pass(tokens, terms, quantities, new Receiver() {
            @Override
            public void word(int sentence, Word word) {
                words.get(sentence).add(word.stem());
            }

            @Override
            public void other(int sentence, String word) {
                words.get(sentence).add(word);
            }
        });
        return words;
    }

    /** Passes on the words of all sentences. */
    static void pass(Tokens tokens, List<Term> terms, List<Quantity> quantities, Receiver receiver) {
        SentenceWords words =
                new SentenceWords(receiver, tokens.sentences().getFirst().number());
        for (int at = 0; at < tokens.size(); at++) {
            words.pass(tokens, at);
        }
        terms.forEach(words::pass);
        quantities.forEach(quantity -> words.other(quantity.sentence(), "@of." + quantity.of()));
    }

    private void other(int sentence, String word) {
        receiver.other(sentence - first, word);
    }

    private void pass(Tokens tokens, int at) {
        Token token = tokens.get(at);
        if (token.isWord() && token.lower().length() > 1) {
            receiver.word(token.sentence() - first, token.word());
        } else if (token.isHan() && at > 0) {
            Token before = tokens.get(at - 1);
            if (before.isHan() && before.sentence() == token.sentence() && token.isJoined()) {
                other(token.sentence(), before.lower() + token.lower());
            }
        }
    }

    private void pass(Term term) {
        other(term.sentence(), '@' + term.concept() + '/' + term.strength());
        if (KINDS.contains(term.strength())) {
            other(term.sentence(), '@' + term.strength());
        }
    }
}

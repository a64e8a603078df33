package dev.blotter.annotate.likeness;

import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Quantity;
import dev.blotter.text.Sentence;
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

    private final int first;
    private final List<List<String>> words = new ArrayList<>();

    private SentenceWords(List<Sentence> sentences) {
        this.first = sentences.getFirst().number();
        sentences.forEach(sentence -> words.add(new ArrayList<>()));
    }

    /** The words of each sentence, as often as they stand in it. */
    public static List<List<String>> of(Tokens tokens, List<Term> terms, List<Quantity> quantities) {
        SentenceWords all = new SentenceWords(tokens.sentences());
        for (int at = 0; at < tokens.size(); at++) {
            all.add(tokens, at);
        }
        terms.forEach(all::add);
        quantities.forEach(quantity -> all.at(quantity.sentence()).add("@of." + quantity.of()));
        return all.words;
    }

    private List<String> at(int sentence) {
        return words.get(sentence - first);
    }

    private void add(Tokens tokens, int at) {
        Token token = tokens.get(at);
        if (token.isWord() && token.lower().length() > 1) {
            at(token.sentence()).add(token.stem());
        } else if (token.isHan() && at > 0) {
            Token before = tokens.get(at - 1);
            if (before.isHan() && before.sentence() == token.sentence() && token.isJoined()) {
                at(token.sentence()).add(before.lower() + token.lower());
            }
        }
    }

    private void add(Term term) {
        List<String> sentence = at(term.sentence());
        sentence.add('@' + term.concept() + '/' + term.strength());
        if (KINDS.contains(term.strength())) {
            sentence.add('@' + term.strength());
        }
    }
}

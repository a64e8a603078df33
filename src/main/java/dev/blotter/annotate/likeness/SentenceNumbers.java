package dev.blotter.annotate.likeness;

import dev.blotter.annotate.token.Tokens;
import dev.blotter.annotate.token.Word;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** The numbers of the weighed words of each sentence, as often as they stand in it. */
final class SentenceNumbers implements SentenceWords.Receiver {
    private final ToIntFunction<String> numbers;
    private final int[][] words;
    private final int[] sizes;

    private SentenceNumbers(ToIntFunction<String> numbers, int sentences) {
        this.numbers = numbers;
        this.words = new int[sentences][16];
        this.sizes = new int[sentences];
    }

    /**
     * The numbers of a document.
     *
     * @param tokens whose words have the same numbers
     * @param numbers of a word, negative when it is not weighed
     */
    static List<int[]> of(Tokens tokens, List<Term> terms, List<Quantity> quantities, ToIntFunction<String> numbers) {
        SentenceNumbers all = new SentenceNumbers(numbers, tokens.sentences().size());
        SentenceWords.pass(tokens, terms, quantities, all);
        List<int[]> sentences = new ArrayList<>(all.sizes.length);
        for (int i = 0; i < all.sizes.length; i++) {
            sentences.add(Arrays.copyOf(all.words[i], all.sizes[i]));
        }
        return sentences;
    }

    @Override
    public void word(int sentence, Word word) {
        add(sentence, word.number());
    }

    @Override
    public void other(int sentence, String word) {
        add(sentence, numbers.applyAsInt(word));
    }

    private void add(int sentence, int number) {
        if (number < 0) {
            return;
        }
        int size = sizes[sentence]++;
        if (size == words[sentence].length) {
            words[sentence] = Arrays.copyOf(words[sentence], 2 * size);
        }
        words[sentence][size] = number;
    }
}

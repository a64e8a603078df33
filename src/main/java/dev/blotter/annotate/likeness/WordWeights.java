package dev.blotter.annotate.likeness;

import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What words speak for: for a report of fraud rather than a text without one (logistic regression), and for one
 * kind of fraud rather than another (multinomial logistic regression).
 */
public final class WordWeights {
    public static final WordWeights NONE = new WordWeights(WordTable.EMPTY);

    private final List<String> codes;
    private final Map<String, Integer> numbers = new HashMap<>();
    /** The numbers of terms, by their concepts and sorts: a document has hundreds of them. */
    private final Map<String, Map<String, Integer>> terms = new HashMap<>();

    private final List<String> words = new ArrayList<>();
    /** Which words are none of letters: terms and figures. */
    private final BitSet measured = new BitSet();

    private final float[] rarities;
    private final float[] report;
    private final float[][] kinds;
    private final WordTable.Row any;
    private final ReportScale scale;

    WordWeights(WordTable table) {
        Map<String, WordTable.Row> rows = table.rows();
        this.codes = table.codes();
        this.scale = table.scale();
        this.any = rows.getOrDefault(WordTable.ANY, new WordTable.Row(0, 0, new float[codes.size()]));
        this.rarities = new float[rows.size()];
        this.report = new float[rows.size()];
        this.kinds = new float[rows.size()][];
        rows.forEach((word, row) -> {
            int number = numbers.size();
            numbers.put(word, number);
            noteTerm(word, number);
            words.add(word);
            measured.set(number, word.startsWith(WordTable.TERM));
            rarities[number] = row.rarity();
            report[number] = row.report();
            kinds[number] = row.kinds();
        });
    }

    private void noteTerm(String word, int number) {
        int slash = word.lastIndexOf(WordTable.SORT);
        if (word.startsWith(WordTable.TERM) && slash > 0) {
            terms.computeIfAbsent(word.substring(1, slash), concept -> new HashMap<>())
                    .put(word.substring(slash + 1), number);
        }
    }

    boolean isEmpty() {
        return codes.isEmpty();
    }

    /** The kinds, in the order of {@link #shares}. */
    List<String> codes() {
        return codes;
    }

    /** The number of a word; -1 when it is not known. */
    public int number(String word) {
        return numbers.getOrDefault(word, -1);
    }

    /** The number of the word that stands for a term; -1 when it is not known. */
    int ofTerm(Term term) {
        return terms.getOrDefault(term.concept(), Map.of()).getOrDefault(term.sort(), -1);
    }

    Passages passages(List<int[]> sentences) {
        Passages passages = new Passages(sentences, rarities);
        passages.score(report, any.report());
        return passages;
    }

    WordVector vector(List<int[]> sentences) {
        return WordVector.of(sentences, rarities);
    }

    int percent(double score) {
        return scale.percent(score);
    }

    /** The probability of each kind among all, 0 to 1. */
    double[] shares(WordVector vector) {
        double[] sums = new double[codes.size()];
        for (int kind = 0; kind < sums.length; kind++) {
            sums[kind] = any.kinds()[kind];
        }
        for (int i = 0; i < vector.size(); i++) {
            float[] weights = kinds[vector.word(i)];
            for (int kind = 0; kind < sums.length; kind++) {
                sums[kind] += vector.value(i) * weights[kind];
            }
        }
        return softmax(sums);
    }

    private static double[] softmax(double[] sums) {
        double most = Arrays.stream(sums).max().orElse(0);
        double[] powers = Arrays.stream(sums).map(sum -> Math.exp(sum - most)).toArray();
        double total = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(power -> power / total).toArray();
    }

    /** How much a sentence speaks for a kind and for a report. */
    double speaksFor(WordVector sentence, int kind) {
        double sum = sentence.times(report);
        for (int i = 0; i < sentence.size(); i++) {
            sum += sentence.value(i) * kinds[sentence.word(i)][kind];
        }
        return sum;
    }

    /** How many different words a document has, terms and figures apart. */
    int known(WordVector document) {
        return (int) IntStream.range(0, document.size())
                .filter(i -> !measured.get(document.word(i)))
                .count();
    }

    /** The words of a document that weigh most for a kind, the weightiest first; no terms and figures. */
    List<String> telling(WordVector document, int kind, int most) {
        return IntStream.range(0, document.size())
                .filter(i -> weight(document, i, kind) > 0)
                .filter(i -> !measured.get(document.word(i)))
                .boxed()
                .sorted((a, b) -> Double.compare(weight(document, b, kind), weight(document, a, kind)))
                .limit(most)
                .map(i -> words.get(document.word(i)))
                .toList();
    }

    private double weight(WordVector document, int at, int kind) {
        return document.value(at) * kinds[document.word(at)][kind];
    }
}

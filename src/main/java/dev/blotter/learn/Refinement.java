package dev.blotter.learn;

import dev.blotter.annotate.likeness.WordTable;
import dev.blotter.annotate.likeness.WordTable.Row;
import dev.blotter.annotate.likeness.WordVector;
import dev.blotter.learn.LogisticLoss.Sample;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Moves the weights of a table by new texts: for kinds that they report, for their words alone, bounded by how many
 * texts showed a word. Former passages are looked at again, so that a common word does not become one of the kind.
 */
final class Refinement {
    private static final double L2 = 0.1;
    /** So far a weight moves at most by each text that has the word. */
    private static final double MOST_BY_A_TEXT = 0.4;

    /** A weight that is less tells nothing. */
    private static final double LEAST = 0.05;

    private final WordTable before;
    private final Lexicon lexicon;
    private final List<String> codes;
    private final int last;
    private final float[] report;
    private final float[][] kinds;

    Refinement(WordTable before, Lexicon lexicon, List<String> codes) {
        this.before = before;
        this.lexicon = lexicon;
        this.codes = List.copyOf(codes);
        this.last = lexicon.words().size() - 1;
        this.report = new float[last + 1];
        this.kinds = new float[codes.size()][last + 1];
        for (int word = 0; word <= last; word++) {
            Row row = before.rows().get(lexicon.words().get(word));
            report[word] = row == null ? 0 : row.report();
            for (int kind = 0; row != null && kind < row.kinds().length; kind++) {
                kinds[codes.indexOf(before.codes().get(kind))][word] = row.kinds()[kind];
            }
        }
    }

    /**
     * The table when it has seen new texts.
     *
     * @param remembered some of the {@code learned} texts that it was learned from
     */
    WordTable table(List<TrainingText> shown, List<TrainingText> remembered, int learned) {
        List<TrainingText> all = new ArrayList<>(shown);
        all.addAll(remembered);
        all.forEach(text -> text.passages().score(report, report[last]));
        for (int kind = 0; kind < kinds.length; kind++) {
            refine(kind, shown, all, learned);
        }
        refineReport(shown, all);
        return written();
    }

    private void refine(int kind, List<TrainingText> shown, List<TrainingText> all, int learned) {
        List<TrainingText> ofKind =
                shown.stream().filter(text -> text.kinds().contains(kind)).toList();
        if (ofKind.isEmpty() || before.codes().equals(List.of(codes.get(kind)))) {
            return; // nothing was shown, or there is no other kind to tell it from
        }
        if (!before.codes().contains(codes.get(kind))) {
            kinds[kind][last] = (float) (Math.log((double) ofKind.size() / (learned + 1)) + others(null, kind));
        }
        int[] texts = texts(ofKind);
        List<Sample> samples = new ArrayList<>();
        for (TrainingText text : all) {
            int outcome = text.kinds().contains(kind) ? 0 : 1;
            for (WordVector vector : text.kinds().isEmpty() ? List.<WordVector>of() : text.telling()) {
                double known = vector.times(kinds[kind]) + kinds[kind][last] - others(vector, kind);
                samples.add(new Sample(vector.of(word -> texts[word] > 0), outcome, 1, known));
            }
        }
        move(kinds[kind], samples, texts);
    }

    private double others(@Nullable WordVector vector, int kind) {
        return Math.log(IntStream.range(0, kinds.length)
                .filter(other -> other != kind && before.codes().contains(codes.get(other)))
                .mapToDouble(other -> Math.exp((vector == null ? 0 : vector.times(kinds[other])) + kinds[other][last]))
                .sum());
    }

    private void refineReport(List<TrainingText> shown, List<TrainingText> all) {
        int[] texts = texts(shown.stream().filter(text -> text.fraud() != null).toList());
        BitSet ordinary = words(shown.stream().filter(TrainingText::isOrdinary).toList());
        for (int word = 0; word < last; word++) {
            if (!ordinary.get(word) && before.rows().containsKey(lexicon.words().get(word))) {
                texts[word] = 0;
            }
        }
        List<Sample> samples = new ArrayList<>();
        for (TrainingText text : all) {
            for (WordVector vector : text.fraud() == null
                    ? List.<WordVector>of()
                    : text.isFraud() ? text.telling() : text.passages().vectors()) {
                double known = vector.times(report) + report[last];
                samples.add(new Sample(vector.of(word -> texts[word] > 0), text.isFraud() ? 0 : 1, 1, known));
            }
        }
        move(report, samples, texts);
    }

    private void move(float[] weights, List<Sample> samples, int[] texts) {
        if (samples.isEmpty()) {
            return;
        }
        double[] moves = LogisticLoss.moves(samples, last, L2);
        for (int word = 0; word < last; word++) {
            double most = MOST_BY_A_TEXT * texts[word];
            weights[word] += (float) Math.clamp(moves[word], -most, most);
        }
    }

    /** By the number of a word: how many texts have it. */
    private int[] texts(List<TrainingText> some) {
        int[] texts = new int[last + 1];
        some.forEach(text -> words(List.of(text)).stream().forEach(word -> texts[word]++));
        return texts;
    }

    private static BitSet words(List<TrainingText> texts) {
        BitSet words = new BitSet();
        for (TrainingText text : texts) {
            for (WordVector vector : text.passages().vectors()) {
                IntStream.range(0, vector.size()).map(vector::word).forEach(words::set);
            }
        }
        return words;
    }

    private WordTable written() {
        float[] rarities = lexicon.rarities();
        Map<String, Row> rows = new TreeMap<>();
        for (int word = 0; word <= last; word++) {
            float[] weights = new float[kinds.length];
            for (int kind = 0; kind < weights.length; kind++) {
                weights[kind] = kinds[kind][word];
            }
            if (before.rows().containsKey(lexicon.words().get(word)) || tells(report[word], weights)) {
                rows.put(lexicon.words().get(word), new Row(rarities[word], report[word], weights));
            }
        }
        return new WordTable(codes, rows, before.scale());
    }

    /** Whether a new word is worth its row: one without weights would only make the others weigh less. */
    private static boolean tells(float report, float[] weights) {
        boolean tells = Math.abs(report) >= LEAST;
        for (float weight : weights) {
            tells |= Math.abs(weight) >= LEAST;
        }
        return tells;
    }
}

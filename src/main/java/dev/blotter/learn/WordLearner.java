package dev.blotter.learn;

import dev.blotter.annotate.PassageWords;
import dev.blotter.annotate.WordTable;
import dev.blotter.annotate.WordTable.Row;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.ProblemsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Learns from the passages of a rule folder which words speak for which kind of fraud: multinomial logistic
 * regression by L-BFGS with an elastic net, on words by TF-IDF. The same passages give the same table.
 */
public final class WordLearner {
    /** In so many passages a word must stand. */
    private static final int FEWEST = 2;

    private static final int ITERATIONS = 200;
    private static final double L1 = 0.001;
    private static final double L2 = 0.002;
    /** A smaller weight says nothing. */
    private static final double LEAST = 0.25;

    private final List<Passage> passages;
    private final List<Map<String, Integer>> counts = new ArrayList<>();
    private final SortedMap<String, Double> rarities = new TreeMap<>();

    private WordLearner(List<Passage> passages) {
        this.passages = passages;
    }

    /**
     * What was learned.
     *
     * @param passages how many passages there were
     * @param words how many words the table has
     */
    public record Learned(int passages, int words) {}

    /**
     * Writes {@link WordTable#FILE} anew from the passages in {@code likeness/*.jsonl}.
     *
     * @throws ProblemsException with all that is wrong in them
     * @throws IOException when the table can't be written
     * @throws IllegalArgumentException when the passages are of less than two kinds, so that there is nothing
     *     to tell apart
     */
    public static Learned learn(Path ruleFolder) throws IOException {
        List<Passage> passages = PassageFiles.read(ruleFolder, FraudTypes.load(ruleFolder));
        if (passages.stream().map(Passage::kinds).distinct().limit(2).count() < 2) {
            throw new IllegalArgumentException(
                    "the passages in likeness/*.jsonl are of less than two kinds; add some of another");
        }
        SortedMap<String, Row> rows = new WordLearner(passages).rows();
        WordTable.write(ruleFolder, rows);
        return new Learned(passages.size(), rows.size() - 1);
    }

    /** How rare the words of the passages of a rule folder are, by which a table is known to be theirs. */
    static SortedMap<String, Double> rarities(Path ruleFolder) {
        WordLearner learner = new WordLearner(PassageFiles.read(ruleFolder, FraudTypes.load(ruleFolder)));
        learner.count();
        return learner.rarities;
    }

    private SortedMap<String, Row> rows() throws IOException {
        count();
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(QNTrainer.L1COST_PARAM, L1);
        parameters.put(QNTrainer.L2COST_PARAM, L2);
        parameters.put("PrintMessages", false);
        QNTrainer trainer = new QNTrainer();
        trainer.init(parameters, new HashMap<>());
        OnePassRealValueDataIndexer indexer = new OnePassRealValueDataIndexer();
        indexer.init(parameters, new HashMap<>());
        indexer.index(ObjectStreamUtils.createObjectStream(events()));
        return rows(trainer.trainModel(ITERATIONS, indexer));
    }

    private void count() {
        PassageWords words = new PassageWords();
        Map<String, Integer> documents = new HashMap<>();
        for (Passage passage : passages) {
            Map<String, Integer> count = words.count(passage.text(), passage.language());
            counts.add(count);
            count.keySet().forEach(word -> documents.merge(word, 1, Integer::sum));
        }
        documents.forEach((word, in) -> {
            if (in >= FEWEST) {
                rarities.put(word, 1 + Math.log((1.0 + passages.size()) / (1 + in)));
            }
        });
    }

    /** A passage of several kinds is one event for each. */
    private List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            List<String> kinds = passages.get(i).kinds();
            for (String kind : kinds.isEmpty() ? List.of(WordTable.NONE) : kinds) {
                events.add(event(kind, counts.get(i)));
            }
        }
        return events;
    }

    private Event event(String kind, Map<String, Integer> count) {
        SortedMap<String, Double> values = new TreeMap<>();
        count.forEach((word, times) -> {
            Double rarity = rarities.get(word);
            if (rarity != null) {
                values.put(word, WordTable.value(times, rarity));
            }
        });
        double length = Math.sqrt(
                values.values().stream().mapToDouble(value -> value * value).sum());
        String[] words = new String[values.size() + 1];
        float[] shares = new float[words.length];
        words[0] = WordTable.ANY;
        shares[0] = 1;
        int at = 1;
        for (Map.Entry<String, Double> value : values.entrySet()) {
            words[at] = value.getKey();
            shares[at++] = (float) (value.getValue() / length);
        }
        return new Event(kind, words, shares);
    }

    private SortedMap<String, Row> rows(QNModel model) {
        SortedMap<String, Row> rows = new TreeMap<>();
        // The second of the structures has the weights by word.
        ((Map<?, ?>) model.getDataStructures()[1])
                .forEach((word, context) -> rows.put((String) word, row((String) word, (Context) context, model)));
        return rows;
    }

    private Row row(String word, Context context, QNModel model) {
        SortedMap<String, Double> weights = new TreeMap<>();
        for (int i = 0; i < context.getOutcomes().length; i++) {
            if (Math.abs(context.getParameters()[i]) >= LEAST) {
                weights.put(model.getOutcome(context.getOutcomes()[i]), context.getParameters()[i]);
            }
        }
        return new Row(rarities.getOrDefault(word, 0.0), weights);
    }
}

package dev.blotter.learn;

import dev.blotter.annotate.Annotator;
import dev.blotter.annotate.likeness.Passages;
import dev.blotter.annotate.likeness.ReportScale;
import dev.blotter.annotate.likeness.WordTable;
import dev.blotter.annotate.likeness.WordTable.Row;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.Regions;
import dev.blotter.codes.WholeFiles;
import dev.blotter.learn.LogisticLoss.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Learns from passages and documents which words speak for a report of fraud, and which for one of its kinds, by
 * logistic regression on words by TF-IDF. The same texts give the same table.
 */
public final class WordLearner {
    /** A smaller weight for a kind, and one for a report, says nothing. */
    private static final float LEAST = 0.15f;

    private static final float LEAST_REPORT = 0.02f;
    /** What the square of a move of a kind's weight costs: 1 / 2C for the usual C of 5. */
    private static final double L2 = 0.1;
    /** How much a telling passage of a document counts for a kind beside one of the rule folder. */
    private static final double TELLING = 4;

    private final Path folder;
    private final FraudTypes types;
    private final Annotator annotator;
    private final PassageLog log;

    /**
     * A learner for a rule folder.
     *
     * @throws ProblemsException with all that is wrong in its terms and places
     */
    public WordLearner(Path folder) {
        this.folder = folder;
        this.types = FraudTypes.load(folder);
        this.annotator = Annotator.unlearned(folder, types, Regions.builtIn());
        this.log = new PassageLog(folder);
    }

    /**
     * What was learned.
     *
     * @param passages from how many passages of the rule folder
     * @param documents from how many documents
     * @param words how many words the table has
     * @param moved how many of them weigh otherwise than before
     */
    public record Learned(int passages, int documents, int words, int moved) {}

    /** The words of a text by sentence, with what it reports. */
    private record Text(List<List<String>> sentences, TrainingDocument labelled, boolean whole) {}

    /**
     * Writes the table anew from all passages in {@code likeness/*.jsonl} and from documents.
     *
     * @throws ProblemsException with all that is wrong in the passages
     * @throws IOException when the table can't be written
     * @throws IllegalArgumentException when the texts are of less than two kinds, so that there is nothing
     *     to tell apart
     */
    public Learned anew(Collection<TrainingDocument> documents) throws IOException {
        List<TrainingDocument> passages = PassageFiles.read(folder, types);
        List<Text> texts = texts(passages, documents);
        if (texts.stream().map(text -> text.labelled().kinds()).distinct().count() < 2) {
            throw new IllegalArgumentException(
                    "the passages in likeness/*.jsonl are of less than two kinds; add some of another");
        }
        WordTable table = new Learning(texts, WordTable.EMPTY).table();
        write(table, passages);
        int words = table.rows().size() - 1;
        return new Learned(passages.size(), documents.size(), words, words);
    }

    /**
     * Moves the weights of the table by the passages that it was not learned from yet, and by documents. Only words of
     * these move.
     *
     * @throws ProblemsException with all that is wrong in the passages or the table
     * @throws IOException when the table can't be written
     */
    public Learned refine(Collection<TrainingDocument> documents) throws IOException {
        WordTable before = WordTable.load(folder, types).orElse(null);
        if (before == null) {
            return anew(documents);
        }
        List<TrainingDocument> all = PassageFiles.read(folder, types);
        List<TrainingDocument> passages = all.stream().filter(log::isNew).toList();
        List<Text> texts = texts(passages, documents);
        if (texts.isEmpty()) {
            return new Learned(0, 0, before.rows().size() - 1, 0);
        }
        WordTable table = new Learning(texts, before).table();
        write(table, all);
        return new Learned(passages.size(), documents.size(), table.rows().size() - 1, table.movedSince(before));
    }

    /** All together, since a table without the list of its passages would be learned from them once more. */
    private void write(WordTable table, List<TrainingDocument> learned) throws IOException {
        try (WholeFiles files = new WholeFiles()) {
            table.write(folder, files);
            log.write(learned, files);
            files.keep();
        }
    }

    private List<Text> texts(Collection<TrainingDocument> passages, Collection<TrainingDocument> documents) {
        Stream<Text> told = passages.stream()
                .map(passage -> new Text(
                        List.of(words(passage).stream().flatMap(List::stream).toList()), passage, false));
        return Stream.concat(told, documents.stream().map(document -> new Text(words(document), document, true)))
                .toList();
    }

    private List<List<String>> words(TrainingDocument labelled) {
        return annotator.words(labelled.document());
    }

    /** The learning of one table. */
    private static final class Learning {
        private final Lexicon lexicon;
        private final List<String> codes;
        private final List<TrainingText> examples;
        private final WordTable before;

        Learning(List<Text> texts, WordTable before) {
            this.before = before;
            this.lexicon = new Lexicon(texts.stream().map(Text::sentences).toList(), before.rows());
            this.codes = Stream.concat(
                            before.codes().stream(), texts.stream().flatMap(text -> text.labelled().kinds().stream()))
                    .sorted()
                    .distinct()
                    .toList();
            float[] rarities = lexicon.rarities();
            this.examples = texts.stream()
                    .map(text -> new TrainingText(
                            new Passages(lexicon.numbers(text.sentences()), rarities),
                            text.labelled().fraud(),
                            text.labelled().kinds().stream().map(codes::indexOf).toList(),
                            text.whole()))
                    .filter(example -> !example.passages().isEmpty())
                    .toList();
        }

        WordTable table() {
            ReportLearner reports = new ReportLearner(examples, reportBefore());
            ReportScale scale = before.rows().isEmpty() ? reports.scale() : before.scale();
            double[] report = reports.weights();
            reports.scoreBy(report);
            double[] kinds = kinds();
            float[] rarities = lexicon.rarities();
            Map<String, Row> rows = new TreeMap<>();
            for (int word = 0; word < rarities.length; word++) {
                float[] weights = new float[codes.size()];
                for (int kind = 0; kind < weights.length; kind++) {
                    weights[kind] = telling(kinds[word * weights.length + kind], LEAST);
                }
                rows.put(
                        lexicon.words().get(word),
                        new Row(rarities[word], telling(report[word], LEAST_REPORT), weights));
            }
            return new WordTable(codes, rows, scale);
        }

        private static float telling(double weight, float least) {
            return Math.abs(weight) < least ? 0 : (float) weight;
        }

        /** What speaks for a kind rather than another, learned from the scored passages of what reports one. */
        private double[] kinds() {
            List<Sample> samples = new ArrayList<>();
            for (TrainingText example : examples) {
                double weight = example.whole() ? TELLING : 1;
                for (int kind : example.kinds()) {
                    example.telling()
                            .forEach(vector -> samples.add(new Sample(
                                    vector, kind, weight / example.kinds().size())));
                }
            }
            return samples.isEmpty() ? kindsBefore() : LogisticLoss.fit(samples, codes.size(), kindsBefore(), L2);
        }

        private double[] reportBefore() {
            return lexicon.words().stream()
                    .map(before.rows()::get)
                    .mapToDouble(row -> row == null ? 0 : row.report())
                    .toArray();
        }

        private double[] kindsBefore() {
            double[] weights = new double[lexicon.words().size() * codes.size()];
            for (int word = 0; word < lexicon.words().size(); word++) {
                Row row = before.rows().get(lexicon.words().get(word));
                for (int kind = 0; row != null && kind < before.codes().size(); kind++) {
                    weights[word * codes.size() + codes.indexOf(before.codes().get(kind))] = row.kinds()[kind];
                }
            }
            return weights;
        }
    }
}

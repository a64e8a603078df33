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
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Learns from passages and documents which words speak for a report of fraud, and which for one of its kinds, by
 * logistic regression on words by TF-IDF. The same texts give the same table.
 */
public final class WordLearner {
    /** A smaller weight for a kind, and one for a report, says nothing. */
    private static final float LEAST = 0.15f;

    private static final float LEAST_REPORT = 0.02f;

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
    private record Text(
            List<List<String>> sentences, @Nullable Boolean fraud, List<String> kinds, boolean whole) {}

    /**
     * Writes the table anew from all passages in {@code likeness/*.jsonl} and from documents.
     *
     * @throws ProblemsException with all that is wrong in the passages
     * @throws IOException when the table can't be written
     * @throws IllegalArgumentException when the texts are of less than two kinds, so that there is nothing
     *     to tell apart
     */
    public Learned anew(Collection<TrainingDocument> documents) throws IOException {
        List<Passage> passages = PassageFiles.read(folder, types);
        List<Text> texts = texts(passages, documents);
        if (texts.stream().map(Text::kinds).distinct().limit(2).count() < 2) {
            throw new IllegalArgumentException(
                    "the passages in likeness/*.jsonl are of less than two kinds; add some of another");
        }
        WordTable table = new Learning(texts, null).table();
        write(table, passages);
        return new Learned(
                passages.size(),
                documents.size(),
                table.rows().size() - 1,
                table.rows().size() - 1);
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
        List<Passage> all = PassageFiles.read(folder, types);
        List<Passage> passages = all.stream().filter(log::isNew).toList();
        List<Text> texts = texts(passages, documents);
        if (texts.isEmpty()) {
            return new Learned(0, 0, before.rows().size() - 1, 0);
        }
        WordTable table = new Learning(texts, before).table();
        write(table, all);
        return new Learned(passages.size(), documents.size(), table.rows().size() - 1, table.movedSince(before));
    }

    /** All together, since a table without the list of its passages would be learned from them once more. */
    private void write(WordTable table, List<Passage> learned) throws IOException {
        try (WholeFiles files = new WholeFiles()) {
            table.write(folder, files);
            log.write(learned, files);
            files.keep();
        }
    }

    private List<Text> texts(Collection<Passage> passages, Collection<TrainingDocument> documents) {
        List<Text> texts = new ArrayList<>();
        passages.forEach(passage -> texts.add(new Text(
                List.of(annotator.words(document(passage)).stream()
                        .flatMap(List::stream)
                        .toList()),
                !passage.kinds().isEmpty(),
                passage.kinds(),
                false)));
        documents.forEach(labelled ->
                texts.add(new Text(annotator.words(labelled.document()), labelled.fraud(), labelled.kinds(), true)));
        return texts;
    }

    private static Document document(Passage passage) {
        return new Document(
                "passage",
                "passage",
                null,
                passage.text(),
                null,
                null,
                passage.language(),
                Outcome.OK,
                List.of(),
                Map.of(),
                List.of());
    }

    /** The learning of one table. */
    private static final class Learning {
        private final Lexicon lexicon;
        private final List<String> codes;
        private final List<TrainingText> examples;
        private final @Nullable WordTable before;

        Learning(List<Text> texts, @Nullable WordTable before) {
            this.before = before;
            this.lexicon = new Lexicon(
                    texts.stream().map(Text::sentences).toList(), before == null ? Map.of() : before.rows());
            TreeSet<String> all = new TreeSet<>(before == null ? List.of() : before.codes());
            texts.forEach(text -> all.addAll(text.kinds()));
            this.codes = List.copyOf(all);
            float[] rarities = lexicon.rarities();
            this.examples = texts.stream()
                    .map(text -> example(text, rarities))
                    .filter(example -> !example.passages().isEmpty())
                    .toList();
        }

        private TrainingText example(Text text, float[] rarities) {
            return new TrainingText(
                    new Passages(lexicon.numbers(text.sentences()), rarities),
                    text.fraud(),
                    text.kinds().stream().map(codes::indexOf).toList(),
                    text.whole());
        }

        WordTable table() {
            ReportLearner reports = new ReportLearner(examples, reportBefore());
            ReportScale scale = before == null ? reports.scale() : before.scale();
            double[] report = reports.weights();
            reports.scoreBy(report);
            double[] kinds = KindLearner.weights(examples, codes.size(), kindsBefore());
            Map<String, Row> rows = new TreeMap<>();
            rows.put(WordTable.ANY, row(lexicon.size(), lexicon.unknown(), report, kinds));
            float[] rarities = lexicon.rarities();
            for (int word = 0; word < lexicon.size(); word++) {
                rows.put(lexicon.words().get(word), row(word, rarities[word], report, kinds));
            }
            return new WordTable(codes, rows, scale);
        }

        private double[] reportBefore() {
            double[] weights = new double[lexicon.size() + 1];
            for (int word = 0; word < weights.length; word++) {
                Row row = rowBefore(word);
                weights[word] = row == null ? 0 : row.report();
            }
            return weights;
        }

        private double[] kindsBefore() {
            double[] weights = new double[(lexicon.size() + 1) * codes.size()];
            for (int word = 0; before != null && word <= lexicon.size(); word++) {
                Row row = rowBefore(word);
                for (int kind = 0; row != null && kind < before.codes().size(); kind++) {
                    weights[word * codes.size() + codes.indexOf(before.codes().get(kind))] = row.kinds()[kind];
                }
            }
            return weights;
        }

        private @Nullable Row rowBefore(int word) {
            return before == null
                    ? null
                    : before.rows()
                            .get(
                                    word == lexicon.size()
                                            ? WordTable.ANY
                                            : lexicon.words().get(word));
        }

        private Row row(int word, float rarity, double[] report, double[] kinds) {
            float[] weights = new float[codes.size()];
            for (int kind = 0; kind < weights.length; kind++) {
                weights[kind] = telling(kinds[word * weights.length + kind], LEAST);
            }
            return new Row(rarity, telling(report[word], LEAST_REPORT), weights);
        }

        private static float telling(double weight, float least) {
            return Math.abs(weight) < least ? 0 : (float) weight;
        }
    }
}

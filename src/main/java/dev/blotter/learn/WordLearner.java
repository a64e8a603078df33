package dev.blotter.learn;

import static java.util.function.Predicate.not;

import dev.blotter.annotate.Annotator;
import dev.blotter.annotate.likeness.Passages;
import dev.blotter.annotate.likeness.ReportScale;
import dev.blotter.annotate.likeness.WordTable;
import dev.blotter.annotate.likeness.WordTable.Row;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import dev.blotter.learn.LogisticLoss.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Learns which words speak for a report of fraud and for its kinds, by logistic regression on words by TF-IDF. */
public final class WordLearner {
    /** A smaller weight for a kind, and one for a report, says nothing. */
    private static final float LEAST = 0.15f;

    private static final float LEAST_REPORT = 0.02f;
    /** What the square of a kind's weight costs: 1 / 2C for the usual C of 5. */
    private static final double L2 = 0.1;
    /** How much a telling passage of a document counts for a kind beside one of the rule folder. */
    private static final double TELLING = 4;
    /** So many of the passages that were learned before are looked at again, drawn evenly. */
    private static final int MOST_REMEMBERED = 1_000;

    private final Path folder;
    private final FraudTypes types;
    private final Annotator annotator;
    private final PassageLog log;
    private final Map<String, String> once = new HashMap<>();

    /** A learner for a rule folder, or what is wrong in its terms and places. */
    public WordLearner(Path folder) {
        this.folder = folder;
        this.types = FraudTypes.load(folder);
        this.annotator = Annotator.unlearned(folder, types, Regions.builtIn());
        this.log = new PassageLog(folder);
    }

    /** The words of a text by sentence, with what it reports. */
    private record Text(List<List<String>> sentences, TrainingDocument labelled, boolean whole) {}

    /**
     * Learns a table anew from all passages and from documents; an {@link IllegalArgumentException} when they are of
     * less than two kinds.
     */
    public LearnedTable anew(Collection<TrainingDocument> documents) {
        List<TrainingDocument> passages = PassageFiles.read(folder, types);
        List<Text> texts = texts(passages, documents);
        if (texts.stream().map(text -> text.labelled().kinds()).distinct().count() < 2) {
            throw new IllegalArgumentException(
                    "the passages in likeness/*.jsonl are of less than two kinds; add some of another");
        }
        WordTable table = new Learning(texts, WordTable.EMPTY).table();
        return new LearnedTable(passages.size(), documents.size(), WordTable.EMPTY, table, passages);
    }

    /** Moves weights of the table by new passages and by documents, for the kinds that they report. */
    public LearnedTable refine(Collection<TrainingDocument> documents) {
        WordTable before = WordTable.load(folder, types).orElse(null);
        if (before == null) {
            return anew(documents);
        }
        List<TrainingDocument> passages = PassageFiles.read(folder, types);
        List<TrainingDocument> shown = passages.stream().filter(log::isNew).toList();
        List<TrainingDocument> known = passages.stream().filter(not(log::isNew)).toList();
        List<Text> texts = texts(shown, documents);
        WordTable table = texts.isEmpty() ? before : refined(before, texts, known);
        return new LearnedTable(
                shown.size(),
                documents.size(),
                before,
                table,
                Stream.concat(known.stream(), shown.stream()).toList());
    }

    private WordTable refined(WordTable before, List<Text> texts, List<TrainingDocument> known) {
        int step = known.size() / MOST_REMEMBERED + 1;
        List<TrainingDocument> some = IntStream.range(0, known.size())
                .filter(i -> i % step == 0)
                .mapToObj(known::get)
                .toList();
        Learning learning = new Learning(texts, before);
        return new Refinement(before, learning.lexicon, learning.codes)
                .table(learning.examples, learning.examples(texts(some, List.of())), known.size());
    }

    private List<Text> texts(Collection<TrainingDocument> passages, Collection<TrainingDocument> documents) {
        Stream<Text> told = passages.stream()
                .map(passage -> new Text(
                        List.of(words(passage).stream().flatMap(List::stream).toList()), passage, false));
        return Stream.concat(told, documents.stream().map(document -> new Text(words(document), document, true)))
                .toList();
    }

    private List<List<String>> words(TrainingDocument labelled) {
        return annotator.words(labelled.document()).stream()
                .map(sentence -> sentence.stream().map(this::once).toList())
                .toList();
    }

    /** One text for all that are equal: thousands of documents have few words that differ. */
    private String once(String word) {
        return once.computeIfAbsent(word, same -> same);
    }

    private static final class Learning {
        private final Lexicon lexicon;
        private final List<String> codes;
        private final List<TrainingText> examples;

        Learning(List<Text> texts, WordTable before) {
            this.lexicon = new Lexicon(texts.stream().map(Text::sentences).toList(), before.rows());
            this.codes = Stream.concat(
                            before.codes().stream(), texts.stream().flatMap(text -> text.labelled().kinds().stream()))
                    .sorted()
                    .distinct()
                    .toList();
            this.examples = examples(texts);
        }

        List<TrainingText> examples(List<Text> texts) {
            float[] rarities = lexicon.rarities();
            return texts.stream()
                    .map(text -> new TrainingText(
                            new Passages(lexicon.numbers(text.sentences()), rarities),
                            text.labelled().fraud(),
                            text.labelled().kinds().stream().map(codes::indexOf).toList(),
                            text.whole()))
                    .filter(example -> !example.passages().isEmpty())
                    .toList();
        }

        WordTable table() {
            int words = lexicon.words().size() - 1;
            ReportLearner reports = new ReportLearner(examples, words);
            ReportScale scale = reports.scale();
            double[] report = reports.weights();
            reports.scoreBy(report);
            double[] kinds = kinds(words);
            float[] rarities = lexicon.rarities();
            Map<String, Row> rows = new TreeMap<>();
            for (int word = 0; word <= words; word++) {
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
        private double[] kinds(int words) {
            List<Sample> samples = new ArrayList<>();
            for (TrainingText example : examples) {
                double weight = example.whole() ? TELLING : 1;
                for (int kind : example.kinds()) {
                    example.telling()
                            .forEach(vector -> samples.add(new Sample(
                                    vector, kind, weight / example.kinds().size())));
                }
            }
            return samples.isEmpty()
                    ? new double[(words + 1) * codes.size()]
                    : LogisticLoss.fit(samples, codes.size(), words, L2);
        }
    }
}

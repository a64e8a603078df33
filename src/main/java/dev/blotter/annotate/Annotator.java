package dev.blotter.annotate;

import dev.blotter.annotate.act.ActFinder;
import dev.blotter.annotate.act.ActingBodies;
import dev.blotter.annotate.chunk.Grammar;
import dev.blotter.annotate.chunk.MeasuredSentences;
import dev.blotter.annotate.likeness.LikenessFinder;
import dev.blotter.annotate.likeness.LikenessLevels;
import dev.blotter.annotate.likeness.SentenceWords;
import dev.blotter.annotate.likeness.WordTable;
import dev.blotter.annotate.likeness.WordWeights;
import dev.blotter.annotate.naming.MoodTable;
import dev.blotter.annotate.naming.NamingFinder;
import dev.blotter.annotate.period.PeriodFinder;
import dev.blotter.annotate.place.DocumentCountries;
import dev.blotter.annotate.place.Nationals;
import dev.blotter.annotate.place.PlaceFinder;
import dev.blotter.annotate.quantity.QuantityFinder;
import dev.blotter.annotate.setting.SettingFinder;
import dev.blotter.annotate.setting.SettingTable;
import dev.blotter.annotate.subset.SubsetFinder;
import dev.blotter.annotate.table.CellFinder;
import dev.blotter.annotate.term.TermFiles;
import dev.blotter.annotate.term.TermFinder;
import dev.blotter.annotate.term.TermRow;
import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.codes.CountTable;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.Regions;
import dev.blotter.codes.RuleLanguages;
import dev.blotter.text.Act;
import dev.blotter.text.Annotation;
import dev.blotter.text.Annotations;
import dev.blotter.text.Document;
import dev.blotter.text.Name;
import dev.blotter.text.PartOf;
import dev.blotter.text.Place;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures documents: what they say in terms of a rule folder, where, when and how many. The same
 * document yields the same annotations. Safe for use by several threads.
 */
public final class Annotator {
    private final Tokenizer tokenizer;
    private final TermFinder terms;
    private final PlaceFinder places;
    private final QuantityFinder quantities;
    private final LikenessFinder likenesses;
    private final NamingFinder namings;
    private final ActFinder acts;
    private final CountDefinitions countDefinitions;
    private final SettingTable settings;

    private Annotator(
            Tokenizer tokenizer,
            TermFinder terms,
            PlaceFinder places,
            LikenessFinder likenesses,
            NamingFinder namings,
            ActFinder acts,
            CountDefinitions countDefinitions,
            SettingTable settings) {
        this.tokenizer = tokenizer;
        this.terms = terms;
        this.places = places;
        this.quantities = new QuantityFinder(tokenizer);
        this.likenesses = likenesses;
        this.namings = namings;
        this.acts = acts;
        this.countDefinitions = countDefinitions;
        this.settings = settings;
    }

    /**
     * An annotator with the terms and places of a rule folder.
     *
     * @throws ProblemsException with all that is wrong in {@code terms/*.csv}, {@code places/*.csv},
     *     {@code grammar/*.csv}, {@code counts.csv}, {@code likeness/words.csv} and {@code likeness/levels.csv}
     */
    public static Annotator load(Path ruleFolder, FraudTypes types, Regions regions) {
        return load(ruleFolder, types, regions, () -> WordTable.weights(ruleFolder, types));
    }

    /**
     * An annotator that compares documents with nothing: for {@link #words}, by which comparing is learned.
     *
     * @throws ProblemsException with all that is wrong in {@code terms/*.csv}, {@code places/*.csv} and {@code grammar/*.csv}
     */
    public static Annotator unlearned(Path ruleFolder, FraudTypes types, Regions regions) {
        return load(ruleFolder, types, regions, () -> WordWeights.NONE);
    }

    private static Annotator load(Path ruleFolder, FraudTypes types, Regions regions, Supplier<WordWeights> learned) {
        List<Problem> problems = new ArrayList<>();
        WordWeights weights = collect(problems, learned);
        Tokenizer tokenizer = new Tokenizer(weights == null ? WordWeights.NONE::number : weights::number);
        List<TermRow> rows = collect(problems, () -> TermFiles.read(ruleFolder, types, tokenizer));
        PlaceFinder places = collect(problems, () -> PlaceFinder.load(ruleFolder, regions, tokenizer));
        ActFinder acts = collect(problems, () -> ActFinder.load(ruleFolder));
        LikenessLevels levels = collect(problems, () -> LikenessLevels.load(ruleFolder));
        MoodTable moods = collect(problems, () -> MoodTable.load(ruleFolder, word -> true));
        CountTable counts = collect(problems, () -> CountTable.load(ruleFolder));
        SettingTable settings = collect(problems, () -> SettingTable.load(ruleFolder));
        if (rows == null
                || places == null
                || weights == null
                || acts == null
                || levels == null
                || moods == null
                || settings == null
                || counts == null) {
            throw new ProblemsException(problems);
        }
        return new Annotator(
                tokenizer,
                new TermFinder(rows, tokenizer, RuleLanguages.in(ruleFolder)),
                places,
                new LikenessFinder(weights, levels, types),
                new NamingFinder(moods, types),
                acts,
                new CountDefinitions(counts),
                settings);
    }

    private static <T> @Nullable T collect(List<Problem> problems, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    /** The rows of the term files, in the order of files and lines. */
    public List<TermRow> terms() {
        return terms.rows();
    }

    /** The concepts of the terms, in order. */
    public Set<String> concepts() {
        return terms.concepts();
    }

    /** Tokens, terms, places; then periods and quantities, which places help to read; then what sentences say of these. */
    public Annotations annotate(Document document) {
        Tokens tokens = tokenizer.tokens(document);
        return tokens.size() == 0 ? Annotations.NONE : annotate(tokens);
    }

    private Annotations annotate(Tokens tokens) {
        List<Term> said = terms.find(tokens);
        List<Place> where = places.find(tokens);
        DocumentCountries countries = DocumentCountries.of(where);
        PeriodFinder.Found when = PeriodFinder.find(tokens, countries.all());
        QuantityFinder.Found measured =
                quantities.find(tokens, said, when.dates(), countries, Nationals.in(tokens, where));
        List<Quantity> counted = measured.quantities();
        LikenessFinder.Found like = likenesses.find(tokens, said, counted);
        Grammar grammar = acts.grammar(tokens.language());
        MeasuredSentences sentences = MeasuredSentences.of(tokens, grammar, said, counted, where, when.periods());
        ActingBodies acting = new ActingBodies(tokens, grammar, said, where);
        List<Act> done = acts.find(sentences, countDefinitions::has, countDefinitions.nouns()).stream()
                .map(act -> act.by(Stream.concat(
                                measured.names().getOrDefault(act.quantity(), List.of()).stream(),
                                acting.of(act).stream())
                        .toList()))
                .toList();
        List<PartOf> parts = SubsetFinder.find(sentences, done);
        SettingFinder found = SettingFinder.find(sentences, done, parts, when.sentencesWithoutYear(tokens), settings);
        return new Annotations(
                OtherStories.mark(tokens, like.sentences(), said),
                inOrder(List.of(said, counted, names(measured, done), where, when.periods(), like.likenesses())),
                found.periods(),
                found.places(),
                done,
                CellFinder.find(sentences),
                parts,
                namings.find(sentences, like),
                countDefinitions.of(done));
    }

    private static List<Name> names(QuantityFinder.Found measured, List<Act> done) {
        return Stream.concat(
                        measured.names().values().stream().flatMap(List::stream),
                        done.stream().flatMap(act -> act.names().stream()))
                .distinct()
                .toList();
    }

    /** The words by which each sentence of a document is compared, as often as they stand in it. */
    public List<List<String>> words(Document document) {
        Tokens tokens = tokenizer.tokens(document);
        if (tokens.size() == 0) {
            return List.of();
        }
        List<Term> said = terms.find(tokens);
        List<Place> where = places.find(tokens);
        DocumentCountries countries = DocumentCountries.of(where);
        PeriodFinder.Found when = PeriodFinder.find(tokens, countries.all());
        return SentenceWords.of(
                tokens,
                said,
                quantities
                        .find(tokens, said, when.dates(), countries, Nationals.in(tokens, where))
                        .quantities());
    }

    private static List<Annotation> inOrder(List<List<? extends Annotation>> found) {
        List<Annotation> all = new ArrayList<>();
        found.forEach(all::addAll);
        all.sort((one, other) -> one.token() == other.token()
                ? Integer.compare(one.last(), other.last())
                : Integer.compare(one.token(), other.token()));
        return all;
    }
}

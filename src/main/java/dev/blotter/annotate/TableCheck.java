package dev.blotter.annotate;

import dev.blotter.annotate.likeness.WordTable;
import dev.blotter.annotate.place.PlaceFiles;
import dev.blotter.annotate.term.Shadows;
import dev.blotter.annotate.term.TermFiles;
import dev.blotter.annotate.term.TermRow;
import dev.blotter.annotate.term.TwoKinds;
import dev.blotter.annotate.term.UnmatchableTerms;
import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.codes.Regions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what is wrong with the terms, places and learned words of a rule folder: errors, with which no annotator
 * can be made, and warnings. Each part follows from its own files, and from the kinds of fraud.
 */
public final class TableCheck {
    private final Path folder;
    private final FraudTypes types;
    private final Tokenizer tokenizer = new Tokenizer();

    public TableCheck(Path ruleFolder, FraudTypes types) {
        this.folder = ruleFolder;
        this.types = types;
    }

    /** The rows of {@code terms/*.csv} that can be used; adds what is wrong with the others to some problems. */
    public List<TermRow> terms(List<Problem> problems) {
        return TermFiles.read(folder, types, tokenizer, problems);
    }

    /** What is wrong with {@code places/*.csv}. */
    public List<Problem> places(Regions regions) {
        List<Problem> problems = new ArrayList<>();
        PlaceFiles.check(folder, regions, problems);
        return problems;
    }

    /** What is wrong with {@code likeness/words.csv} and its scale. */
    public List<Problem> learnedWords() {
        List<Problem> problems = new ArrayList<>();
        WordTable.check(folder, types, problems);
        return problems;
    }

    /** Which terms are of two kinds of fraud, of all terms in their order. */
    public List<Problem> ofTwoKinds(List<TermRow> terms) {
        return TwoKinds.of(terms, types);
    }

    /** What never counts among all terms of a concept, in their order; terms of other concepts have no part in it. */
    public List<Problem> idle(List<TermRow> ofAConcept) {
        List<Problem> problems = new ArrayList<>(new Shadows(tokenizer).of(ofAConcept));
        problems.addAll(new UnmatchableTerms(tokenizer).of(ofAConcept));
        return problems;
    }
}

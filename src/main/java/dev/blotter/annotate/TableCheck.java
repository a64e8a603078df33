package dev.blotter.annotate;

import dev.blotter.annotate.likeness.WordTable;
import dev.blotter.annotate.place.PlaceFiles;
import dev.blotter.annotate.term.Shadows;
import dev.blotter.annotate.term.TermFiles;
import dev.blotter.annotate.term.TermRow;
import dev.blotter.annotate.term.UnmatchableTerms;
import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.codes.Regions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with the terms, places and learned words of a rule folder.
 *
 * @param terms the rows of term files that can be used
 * @param problems errors, with which no annotator can be made, and warnings
 */
public record TableCheck(List<TermRow> terms, List<Problem> problems) {
    public TableCheck {
        terms = List.copyOf(terms);
        problems = List.copyOf(problems);
    }

    /** Reads {@code terms/*.csv}, {@code places/*.csv} and {@code likeness/words.csv}, and says all that is wrong with them. */
    public static TableCheck of(Path ruleFolder, FraudTypes types, Regions regions) {
        List<Problem> problems = new ArrayList<>();
        Tokenizer tokenizer = new Tokenizer();
        List<TermRow> terms = TermFiles.read(ruleFolder, types, tokenizer, problems);
        PlaceFiles.check(ruleFolder, regions, problems);
        WordTable.check(ruleFolder, types, problems);
        problems.addAll(new Shadows(tokenizer).of(terms));
        problems.addAll(new UnmatchableTerms(tokenizer).of(terms));
        return new TableCheck(terms, problems);
    }
}

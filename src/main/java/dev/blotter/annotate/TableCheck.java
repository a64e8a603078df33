package dev.blotter.annotate;

import dev.blotter.annotate.act.ActFinder;
import dev.blotter.annotate.likeness.LikenessLevels;
import dev.blotter.annotate.likeness.WordTable;
import dev.blotter.annotate.naming.MoodTable;
import dev.blotter.annotate.place.PlaceFiles;
import dev.blotter.annotate.setting.SettingTable;
import dev.blotter.annotate.term.ShadowedTerms;
import dev.blotter.annotate.term.TermFiles;
import dev.blotter.annotate.term.TermRow;
import dev.blotter.annotate.term.UnmatchableTerms;
import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.Regions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
        return problems(() -> PlaceFiles.read(folder, regions));
    }

    /** What is wrong with {@code likeness/words.csv} and its scale. */
    public List<Problem> learnedWords() {
        return problems(() -> WordTable.load(folder, types));
    }

    /**
     * What is wrong with the tables by which terms and figures are read: {@code moods.csv}, {@code when.csv}, {@code
     * where.csv}, {@code likeness/levels.csv} and {@code grammar/*.csv}.
     *
     * @param concepts the concepts of the terms
     */
    public List<Problem> readings(Set<String> concepts) {
        List<Runnable> tables = List.of(
                () -> MoodTable.load(folder, concepts::contains),
                () -> SettingTable.load(folder),
                () -> LikenessLevels.load(folder),
                () -> ActFinder.load(folder));
        return tables.stream().flatMap(table -> problems(table).stream()).toList();
    }

    private static List<Problem> problems(Runnable reading) {
        try {
            reading.run();
            return List.of();
        } catch (ProblemsException e) {
            return e.problems();
        }
    }

    /**
     * A warning for each strong term of a kind that is a strong term of another kind already, of all terms in their
     * order: the writer of the second row may not know of the first.
     */
    public List<Problem> ofTwoKinds(List<TermRow> terms) {
        Map<List<String>, TermRow> first = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (TermRow row : terms) {
            if (row.sort().equals("strong") && types.isKnown(row.concept())) {
                TermRow other = first.putIfAbsent(List.of(row.term().toLowerCase(Locale.ROOT), row.language()), row);
                if (other != null && !other.concept().equals(row.concept())) {
                    problems.add(row.warning("the term '" + row.term() + "' is strong for '" + row.concept()
                            + "', and for '" + other.concept() + "' in " + other.place()
                            + "; make one of them weak, so that it needs more than this word"));
                }
            }
        }
        return problems;
    }

    /** What never counts among all terms of a concept, in their order; terms of other concepts have no part in it. */
    public List<Problem> idle(List<TermRow> ofAConcept) {
        List<Problem> problems = new ArrayList<>(new ShadowedTerms(tokenizer).of(ofAConcept));
        problems.addAll(new UnmatchableTerms(tokenizer).of(ofAConcept));
        return problems;
    }
}

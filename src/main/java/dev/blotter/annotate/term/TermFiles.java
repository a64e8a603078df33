package dev.blotter.annotate.term;

import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.annotate.token.VerbForms;
import dev.blotter.codes.Concepts;
import dev.blotter.codes.Csv;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.RuleFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code terms/*.csv} of a rule folder, and says all that is wrong with them at once. */
public final class TermFiles {
    private static final List<String> COLUMNS = List.of("term", "concept", "language", "sort");
    private static final Set<String> SORTS = Set.of("strong", "weak", "verb", "noun", "cue", "unit", "org");
    /** The sorts of terms whose concept is a kind of fraud, which rules conclude from them. */
    private static final Set<String> OF_A_KIND = Set.of("strong", "weak", "noun");

    private static final Pattern CONCEPT = Pattern.compile("[a-z][a-z0-9.-]*");
    private static final int MOST_GAPS = 3;

    private final Path root;
    private final Map<String, String> groups;
    private final FraudTypes types;
    private final Tokenizer tokenizer;
    private final List<TermRow> terms = new ArrayList<>();
    private final List<Problem> problems;

    private TermFiles(Path root, FraudTypes types, Tokenizer tokenizer, List<Problem> problems) {
        this.root = root;
        this.groups = Concepts.groups(root);
        this.types = types;
        this.tokenizer = tokenizer;
        this.problems = problems;
    }

    /**
     * The rows of all files, by the name of the file; none when there is no such folder.
     *
     * @throws ProblemsException with all problems of all files
     */
    public static List<TermRow> read(Path ruleFolder, FraudTypes types, Tokenizer tokenizer) {
        List<Problem> problems = new ArrayList<>();
        List<TermRow> rows = read(ruleFolder, types, tokenizer, problems);
        ProblemsException.throwIfAny(problems);
        return rows;
    }

    /** The rows that can be used, and a problem for each of the others. */
    public static List<TermRow> read(Path ruleFolder, FraudTypes types, Tokenizer tokenizer, List<Problem> problems) {
        TermFiles files = new TermFiles(ruleFolder, types, tokenizer, problems);
        Path folder = ruleFolder.resolve("terms");
        RuleFiles.in(ruleFolder, ".csv").stream()
                .filter(file -> folder.equals(file.getParent()))
                .forEach(files::file);
        return files.terms;
    }

    private void file(Path file) {
        try {
            Csv.read(root, file, COLUMNS.toArray(String[]::new)).forEach(this::row);
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
        }
    }

    private void row(Csv.Row row) {
        int before = problems.size();
        COLUMNS.forEach(column -> row.requireFilled(column, problems));
        if (problems.size() > before) {
            return;
        }
        TermRow term = new TermRow(
                row.file(),
                row.line(),
                row.cell("term"),
                row.cell("concept"),
                groups.getOrDefault(row.cell("concept"), ""),
                row.cell("language"),
                row.cell("sort"),
                nots(row));
        check(row, term);
        if (problems.size() == before) {
            terms.add(term);
        }
    }

    private static List<String> nots(Csv.Row row) {
        return Arrays.stream(row.cell("not").split(";", -1))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    private void check(Csv.Row row, TermRow term) {
        if (!CONCEPT.matcher(term.concept()).matches()) {
            problems.add(row.problem(
                    "concept",
                    "the concept '" + term.concept()
                            + "' is not made of lower-case letters, digits, dots and hyphens; write it so"));
        }
        row.requireLanguage(problems);
        if (!SORTS.contains(term.sort())) {
            problems.add(row.problem(
                    "sort",
                    "the sort '" + term.sort() + "' is unknown; write one of "
                            + String.join(", ", SORTS.stream().sorted().toList())));
        }
        if (term.sort().equals("unit") && !term.concept().startsWith("of.")) {
            problems.add(row.problem(
                    "concept",
                    "the concept '" + term.concept()
                            + "' of a unit does not begin with 'of.'; write of.people or the like"));
        }
        if (OF_A_KIND.contains(term.sort()) && !types.isKnown(term.concept())) {
            problems.add(row.problem(
                    "concept",
                    "the concept '" + term.concept() + "' of a " + term.sort() + " term is no code of "
                            + FraudTypes.FILE + "; " + meant(term.concept())));
        }
        if (VerbForms.phrases(term.term(), term.language()).isEmpty()) {
            problems.add(row.problem(
                    "term",
                    "'" + term.term() + "' is no infinitive whose forms are known in '" + term.language()
                            + "'; write each form in a row, as =form"));
        }
        checkPhrases(row, term);
    }

    private String meant(String concept) {
        List<String> meant = types.suggestions(concept);
        return meant.isEmpty() ? "add it there first" : "did you mean '" + meant.getFirst() + "'?";
    }

    private void checkPhrases(Csv.Row row, TermRow term) {
        checkGaps(row, "term", term.term());
        term.nots().forEach(not -> checkGaps(row, "not", not));
        if (Phrase.isWords(term.term()) && term.nots().stream().allMatch(Phrase::isWordsAround)) {
            return; // to cut twenty thousand of them into words, in every start, takes a third of a second
        }
        try {
            Phrase phrase = Phrase.parse(term.term(), term.language(), tokenizer);
            term.nots().forEach(not -> Phrase.around(phrase, not, term.language(), tokenizer));
        } catch (IllegalArgumentException e) {
            problems.add(row.problem(
                    "term",
                    "the term '" + term.term() + "' is no phrase: " + e.getMessage()
                            + "; write words that stand in a text"));
        }
    }

    /** The ways through gaps multiply: a phrase of many takes for ever on a text that repeats its words. */
    private void checkGaps(Csv.Row row, String column, String phrase) {
        if (phrase.indexOf('…') >= 0 && phrase.chars().filter(c -> c == '…').count() > MOST_GAPS) {
            problems.add(row.problem(
                    column, "'" + phrase + "' holds more than " + MOST_GAPS + " '…'; write a shorter phrase"));
        }
    }
}

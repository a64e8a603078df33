package dev.blotter.annotate;

import dev.blotter.codes.Csv;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code terms/*.csv} of a rule folder, and says all that is wrong with them at once. */
final class TermFiles {
    private static final Set<String> STRENGTHS = Set.of("strong", "weak", "clue", "verb", "noun", "cue", "unit", "org");
    /** The strengths of terms whose concept is a kind of fraud, which rules conclude from them. */
    private static final Set<String> OF_A_KIND = Set.of("strong", "weak", "clue", "noun");

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Pattern CONCEPT = Pattern.compile("[a-z][a-z0-9.-]*");
    private static final Pattern SEMICOLON = Pattern.compile(";");

    private final Path root;
    private final FraudTypes types;
    private final Tokenizer tokenizer;
    private final List<TermRow> terms = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Csv.Row> seen = new HashMap<>();

    private TermFiles(Path root, FraudTypes types, Tokenizer tokenizer) {
        this.root = root;
        this.types = types;
        this.tokenizer = tokenizer;
    }

    /**
     * The rows of all files, by the name of the file; none when there is no such folder.
     *
     * @throws ProblemsException with all problems of all files
     */
    static List<TermRow> read(Path ruleFolder, FraudTypes types, Tokenizer tokenizer) {
        TermFiles files = new TermFiles(ruleFolder, types, tokenizer);
        tables(ruleFolder.resolve("terms")).forEach(files::file);
        if (!files.problems.isEmpty()) {
            throw new ProblemsException(files.problems);
        }
        return files.terms;
    }

    private static List<Path> tables(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void file(Path file) {
        try {
            Csv.read(root, file, "term", "concept", "language", "strength").forEach(this::row);
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
        }
    }

    private void row(Csv.Row row) {
        int before = problems.size();
        Stream.of("term", "concept", "language", "strength").forEach(column -> requireCell(row, column));
        if (problems.size() > before) {
            return;
        }
        TermRow term = new TermRow(
                row.cell("term"), row.cell("concept"), row.cell("language"), row.cell("strength"), nots(row));
        check(row, term);
        if (problems.size() == before) {
            terms.add(term);
        }
    }

    private static List<String> nots(Csv.Row row) {
        return Arrays.stream(SEMICOLON.split(row.cell("not"), -1))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    private void requireCell(Csv.Row row, String column) {
        if (row.cell(column).isEmpty()) {
            problems.add(row.problem("the cell '" + column + "' is empty; fill it or take the row out"));
        }
    }

    private void check(Csv.Row row, TermRow term) {
        if (!CONCEPT.matcher(term.concept()).matches()) {
            problems.add(row.problem("the concept '" + term.concept()
                    + "' is not made of lower-case letters, digits, dots and hyphens; write it so"));
        }
        if (!term.language().equals("*") && !LANGUAGES.contains(term.language())) {
            problems.add(row.problem("the language '" + term.language()
                    + "' is unknown; write a code of ISO 639-1 such as en or zh, or * for all"));
        }
        if (!STRENGTHS.contains(term.strength())) {
            problems.add(row.problem("the strength '" + term.strength() + "' is unknown; write one of "
                    + String.join(", ", STRENGTHS.stream().sorted().toList())));
        }
        if (term.strength().equals("unit") && !term.concept().startsWith("of.")) {
            problems.add(row.problem("the concept '" + term.concept()
                    + "' of a unit does not begin with 'of.'; write of.people or the like"));
        }
        if (OF_A_KIND.contains(term.strength()) && !types.isKnown(term.concept())) {
            problems.add(row.problem("the concept '" + term.concept() + "' of a " + term.strength()
                    + " term is no code of " + FraudTypes.FILE + "; " + meant(term.concept())));
        }
        checkPhrases(row, term);
        checkNew(row, term);
    }

    private String meant(String concept) {
        List<String> meant = types.suggestions(concept);
        return meant.isEmpty() ? "add it there first" : "did you mean '" + meant.getFirst() + "'?";
    }

    private void checkPhrases(Csv.Row row, TermRow term) {
        try {
            Phrase phrase = Phrase.parse(term.term(), term.language(), tokenizer);
            term.nots().forEach(not -> Phrase.around(phrase, not, term.language(), tokenizer));
        } catch (IllegalArgumentException e) {
            problems.add(row.problem("the term '" + term.term() + "' is no phrase: " + e.getMessage()));
        }
    }

    private void checkNew(Csv.Row row, TermRow term) {
        String key = term.term().toLowerCase(Locale.ROOT) + '\t' + term.concept() + '\t' + term.language();
        Csv.Row first = seen.putIfAbsent(key, row);
        if (first != null) {
            problems.add(row.problem("the term '" + term.term() + "' has the concept '" + term.concept()
                    + "' already in " + first.file() + ":" + first.line() + "; take one of them out"));
        }
    }
}

package dev.blotter.annotate.chunk;

import dev.blotter.codes.Concepts;
import dev.blotter.codes.Csv;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.RuleFiles;
import dev.blotter.codes.RuleLanguages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads {@code grammar/<language>.csv} of a rule folder, and says all that is wrong with them at once. */
public final class GrammarFiles {
    private static final Pattern BLANKS = Pattern.compile(" ++");
    private static final String FOLDER = "grammar";
    private static final String TABLE = ".csv";
    private static final Set<String> ORDERS =
            Set.of(Grammar.VERB_LAST, Grammar.VERB_FIRST, Grammar.TIME_FIRST, Grammar.CAPITAL_NOUNS);

    private final Path root;
    private final Map<String, String> groups;
    private final List<Problem> problems = new ArrayList<>();

    private GrammarFiles(Path root) {
        this.root = root;
        this.groups = Concepts.groups(root);
    }

    /** The grammars by their languages; none when there is no such folder. */
    public static Map<String, Grammar> read(Path ruleFolder) {
        GrammarFiles files = new GrammarFiles(ruleFolder);
        Map<String, Grammar> grammars = new HashMap<>();
        Path folder = ruleFolder.resolve(FOLDER);
        for (Path file : RuleFiles.in(ruleFolder, TABLE)) {
            if (folder.equals(file.getParent())) {
                grammars.put(files.language(file), files.grammar(file));
            }
        }
        ProblemsException.throwIfAny(files.problems);
        return grammars;
    }

    private String language(Path file) {
        String name = file.getFileName().toString();
        String language = name.substring(0, name.length() - TABLE.length());
        if (!RuleLanguages.isCode(language)) {
            problems.add(Problem.error(
                    RuleFiles.name(root, file),
                    1,
                    1,
                    "the file is named '" + language
                            + "', which is no language; name it by a code of ISO 639-1 such as en"));
        }
        return language;
    }

    private Grammar grammar(Path file) {
        Map<WordClass, Set<String>> words = new EnumMap<>(WordClass.class);
        try {
            Csv.read(root, file, "class", "words").forEach(row -> row(row, words));
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
        }
        return new Grammar(words, groups);
    }

    private void row(Csv.Row row, Map<WordClass, Set<String>> words) {
        WordClass type = WordClass.BY_NAME.get(row.cell("class"));
        if (type == null) {
            report(row, "class", "the class '" + row.cell("class") + "' is unknown; write one of " + classes());
            return;
        }
        if (row.cell("words").isEmpty()) {
            report(row, "words", "the cell 'words' is empty; fill it or take the row out");
            return;
        }
        Set<String> known = words.computeIfAbsent(type, key -> new HashSet<>());
        for (String word : BLANKS.splitAsStream(row.cell("words")).toList()) {
            check(row, type, word, known);
        }
    }

    private void check(Csv.Row row, WordClass type, String word, Set<String> known) {
        if (!known.add(word)) {
            report(row, "words", "the word '" + word + "' is in this class already; write it once");
        }
        if (type == WordClass.WORD_ORDER && !ORDERS.contains(word)) {
            report(
                    row,
                    "words",
                    "the word order '" + word + "' is unknown; write verb-last, verb-first or capital-nouns");
        }
        if (!word.equals(word.toLowerCase(Locale.ROOT))) {
            report(row, "words", "the word '" + word + "' has a capital; write it in lower case");
        }
    }

    private static String classes() {
        return String.join(", ", new TreeSet<>(WordClass.BY_NAME.keySet()));
    }

    private void report(Csv.Row row, String column, String message) {
        problems.add(row.problem(column, message));
    }
}

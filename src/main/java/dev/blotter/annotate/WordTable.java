package dev.blotter.annotate;

import dev.blotter.annotate.WordWeights.Known;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The table {@code likeness/words.csv}, which {@code blotter rules learn} writes: a row for each word, a column
 * for each kind of fraud. It is large, and has no quoted cells, so that its lines are cut at their commas.
 */
public final class WordTable {
    /** The table, below the rule folder. */
    public static final String FILE = "likeness/words.csv";
    /** What a passage has that reports no fraud. */
    public static final String NONE = "none";
    /** The word that every passage has: it holds how common kinds are. */
    public static final String ANY = "*";

    private static final String HEAD = "word,rarity,";
    private static final Pattern COMMA = Pattern.compile(",");

    private final FraudTypes types;
    private final Map<String, Known> words = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A word of the table.
     *
     * @param rarity its inverse document frequency among the passages
     * @param weights by kind of fraud; positive when it speaks for it
     */
    public record Row(double rarity, SortedMap<String, Double> weights) {
        public Row {
            weights = new TreeMap<>(weights);
        }
    }

    private WordTable(FraudTypes types) {
        this.types = types;
    }

    /**
     * The table of a rule folder; an empty one when there is none.
     *
     * @throws ProblemsException with all that is wrong in it
     */
    static WordWeights load(Path ruleFolder, FraudTypes types) {
        Path file = ruleFolder.resolve(FILE);
        return Files.exists(file) ? new WordTable(types).read(file) : WordWeights.NONE;
    }

    /** Adds what is wrong with the table to some problems. */
    static void check(Path ruleFolder, FraudTypes types, List<Problem> problems) {
        try {
            load(ruleFolder, types);
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
        }
    }

    private WordWeights read(Path file) {
        List<String> lines = lines(file);
        String head = lines.isEmpty() ? "" : lines.getFirst();
        if (!head.startsWith(HEAD)) {
            throw new ProblemsException(List.of(problem(1, "the first line must begin with " + HEAD)));
        }
        List<String> codes = Arrays.asList(COMMA.split(head.substring(HEAD.length()), -1));
        codes.stream()
                .filter(code -> !types.isKnown(code) && !code.equals(NONE))
                .map(code -> problem(1, "'" + code + "' is no kind of fraud"))
                .forEach(problems::add);
        for (int line = 2; line <= lines.size(); line++) {
            row(lines.get(line - 1), line, codes.size());
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return new WordWeights(codes, words);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new ProblemsException(List.of(problem(1, "the file can't be read as UTF-8")));
        }
    }

    private static Problem problem(int line, String fault) {
        return Problem.error(FILE, line, 1, fault + "; write the table anew with `blotter rules learn`");
    }

    private void row(String line, int number, int columns) {
        try {
            int from = line.indexOf(',') + 1;
            int to = line.indexOf(',', from);
            double rarity = Double.parseDouble(line.substring(from, to));
            float[] weights = new float[columns];
            for (int column = 0; column < columns; column++) {
                from = to + 1;
                to = column + 1 < columns ? line.indexOf(',', from) : line.length();
                weights[column] = from == to ? 0 : Float.parseFloat(line.substring(from, to));
            }
            words.put(line.substring(0, line.indexOf(',')), new Known(rarity, weights));
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            problems.add(problem(number, "the line holds no word with a number for each of the " + columns + " kinds"));
        }
    }

    /** Writes a table: a row for each word, a column for each kind. */
    public static void write(Path ruleFolder, SortedMap<String, Row> rows) throws IOException {
        List<String> codes = rows.values().stream()
                .flatMap(row -> row.weights().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        try (BufferedWriter out = Files.newBufferedWriter(ruleFolder.resolve(FILE))) {
            out.write(HEAD + String.join(",", codes) + "\n");
            for (Map.Entry<String, Row> row : rows.entrySet()) {
                StringBuilder line = new StringBuilder(row.getKey())
                        .append(',')
                        .append(number(row.getValue().rarity()));
                for (String code : codes) {
                    Double weight = row.getValue().weights().get(code);
                    line.append(',').append(weight == null ? "" : number(weight));
                }
                out.write(line.append('\n').toString());
            }
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** What stands for a word in a passage that holds it so often, before the passage is brought to length 1. */
    public static double value(int count, double rarity) {
        return (1 + Math.log(count)) * rarity;
    }
}

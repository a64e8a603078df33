package dev.blotter.annotate.likeness;

import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.RuleFiles;
import dev.blotter.codes.WholeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The table {@code likeness/words.csv}, which {@code blotter rules learn} writes: a row for each word, with what it
 * weighs for a report of fraud and, a column each, for kinds of fraud; beside it the scale of these reports. The
 * table is large, and has no quoted cells, so that its lines are cut at their commas.
 *
 * @param codes the kinds of fraud, in the order of the columns
 * @param rows by their words
 */
public record WordTable(List<String> codes, Map<String, Row> rows, ReportScale scale) {
    /** The table, below the rule folder. */
    public static final String FILE = "likeness/words.csv";
    /** The scale, below the rule folder. */
    public static final String SCALE_FILE = "likeness/scale.csv";
    /** The word that every passage has; its rarity is that of a word in no passage. */
    public static final String ANY = "*";
    /** What the words begin with that stand for terms and figures. */
    static final String TERM = "@";
    /** What stands between the concept and the sort of a term. */
    static final String SORT = "/";

    private static final String HEAD = "word,rarity,report,";
    private static final float[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};
    /** A float holds all whole numbers of so many letters less one. */
    private static final int MOST_LETTERS = TENS.length;

    private static final String REPORT = "%.2f";
    private static final String KIND = "%.1f";
    /** What is written as more than 0.0. */
    private static final double LEAST_WRITTEN = 0.05;

    private static final String SCALE_HEAD = "percent,score";

    /** No words of any kind. */
    public static final WordTable EMPTY = new WordTable(List.of(), Map.of(), ReportScale.of(List.of()));

    /**
     * A word of the table.
     *
     * @param rarity its inverse document frequency among the passages
     * @param report its weight for a report of fraud; positive when it speaks for one
     * @param kinds its weights for kinds of fraud, in the order of the columns; no copy, for they are many
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Row(float rarity, float report, float[] kinds) {}

    public WordTable {
        codes = List.copyOf(codes);
        rows = Collections.unmodifiableMap(rows);
    }

    /**
     * The table of a rule folder; nothing when there is none.
     *
     * @throws ProblemsException with all that is wrong in it
     */
    public static Optional<WordTable> load(Path ruleFolder, FraudTypes types) {
        Path file = ruleFolder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Reading reading = new Reading(types);
        WordTable table = reading.table(lines(ruleFolder, FILE), scale(ruleFolder, reading));
        ProblemsException.throwIfAny(reading.problems);
        return Optional.of(table);
    }

    public static WordWeights weights(Path ruleFolder, FraudTypes types) {
        return new WordWeights(load(ruleFolder, types).orElse(EMPTY));
    }

    private static ReportScale scale(Path ruleFolder, Reading reading) {
        Path file = ruleFolder.resolve(SCALE_FILE);
        return Files.exists(file) ? reading.scale(lines(ruleFolder, SCALE_FILE)) : ReportScale.of(List.of());
    }

    private static List<String> lines(Path ruleFolder, String name) {
        Path file = ruleFolder.resolve(name);
        try {
            return RuleFiles.text(ruleFolder, file).lines().toList();
        } catch (IOException e) {
            throw new ProblemsException(List.of(problem(name, 1, "the file can't be read as UTF-8")));
        }
    }

    private static Problem problem(String file, int line, String fault) {
        return Problem.error(file, line, 1, fault + "; write the table anew with `blotter rules learn --anew`");
    }

    /** The reading of one table. */
    private static final class Reading {
        private final FraudTypes types;
        private final List<Problem> problems = new ArrayList<>();

        Reading(FraudTypes types) {
            this.types = types;
        }

        WordTable table(List<String> lines, ReportScale scale) {
            String head = lines.isEmpty() ? "" : lines.getFirst();
            if (!head.startsWith(HEAD)) {
                problems.add(problem(FILE, 1, "the first line must begin with " + HEAD));
                return new WordTable(List.of(), Map.of(), scale);
            }
            List<String> codes = List.of(head.substring(HEAD.length()).split(",", -1));
            codes.stream()
                    .filter(code -> !types.isKnown(code))
                    .map(code -> problem(FILE, 1, "'" + code + "' is no kind of fraud"))
                    .forEach(problems::add);
            Map<String, Row> rows = new LinkedHashMap<>();
            for (int line = 2; line <= lines.size(); line++) {
                row(lines.get(line - 1), line, codes.size(), rows);
            }
            return new WordTable(codes, rows, scale);
        }

        private void row(String line, int number, int columns, Map<String, Row> rows) {
            try {
                int word = line.indexOf(',');
                int rarity = line.indexOf(',', word + 1);
                int report = line.indexOf(',', rarity + 1);
                rows.put(
                        line.substring(0, word),
                        new Row(
                                number(line, word + 1, rarity),
                                numberOrZero(line, rarity + 1, report),
                                kinds(line, report + 1, columns)));
            } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
                problems.add(problem(
                        FILE, number, "the line holds no word with a number for each of the " + columns + " kinds"));
            }
        }

        private static float[] kinds(String line, int start, int columns) {
            float[] kinds = new float[columns];
            for (int column = 0, from = start; column < columns; column++) {
                int to = column + 1 < columns ? line.indexOf(',', from) : line.length();
                kinds[column] = numberOrZero(line, from, to);
                from = to + 1;
            }
            return kinds;
        }

        private static float numberOrZero(String line, int from, int to) {
            return from == to ? 0 : number(line, from, to);
        }

        /** A number such as -0.25, as Java reads it, in a tenth of the time: the table has a million of them. */
        private static float number(String line, int from, int to) {
            int begin = line.charAt(from) == '-' ? from + 1 : from;
            int point = line.indexOf('.', begin, to);
            int places = point < 0 ? 0 : to - point - 1;
            int digits = 0;
            boolean plain = to > begin + places && to - begin <= MOST_LETTERS;
            for (int at = begin; at < to && plain; at++) {
                char c = line.charAt(at);
                plain = (c >= '0' && c <= '9') || at == point;
                digits = at == point ? digits : digits * 10 + c - '0';
            }
            if (!plain) {
                return Float.parseFloat(line.substring(from, to));
            }
            return (begin == from ? digits : -digits)
                    / TENS[places]; // both are exact, so their quotient is the nearest
        }

        private static String score(String line) {
            return line.substring(line.lastIndexOf(',') + 1);
        }

        ReportScale scale(List<String> lines) {
            List<Double> bounds = new ArrayList<>();
            for (int line = 2; line <= lines.size(); line++) {
                try {
                    bounds.add(Double.parseDouble(score(lines.get(line - 1))));
                } catch (NumberFormatException e) {
                    problems.add(problem(SCALE_FILE, line, "the line holds no percentage with its score"));
                }
            }
            return ReportScale.ofBounds(bounds);
        }
    }

    public void write(Path ruleFolder, WholeFiles files) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEAD + String.join(",", codes)));
        new TreeMap<>(rows).forEach((word, row) -> lines.add(line(word, row)));
        files.write(ruleFolder.resolve(FILE), part -> Files.write(part, lines));
        files.write(ruleFolder.resolve(SCALE_FILE), part -> Files.write(part, scaling()));
    }

    private List<String> scaling() {
        List<String> scaling = new ArrayList<>(List.of(SCALE_HEAD));
        for (double bound : scale.bounds()) {
            scaling.add(String.format(Locale.ROOT, "%d,%.3f", scaling.size(), bound));
        }
        return scaling;
    }

    /** How many of its words weigh otherwise than in a former table, or were not in it. */
    public int movedSince(WordTable before) {
        return (int) rows.keySet().stream()
                .filter(word -> !before.rows.containsKey(word) || !weights(word).equals(before.weights(word)))
                .count();
    }

    private List<String> weights(String word) {
        Row row = Objects.requireNonNull(rows.get(word));
        List<String> weights = new ArrayList<>(List.of(cell(row.report(), REPORT)));
        for (int kind = 0; kind < row.kinds().length; kind++) {
            if (Math.abs(row.kinds()[kind]) >= LEAST_WRITTEN) {
                weights.add(codes.get(kind) + cell(row.kinds()[kind], KIND));
            }
        }
        return weights;
    }

    private static String line(String word, Row row) {
        StringBuilder line = new StringBuilder(word)
                .append(',')
                .append(String.format(Locale.ROOT, "%.2f", row.rarity()))
                .append(',')
                .append(cell(row.report(), REPORT));
        for (float weight : row.kinds()) {
            line.append(',').append(cell(weight, KIND));
        }
        return line.toString();
    }

    private static String cell(float weight, String format) {
        return weight == 0 ? "" : String.format(Locale.ROOT, format, weight);
    }
}

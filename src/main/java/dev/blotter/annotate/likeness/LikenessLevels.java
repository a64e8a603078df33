package dev.blotter.annotate.likeness;

import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.Csv;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words for how much a text is like a report of fraud, or like one of a kind: {@code likeness/levels.csv} of a rule folder.
 */
public final class LikenessLevels {
    /** The table, below the rule folder. */
    public static final String FILE = "likeness/levels.csv";
    /** Of a text that is like no report. */
    public static final String UNLIKELY = "unlikely";
    /** Of a kind that a text is not like. */
    public static final String NONE = "none";
    /** Of a kind that was never learned. */
    public static final String UNKNOWN = "unknown";

    /** What is measured of a report, in the order of the levels. */
    public static final List<String> REPORT = List.of("possible", "likely", "clear", "certain");
    /** What is measured of a kind, in the order of the levels. */
    public static final List<String> KIND = List.of("faint", "some", "much", "great", "most");
    /** What is measured of a kind and those below it, in the order of the levels. */
    public static final List<String> FAMILY = List.of("much", "most", "large-majority");
    /** Of a document in which next to no word weighs. */
    public static final String FEW = "few";
    /** How many words of a document weigh, in the order of the levels. */
    public static final List<String> WORDS = List.of("some", "enough", "many");

    /** What no text reaches. */
    private static final int NEVER = 101;

    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}");

    /** The least percentages of a document and of a passage for a level; a level without a row is reached by none. */
    private record Level(String name, int document, int passage) {
        boolean isReached(int ofDocument, int ofPassage) {
            return ofDocument >= document || ofPassage >= passage;
        }
    }

    private static final Map<String, List<String>> NAMES =
            Map.of("report", REPORT, "kind", KIND, "family", FAMILY, "words", WORDS);

    private final Map<String, List<Level>> levels = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private LikenessLevels() {}

    /**
     * Reads the levels of a rule folder; one without the table has none but the lowest.
     *
     * @throws ProblemsException with all that is wrong in the table
     */
    public static LikenessLevels load(Path ruleFolder) {
        LikenessLevels levels = new LikenessLevels();
        Path file = ruleFolder.resolve(FILE);
        if (Files.isRegularFile(file)) {
            Csv.read(ruleFolder, file, "of", "level", "document", "passage").forEach(levels::add);
        }
        ProblemsException.throwIfAny(levels.problems);
        return levels;
    }

    private void add(Csv.Row row) {
        int before = problems.size();
        String measured = row.cell("of");
        row.check("of", of -> CodeLookup.oneOf(of, "measure", List.of("report", "kind", "family", "words")), problems);
        row.check("level", level -> CodeLookup.oneOf(level, "level", NAMES.getOrDefault(measured, KIND)), problems);
        row.check("document", LikenessLevels::percent, problems);
        row.check("passage", LikenessLevels::percent, problems);
        if (problems.size() == before) {
            Level level = new Level(row.cell("level"), percent(row.cell("document")), percent(row.cell("passage")));
            levels.computeIfAbsent(measured, of -> new ArrayList<>()).addFirst(level);
        }
    }

    private static int percent(String cell) {
        if (!cell.isEmpty() && !PERCENT.matcher(cell).matches()) {
            throw new IllegalArgumentException("'" + cell + "' is no percentage; write a number up to 100, or nothing");
        }
        return cell.isEmpty() ? NEVER : Integer.parseInt(cell);
    }

    String ofDocument(int percent) {
        return level("report", percent, -1, UNLIKELY);
    }

    /** How much a sentence and those beside it are worded like a report of fraud. */
    String ofPassage(int percent) {
        return level("report", -1, percent, UNLIKELY);
    }

    String ofKind(int document, int passage) {
        return level("kind", document, passage, NONE);
    }

    /** How much a document is like reports of a kind and of those below it. */
    String ofFamily(int document) {
        return level("family", document, -1, NONE);
    }

    String ofWords(int words) {
        return level("words", words, -1, FEW);
    }

    private String level(String measured, int document, int passage, String lowest) {
        for (Level level : levels.getOrDefault(measured, List.of())) {
            if (level.isReached(document, passage)) {
                return level.name();
            }
        }
        return lowest;
    }
}

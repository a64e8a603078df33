package dev.blotter.annotate.place;

import dev.blotter.codes.Csv;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.Regions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads {@code places/*.csv} of a rule folder, and says all that is wrong with them at once. */
public final class PlaceFiles {
    private static final Set<String> FORMS =
            Set.of("country", "subdivision", "city", "macro", "demonym", PlaceCandidate.NONE);
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** The code of a name that is no place's. */
    private static final String NOWHERE = "-";

    private final Path root;
    private final Regions regions;
    private final List<Problem> problems;
    private final List<Csv.Row> informal;
    private final List<Csv.Row> institutions;
    private final List<Csv.Row> hints;
    private final List<Csv.Row> words;

    private PlaceFiles(Path root, Regions regions, List<Problem> problems) {
        this.root = root;
        this.regions = regions;
        this.problems = problems;
        this.informal = table("informal.csv", "name", "code", "form");
        this.institutions = table("institutions.csv", "name", "code", "language");
        this.hints = table("hints.csv", "phrase", "code", "language");
        this.words = table("words.csv", "word", "kind");
        informal.forEach(this::checkInformal);
        institutions.forEach(row -> checkInLanguage(row, "name"));
        hints.forEach(row -> checkInLanguage(row, "phrase"));
        words.forEach(this::checkWord);
    }

    /**
     * The rows of the four files; of a file that is not there, none.
     *
     * @throws ProblemsException with all problems of all files
     */
    static PlaceFiles read(Path ruleFolder, Regions regions) {
        List<Problem> problems = new ArrayList<>();
        PlaceFiles files = new PlaceFiles(ruleFolder, regions, problems);
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return files;
    }

    /** Adds all problems of all files. */
    public static void check(Path ruleFolder, Regions regions, List<Problem> problems) {
        new PlaceFiles(ruleFolder, regions, problems);
    }

    List<Csv.Row> informal() {
        return informal;
    }

    List<Csv.Row> institutions() {
        return institutions;
    }

    List<Csv.Row> hints() {
        return hints;
    }

    List<Csv.Row> words() {
        return words;
    }

    private List<Csv.Row> table(String name, String... columns) {
        Path file = root.resolve("places").resolve(name);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Csv.read(root, file, columns);
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
            return List.of();
        }
    }

    private void checkInformal(Csv.Row row) {
        checkName(row, "name");
        boolean isNone =
                row.cell("form").equals(PlaceCandidate.NONE) && row.cell("code").equals(NOWHERE);
        if (!isNone) {
            checkCode(row);
        }
        if (!FORMS.contains(row.cell("form"))) {
            report(
                    row,
                    "form",
                    "the form '" + row.cell("form")
                            + "' is unknown; write country, subdivision, city, macro, demonym or none");
        }
    }

    private void checkInLanguage(Csv.Row row, String column) {
        checkName(row, column);
        checkCode(row);
        String language = row.cell("language");
        if (!language.equals("*") && !LANGUAGES.contains(language)) {
            report(
                    row,
                    "language",
                    "the language '" + language
                            + "' is unknown; write a code of ISO 639-1 such as en or zh, or * for all");
        }
    }

    private void checkName(Csv.Row row, String column) {
        if (row.cell(column).codePoints().noneMatch(Character::isLetter)) {
            report(
                    row,
                    column,
                    "the " + column + " '" + row.cell(column) + "' holds no letter; write it or take the row out");
        }
    }

    private void checkCode(Csv.Row row) {
        for (String code : row.cell("code").split(" ", -1)) {
            if (!regions.isKnown(code)) {
                report(
                        row,
                        "code",
                        "the code '" + code + "' is none of ISO 3166 or UN M49; write one such as MM, MM-13 or 035");
            }
        }
    }

    private void checkWord(Csv.Row row) {
        if (row.cell("word").isEmpty()) {
            report(row, "word", "the cell 'word' is empty; fill it or take the row out");
        }
        if (!PlaceWords.KINDS.contains(row.cell("kind"))) {
            report(
                    row,
                    "kind",
                    "the kind '" + row.cell("kind") + "' is unknown; write one of "
                            + String.join(", ", PlaceWords.KINDS));
        }
    }

    private void report(Csv.Row row, String column, String message) {
        problems.add(row.problem(column, message));
    }
}

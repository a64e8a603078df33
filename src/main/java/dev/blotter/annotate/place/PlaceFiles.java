package dev.blotter.annotate.place;

import dev.blotter.codes.Csv;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.Regions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The rows of {@code places/*.csv} of a rule folder; of a file that is not there, none.
 */
public record PlaceFiles(
        List<Csv.Row> informal,
        List<Csv.Row> institutions,
        List<Csv.Row> hints,
        List<Csv.Row> words,
        List<Csv.Row> peoples) {
    /** Reads the five files. */
    public static PlaceFiles read(Path ruleFolder, Regions regions) {
        Reading reading = new Reading(ruleFolder, regions);
        PlaceFiles files = new PlaceFiles(
                reading.table("informal.csv", "name", "code", "form"),
                reading.table("institutions.csv", "name", "code", "language"),
                reading.table("hints.csv", "phrase", "code", "language"),
                reading.table("words.csv", "word", "kind"),
                reading.table("peoples.csv", "code", "language", "words"));
        files.informal.forEach(reading::checkInformal);
        files.institutions.forEach(row -> reading.checkInLanguage(row, "name"));
        files.hints.forEach(row -> reading.checkInLanguage(row, "phrase"));
        files.words.forEach(reading::checkWord);
        files.peoples.forEach(row -> reading.checkInLanguage(row, "words"));
        ProblemsException.throwIfAny(reading.problems);
        return files;
    }

    /** The reading of a folder, which tells all that is wrong at once. */
    private static final class Reading {
        private static final Set<String> FORMS =
                Set.of("country", "subdivision", "city", "macro", "demonym", PlaceCandidate.NONE);
        /** The code of a name that is no place's. */
        private static final String NOWHERE = "-";

        private final Path root;
        private final Regions regions;
        private final List<Problem> problems = new ArrayList<>();

        Reading(Path root, Regions regions) {
            this.root = root;
            this.regions = regions;
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
            boolean isNone = row.cell("form").equals(PlaceCandidate.NONE)
                    && row.cell("code").equals(NOWHERE);
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
            row.requireLanguage(problems);
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
                            "the code '" + code
                                    + "' is none of ISO 3166 or UN M49; write one such as MM, MM-13 or 035");
                }
            }
        }

        private void checkWord(Csv.Row row) {
            row.requireFilled("word", problems);
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
}

package dev.blotter.workbench.correction;

import dev.blotter.codes.Csv;
import dev.blotter.codes.Problem;
import dev.blotter.codes.SafeCell;
import dev.blotter.finding.correction.Correction;
import dev.blotter.finding.correction.Correction.Action;
import dev.blotter.index.IndexSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Many corrections: a table with the columns {@code source} and {@code tag} ({@code published=2024-11-27}), and
 * if wanted {@code action}, {@code reason} and {@code quote}.
 *
 * @param reason of rows that give none
 * @param who whose judgement they are
 */
public record CorrectionList(Corrector corrector, String reason, String who) {

    /** How many corrections were made, and why the other rows could not be. */
    public record Result(int made, List<Problem> problems) {}

    /**
     * Makes the correction of each row that can be made.
     *
     * @throws dev.blotter.codes.ProblemsException when the file is no such table; then nothing was done
     * @throws IOException when the table of corrections can't be written
     */
    public Result apply(Path table, Path index) throws IOException {
        List<Csv.Row> rows = Csv.read(table, "source", "tag");
        List<Problem> problems = new ArrayList<>();
        int made = 0;
        try (IndexSession session = corrector.session(index)) {
            for (Csv.Row row : rows) {
                try {
                    corrector.correct(correction(row), session);
                    made++;
                } catch (IllegalArgumentException e) {
                    problems.add(row.problem(String.valueOf(e.getMessage())));
                }
            }
        }
        return new Result(made, problems);
    }

    private Correction correction(Csv.Row row) {
        String own = SafeCell.read(row.cell("reason"));
        return corrector.correction(
                SafeCell.read(row.cell("source")),
                SafeCell.read(row.cell("tag")),
                Action.of(row.cell("action")),
                own.isEmpty() ? reason : own,
                who,
                SafeCell.read(row.cell("quote")));
    }
}

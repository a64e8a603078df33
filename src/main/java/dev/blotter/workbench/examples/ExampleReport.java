package dev.blotter.workbench.examples;

import dev.blotter.codes.Problem;
import java.util.List;

/**
 * How the examples of a rule folder went.
 *
 * @param passed how many were as they should be
 * @param gaps how many are known gaps, which neither pass nor fail
 * @param failures the others, in the order of files and lines
 * @param good where those are that did not fail, gaps too, in the same order
 * @param problems errors: examples that can't be read or are of no rule; warnings: rules without a
 *     {@code +} or a {@code -}, and known gaps that are none any more
 */
public record ExampleReport(
        int passed, int gaps, List<ExampleFailure> failures, List<ExamplePlace> good, List<Problem> problems) {
    public ExampleReport {
        good = List.copyOf(good);
        failures = List.copyOf(failures);
        problems = List.copyOf(problems);
    }

    /** Whether every example was read and is as it should be. */
    public boolean isGood() {
        return failures.isEmpty()
                && problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }
}

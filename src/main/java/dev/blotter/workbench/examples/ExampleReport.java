package dev.blotter.workbench.examples;

import dev.blotter.codes.Problem;
import java.util.List;

/**
 * How the examples of a rule folder went.
 *
 * @param passed how many were as they should be
 * @param gaps how many are known gaps, which neither pass nor fail
 * @param failures the others, in the order of files and lines
 * @param problems errors: examples that can't be read or are of no rule; warnings: rules without a
 *     {@code +} or a {@code -}, and known gaps that are none any more
 */
public record ExampleReport(int passed, int gaps, List<Failure> failures, List<Problem> problems) {
    /** Whether every example was read and is as it should be. */
    public boolean isGood() {
        return failures.isEmpty()
                && problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    /**
     * An example that is not as it should be.
     *
     * @param line the line of the example, from 1
     * @param text the example with its mark
     * @param expected what it should yield; empty when the rule should say nothing
     * @param spoke all rules that concluded something from it
     */
    public record Failure(
            String file,
            int line,
            String rule,
            String text,
            List<String> expected,
            List<String> found,
            List<String> spoke) {
        /** The failure for a person: a headline, and below it what was expected, found and said. */
        @Override
        public String toString() {
            return file + ":" + line + ": " + message();
        }

        /** The failure without its place. */
        public String message() {
            return "[" + rule + "] " + text
                    + "\n    expected  " + orNothing("; ", expected)
                    + "\n    found     " + orNothing("\n              ", found)
                    + "\n    spoke     " + orNothing(", ", spoke);
        }

        private static String orNothing(String between, List<String> parts) {
            return parts.isEmpty() ? "nothing" : String.join(between, parts);
        }
    }
}

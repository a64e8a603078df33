package dev.blotter.workbench.examples;

import java.util.List;

/**
 * An example that is not as it should be.
 *
 * @param file the path below the rule folder, with {@code /}
 * @param line the line of the example, from 1
 * @param rule the rule that it is of
 * @param text the example with its mark
 * @param expected what it should yield; empty when the rule should say nothing
 * @param found what it yielded
 * @param spoke all rules that concluded something from it
 */
public record ExampleFailure(
        String file,
        int line,
        String rule,
        String text,
        List<String> expected,
        List<String> found,
        List<String> spoke) {
    public ExampleFailure {
        expected = List.copyOf(expected);
        found = List.copyOf(found);
        spoke = List.copyOf(spoke);
    }

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

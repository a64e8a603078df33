package dev.blotter.workbench.examples;

/**
 * Where an example stands.
 *
 * @param file the path below the rule folder, with {@code /}
 * @param line the line that it begins on, from 1
 * @param rule the rule that it is of
 * @param isGap whether it is a known gap, which neither passes nor fails
 */
public record ExamplePlace(String file, int line, String rule, boolean isGap) {}

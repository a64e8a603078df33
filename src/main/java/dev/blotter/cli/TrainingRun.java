package dev.blotter.cli;

import dev.blotter.cli.output.Terminal;

/** Runs several commands in one JVM, one a line, so that the launcher can keep their classes for later starts. */
final class TrainingRun {
    private TrainingRun() {}

    public static void main(String[] args) {
        for (String line : args[0].lines().toList()) {
            Main.run(Terminal.ofProcess(), line.split(" "));
        }
    }
}

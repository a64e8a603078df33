package dev.blotter.cli;

import dev.blotter.cli.output.Terminal;

/**
 * Runs several commands in one JVM, one a line, so that the launcher can keep the classes of them all
 * for later starts. A command that fails does not stop the rest.
 */
final class TrainingRun {
    private TrainingRun() {}

    /** Runs the commands of the first argument. */
    public static void main(String[] args) {
        for (String line : args[0].lines().toList()) {
            Main.run(Terminal.ofProcess(), line.split(" "));
        }
    }
}

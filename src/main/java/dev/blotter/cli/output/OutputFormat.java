package dev.blotter.cli.output;

import java.util.Locale;

/** How a command prints its data. */
public enum OutputFormat {
    TEXT,
    JSON,
    JSONL,
    CSV,
    HTML;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Throws a sentence for the user, unless a command, which it names, has this format: one of two. */
    public void require(String command, OutputFormat one, OutputFormat other) {
        if (this != one && this != other) {
            throw new UserException("--format " + this + " is not for " + command + "; use " + one + " or " + other);
        }
    }
}

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
}

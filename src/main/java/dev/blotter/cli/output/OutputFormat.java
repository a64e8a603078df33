package dev.blotter.cli.output;

import java.util.Locale;

/** How a command prints its data. */
public enum OutputFormat {
    /** For a person. */
    TEXT,
    /** One JSON array. */
    JSON,
    /** One JSON object a line. */
    JSONL,
    /** A table for a spreadsheet. */
    CSV,
    /** One web page. */
    HTML;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

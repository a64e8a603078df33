package dev.blotter.cli.output;

import java.util.Locale;

/** How a command that looks into a rule folder prints what it finds. */
public enum ResultFormat {
    TEXT,
    JSON,
    /** SARIF 2.1.0, which code hosts show beside the lines of a change. */
    SARIF;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

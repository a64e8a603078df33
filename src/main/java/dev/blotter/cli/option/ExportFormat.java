package dev.blotter.cli.option;

import java.util.Locale;

/** A form in which entries leave. */
public enum ExportFormat {
    /** Entries, one JSON object a line. */
    JSONL,
    /** A table for a spreadsheet. */
    CSV,
    /** A bibliography for BibLaTeX. */
    BIBTEX,
    /** A bibliography as CSL-JSON. */
    CSL,
    /** Actions and documents for the bulk interface of OpenSearch. */
    OPENSEARCH,
    /** Entities of FollowTheMoney. */
    FTM;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

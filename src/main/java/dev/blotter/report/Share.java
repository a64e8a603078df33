package dev.blotter.report;

/** What a country or a kind of fraud has of documents and figures; {@code depth} kinds above it are shown, too. */
record Share(String code, String name, int depth, long documents, Sum sum) {}

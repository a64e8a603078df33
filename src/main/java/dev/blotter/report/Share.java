package dev.blotter.report;

/**
 * What one kind of fraud or one country has of the documents and figures.
 *
 * @param depth how many kinds above it are shown too; 0 for countries
 */
record Share(String code, String name, int depth, long documents, Sum sum) {}

package dev.blotter.index;

import dev.blotter.finding.Entry;
import dev.blotter.text.Document;

/**
 * An entry with the document that it was made of.
 *
 * @param file the source of the file that holds it
 */
public record Stored(String file, Entry entry, Document document) {}

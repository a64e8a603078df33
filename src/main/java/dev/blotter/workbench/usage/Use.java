package dev.blotter.workbench.usage;

import java.util.List;

/**
 * How a rule or a term is used in a part of an index (empty for all of it).
 *
 * @param fired how often it spoke
 * @param sole for how many tags it was the only reason
 * @param always what spoke in each of these documents too, when they are two or more
 */
public record Use(String group, Part what, int fired, int documents, int sole, List<String> always) {
    /** A {@code rule} or {@code term} with its file below the rule folder and its line, from 1. */
    public record Part(String kind, String name, String file, int line) implements Comparable<Part> {
        @Override
        public int compareTo(Part other) {
            int byFile = file.compareTo(other.file);
            return byFile != 0 ? byFile : Integer.compare(line, other.line);
        }
    }
}

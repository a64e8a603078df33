package dev.blotter.workbench.usage;

import java.util.List;

/**
 * How a rule or a term is used by the documents of an index, or of a part of it.
 *
 * @param group the part of the index; empty for all of it
 * @param what the rule or the term
 * @param fired how often it spoke: conclusions of a rule, places of a term
 * @param documents in how many documents
 * @param sole for how many tags it was the only reason
 * @param always what spoke in each of these documents too, when they are two or more
 */
public record Use(String group, Part what, int fired, int documents, int sole, List<String> always) {
    public Use {
        always = List.copyOf(always);
    }

    /**
     * A part of a rule folder.
     *
     * @param kind {@code rule} or {@code term}
     * @param name the name of the rule; the term with its concept
     * @param file the path below the rule folder, with {@code /}
     * @param line the line that it begins on, from 1
     */
    public record Part(String kind, String name, String file, int line) implements Comparable<Part> {
        @Override
        public int compareTo(Part other) {
            int byFile = file.compareTo(other.file);
            return byFile != 0 ? byFile : Integer.compare(line, other.line);
        }
    }
}

package dev.blotter.workbench.check;

import java.util.List;

/**
 * Terms that would fulfil a condition.
 *
 * @param concept the concept that the condition asks for
 * @param strength a strength that will do
 * @param terms some terms of it
 * @param file the term file in which most of them stand, below the rule folder: the place for a new one
 */
public record TermAdvice(String concept, String strength, List<String> terms, String file) {
    public TermAdvice {
        terms = List.copyOf(terms);
    }
}

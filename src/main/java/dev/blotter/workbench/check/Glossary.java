package dev.blotter.workbench.check;

import dev.blotter.annotate.term.TermRow;
import dev.blotter.codes.Concepts;
import dev.blotter.codes.Concepts.Concept;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether {@code concepts.csv} has a line for each concept of the term files, and no other; kinds of fraud have theirs. */
record Glossary(List<Concept> concepts, List<TermRow> terms, FraudTypes types) {
    /** What is missing and what is idle; nothing of a folder that explains no concepts. */
    List<Problem> problems() {
        return concepts.isEmpty()
                ? List.of()
                : Stream.concat(unexplained(), idle()).toList();
    }

    private Stream<Problem> unexplained() {
        Set<String> explained = concepts.stream().map(Concept::name).collect(Collectors.toSet());
        return Tables.firsts(terms, TermRow::concept).stream()
                .filter(term -> !explained.contains(term.concept()) && !types.isKnown(term.concept()))
                .map(term -> Problem.warning(
                        term.file(),
                        term.line(),
                        1,
                        Concepts.FILE + " has no line for the concept '" + term.concept()
                                + "'; add one that says what it means"));
    }

    private Stream<Problem> idle() {
        Set<String> used = terms.stream().map(TermRow::concept).collect(Collectors.toSet());
        return concepts.stream().flatMap(concept -> {
            String name = "'" + concept.name() + "'";
            if (types.isKnown(concept.name())) {
                return warning(
                        concept,
                        name + " is a kind of fraud, which " + FraudTypes.FILE + " tells of; take this row out");
            }
            return used.contains(concept.name())
                    ? Stream.empty()
                    : warning(
                            concept,
                            "no term has the concept " + name + "; add one to a file in terms/, or take this row out");
        });
    }

    private static Stream<Problem> warning(Concept concept, String message) {
        return Stream.of(Problem.warning(Concepts.FILE, concept.line(), 1, message));
    }
}

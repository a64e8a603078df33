package dev.blotter.workbench.check;

import dev.blotter.annotate.term.TermRow;
import dev.blotter.codes.CountTable;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.rules.RuleReport;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the tables of a rule folder hold and its rules have no use for; {@code concepts.csv} explains no slips of the
 * pen.
 */
record UnusedTerms(FraudTypes types, CountTable counts, Set<String> explained, List<TermRow> terms, RuleReport rules) {
    List<Problem> problems() {
        return Stream.concat(concepts(), kinds()).toList();
    }

    private Stream<Problem> concepts() {
        return Tables.firsts(terms, TermRow::concept).stream()
                .filter(term -> !isNamed(term))
                .flatMap(term -> misspelt(term).or(() -> unread(term)).stream());
    }

    /** Kinds of fraud and of counts are for rules that speak of all of them. */
    private boolean isNamed(TermRow term) {
        return rules.words().contains(term.concept())
                || types.isKnown(term.concept())
                || counts.concepts().contains(term.concept());
    }

    private Optional<Problem> misspelt(TermRow term) {
        return rules.nearly(term.concept())
                .filter(word -> !explained.contains(term.concept()))
                .map(word -> warning(term, "; did you mean '" + word + "'?"));
    }

    /** Of verbs, rules may ask that there be no other; units take a number away from what others count. */
    private Optional<Problem> unread(TermRow term) {
        return rules.sorts().contains(term.sort()) || term.sort().equals("unit")
                ? Optional.empty()
                : Optional.of(warning(term, "; name it in a rule, or take its terms out"));
    }

    private static Problem warning(TermRow term, String advice) {
        return Problem.warning(
                term.file(), term.line(), 1, "no rule reads the concept '" + term.concept() + "'" + advice);
    }

    /** A kind with a child that can be found is found with it. */
    private Stream<Problem> kinds() {
        Set<String> found = terms.stream()
                .map(TermRow::concept)
                .filter(types::isKnown)
                .collect(Collectors.toCollection(HashSet::new));
        found.addAll(rules.fraudTypes());
        Set<String> implied =
                found.stream().flatMap(code -> types.ancestors(code).stream()).collect(Collectors.toSet());
        return types.codes().stream()
                .filter(code -> !found.contains(code) && !implied.contains(code))
                .map(code -> Problem.warning(
                        FraudTypes.FILE,
                        types.line(code),
                        1,
                        "no term and no rule leads to the kind of fraud '" + code
                                + "'; add a strong term of this concept to a file in terms/"));
    }
}

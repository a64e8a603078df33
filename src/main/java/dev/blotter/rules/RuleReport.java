package dev.blotter.rules;

import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.Problem;
import dev.blotter.finding.Count;
import dev.blotter.rules.text.RuleInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a check found in the rules of a folder.
 *
 * @param problems errors and warnings, by file, line and column; a folder without errors can be loaded
 * @param rules the rules without an error, in the order of files and lines
 * @param words the texts in quotes that rules compare with or conclude: concepts, codes, kinds;
 *     what numbers count as the concept {@code of.…}
 * @param sorts the sorts of terms that some rule reads whatever their concept
 * @param fraudTypes the kinds of fraud that rules conclude by their code
 */
public record RuleReport(
        List<Problem> problems, List<RuleInfo> rules, Set<String> words, Set<String> sorts, Set<String> fraudTypes) {
    private static final int SHORTEST = 4;

    public RuleReport {
        problems = List.copyOf(problems);
        rules = List.copyOf(rules);
        words = Set.copyOf(words);
        sorts = Set.copyOf(sorts);
        fraudTypes = Set.copyOf(fraudTypes);
    }

    /** The word of the rules that another is but for one slip of the fingers. */
    public Optional<String> nearly(String word) {
        return Stream.concat(words.stream(), Count.KINDS.stream())
                .filter(known -> known.length() >= SHORTEST && CodeLookup.distance(word, known) == 1)
                .min(Comparator.naturalOrder());
    }
}

package dev.blotter.annotate.act;

import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Act;
import dev.blotter.text.Quantity;
import dev.blotter.text.Sentence;
import dev.blotter.text.Term;
import java.util.List;
import java.util.Set;

/** Reads lines that are a label and its number: "Arrests: 212". */
final class Labels {
    private static final Set<String> COLONS = Set.of(":", "：");
    private static final Set<String> LINES = Set.of("prose", "item", "heading");
    private static final Set<String> COUNTED = Set.of("none", "people", "cases", "reports");
    private static final int LONGEST = 8;

    private Labels() {}

    static List<Act> find(Tokens tokens, Sentence line, List<Term> terms, List<Quantity> figures) {
        Quantity figure = figures.isEmpty() ? null : figures.getFirst();
        boolean label = figure != null
                && LINES.contains(line.form())
                && COUNTED.contains(figure.of())
                && isBehindLabel(tokens, line, figure)
                && terms.stream().noneMatch(Labels::isAge);
        return !label
                ? List.of()
                : terms.stream()
                        .filter(term -> term.last() < figure.token() && isLabel(term))
                        .map(term -> act(figure, term))
                        .toList();
    }

    /** Whether a colon stands before a figure, and nothing that is said of it behind. */
    private static boolean isBehindLabel(Tokens tokens, Sentence line, Quantity figure) {
        int colon = figure.token() - 1;
        boolean ends =
                figure.last() == line.last() || tokens.get(figure.last() + 1).isPunctuation();
        return ends
                && colon > line.token()
                && colon <= line.token() + LONGEST
                && COLONS.contains(tokens.get(colon).lower());
    }

    private static boolean isAge(Term term) {
        return term.concept().equals("age-of");
    }

    private static boolean isLabel(Term term) {
        return Deeds.isDeed(term.concept())
                || (term.strength().equals("unit")
                        && Set.of("of.cases", "of.reports").contains(term.concept()));
    }

    private static Act act(Quantity figure, Term label) {
        return new Act(
                figure,
                figure.of(),
                figure.value(),
                label,
                label.concept(),
                "number",
                "label",
                "fact",
                "this",
                "",
                label,
                figure,
                label.sentence());
    }
}

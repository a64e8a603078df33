package dev.blotter.annotate.sentence;

import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.chunk.SentenceTerms;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.List;
import java.util.Set;

/** Reads lines that are a label and its number: "Arrests: 212". */
public final class Labels {
    private static final Set<String> COLONS = Set.of(":", "：");
    private static final Set<String> LINES = Set.of("prose", "item", "heading");
    private static final Set<String> COUNTED = Set.of("none", "people", "cases", "reports");
    private static final List<String> UNITS = List.of("of.cases", "of.reports");
    private static final int LONGEST = 8;

    private Labels() {}

    public static void read(MeasuredSentence line, SentenceActs acts) {
        if (line.figures().isEmpty() || !LINES.contains(line.sentence().form())) {
            return;
        }
        Quantity figure = line.figures().getFirst();
        SentenceTerms terms = line.terms();
        if (COUNTED.contains(figure.of())
                && isBehindLabel(line, figure)
                && terms.of("age-of").isEmpty()) {
            terms.all().stream()
                    .filter(term -> term.last() < figure.token() && isLabel(term))
                    .forEach(label -> acts.addLabel(figure, label));
        }
    }

    /** Whether a colon stands before a figure, and nothing that is said of it behind. */
    private static boolean isBehindLabel(MeasuredSentence line, Quantity figure) {
        int colon = figure.token() - 1;
        boolean ends = figure.last() == line.sentence().last()
                || line.tokens().get(figure.last() + 1).isPunctuation();
        return ends
                && colon > line.sentence().token()
                && colon <= line.sentence().token() + LONGEST
                && COLONS.contains(line.word(colon));
    }

    private static boolean isLabel(Term term) {
        return Deeds.isOf(term) || (term.sort().equals("unit") && UNITS.contains(term.concept()));
    }
}

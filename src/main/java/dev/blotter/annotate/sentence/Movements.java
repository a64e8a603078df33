package dev.blotter.annotate.sentence;

import dev.blotter.annotate.chunk.FigureKinds;
import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** "Reports rose from 600 to 750": two numbers of what stands before the word for the move. */
public record Movements(MeasuredSentence sentence, SentenceActs acts) {
    /** What is counted, and the concept of the acts. */
    private static final Map<String, String> MOVED = Map.of(
            "of.cases", "of.cases", "of.reports", "of.reports", "of.arrests", "arrests", "of.convictions", "convicted");

    private static final int SUBJECT = 6;
    private static final int FIRST = 3;
    private static final int SECOND = 6;

    public static void read(MeasuredSentence sentence, SentenceActs acts) {
        Movements movements = new Movements(sentence, acts);
        sentence.terms().of("moved-from").forEach(movements::read);
    }

    private void read(Term move) {
        List<Quantity> first = bare(move.last() + 1, move.last() + FIRST);
        Term subject = subject(move);
        if (first.isEmpty() || subject == null) {
            return;
        }
        Quantity from = first.getFirst();
        String concept = MOVED.getOrDefault(subject.concept(), "");
        acts.addNumber(from, concept);
        bare(from.last() + 1, from.last() + SECOND).stream().limit(1).forEach(to -> acts.addNumber(to, concept));
    }

    private List<Quantity> bare(int from, int to) {
        return sentence.figures().stream()
                .filter(one -> FigureKinds.isBare(one) && one.token() >= from && one.token() <= to)
                .toList();
    }

    /** The first word for what is counted before a move; none where it has a number of its own. */
    private @Nullable Term subject(Term move) {
        for (Term term : sentence.terms().all()) {
            boolean before = term.last() < move.token() && term.token() >= move.token() - SUBJECT;
            if (before && MOVED.containsKey(term.concept())) {
                return hasNumber(term) ? null : term;
            }
        }
        return null;
    }

    private boolean hasNumber(Term subject) {
        return sentence.figures().stream()
                .anyMatch(one -> one.token() <= subject.token() && one.last() >= subject.last());
    }
}

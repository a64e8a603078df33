package dev.blotter.annotate.sentence;

import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.annotate.chunk.WordClass;
import dev.blotter.text.Annotation;
import dev.blotter.text.Term;
import java.util.List;

/** Who acted: the word for police, a court or an agency shortly before a verb, or behind its "by". */
public record Authorities(MeasuredSentence sentence) {
    /** Who catches people, before who acts for the state otherwise. */
    private static final List<String> CONCEPTS = List.of("captor", "authority");

    private static final int FARTHEST = 14;
    private static final int FARTHEST_BEHIND = 6;
    private static final int ARTICLE = 3;

    /** The concept of who acted, or an empty text when nobody is named. */
    public String of(Annotation trigger) {
        for (String concept : CONCEPTS) {
            for (Term term : sentence.terms().of(concept)) {
                if (isBefore(term, trigger) || isBehindBy(term, trigger)) {
                    return concept;
                }
            }
        }
        return "";
    }

    private static boolean isBefore(Term term, Annotation trigger) {
        return term.last() < trigger.token() && term.last() >= trigger.token() - FARTHEST;
    }

    private boolean isBehindBy(Term term, Annotation trigger) {
        boolean behind = term.token() > trigger.last() + 1 && term.token() <= trigger.last() + FARTHEST_BEHIND;
        for (int at = Math.max(trigger.last() + 1, term.token() - ARTICLE); behind && at < term.token(); at++) {
            if (sentence.grammar().is(WordClass.AGENT, sentence.word(at))) {
                return true;
            }
        }
        return false;
    }
}

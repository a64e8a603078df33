package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.SentenceTerms;
import dev.blotter.text.Annotation;
import dev.blotter.text.Term;

/** Who acted: a word for police or the like shortly before a verb. */
final class Authorities {
    private static final int FARTHEST = 14;
    private static final String CAPTOR = "captor";

    private final SentenceTerms terms;

    Authorities(SentenceTerms terms) {
        this.terms = terms;
    }

    /** The concept of who acted, or an empty text when nobody is named. */
    String before(Annotation trigger) {
        for (Term term : terms.of(CAPTOR)) {
            if (term.last() < trigger.token() && term.last() >= trigger.token() - FARTHEST) {
                return CAPTOR;
            }
        }
        return "";
    }
}

package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.SentenceTerms;
import dev.blotter.text.Term;

/** Of which event an act is: of this one, or of an earlier one that is background ("previously convicted"). */
final class EventTime {
    static final String THIS = "this";
    private static final String EARLIER = "earlier";
    /** Tokens between a word for an earlier time and its verb. */
    private static final int GAP = 1;

    private final SentenceTerms terms;

    EventTime(SentenceTerms terms) {
        this.terms = terms;
    }

    String of(Term trigger) {
        boolean formerVerdict = trigger.concept().equals("convicted") && isBehind("no-new-verdict", trigger);
        return formerVerdict || isBehind("historical", trigger) ? EARLIER : THIS;
    }

    private boolean isBehind(String concept, Term trigger) {
        for (Term term : terms.of(concept)) {
            if (term.last() < trigger.token() && term.last() >= trigger.token() - 1 - GAP) {
                return true;
            }
        }
        return false;
    }
}

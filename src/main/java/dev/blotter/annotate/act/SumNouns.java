package dev.blotter.annotate.act;

import dev.blotter.annotate.chunk.Chunk;
import dev.blotter.annotate.chunk.SentenceTerms;
import dev.blotter.text.Term;
import java.util.List;

/** The words of a sentence that name a sum: "losses", "fine", 涉案金额. Their concepts begin with {@code sum.}. */
final class SumNouns {
    private static final String SUM = "sum.";

    private final List<Term> all;

    SumNouns(SentenceTerms terms) {
        all = terms.all().stream().filter(SumNouns::isNoun).toList();
    }

    private static boolean isNoun(Term term) {
        return term.concept().startsWith(SUM) && !SentenceTerms.isVerb(term);
    }

    List<Term> all() {
        return all;
    }

    List<Term> in(Chunk chunk) {
        return all.isEmpty()
                ? all
                : all.stream()
                        .filter(term -> term.token() <= chunk.last() && term.last() >= chunk.first())
                        .toList();
    }
}

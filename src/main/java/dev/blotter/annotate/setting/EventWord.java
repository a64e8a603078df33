package dev.blotter.annotate.setting;

import dev.blotter.text.Term;
import java.util.List;
import java.util.Set;

/**
 * A word that names something which happened at a time: a verb, or a noun such as "raid".
 *
 * @param terms what the term files say it means; none for a verb that they do not know
 */
record EventWord(int token, int last, List<Term> terms) {
    private static final Set<String> SPEECH = Set.of("speech", "telling");
    private static final Set<String> RAID = Set.of("raid", "took-place");
    private static final Set<String> DEEDS =
            Set.of("arrests", "charged", "convicted", "repatriated", "rescued", "wanted");
    private static final Set<String> WRONG = Set.of("defraud", "take", "lose", "pay", "join");

    boolean means(Set<String> concepts) {
        return terms.stream().anyMatch(term -> concepts.contains(term.concept()));
    }

    boolean isSpeech() {
        return means(SPEECH);
    }

    boolean isRaid() {
        return means(RAID);
    }

    boolean isBeginning() {
        return means(Set.of("begun"));
    }

    boolean isDeed() {
        return means(DEEDS);
    }

    boolean isScheme() {
        return means(WRONG);
    }

    /** The concept of its verb; empty when no table knows it. */
    String concept() {
        return terms.stream()
                .filter(term -> term.strength().equals("verb"))
                .findFirst()
                .map(Term::concept)
                .orElse("");
    }
}

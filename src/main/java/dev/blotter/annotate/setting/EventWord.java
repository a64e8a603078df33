package dev.blotter.annotate.setting;

import dev.blotter.annotate.sentence.Deeds;
import dev.blotter.text.Term;
import java.util.List;

/**
 * A word that names something which happened at a time: a verb, or a noun such as "raid".
 *
 * @param terms what the term files say it means; none for a verb that they do not know
 */
record EventWord(int token, int last, List<Term> terms) {
    boolean means(String... concepts) {
        return terms.stream().anyMatch(term -> List.of(concepts).contains(term.concept()));
    }

    boolean isSpeech() {
        return means("speech", "telling");
    }

    boolean isRaid() {
        return means("raid", "took-place");
    }

    boolean isFinding() {
        return means("recovered");
    }

    boolean isBeginning() {
        return means("begun");
    }

    boolean isDeed() {
        return terms.stream().anyMatch(Deeds::isOf);
    }

    boolean isScheme() {
        return terms.stream().anyMatch(term -> term.group().equals("loss"));
    }

    /** The concept of its verb; empty when no table knows it. */
    String concept() {
        return terms.stream()
                .filter(term -> term.sort().equals("verb"))
                .findFirst()
                .map(Term::concept)
                .orElse("");
    }
}

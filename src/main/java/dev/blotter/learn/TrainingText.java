package dev.blotter.learn;

import dev.blotter.annotate.likeness.Passages;
import dev.blotter.annotate.likeness.WordVector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text to learn from, in numbers of words, with the numbers of its kinds.
 *
 * @param fraud null when it may be seen either way
 * @param whole whether it is a document; else it is one passage of the rule folder
 */
record TrainingText(Passages passages, @Nullable Boolean fraud, List<Integer> kinds, boolean whole) {
    private static final int TELLING = 2;

    boolean isFraud() {
        return Boolean.TRUE.equals(fraud);
    }

    boolean isOrdinary() {
        return Boolean.FALSE.equals(fraud);
    }

    List<WordVector> telling() {
        return passages.likest(TELLING).stream().map(passages.vectors()::get).toList();
    }
}

package dev.blotter.annotate.sentence;

import dev.blotter.annotate.chunk.MeasuredSentence;
import dev.blotter.text.Quantity;
import java.util.Map;

/** "24 arrests": a figure counts the deeds themselves. */
public final class DeedNumbers {
    private static final Map<String, String> CONCEPTS =
            Map.of("arrests", "arrests", "convictions", "convicted", "victims", "of.victims", "cases", "of.cases");

    private DeedNumbers() {}

    public static void read(MeasuredSentence sentence, SentenceActs acts) {
        for (Quantity figure : sentence.figures()) {
            String concept = CONCEPTS.get(figure.of());
            if (concept != null) {
                acts.addNumber(figure, concept);
            }
        }
    }
}

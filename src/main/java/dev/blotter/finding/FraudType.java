package dev.blotter.finding;

import dev.blotter.text.Annotation;
import java.util.List;

/** The document reports fraud of a kind, by its code in {@code fraud-types.csv}. */
public record FraudType(String code, List<Annotation> evidence) implements Conclusion {
    public FraudType(String code, Annotation... evidence) {
        this(code, List.of(evidence));
    }
}

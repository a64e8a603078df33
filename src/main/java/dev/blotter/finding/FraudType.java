package dev.blotter.finding;

import dev.blotter.text.Annotation;
import java.util.List;

/**
 * The document reports fraud of a kind.
 *
 * @param code a code of {@code fraud-types.csv}
 * @param evidence what it rests on
 */
public record FraudType(String code, List<Annotation> evidence) implements Conclusion {
    public FraudType {
        evidence = List.copyOf(evidence);
    }

    public FraudType(String code, Annotation... evidence) {
        this(code, List.of(evidence));
    }
}

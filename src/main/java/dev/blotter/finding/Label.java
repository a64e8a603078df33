package dev.blotter.finding;

import dev.blotter.text.Annotation;
import java.util.List;

/** A tag of a family that an analyst made up, such as {@code priority=high}. */
public record Label(String name, String value, List<Annotation> evidence) implements Conclusion {
    public Label(String name, String value, Annotation... evidence) {
        this(name, value, List.of(evidence));
    }
}

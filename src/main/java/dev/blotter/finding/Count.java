package dev.blotter.finding;

import dev.blotter.codes.CountTable;
import dev.blotter.text.Annotation;
import dev.blotter.text.Quantity;
import java.util.List;

/**
 * The document states a figure: so many people arrested, so much money lost.
 *
 * @param kind one of {@link #KINDS}
 * @param evidence the terms that tell what it counts
 */
public record Count(String kind, Quantity quantity, List<Annotation> evidence) implements Conclusion {
    /** The kinds of counts, in the order in which they are shown. */
    public static final List<String> KINDS = CountTable.KINDS;

    public Count(String kind, Quantity quantity, Annotation... evidence) {
        this(kind, quantity, List.of(evidence));
    }
}

package dev.blotter.finding;

import dev.blotter.codes.CountTable;
import dev.blotter.text.Annotation;
import dev.blotter.text.Quantity;
import java.util.Comparator;
import java.util.List;

/**
 * The document states a figure: so many people arrested, so much money lost; {@code evidence} tells what it counts.
 *
 * @param kind one of {@link #KINDS}, or another that {@code counts.csv} names
 */
public record Count(String kind, Quantity quantity, List<Annotation> evidence) implements Conclusion {
    /** The kinds of counts that every rule folder has, in the order in which they are shown. */
    public static final List<String> KINDS = CountTable.KINDS;

    /** The order in which kinds are shown: those of every rule folder first. */
    public static final Comparator<String> ORDER = Comparator.<String>comparingInt(
                    kind -> KINDS.contains(kind) ? KINDS.indexOf(kind) : KINDS.size())
            .thenComparing(Comparator.naturalOrder());

    public Count(String kind, Quantity quantity, Annotation... evidence) {
        this(kind, quantity, List.of(evidence));
    }
}

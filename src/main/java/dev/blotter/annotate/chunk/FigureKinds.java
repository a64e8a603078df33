package dev.blotter.annotate.chunk;

import dev.blotter.text.Quantity;
import java.util.Set;

/** What figures count, as the parse tells them apart. */
public final class FigureKinds {
    private static final Set<String> GOVERNED = Set.of(
            "people",
            "customers",
            "officers",
            "none",
            "person",
            "names",
            "named",
            "victims",
            "companies",
            "money",
            "cases",
            "reports",
            "warrants");
    private static final Set<String> PERSONS =
            Set.of("people", "person", "names", "named", "officers", "victims", "customers");
    private static final Set<String> HEADED = Set.of("people", "person", "names", "customers", "officers", "none");
    private static final Set<String> PEOPLE = Set.of("people", "none");
    private static final Set<String> CASES = Set.of("cases", "reports", "warrants");
    private static final Set<String> LONE = Set.of("names", "named", "person");

    private FigureKinds() {}

    /** Whether a figure may be the argument of a verb. */
    public static boolean isGoverned(Quantity figure) {
        return GOVERNED.contains(figure.of());
    }

    /** Whether a figure is of people or firms, or may be: no money. */
    public static boolean isParty(Quantity figure) {
        return isGoverned(figure) && !isMoney(figure) && !CASES.contains(figure.of());
    }

    public static boolean isMoney(Quantity figure) {
        return figure.of().equals("money");
    }

    public static boolean isPersons(Quantity figure) {
        return PERSONS.contains(figure.of());
    }

    /** Whether a figure may be a subject of its own: people, or a bare number. */
    public static boolean isHead(Quantity figure) {
        return HEADED.contains(figure.of());
    }

    /** Whether a figure is a number of people, or a bare number, which may be one. */
    public static boolean isPeople(Quantity figure) {
        return PEOPLE.contains(figure.of());
    }

    /** Whether a figure is of people without a number. */
    public static boolean isLone(Quantity figure) {
        return LONE.contains(figure.of());
    }

    /** Whether a figure is of people who are told without a number, be it by names or as "the clerk who …". */
    public static boolean isByName(Quantity figure) {
        return isLone(figure) || figure.of().equals("subject");
    }

    /** Whether a number has no noun. */
    public static boolean isBare(Quantity figure) {
        return figure.of().equals("none");
    }
}

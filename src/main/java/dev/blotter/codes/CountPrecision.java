package dev.blotter.codes;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many figures of a kind were right where a reader looked: {@code precision.csv} of a rule folder. No tag depends on it. */
public final class CountPrecision {
    /** The name of the file in the rule folder. */
    public static final String FILE = "precision.csv";

    /** Nothing measured. */
    public static final CountPrecision NONE = new CountPrecision(Map.of());

    private final Map<String, Measured> byKind;

    /** How many of the figures of a kind were right, and how many there were. */
    public record Measured(long right, long figures) {
        public Measured {
            if (right < 0 || figures < Math.max(1, right)) {
                throw new IllegalArgumentException(right + " of " + figures
                        + " figures can't be right; write how many were, then how many there were");
            }
        }
    }

    private CountPrecision(Map<String, Measured> byKind) {
        this.byKind = Map.copyOf(byKind);
    }

    /** Reads the table of a rule folder; a folder without one says nothing. */
    public static CountPrecision load(Path ruleFolder) {
        Map<String, Measured> byKind = new HashMap<>();
        for (Csv.Row row : Csv.ofFolder(ruleFolder, FILE, "kind", "right", "figures")) {
            try {
                byKind.put(
                        row.cell("kind"),
                        new Measured(Long.parseLong(row.cell("right")), Long.parseLong(row.cell("figures"))));
            } catch (IllegalArgumentException e) {
                throw new ProblemsException(List.of(row.problem("right", message(e))));
            }
        }
        return new CountPrecision(byKind);
    }

    private static String message(IllegalArgumentException fault) {
        return fault instanceof NumberFormatException
                ? "the row has no two numbers; write how many figures were right, then how many there were"
                : String.valueOf(fault.getMessage());
    }

    public Optional<Measured> of(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }
}

package dev.blotter.index.entry;

import dev.blotter.finding.Entry;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What reading a document came to. An entry mostly says the same; where judging failed or added a
 * warning it does not, and then this is stored beside it, for the next rules to begin from.
 */
public record ReadOutcome(Outcome outcome, List<String> warnings) {
    public ReadOutcome {
        warnings = List.copyOf(warnings);
    }

    public static ReadOutcome of(Document document) {
        return new ReadOutcome(document.outcome(), document.warnings());
    }

    public static ReadOutcome of(Entry entry) {
        return new ReadOutcome(new Outcome(Status.ofJson(entry.status()), entry.reason()), entry.warnings());
    }

    /** Reads what {@link #values} gave. */
    public static ReadOutcome of(String... values) {
        Outcome outcome = new Outcome(Status.ofJson(values[0]), values[1].isEmpty() ? null : values[1]);
        return new ReadOutcome(outcome, Arrays.asList(values).subList(2, values.length));
    }

    /** Status, reason, warnings. */
    List<String> values() {
        List<String> values = new ArrayList<>();
        values.add(outcome.status().json());
        values.add(outcome.reason() == null ? "" : outcome.reason());
        values.addAll(warnings);
        return values;
    }
}

package dev.blotter.cli.search;

import dev.blotter.cli.output.Terminal;
import dev.blotter.export.QuoteStatus;
import dev.blotter.export.QuoteStatus.State;
import dev.blotter.export.Verification.Checked;
import dev.blotter.text.Plain;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Shows what has become of quotes, and adds it up. */
final class QuoteStatusView {
    private final Terminal terminal;
    private final boolean json;
    private final Map<State, Integer> quotes = new EnumMap<>(State.class);
    private final Map<State, Integer> documents = new EnumMap<>(State.class);
    private int changed;
    private boolean allStand = true;

    /** @param json whether each quote is printed as a JSON object, else those that don't stand, in words */
    QuoteStatusView(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    void show(Checked checked) {
        documents.merge(checked.state(), 1, Integer::sum);
        changed += checked.changed() ? 1 : 0;
        allStand &= checked.stands();
        checked.quotes().forEach(quote -> quotes.merge(quote.state(), 1, Integer::sum));
        lines(checked).forEach(terminal::print);
    }

    private List<String> lines(Checked checked) {
        if (json) {
            return checked.quotes().stream()
                    .map(quote -> Plain.json(quote.json(checked.changed())))
                    .toList();
        }
        List<String> lines = new ArrayList<>();
        String source = Terminal.line(checked.source());
        if (checked.state() != State.STANDS) {
            lines.add(source + "  " + checked.state());
        } else {
            checked.quotes().stream()
                    .filter(quote -> quote.state() != State.STANDS)
                    .forEach(quote -> lines.add(source + "  " + words(quote)));
        }
        return lines;
    }

    private static String words(QuoteStatus standing) {
        String place = standing.quote().in() + " " + standing.quote().begin();
        String fate = standing.state() == State.MOVED
                ? "moved from " + place + " to " + standing.in() + " " + standing.begin()
                : "gone from " + place;
        return Terminal.line(
                standing.quote().tag() + "  " + fate + ": “" + standing.quote().sentence() + "”");
    }

    /** Whether every document is there, and every quote where it was. */
    boolean allStand() {
        return allStand;
    }

    /** Documents and quotes by what became of them; what there is none of is left out, but for those that stand. */
    String summary() {
        int all = sum(quotes);
        List<String> parts = new ArrayList<>();
        parts.add(quotes.getOrDefault(State.STANDS, 0) + " stand");
        for (State state : List.of(State.MOVED, State.GONE, State.UNREADABLE, State.MISSING)) {
            if (quotes.containsKey(state)) {
                parts.add(quotes.get(state) + " " + state);
            }
        }
        return number(all, "quote") + ": " + String.join(", ", parts) + "; of "
                + number(sum(documents), "document") + " " + documents.getOrDefault(State.MISSING, 0) + " missing, "
                + documents.getOrDefault(State.UNREADABLE, 0) + " unreadable, " + changed + " changed since";
    }

    private static int sum(Map<State, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String number(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}

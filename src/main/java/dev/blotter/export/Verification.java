package dev.blotter.export;

import dev.blotter.export.ExportFile.Cited;
import dev.blotter.export.QuoteStatus.State;
import dev.blotter.text.Document;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Holds quotes against documents: it is told of all quotes, then of documents as they are read. */
public final class Verification {
    private static final List<String> INSIDE = List.of("!/", "#");

    private final NavigableMap<String, Expected> expected = new TreeMap<>();

    /** What an export cites from one document, each quote once. */
    private record Expected(String sha256, Set<Quote> quotes) {}

    /** What has become of a document, of its quotes and of its bytes; it stands, is unreadable or missing. */
    public record Checked(String source, State state, boolean changed, List<QuoteStatus> quotes) {
        /** Whether the document is there with all that was quoted from it where it was. */
        public boolean stands() {
            return state == State.STANDS && quotes.stream().allMatch(quote -> quote.state() == State.STANDS);
        }
    }

    /** Notes what a record cites; several records may be of one document. */
    public void expect(Cited cited) {
        expected.computeIfAbsent(cited.source(), source -> new Expected(cited.sha256(), new LinkedHashSet<>()))
                .quotes()
                .addAll(cited.quotes());
    }

    /** Whether something is cited from a file, a member or a row of it. */
    public boolean concerns(String file) {
        return expected.containsKey(file) || INSIDE.stream().anyMatch(mark -> citesBelow(file + mark));
    }

    private boolean citesBelow(String start) {
        String next = expected.ceilingKey(start);
        return next != null && next.startsWith(start);
    }

    /** Checks a document, and forgets what was expected of it; nothing comes of one that is not cited. */
    public Optional<Checked> check(Document document) {
        return Optional.ofNullable(expected.remove(document.source())).map(cited -> check(document, cited));
    }

    private static Checked check(Document document, Expected cited) {
        boolean changed = !cited.sha256().equals(Quote.sha256(document.id()));
        boolean unreadable =
                !cited.quotes().isEmpty() && !document.outcome().status().hasText();
        State state = unreadable ? State.UNREADABLE : State.STANDS;
        return new Checked(
                document.source(),
                state,
                changed,
                unreadable
                        ? lost(cited, state)
                        : cited.quotes().stream()
                                .map(quote -> QuoteStatus.of(quote, document))
                                .toList());
    }

    private static List<QuoteStatus> lost(Expected cited, State state) {
        return cited.quotes().stream()
                .map(quote -> QuoteStatus.lost(quote, state))
                .toList();
    }

    /** The documents that have not come, in the order of their sources. */
    public List<Checked> missing() {
        return expected.entrySet().stream()
                .map(of -> new Checked(of.getKey(), State.MISSING, false, lost(of.getValue(), State.MISSING)))
                .toList();
    }
}

package dev.blotter.finding;

/** The people, cases or money of one count are among those of another. */
public record Among(Count part, Count whole) implements Conclusion {
    @Override
    public Count count() {
        return part;
    }
}

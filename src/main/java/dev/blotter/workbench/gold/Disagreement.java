package dev.blotter.workbench.gold;

/**
 * A tag that a document has and its gold record does not, or the other way round.
 *
 * @param document the id of the document
 * @param tag the tag as {@code why} and {@code why-not} take it
 * @param extra whether the document has it, and gold does not
 */
public record Disagreement(String document, String tag, boolean extra) {
    @Override
    public String toString() {
        return document + ": " + (extra ? "+ " : "- ") + tag;
    }
}

package dev.blotter.index.result;

/**
 * Which of the entries found are shown, and in which order; equal ones follow by date, newest first, then by source.
 *
 * @param stories whether of the entries of a story only the first is shown
 */
public record PageRequest(Order order, int offset, int limit, boolean stories) {

    public PageRequest(Order order, int offset, int limit) {
        this(order, offset, limit, false);
    }

    public enum Order {
        /** The best match of the text. */
        RELEVANCE,
        /** The newest; the undated come last. */
        DATE,
        /** The greatest count, of what is no statistic, that meets the conditions on counts or days, of arrests without any. */
        COUNT,
        /** The greatest sum of money that is neither a statistic nor more than any known fraud took; as {@link #COUNT}. */
        SUM
    }

    public PageRequest {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("a page has no offset " + offset + " or limit " + limit);
        }
    }
}

package dev.blotter.index.fault;

public final class QueryException extends IndexException {
    private static final long serialVersionUID = 1L;

    private final String query;
    private final int position;

    public QueryException(String message, String query, int position) {
        super(message);
        this.query = query;
        this.position = Math.clamp(position, 0, query.length());
    }

    public String query() {
        return query;
    }

    /** Where it went wrong, in UTF-16 units from its start; its length when it ends too early. */
    public int position() {
        return position;
    }
}

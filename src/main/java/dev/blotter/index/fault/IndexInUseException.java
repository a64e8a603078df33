package dev.blotter.index.fault;

/** Another writer has the index, and may soon be done with it. */
public final class IndexInUseException extends IndexException {
    private static final long serialVersionUID = 1L;

    private final String holder;

    /** @param holder the index and who writes it, as the beginning of a sentence */
    public IndexInUseException(String holder) {
        super(holder + "; wait until it has finished, or stop it");
        this.holder = holder;
    }

    /** The index and who writes it, without advice. */
    public String holder() {
        return holder;
    }
}

package dev.blotter.batch;

/** Too many threads hang and can't be stopped. The message is a sentence for the user. */
public final class HungThreadsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param last what one of them is at */
    HungThreadsException(int threads, String last) {
        super(threads + " threads hang and can't be stopped, one of them at '" + last + "'; what was done before is"
                + " kept: take such documents away or mend the rule, and run the command again");
    }
}

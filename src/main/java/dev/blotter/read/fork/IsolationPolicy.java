package dev.blotter.read.fork;

import dev.blotter.read.format.TimeLimit;
import java.time.Duration;

/**
 * How a reader protects the process that it runs in. What is read does not depend on it, unless a
 * parser fails.
 *
 * @param isolation which files are parsed in processes of their own
 * @param timeLimit how long reading one document may take, and judging it; members, rows and items
 *     are documents
 * @param parserMegabytes the heap of each process that parses
 */
public record IsolationPolicy(Isolation isolation, TimeLimit timeLimit, int parserMegabytes) {
    /** Which files are parsed in processes of their own. */
    public enum Isolation {
        ALL,
        /** Those that are left to large parsers of others: PDF, office files, archives but ZIP. */
        RISKY,
        NONE
    }

    /** No other process, and a minute a document. */
    public static final IsolationPolicy NONE = new IsolationPolicy(Isolation.NONE, Duration.ofSeconds(60), 1024);

    public IsolationPolicy {
        if (parserMegabytes < 1) {
            throw new IllegalArgumentException("a parser needs a heap, not " + parserMegabytes + " MB");
        }
    }

    /** A guard by the clock of the system. */
    public IsolationPolicy(Isolation isolation, Duration timeLimit, int parserMegabytes) {
        this(isolation, new TimeLimit(timeLimit), parserMegabytes);
    }
}

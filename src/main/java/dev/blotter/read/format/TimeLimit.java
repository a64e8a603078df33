package dev.blotter.read.format;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long one step may take, reading a document or judging it, by a clock in nanoseconds. */
public record TimeLimit(Duration time, LongSupplier clock) {
    public TimeLimit {
        if (!time.isPositive()) {
            throw new IllegalArgumentException("a time limit must be longer than " + time);
        }
    }

    /** A limit by the clock of the system. */
    public TimeLimit(Duration time) {
        this(time, System::nanoTime);
    }

    public long now() {
        return clock.getAsLong();
    }

    public boolean isOver(long since) {
        return now() - since > time.toNanos();
    }

    /** So many times as long, by the same clock. */
    TimeLimit times(long many) {
        return new TimeLimit(time.multipliedBy(many), clock);
    }

    /** In seconds, or milliseconds when it is no whole number of them: {@code 5 s}. */
    @Override
    public String toString() {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}

package dev.blotter.index.entry;

import dev.blotter.text.Outcome;
import java.time.Instant;

/**
 * What became of one file of the corpus.
 *
 * @param root the name of the root that it lies under
 * @param outcome of the file itself, whatever became of its members
 * @param milliseconds of reading and judging
 * @param members how many entries it has
 * @param firstSeen set by the session, as {@code lastRead}
 */
public record InputRecord(
        String file,
        String root,
        Fingerprint fingerprint,
        Outcome outcome,
        long milliseconds,
        int members,
        Instant firstSeen,
        Instant lastRead) {

    public InputRecord {
        if (milliseconds < 0 || members < 0) {
            throw new IllegalArgumentException(
                    file + " can't have taken " + milliseconds + " ms or have " + members + " members");
        }
    }

    /** This record of a file that has changed in nothing but its time. */
    public InputRecord with(Fingerprint other) {
        return new InputRecord(file, root, other, outcome, milliseconds, members, firstSeen, lastRead);
    }

    public InputRecord firstSeen(Instant known) {
        return new InputRecord(file, root, fingerprint, outcome, milliseconds, members, known, lastRead);
    }

    public InputRecord lastRead(Instant now) {
        return new InputRecord(file, root, fingerprint, outcome, milliseconds, members, firstSeen, now);
    }
}

package dev.blotter.index.entry;

import dev.blotter.text.Outcome;
import java.time.Instant;

/**
 * What became of one file of the corpus.
 *
 * @param file its source
 * @param root the name of the root that it lies under
 * @param outcome how reading it ended; a container that was read to its end is ok, whatever became
 *     of its members
 * @param milliseconds how long reading and judging took
 * @param members how many entries it has
 * @param firstSeen when a run first wrote it; the session sets it, whatever it is given
 * @param lastRead when a run last read it; the session sets it, whatever it is given
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

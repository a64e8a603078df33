package dev.blotter.report;

import dev.blotter.index.BlotterIndex;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report was made from, and by which Blotter: the day of the latest run (UTC) and the beginnings of rule hashes.
 */
record Provenance(@Nullable LocalDate asOf, List<String> ruleSets, String version) {
    private static final int SHORT_HASH = 12;

    static Provenance of(BlotterIndex index, String version) {
        Instant lastRun = index.lastRun();
        return new Provenance(
                lastRun == null ? null : LocalDate.ofInstant(lastRun, ZoneOffset.UTC),
                index.ruleSets().stream().map(Provenance::brief).sorted().toList(),
                version);
    }

    private static String brief(String hash) {
        String digits = hash.substring(hash.indexOf(':') + 1);
        return digits.substring(0, Math.min(SHORT_HASH, digits.length()));
    }
}

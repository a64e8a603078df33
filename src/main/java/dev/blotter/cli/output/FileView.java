package dev.blotter.cli.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.index.entry.InputRecord;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file, as {@code errors --all} prints it.
 *
 * @param read when it was last read
 * @param milliseconds how long reading and tagging it took
 * @param documents how many entries it has
 */
public record FileView(
        String source,
        String status,
        @Nullable String reason,
        String read,
        String firstSeen,
        long milliseconds,
        int documents,
        long size) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    public static FileView of(InputRecord file) {
        return new FileView(
                file.file(),
                file.outcome().status().json(),
                file.outcome().reason(),
                file.lastRead().truncatedTo(ChronoUnit.SECONDS).toString(),
                file.firstSeen().truncatedTo(ChronoUnit.SECONDS).toString(),
                file.milliseconds(),
                file.members(),
                file.fingerprint().size());
    }

    public String json() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the file " + source + " has no JSON form", e);
        }
    }

    public String text() {
        String line = String.format(
                Locale.ROOT, "%-11s %s %8d ms %6d  %s", status, read, milliseconds, documents, Terminal.line(source));
        return reason == null ? line : line + "\n            " + Terminal.line(reason);
    }
}

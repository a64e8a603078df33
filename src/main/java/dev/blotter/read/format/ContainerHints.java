package dev.blotter.read.format;

import dev.blotter.read.day.PublicationDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a container tells of a member. It counts where the member itself says nothing.
 *
 * @param name the name in which formats look for an extension; null when the source ends with it
 * @param url where it was on the web
 * @param charset the charset that it was served in
 * @param dated when it was fetched or filed
 */
public record ContainerHints(
        @Nullable String name,
        @Nullable String url,
        @Nullable String charset,
        @Nullable PublicationDate dated) {

    static final ContainerHints NONE = new ContainerHints(null, null, null, null);

    /** What was found in the member, and what it left open. */
    public Extraction complete(Extraction found) {
        Extraction whole = found.dated() == null ? found.withDated(dated) : found;
        if (url == null) {
            return whole;
        }
        Map<String, String> metadata = new TreeMap<>(whole.metadata());
        metadata.put("url", url);
        return whole.withMetadata(metadata);
    }
}

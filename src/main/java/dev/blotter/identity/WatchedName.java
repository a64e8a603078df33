package dev.blotter.identity;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person or body of a list.
 *
 * @param id what the list calls it; null when it gives none
 * @param aliases its other names
 */
public record WatchedName(@Nullable String id, String name, List<String> aliases) {
    public WatchedName {
        aliases = List.copyOf(aliases);
    }

    /** The name and the aliases. */
    public List<String> all() {
        return Stream.concat(Stream.of(name), aliases.stream()).toList();
    }
}

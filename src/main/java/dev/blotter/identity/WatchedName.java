package dev.blotter.identity;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person or body of a list, with its other names; the id is null when the list gives none. */
public record WatchedName(@Nullable String id, String name, List<String> aliases) {
    public WatchedName {
        aliases = List.copyOf(aliases);
    }

    public List<String> all() {
        return Stream.concat(Stream.of(name), aliases.stream()).toList();
    }
}

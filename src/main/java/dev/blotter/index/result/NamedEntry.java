package dev.blotter.index.result;

import dev.blotter.identity.NameMatch;
import dev.blotter.identity.WatchedName;
import dev.blotter.index.entry.StoredEntry;
import java.util.List;

/** An entry that names somebody of a list, with each place in its title and then in its text. */
public record NamedEntry(WatchedName name, StoredEntry stored, List<NameMatch> matches) {}

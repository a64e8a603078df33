package dev.blotter.cli.option;

import dev.blotter.Pipeline;
import dev.blotter.batch.CorpusWalk;
import dev.blotter.cli.output.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the index, the rules and the compiled rules are. */
public final class Folders {
    private Folders() {}

    /**
     * The rule folder: the option, else {@code $BLOTTER_RULES}, else {@code rules/} of the checkout.
     *
     * @throws UserException when it is no folder
     */
    static Path rules(@Nullable Path option) {
        Path folder = option != null ? option : usualRules();
        if (!Files.isDirectory(folder)) {
            throw new UserException("'" + folder + "' is no folder of rules; name one with --rules");
        }
        return folder;
    }

    private static Path usualRules() {
        Path named = fromEnvironment("BLOTTER_RULES");
        return named != null
                ? named
                : Path.of(System.getProperty("blotter.home", ".")).resolve("rules");
    }

    /** Whether a folder is that of a command without the option. */
    static boolean areUsualRules(Path folder) {
        return folder.toAbsolutePath()
                .normalize()
                .equals(usualRules().toAbsolutePath().normalize());
    }

    /** Where compiled rules are kept: {@code blotter.cache}, which the launcher sets, else below the user's home. */
    public static Path cache() {
        String cache = System.getProperty("blotter.cache");
        return cache != null ? Path.of(cache) : Pipeline.usualCache();
    }

    /**
     * The index to read: the option, else {@code $BLOTTER_INDEX}, else {@code .blotter} in this folder or the
     * nearest above that has one.
     *
     * @throws UserException when there is none
     */
    static Path index(@Nullable Path option) {
        Path named = option != null ? option : fromEnvironment("BLOTTER_INDEX");
        Path folder = named != null ? named : nearest();
        if (folder == null) {
            throw new UserException("there is no index in this folder or above it; make one with: blotter index PATH");
        }
        if (!Files.isDirectory(folder)) {
            throw new UserException(
                    "'" + folder + "' is no index; make it with: blotter index --index " + folder + " PATH");
        }
        return folder;
    }

    /** Whether an index is named, or is found. */
    static boolean hasIndex(@Nullable Path option) {
        return option != null || fromEnvironment("BLOTTER_INDEX") != null || nearest() != null;
    }

    /** The index to write: as to read, else {@code .blotter} in this folder. */
    static Path indexToWrite(@Nullable Path option) {
        Path named = option != null ? option : fromEnvironment("BLOTTER_INDEX");
        if (named != null) {
            return named;
        }
        Path nearest = nearest();
        return nearest != null ? nearest : Path.of(CorpusWalk.INDEX_FOLDER);
    }

    /** Whether an index was not named, and is not that of this folder. */
    static boolean isAbove(@Nullable Path option, Path folder) {
        return option == null
                && fromEnvironment("BLOTTER_INDEX") == null
                && !folder.toAbsolutePath()
                        .equals(Path.of(CorpusWalk.INDEX_FOLDER).toAbsolutePath());
    }

    private static @Nullable Path nearest() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path index = folder.resolve(CorpusWalk.INDEX_FOLDER);
            if (Files.isDirectory(index)) {
                return index;
            }
        }
        return null;
    }

    private static @Nullable Path fromEnvironment(String name) {
        String value = System.getenv(name);
        return value == null || value.isEmpty() ? null : Path.of(value);
    }
}

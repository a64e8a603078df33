package dev.blotter.index.folder;

import dev.blotter.codes.PrivateFiles;
import dev.blotter.codes.UserId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Indexes that a user made on this machine, or wrote to by name, and copies of rules beside them. Each holds a random
 * id, and a folder of the user has an empty file of that name.
 */
public record OwnFolders(Path folder) {
    private static final String ID_FILE = "id";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final int BYTES = 16;

    /** Those of the user of this process: below {@code $XDG_STATE_HOME}, else {@code ~/.local/state}. */
    public static OwnFolders ofUser() {
        String named = System.getProperty("blotter.state", System.getenv("XDG_STATE_HOME"));
        Path states = named == null || named.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".local", "state")
                : Path.of(named);
        return new OwnFolders(states.resolve("blotter").resolve("indexes"));
    }

    public boolean hold(Path own) throws IOException {
        String id = id(own);
        return ID.matcher(id).matches() && Files.exists(folder.resolve(id));
    }

    /** Adds a folder that the user owns, with a new id, since one that came with it may come with others. */
    public void add(Path own) throws IOException {
        if (hold(own) || !UserId.ofProcess().owns(own)) {
            return;
        }
        PrivateFiles.makeFolder(folder);
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String id = HexFormat.of().formatHex(random);
        Files.deleteIfExists(own.resolve(ID_FILE));
        Files.writeString(Files.createFile(own.resolve(ID_FILE)), id);
        PrivateFiles.narrow(own.resolve(ID_FILE));
        PrivateFiles.narrow(Files.createFile(folder.resolve(id)));
    }

    /** The beginning of the file, whatever that is; empty without one. */
    private static String id(Path own) throws IOException {
        Path file = own.resolve(ID_FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return "";
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(2 * BYTES), StandardCharsets.US_ASCII);
        }
    }
}

package dev.blotter.read.fork;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.apache.commons.lang3.ThreadUtils;

/**
 * A process that parses: Tika's server of forked parsers. It ends with the process that started it,
 * whatever it is busy with, and leaves no file behind.
 */
public final class Fork {
    /** The property that holds the number of the process that started this one. */
    public static final String PARENT = "blotter.parent";

    private static final int MOST_TRIES = 20;

    private static final Duration PULSE = Duration.ofMillis(200);
    private static final int OF_TIKA = 3;

    private Fork() {}

    /**
     * Starts.
     *
     * @param args what Tika makes of its command line: {@code -cp}, a folder of libraries, the class
     *     of the server, and its arguments. The folder is passed over, for our libraries need not lie in one.
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        Thread watcher = new Thread(Fork::endWithParent, "parent");
        watcher.setDaemon(true);
        watcher.start();
        // Ctrl-C goes to this process too, but what is begun must be ended: the parent waits for it.
        Runtime.getRuntime().addShutdownHook(new Thread(Fork::endWithParent));
        // What parsers print is none of the user's business.
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        Method server = Class.forName(args[OF_TIKA - 1]).getMethod("main", String[].class);
        server.setAccessible(true);
        server.invoke(null, (Object) Arrays.copyOfRange(args, OF_TIKA, args.length));
    }

    /** One thread at a time: two that delete the same files hinder each other, and the first to give up ends the process. */
    private static synchronized void endWithParent() {
        // The parent of an orphan would be another process.
        Optional<ProcessHandle> parent = ProcessHandle.of(Long.getLong(PARENT, 0));
        while (parent.isPresent() && parent.get().isAlive()) {
            ThreadUtils.sleepQuietly(PULSE);
        }
        delete(Path.of(System.getProperty("java.io.tmpdir")));
        Runtime.getRuntime().halt(0);
    }

    /** Deletes a folder with all that is in it, also where others still write or delete there. */
    public static void delete(Path folder) {
        for (int tries = 0; Files.exists(folder) && tries < MOST_TRIES; tries++) {
            FileUtils.deleteQuietly(folder.toFile());
        }
    }
}

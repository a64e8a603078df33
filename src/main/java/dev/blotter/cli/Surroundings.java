package dev.blotter.cli;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a command depends on beside its arguments: the folder, the program with its time, and the variables that it
 * reads.
 */
record Surroundings(String folder, String program, List<String> environment) {
    private static final Set<String> NAMES = Set.of("HOME", "NO_COLOR", "PATH", "TMPDIR", "TZ");
    private static final List<String> BEGINNINGS = List.of("BLOTTER_", "J", "LANG", "LC_", "XDG_");
    private static final int MOST = 10_000;

    Surroundings {
        environment = List.copyOf(environment);
    }

    static Surroundings ofProcess() throws IOException {
        return new Surroundings(
                System.getProperty("user.dir"),
                programOfProcess(),
                System.getenv().entrySet().stream()
                        .filter(variable -> isRead(variable.getKey()))
                        .map(Map.Entry::toString)
                        .sorted()
                        .toList());
    }

    private static boolean isRead(String name) {
        return NAMES.contains(name) || BEGINNINGS.stream().anyMatch(name::startsWith);
    }

    private static String programOfProcess() throws IOException {
        String classes = System.getProperty("java.class.path");
        Path archive = Path.of(classes);
        return String.join(
                "\n",
                System.getProperty("java.home"),
                classes,
                Files.isRegularFile(archive)
                        ? Files.getLastModifiedTime(archive).toString()
                        : "",
                System.getProperty("blotter.home", ""),
                System.getProperty("blotter.cache", ""));
    }

    /** An {@link IOException} when a text is longer than 65,535 bytes. */
    void write(DataOutput to) throws IOException {
        to.writeUTF(folder);
        to.writeUTF(program);
        to.writeInt(environment.size());
        for (String variable : environment) {
            to.writeUTF(variable);
        }
    }

    static Surroundings read(DataInput from) throws IOException {
        String folder = from.readUTF();
        String program = from.readUTF();
        List<String> environment = new ArrayList<>();
        for (int left = Math.min(from.readInt(), MOST); left > 0; left--) {
            environment.add(from.readUTF());
        }
        return new Surroundings(folder, program, environment);
    }
}

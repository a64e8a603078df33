package dev.blotter.workbench.change;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the objects below a folder of a git repository, which may be a stranger's. The commands run no filter, hook or
 * other program that its configuration names, and fetch nothing.
 */
record GitObjects(Path folder) {
    /** No protocol has this name, so nothing that a repository lacks is fetched by any; newer versions do not try. */
    private static final Map<String, String> ENVIRONMENT =
            Map.of("GIT_ALLOW_PROTOCOL", "none", "GIT_NO_LAZY_FETCH", "1", "GIT_OPTIONAL_LOCKS", "0");

    private static final int LISTING_BYTES = 4_000_000;
    private static final Pattern LISTED = Pattern.compile("100\\d{3} blob ([0-9a-f]+) +(\\d+)\t(.*)", Pattern.DOTALL);

    record Blob(String id, long size) {}

    /** The id of the commit that a user names; empty when git knows none. */
    Optional<String> commit(String name) throws IOException {
        byte[] id = run(100, "rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}");
        String commit = new String(id, StandardCharsets.US_ASCII).strip();
        return commit.matches("[0-9a-f]{40,64}") ? Optional.of(commit) : Optional.empty();
    }

    /** The plain files of a commit by their path below the folder; empty when there are none, or far too many. */
    SortedMap<String, Blob> files(String commit) throws IOException {
        byte[] listing = run(LISTING_BYTES, "ls-tree", "-r", "-z", "-l", commit);
        SortedMap<String, Blob> files = new TreeMap<>();
        for (String line : new String(listing, StandardCharsets.UTF_8).split("\0", -1)) {
            Matcher file = LISTED.matcher(line);
            if (file.matches()) {
                files.put(file.group(3), new Blob(file.group(1), Long.parseLong(file.group(2))));
            }
        }
        return files;
    }

    /** What a command prints; nothing when it fails or prints more than so many bytes. */
    private byte[] run(int limit, String... command) throws IOException {
        Process git = start(command);
        git.getOutputStream().close();
        byte[] bytes = git.getInputStream().readNBytes(limit + 1);
        return hasEndedWell(git) && bytes.length <= limit ? bytes : new byte[0];
    }

    /** The bytes of blobs; an {@link IOException} when the repository lacks one. */
    SortedMap<String, byte[]> read(Map<String, Blob> blobs) throws IOException {
        Process git = start("cat-file", "--batch");
        SortedMap<String, byte[]> read = new TreeMap<>();
        try (OutputStream asked = git.getOutputStream();
                InputStream answer = new BufferedInputStream(git.getInputStream())) {
            for (Map.Entry<String, Blob> blob : blobs.entrySet()) {
                asked.write((blob.getValue().id() + "\n").getBytes(StandardCharsets.US_ASCII));
                asked.flush();
                read.put(blob.getKey(), blob(answer, blob.getValue()));
            }
        } finally {
            git.destroy();
        }
        return read;
    }

    /** An answer is a line "ID blob SIZE", the bytes, and a line feed. */
    private static byte[] blob(InputStream answer, Blob blob) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int next = answer.read(); next != '\n' && next >= 0; next = answer.read()) {
            head.write(next);
        }
        if (!head.toString(StandardCharsets.US_ASCII).equals(blob.id() + " blob " + blob.size())) {
            throw new IOException("the object " + blob.id() + " is missing or damaged");
        }
        byte[] bytes = answer.readNBytes((int) blob.size());
        answer.skipNBytes(1);
        return bytes;
    }

    private Process start(String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of("git", "-c", "core.fsmonitor=false", "-C", folder.toString()));
        words.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(ENVIRONMENT);
        return builder.start();
    }

    private static boolean hasEndedWell(Process git) throws IOException {
        try (InputStream rest = git.getInputStream()) {
            if (rest.read() >= 0) {
                git.destroy();
            }
            return git.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("git was interrupted", e);
        }
    }
}

package dev.blotter.workbench.change;

import dev.blotter.codes.FraudTypes;
import dev.blotter.rules.folder.FolderZip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rule folders by what a user calls them: a folder, or a revision of the rule folder in git.
 *
 * @param current the rule folder whose revisions are meant
 */
public record RuleFolders(Path current) {
    /**
     * Uses a folder; a revision has one only for so long.
     *
     * @param name the path of a folder, or what {@code git} calls a commit: a branch, a tag, {@code HEAD~2}
     * @throws IllegalArgumentException with a sentence for the user, when it is neither
     */
    public <T> T with(String name, FolderZip.Use<T> use) {
        Path folder = Path.of(name);
        if (Files.isDirectory(folder)) {
            return use.of(folder);
        }
        return FolderZip.unpacked(archive(name), unpacked -> {
            if (!Files.isRegularFile(unpacked.resolve(FraudTypes.FILE))) {
                throw noRules(name);
            }
            return use.of(unpacked);
        });
    }

    /** The first command turns whatever the user wrote into digits, so that git takes it for no option. */
    private byte[] archive(String revision) {
        byte[] commit = git("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
                .orElseThrow(() -> new IllegalArgumentException("'" + revision
                        + "' is no folder, and no revision that git knows in " + current
                        + "; name a folder, or a commit, branch or tag"));
        return git("archive", "--format=zip", new String(commit, StandardCharsets.US_ASCII).strip())
                .orElseThrow(() -> noRules(revision));
    }

    private IllegalArgumentException noRules(String revision) {
        return new IllegalArgumentException(
                "the revision '" + revision + "' has no rules at " + current + "; name one that has");
    }

    /** What git prints; empty when it fails. */
    private Optional<byte[]> git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", current.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            byte[] bytes = process.getInputStream().readAllBytes();
            return process.waitFor() == 0 ? Optional.of(bytes) : Optional.empty();
        } catch (IOException e) {
            throw new IllegalArgumentException("git can't be run (" + e.getMessage() + "); name a folder instead", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("git was interrupted", e));
        }
    }
}

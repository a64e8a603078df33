package dev.blotter.workbench.change;

import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.RuleFiles;
import dev.blotter.codes.RuleLimits;
import dev.blotter.rules.folder.FolderZip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;

/** Rule folders by what a user calls them: a folder, or a revision of the current rule folder in git. */
public record RuleFolders(Path current) {
    /**
     * Uses a folder; a revision has one only for so long. An {@link IllegalArgumentException} tells the user that it is
     * neither.
     *
     * @param name a path, or what {@code git} calls a commit: a branch, a tag, {@code HEAD~2}
     */
    public <T> T with(String name, FolderZip.Use<T> use) {
        Path folder = Path.of(name);
        if (Files.isDirectory(folder)) {
            return use.of(folder);
        }
        return FolderZip.unpacked(zip(name), use);
    }

    private byte[] zip(String revision) {
        GitObjects git = new GitObjects(current);
        try {
            String commit = git.commit(revision)
                    .orElseThrow(() -> new IllegalArgumentException("'" + revision
                            + "' is no folder, and no revision that git knows in " + current
                            + "; name a folder, or a commit, branch or tag"));
            SortedMap<String, GitObjects.Blob> files = git.files(commit);
            files.keySet().removeIf(name -> !RuleFiles.isRead(name));
            if (!files.containsKey(FraudTypes.FILE)) {
                throw new IllegalArgumentException(
                        "the revision '" + revision + "' has no rules at " + current + "; name one that has");
            }
            requireLimits(revision, files);
            return FolderZip.of(git.read(files));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "git can't read the revision '" + revision + "' (" + e.getMessage() + "); name a folder instead",
                    e);
        }
    }

    private static void requireLimits(String revision, Map<String, GitObjects.Blob> files) {
        long bytes = files.values().stream().mapToLong(GitObjects.Blob::size).sum();
        if (files.size() > RuleLimits.ENTRIES || bytes > RuleLimits.FOLDER_BYTES) {
            throw new IllegalArgumentException(
                    "the revision '" + revision + "' has more rules than a rule folder may hold; name another");
        }
    }
}

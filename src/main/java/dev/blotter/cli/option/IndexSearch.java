package dev.blotter.cli.option;

import dev.blotter.batch.CorpusWalk;
import dev.blotter.cli.output.UserException;
import dev.blotter.codes.PrivateFiles;
import dev.blotter.codes.UnixAttributes;
import dev.blotter.codes.UserId;
import dev.blotter.index.folder.OwnFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the index of a command that names none: in a folder and those above it, up to {@code home}, the border of a
 * mount, and a folder that everybody can write to. It refuses somebody else's, who may want to read the documents that
 * are put into it. Git looks for a repository in the same way ({@code safe.directory}).
 */
record IndexSearch(Path home, UserId user, OwnFolders own) {
    static IndexSearch ofProcess() throws IOException {
        return new IndexSearch(Path.of(System.getProperty("user.home")), UserId.ofProcess(), OwnFolders.ofUser());
    }

    /** The nearest index; null when there is none, a {@link UserException} when it is not the user's own. */
    @Nullable
    Path from(Path start) throws IOException {
        for (Path folder = start; folder != null; folder = above(folder)) {
            Path index = folder.resolve(CorpusWalk.INDEX_FOLDER);
            if (Files.isDirectory(index)) {
                requireOwn(folder, index, folder.equals(start));
                return index;
            }
        }
        return null;
    }

    private @Nullable Path above(Path folder) {
        Path above = folder.getParent();
        try {
            return above == null || isEnd(folder, above) ? null : above;
        } catch (IOException e) {
            return null; // who may not look at a folder has no index in it
        }
    }

    private boolean isEnd(Path folder, Path above) throws IOException {
        return (Files.exists(home) && Files.isSameFile(folder, home))
                || !UnixAttributes.of(above, "dev").equals(UnixAttributes.of(folder, "dev"))
                || PrivateFiles.isOpenToAll(above);
    }

    private void requireOwn(Path folder, Path index, boolean isHere) throws IOException {
        UserId owner = UserId.of(folder);
        if (!user.owns(index)) {
            throw refusal(index, "belongs to " + owner(user.equals(UserId.of(index)) ? index.toRealPath() : index));
        } else if (!isHere && !owner.equals(user) && !owner.equals(UserId.SUPERUSER)) {
            throw refusal(index, "lies in a folder of " + owner(folder));
        } else if (!own.hold(index)) {
            throw refusal(index, "was not made by you on this machine");
        }
    }

    private static String owner(Path path) throws IOException {
        return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName();
    }

    private static UserException refusal(Path index, String why) {
        return new UserException("the index '" + index + "' " + why
                + "; if you trust it, name it with --index, else make one of your own with --index in another folder");
    }
}

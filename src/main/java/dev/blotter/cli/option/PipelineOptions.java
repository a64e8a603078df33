package dev.blotter.cli.option;

import dev.blotter.Pipeline;
import dev.blotter.cli.output.UserException;
import dev.blotter.codes.CodeLookup;
import dev.blotter.finding.Tag;
import dev.blotter.read.fork.IsolationPolicy;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.rules.folder.Cache;
import dev.blotter.rules.text.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules a command judges by. */
public class PipelineOptions {
    @Option(
            names = "--rules",
            paramLabel = "FOLDER",
            description =
                    "The rule folder; else $BLOTTER_RULES, else that beside the index (.blotter-rules), else rules/ of"
                            + " Blotter's own folder.")
    private @Nullable Path rules;

    @Option(
            names = "--trust-rules",
            description = "Run rules that hold more than the vocabulary of rules. They can then do whatever you can:"
                    + " only for a folder that you wrote yourself.")
    private boolean trusted;

    private final IndexOption index;

    /** The rules of a command on the nearest index. */
    public PipelineOptions() {
        this(new IndexOption());
    }

    /** The rules of a command on an index. */
    public PipelineOptions(IndexOption index) {
        this.index = index;
    }

    /** The rule folder; a {@link UserException} when it is no folder. */
    public final Path folder() {
        Path folder = rules != null ? rules : usual(index.orNone());
        if (!Files.isDirectory(folder)) {
            throw new UserException("'" + folder + "' is no folder of rules; name one with --rules");
        } else if (!isNamed() && !folder.equals(shipped()) && !OwnRules.areOwn(folder)) {
            throw new UserException("the rules '" + folder + "' were not copied there by you on this machine; if you"
                    + " trust them, name them with --rules, else remove them");
        }
        return Files.isSymbolicLink(folder) ? target(folder) : folder;
    }

    /** Where a link leads that the user names: in a rule folder itself no link is followed. */
    private static Path target(Path link) {
        try {
            return link.toRealPath();
        } catch (IOException e) {
            throw new UserException("'" + link + "' can't be read: " + e.getMessage() + "; name another with --rules");
        }
    }

    /** Copies the rules of a release beside the index before something is written to them: a release stays as it is. */
    public final void makeWritable() throws IOException {
        Path beside = index.orNone();
        if (beside == null || !folder().equals(shipped()) || isCheckout()) {
            return;
        }
        OwnRules.copy(shipped(), OwnRules.beside(beside));
    }

    /** Whether Blotter's own folder is one to work in, and no release. */
    private static boolean isCheckout() {
        return !Files.isDirectory(shipped().resolveSibling("compiled")) && Files.isWritable(shipped());
    }

    private boolean isNamed() {
        return rules != null || fromEnvironment("BLOTTER_RULES") != null;
    }

    private static Path usual(@Nullable Path index) {
        Path named = fromEnvironment("BLOTTER_RULES");
        if (named != null) {
            return named;
        }
        Path own = index == null ? null : OwnRules.beside(index);
        return own != null && Files.isDirectory(own) ? own : shipped();
    }

    private static Path shipped() {
        return Path.of(System.getProperty("blotter.home", ".")).resolve("rules");
    }

    /** Whether a folder is that of a command on an index without the option. */
    static boolean isUsual(Path folder, Path index) {
        return folder.toAbsolutePath()
                .normalize()
                .equals(usual(index).toAbsolutePath().normalize());
    }

    static @Nullable Path fromEnvironment(String name) {
        String value = System.getenv(name);
        return value == null || value.isEmpty() ? null : Path.of(value);
    }

    /** Where compiled rules are kept: {@code blotter.cache}, which the launcher sets, else below the user's home. */
    public static Path cache() {
        return Cache.usualFolder();
    }

    public final Trust trust() {
        return trusted ? Trust.ANY_CODE : Trust.VOCABULARY;
    }

    public final Pipeline open(Path ruleFolder, IsolationPolicy policy) {
        return Pipeline.open(ruleFolder, ReadOptions.DEFAULT, policy, cache(), trust());
    }

    public final Pipeline open(ReadingOptions reading) {
        return open(folder(), reading);
    }

    public final Pipeline open(Path ruleFolder, ReadingOptions reading) {
        return Pipeline.open(ruleFolder, reading.options(), reading.guard(), cache(), trust());
    }

    /** The same for files that may all be known, which loads its rules when it needs them. */
    public final Pipeline unloaded(Path ruleFolder, ReadingOptions reading) {
        return Pipeline.unloaded(ruleFolder, reading.options(), reading.guard(), cache(), trust());
    }

    /** Reads a tag that a user types; a {@link UserException} when it is none of the rule folder. */
    public static Tag tag(String text, Path ruleFolder) {
        return UserException.unlessRefused("", () -> Tag.parse(text, CodeLookup.of(ruleFolder)));
    }
}

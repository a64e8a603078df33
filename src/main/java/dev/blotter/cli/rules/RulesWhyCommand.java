package dev.blotter.cli.rules;

import dev.blotter.Pipeline;
import dev.blotter.cli.option.DocumentOptions;
import dev.blotter.cli.option.Folders;
import dev.blotter.cli.option.JudgingOptions;
import dev.blotter.cli.option.Tags;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Listing;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.UserException;
import dev.blotter.finding.Tag;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.rules.folder.FolderZip;
import dev.blotter.workbench.explain.TagExplanation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code blotter rules why}. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = "Say why a document has its tags: for each the rules, what they saw, and the sentences;"
                + " and what was not used, and what that cost. Exit code 1 when there is no such tag.")
public final class RulesWhyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final DocumentOptions documents = new DocumentOptions();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TAG",
            description = "The tag: romance-scam, arrests, arrests=12, KH, label priority=high (all unless given).")
    private @Nullable String tag;

    @Mixin
    private final JudgingOptions rules = new JudgingOptions();

    @Option(
            names = "--as-indexed",
            description = "Judge by the rules that made the entry, of which the index has a copy.")
    private boolean asIndexed;

    @Option(names = "--all", description = "Show exclusions without effect, too.")
    private boolean all;

    @Option(names = "--format", paramLabel = "text|json|jsonl", description = "How to print (text unless given).")
    private OutputFormat format = OutputFormat.TEXT;

    public RulesWhyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (Pipeline pipeline = rules.open()) {
            List<DocumentOptions.Found> found = documents.find(pipeline);
            return asIndexed ? explainAsIndexed(found) : explain(found, pipeline, rules.folder());
        }
    }

    private int explainAsIndexed(List<DocumentOptions.Found> found) {
        StoredEntry stored = found.getFirst().stored();
        if (stored == null) {
            throw new UserException("'" + documents.source() + "' is no entry of the index; leave out --as-indexed");
        }
        return FolderZip.unpacked(documents.ruleFolder(stored), folder -> {
            try (Pipeline pipeline = Pipeline.open(folder, ReadOptions.DEFAULT, rules.guard(), Folders.cache())) {
                return explain(found, pipeline, folder);
            }
        });
    }

    private int explain(List<DocumentOptions.Found> found, Pipeline pipeline, Path folder) {
        Tag asked = tag == null ? null : Tags.parse(tag, folder);
        Listing<TagExplanation> listing =
                new Listing<>(terminal, format, new WhyText(terminal, all)::of, WhyJson::write);
        boolean any = false;
        for (DocumentOptions.Found one : found) {
            TagExplanation why = TagExplanation.of(one.document(), pipeline, asked);
            any |= !why.tags().isEmpty();
            listing.print(why);
            note(one.stored(), why, asked);
        }
        listing.end();
        return any ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** Says what the person may not expect: other rules in the index, and a tag that is not there. */
    private void note(@Nullable StoredEntry stored, TagExplanation why, @Nullable Tag asked) {
        if (stored != null
                && stored.entry().ruleSet() != null
                && why.entry().ruleSet() != null
                && !stored.entry().ruleSet().equals(why.entry().ruleSet())) {
            terminal.say("The index has this entry by other rules ("
                    + stored.entry().ruleSet() + ") than those in the folder ("
                    + why.entry().ruleSet() + "); --as-indexed judges by those.");
        }
        if (asked != null && why.tags().isEmpty()) {
            terminal.say("There is no " + asked + "; see: blotter rules why-not");
        }
    }
}

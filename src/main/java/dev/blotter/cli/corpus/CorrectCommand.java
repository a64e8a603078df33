package dev.blotter.cli.corpus;

import dev.blotter.Pipeline;
import dev.blotter.cli.option.CorpusOptions;
import dev.blotter.cli.option.IndexOption;
import dev.blotter.cli.option.JudgingOptions;
import dev.blotter.cli.output.EntryText;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.cli.output.UserException;
import dev.blotter.finding.Entry;
import dev.blotter.finding.correction.Correction.Action;
import dev.blotter.finding.correction.Corrections;
import dev.blotter.finding.wording.EntryLine;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.workbench.correction.CorrectionList;
import dev.blotter.workbench.correction.Corrector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "correct",
        description = {
            "Add a tag to one document, or remove one, where the rules are wrong about it."
                    + " A figure that is there already is confirmed.",
            "The day of publication, the title, the headline, and where and when a figure was can be corrected too.",
            "Writes a row of overrides.csv in the rule folder, which outlives changes of rules, and the entry at once."
        },
        footer = {
            "",
            "A tag is a kind of fraud (romance-scam), a region (KH), a count (arrests=12, loss=1000000 USD) or a",
            "label (label priority=high). To remove, arrests means all of them. In place of a tag write",
            "published 2024-11-27, title 'The title' or headline arrests=25; with --remove the document has none.",
            "A figure has a place and a time of its own by arrests=25 in KH,MM (or in nowhere) and by",
            "arrests=25 during 2024-05 (or 2024-05-01..2024-05-07); with --remove it has none.",
            "To take a correction back: blotter correct SOURCE TAG --undo"
        })
public final class CorrectCommand extends TerminalCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "SOURCE", description = "The source, as search prints it.")
    private String source = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "TAG", description = "What to add, set or remove.")
    private List<String> tag = List.of();

    @Option(names = "--remove", description = "Remove the tag; it is added unless this is given.")
    private boolean remove;

    @Option(names = "--undo", description = "Take the last correction of the tag back.")
    private boolean undo;

    @Option(
            names = "--rows",
            paramLabel = "FILE",
            description = "Correct many documents in place of one: a table with the columns source and tag"
                    + " (published=2024-11-27), and if wanted action (add, remove), reason and quote.")
    private @Nullable Path rows;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why. It stands in the entry.")
    private @Nullable String reason;

    @Option(names = "--quote", paramLabel = "TEXT", description = "Words of the document that an added tag rests on.")
    private String quote = "";

    @Option(names = "--who", paramLabel = "NAME", description = "Who says so (your user name unless given).")
    private String who = System.getProperty("user.name", "");

    @Mixin
    private final IndexOption index = new IndexOption();

    @Mixin
    private final JudgingOptions rules = new JudgingOptions(index);

    @Override
    public Integer call() throws IOException {
        return rows == null ? one() : many(rows);
    }

    private int many(Path table) throws IOException {
        if (!Files.isRegularFile(table)) {
            throw CorpusOptions.noSuch(table);
        }
        rules.makeWritable();
        try (Pipeline pipeline = rules.open()) {
            CorrectionList list =
                    new CorrectionList(new Corrector(rules.folder(), pipeline), reason == null ? "" : reason, who);
            CorrectionList.Result result = list.apply(table, index.folder());
            result.problems().forEach(problem -> terminal.say(Terminal.clean(problem.toString())));
            terminal.say(Numeral.of(result.made(), "correction") + " written to "
                    + rules.folder().resolve(Corrections.FILE) + ", and to the index.");
            return result.problems().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
        }
    }

    private int one() throws IOException {
        if (tag.isEmpty()) {
            throw new UserException("say which document and what of it: blotter correct SOURCE TAG --reason TEXT");
        }
        if (reason == null && !undo) {
            throw new UserException("a correction needs a reason, which stands in the entry; add --reason TEXT");
        }
        Path folder = index.folder();
        rules.makeWritable();
        try (Pipeline pipeline = rules.open()) {
            Corrector corrector = new Corrector(rules.folder(), pipeline);
            Entry entry = undo
                    ? takeBack(corrector, folder)
                    : correct(corrector, folder, Objects.requireNonNullElse(reason, ""));
            terminal.print(new EntryText(terminal).head(entry));
            terminal.print("  " + Terminal.clean(EntryLine.tags(entry, List.of())));
        }
        terminal.say((undo ? "Taken out of " : "Written to ") + rules.folder().resolve(Corrections.FILE) + ", and "
                + (undo ? "of" : "to") + " the index.");
        return ExitCode.DONE;
    }

    private Entry takeBack(Corrector corrector, Path folder) throws IOException {
        return UserException.unlessRefused("", () -> corrector.takeBack(folder, source, tag()));
    }

    private Entry correct(Corrector corrector, Path folder, String why) throws IOException {
        Action action = remove ? Action.REMOVE : Action.ADD;
        return UserException.unlessRefused(
                "", () -> corrector.correct(folder, corrector.correction(source, tag(), action, why, who, quote)));
    }

    private String tag() {
        return Terminal.line(String.join(" ", tag));
    }
}

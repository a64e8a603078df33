package dev.blotter.cli.search;

import dev.blotter.cli.option.FilterOptions;
import dev.blotter.cli.option.IndexOption;
import dev.blotter.cli.option.Notices;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.ProgressLine;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.cli.output.UserException;
import dev.blotter.export.OpenSearchServer;
import dev.blotter.export.Push;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Filter;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "push",
        description = {
            "Put entries into a server of OpenSearch, into a new index to which a name is moved when all are there.",
            "Until then, and when anything goes wrong, the name stands for what was pushed before."
        })
public final class PushCommand extends TerminalCommand {
    @Parameters(paramLabel = "URL", index = "0", description = "The server: https://search.example:9200.")
    private String url = "";

    @Mixin
    private final FilterOptions filter = new FilterOptions();

    @Mixin
    private final IndexOption index = new IndexOption();

    @Option(
            names = "--into",
            paramLabel = "NAME",
            description = "The name under which to search the documents (blotter unless given).")
    private String into = "blotter";

    @Option(
            names = "--user",
            paramLabel = "VARIABLE",
            description = "The variable of the environment that holds NAME:PASSWORD.")
    private @Nullable String user;

    @Option(names = "--drop-old", description = "Delete what was pushed before, as the name is moved.")
    private boolean dropping;

    @Option(names = "--no-progress", description = "Print no progress line.")
    private boolean noProgress;

    @Override
    public Integer call() {
        Push push = push();
        try (BlotterIndex open = index.open()) {
            Filter asked = filter.filter(open, 1);
            int documents = Math.toIntExact(open.count(asked));
            if (documents == 0) {
                terminal.say("no document matches, so nothing was pushed; ask for more");
                return ExitCode.FAILED;
            }
            Push.Done done = run(push, open, asked, documents);
            terminal.say(Numeral.of(done.documents()) + " documents are in " + done.index() + ", which " + into
                    + " now stands for" + before(String.join(" ", done.before())));
            Notices.rules(terminal, open);
            return ExitCode.DONE;
        }
    }

    private Push push() {
        return UserException.unlessRefused(
                "",
                () -> new Push(
                        new OpenSearchServer(url, user == null ? null : password(user)),
                        ExportCommand.target(into),
                        dropping));
    }

    /** What is no name of a variable may be a password, which no message repeats. */
    private static String password(String variable) {
        if (!variable.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new UserException("--user takes the name of a variable of the environment that holds NAME:PASSWORD,"
                    + " since others can see a command line; set one, and name it");
        }
        String value = System.getenv(variable);
        if (value == null || value.indexOf(':') < 1) {
            throw new UserException("--user " + variable + ": the environment has no NAME:PASSWORD in $" + variable
                    + "; set it with: export " + variable + "=NAME:PASSWORD");
        }
        return value;
    }

    private Push.Done run(Push push, BlotterIndex open, Filter asked, int documents) {
        try (ProgressLine line = new ProgressLine(terminal, !noProgress, "Pushing", "documents")) {
            AtomicInteger done = new AtomicInteger();
            return push.run(sink -> ExportCommand.each(open, asked, false, entry -> {
                sink.accept(entry);
                line.at(done.incrementAndGet(), documents, 0);
            }));
        } catch (OpenSearchServer.Refusal e) {
            throw new UserException(String.valueOf(e.getMessage()));
        }
    }

    private String before(String before) {
        if (before.isEmpty()) {
            return "";
        }
        return dropping ? "; deleted: " + before : "; kept: " + before + " (--drop-old would delete it)";
    }
}

package dev.blotter.cli.search;

import dev.blotter.Version;
import dev.blotter.cli.option.Notices;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.FileFaults;
import dev.blotter.cli.output.UserException;
import dev.blotter.codes.WholeFiles;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Filter;
import dev.blotter.report.FileLinks;
import dev.blotter.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "report",
        description = {
            "Write what a question finds as one web page that needs no network: figures over time, by kind of fraud"
                    + " and on a map, the largest with sentence, source and rule, and a table to filter and sort.",
            "The same index and question give the same bytes in the same place; links to files follow it."
        })
public final class ReportCommand extends QuestionCommand {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The file to write, such as report.html.")
    private Path output = Path.of("");

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Which kind of count the charts show (arrests unless given): charged, victims, loss, …")
    private String kind = "arrests";

    @Option(names = "--title", paramLabel = "TEXT", description = "What stands over the report.")
    private @Nullable String title;

    @Option(names = "--author", paramLabel = "NAME", description = "Who hands it out; stands below the title.")
    private @Nullable String author;

    @Override
    void check() {
        kind = UserException.unlessRefused("--kind ", () -> names().countKind(kind));
        checkOutput();
    }

    @Override
    int answer(BlotterIndex open, Filter asked) throws IOException {
        Path folder = Objects.requireNonNull(output.toAbsolutePath().getParent(), "checked before");
        Report report = Report.of(
                open,
                asked,
                kind,
                Version.current(),
                new Report.Heading(title, author),
                new FileLinks(open.roots(), folder));
        write(report);
        terminal.say(output + ": " + Numeral.of(report.documents(), "document") + "; " + report.sum());
        Notices.languages(terminal, open, asked);
        Notices.rules(terminal, open);
        return ExitCode.DONE;
    }

    private void checkOutput() {
        Path folder = output.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(output)) {
            throw new UserException("-o " + output + " is a folder; name a file in it, such as report.html");
        }
        if (!Files.isDirectory(folder)) {
            throw new UserException("-o " + output + ": there is no folder " + folder + "; make it first");
        }
    }

    private void write(Report report) throws IOException {
        try {
            WholeFiles.replace(output, part -> {
                try (Writer out = Files.newBufferedWriter(part)) {
                    report.write(out);
                }
            });
        } catch (UncheckedIOException e) {
            throw FileFaults.of(output, Objects.requireNonNull(e.getCause(), "it always has one"));
        } catch (IOException e) {
            throw FileFaults.of(output, e);
        }
    }
}

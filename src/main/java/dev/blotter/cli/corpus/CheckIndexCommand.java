package dev.blotter.cli.corpus;

import dev.blotter.cli.option.IndexOption;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.index.IndexCheck;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "check-index",
        description = {
            "Tell whether the index is what was written, by the checksums of its files and entries.",
            "Exit code 0 when it is, 1 when it is damaged, 2 on an error."
        })
public final class CheckIndexCommand extends TerminalCommand {
    @Mixin
    private final IndexOption index = new IndexOption();

    @Override
    public Integer call() {
        Path folder = index.folder();
        IndexCheck check = IndexCheck.of(folder);
        if (check.isWhole()) {
            terminal.say("'" + folder + "' is whole: " + Numeral.of(check.files()) + " files, "
                    + Numeral.of(check.entries()) + " entries");
            return ExitCode.DONE;
        }
        check.broken()
                .forEach(file -> terminal.print(Terminal.line(folder.resolve(file) + ": is not what was written")));
        terminal.say("'" + folder + "' is damaged; move it away and index again");
        return ExitCode.FAILED;
    }
}

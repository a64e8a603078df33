package dev.blotter.cli;

import dev.blotter.cli.output.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes what a release holds of the command line beside the program, from the commands themselves. */
final class Manual {
    private Manual() {}

    /**
     * Writes a page for each command as AsciiDoc, and the completions of bash.
     *
     * @param args the folder of the pages, and the file of the completions
     */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Path.of(args[1]));
    }

    static void write(Path pages, Path completions) throws IOException {
        CommandLine line =
                Main.commandLine(Terminal.of(OutputStream.nullOutputStream(), OutputStream.nullOutputStream()));
        line.getSubcommands()
                .get("generate-completion")
                .getCommandSpec()
                .usageMessage()
                .hidden(true);
        Files.createDirectories(pages);
        int code = ManPageGenerator.generateManPage(pages.toFile(), null, new boolean[0], false, line.getCommandSpec());
        if (code != 0) {
            throw new IOException("picocli wrote no manual: code " + code);
        }
        Files.createDirectories(completions.toAbsolutePath().getParent());
        Files.writeString(completions, AutoComplete.bash("blotter", line), StandardCharsets.UTF_8);
    }
}

package dev.blotter.cli;

import dev.blotter.cli.output.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes what a release holds of the command line beside the program, from the commands themselves. */
final class Manual {
    private static final Pattern BRACKETS = Pattern.compile("_([\\w-]+)\\[([^\\]_]+)]_");

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
        addNotes(line.getCommandSpec());
        Files.createDirectories(pages);
        int code = ManPageGenerator.generateManPage(pages.toFile(), null, new boolean[0], false, line.getCommandSpec());
        if (code != 0) {
            throw new IOException("picocli wrote no manual: code " + code);
        }
        plainLabels(pages);
        Files.createDirectories(completions.toAbsolutePath().getParent());
        Files.writeString(completions, AutoComplete.bash("blotter", line), StandardCharsets.UTF_8);
    }

    /** AsciiDoc takes a bracket within emphasis, as in {@code _NAME[=VALUE]_}, for the beginning of a macro. */
    private static void plainLabels(Path pages) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(pages)) {
            for (Path page : files) {
                String text = BRACKETS.matcher(Files.readString(page)).replaceAll("_$1_[$2]");
                Files.writeString(page, text);
            }
        }
    }

    /** What ends the help of commands; a page shows it below a heading alone. */
    private static void addNotes(CommandSpec command) {
        UsageMessageSpec help = command.usageMessage();
        String[] notes = Stream.concat(Stream.of(help.footer()), HelpExamples.of(command).stream())
                .filter(note -> !note.isBlank())
                .toArray(String[]::new);
        help.footerHeading("Notes").footer(notes);
        command.subcommands().values().forEach(sub -> addNotes(sub.getCommandSpec()));
    }
}

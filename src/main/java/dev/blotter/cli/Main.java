package dev.blotter.cli;

import dev.blotter.Version;
import dev.blotter.codes.ProblemsException;
import dev.blotter.index.IndexException;
import dev.blotter.index.QueryException;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The command line. */
@Command(
        name = "blotter",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionLine.class,
        description = "A searchable record of fraud policing, made from a folder of news and reports.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            IndexCommand.class,
            SearchCommand.class,
            ShowCommand.class,
            ReadCommand.class,
            TagCommand.class,
            RulesCommand.class,
            StatsCommand.class,
            ErrorsCommand.class,
            ExportCommand.class,
            GenerateCompletion.class
        })
public final class Main {
    /** All went well; for {@code search}: something was found. */
    static final int DONE = 0;
    /** Nothing was found, or the command failed. */
    static final int FAILED = 1;
    /** The command line can't be understood, or names what is not there. */
    static final int USAGE = 2;
    /** The command finished, and some documents could not be read. */
    static final int SOME_FAILED = 3;

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(Terminal.ofProcess(), args));
    }

    /** Runs a command and returns its exit code. */
    static int run(Terminal terminal, String... args) {
        StringWriter help = new StringWriter();
        CommandLine line = new CommandLine(new Main(), new Commands(terminal))
                .setOut(new PrintWriter(help))
                .setUsageHelpWidth(Math.min(terminal.width(), 120))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, arguments) -> usage(terminal, e))
                .setExecutionExceptionHandler((e, command, result) -> fail(terminal, e, command.getCommandName()));
        try {
            int code = line.execute(args);
            if (help.getBuffer().length() > 0) {
                terminal.print(help.toString().stripTrailing());
            }
            terminal.flush();
            return code;
        } catch (Terminal.Closed e) {
            return e.isBrokenPipe() ? DONE : FAILED;
        }
    }

    private static int usage(Terminal terminal, ParameterException e) {
        terminal.say("blotter: " + Terminal.clean(message(e)));
        terminal.say("See: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return USAGE;
    }

    private static int fail(Terminal terminal, Exception e, String command) {
        switch (e) {
            case Terminal.Closed closed -> {
                return closed.isBrokenPipe() ? DONE : FAILED;
            }
            case UserException user -> terminal.say("blotter: " + Terminal.clean(message(user)));
            case QueryException query ->
                terminal.say("blotter: " + Terminal.clean(message(query)) + "\n  " + Terminal.clean(query.query())
                        + "\n  " + " ".repeat(query.position()) + "^");
            case IndexException index -> {
                terminal.say("blotter: " + Terminal.clean(message(index)));
                return command.equals("index") ? FAILED : USAGE;
            }
            case ProblemsException problems ->
                problems.problems().forEach(problem -> terminal.say(Terminal.clean(problem.toString())));
            default -> {
                StringWriter trace = new StringWriter();
                e.printStackTrace(new PrintWriter(trace));
                terminal.say("blotter: a fault of Blotter itself; please report it with what follows");
                terminal.say(trace.toString().stripTrailing());
                return FAILED;
            }
        }
        return USAGE;
    }

    private static String message(Exception e) {
        return String.valueOf(e.getMessage());
    }

    /** Makes commands, each with the terminal that it prints to. */
    private record Commands(Terminal terminal) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getDeclaredConstructor(Terminal.class).newInstance(terminal);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }

    /** What {@code --version} prints. */
    static final class VersionLine implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"blotter " + Version.current()};
        }
    }
}

package dev.blotter.cli;

import dev.blotter.JvmErrors;
import dev.blotter.Version;
import dev.blotter.batch.HungThreadsException;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.FileFaults;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.UsageText;
import dev.blotter.cli.output.UserException;
import dev.blotter.codes.ProblemsException;
import dev.blotter.index.fault.IndexException;
import dev.blotter.index.fault.QueryException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "blotter",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionLine.class,
        description = "A searchable record of fraud policing, made from a folder of news and reports.",
        synopsisSubcommandLabel = "COMMAND")
public final class Main {
    private static final Set<String> VERSION = Set.of("-V", "--version");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z]{2,}://");
    private static final int NARROWEST_HELP = 55;
    private static final int WIDEST_HELP = 120;

    Main() {}

    public static void main(String[] args) {
        end(runAlone(Terminal.ofProcess(), args));
    }

    /** By returning where that is enough: {@link System#exit} looks through all libraries for a logger first. */
    static void end(int code) {
        if (code != ExitCode.DONE) {
            System.exit(code);
        }
    }

    /** Runs the one command of this process and returns its exit code. */
    static int runAlone(Terminal terminal, String... args) {
        // What libraries print is none of the user's business, such as Tika's trace of a parser killed as it started.
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> terminal.sayLast(Terminal.clean("blotter: " + ofBlotter(fault))));
        return run(terminal, args);
    }

    static int run(Terminal terminal, String... args) {
        try {
            int code = VERSION.contains(String.join(" ", args)) ? printVersion(terminal) : execute(terminal, args);
            terminal.flush();
            return code;
        } catch (Terminal.Closed e) {
            return closed(terminal, e);
        } catch (UserException e) {
            terminal.sayLast(Terminal.clean("blotter: " + message(e)));
            return ExitCode.USAGE;
        } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
            terminal.sayLast(Terminal.clean("blotter: this " + JvmErrors.clause(e)));
            return ExitCode.USAGE;
        }
    }

    /** Without picocli, which takes longer to load than Java itself. */
    private static int printVersion(Terminal terminal) {
        terminal.print(versionLine());
        return ExitCode.DONE;
    }

    private static String versionLine() {
        return "blotter " + Version.current();
    }

    private static int execute(Terminal terminal, String... args) {
        StringWriter help = new StringWriter();
        int code = commandLine(terminal, args).setOut(new PrintWriter(help)).execute(args);
        if (help.getBuffer().length() > 0) {
            terminal.print(help.toString().stripTrailing());
        }
        return code;
    }

    /** The command line for some arguments; all that can be typed, for none. */
    public static CommandLine commandLine(Terminal terminal, String... args) {
        return HelpExamples.addTo(new Commands(terminal).line(args))
                .setUsageHelpWidth(Math.clamp(terminal.width(), NARROWEST_HELP, WIDEST_HELP))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .registerConverter(Path.class, Main::path)
                .setParameterExceptionHandler((e, arguments) -> usage(terminal, e))
                .setExecutionExceptionHandler((e, command, result) -> fail(terminal, e));
    }

    /** An address would be taken for a path and lose one of its slashes. */
    private static Path path(String typed) {
        if (ADDRESS.matcher(typed).lookingAt()) {
            throw new TypeConversionException(
                    "'" + typed + "' is an address, and Blotter reads files; save the page, and give its file");
        }
        return Path.of(typed);
    }

    private static int usage(Terminal terminal, ParameterException e) {
        terminal.say("blotter: " + Terminal.clean(UsageText.of(e)));
        terminal.say("See: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static int fail(Terminal terminal, Exception e) {
        if (e instanceof Terminal.Closed closed) {
            return closed(terminal, closed);
        }
        terminal.say(Terminal.clean(explain(e)));
        return ExitCode.USAGE;
    }

    private static String explain(Exception e) {
        return switch (e) {
            case ProblemsException problems -> message(problems);
            case QueryException query -> "blotter: " + message(query) + "\n" + caret(query);
            case UserException user -> "blotter: " + message(user);
            case IndexException index -> "blotter: " + message(index);
            case HungThreadsException hung -> "blotter: " + message(hung);
            case IOException io -> "blotter: " + FileFaults.sentence(io);
            case UncheckedIOException io ->
                "blotter: " + FileFaults.sentence(Objects.requireNonNullElse(io.getCause(), new IOException(io)));
            default -> "blotter: " + FileFaults.ofMachine(e).orElseGet(() -> ofBlotter(e));
        };
    }

    private static String message(Exception e) {
        return String.valueOf(e.getMessage());
    }

    private static String ofBlotter(Throwable e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        return "a fault of Blotter itself; please report it with what follows\n"
                + trace.toString().stripTrailing();
    }

    /** A reader that has seen enough is no fault; a full disk is told where that is still possible. */
    static int closed(Terminal terminal, Terminal.Closed closed) {
        if (closed.isBrokenPipe()) {
            return ExitCode.DONE;
        }
        terminal.sayLast("blotter: the output can't be written: " + closed.reason() + "; write it to another place");
        return ExitCode.USAGE;
    }

    /** The query, and below it a mark where it went wrong. */
    private static String caret(QueryException query) {
        String before = Terminal.line(query.query().substring(0, query.position()));
        return "  " + Terminal.line(query.query()) + "\n  " + " ".repeat(Terminal.columns(before)) + "^";
    }

    static final class VersionLine implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {versionLine()};
        }
    }
}

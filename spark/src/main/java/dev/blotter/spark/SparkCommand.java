package dev.blotter.spark;

import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.UsageText;
import dev.blotter.cli.output.UserException;
import dev.blotter.codes.ProblemsException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;

/** A command that Spark starts. */
abstract class SparkCommand implements Callable<Integer> {
    private Terminal terminal;

    /** Runs a command and returns its exit code: 0, or 2 when it can't be understood or broke off. */
    static int run(SparkCommand command, Terminal terminal, String... args) {
        command.terminal = terminal;
        StringWriter help = new StringWriter();
        int code = new CommandLine(command)
                .setOut(new PrintWriter(help))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((e, arguments) -> {
                    terminal.say("blotter: " + Terminal.clean(UsageText.of(e)));
                    return ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((e, line, result) -> fail(terminal, e))
                .execute(args);
        if (help.getBuffer().length() > 0) {
            terminal.print(help.toString().stripTrailing());
        }
        terminal.flush();
        return code;
    }

    /** What the user can mend is one sentence; of all else Spark tells more. */
    private static int fail(Terminal terminal, Exception fault) throws Exception {
        switch (fault) {
            case ProblemsException problems -> terminal.say(Terminal.clean(problems.getMessage()));
            case UserException user -> terminal.say(Terminal.clean("blotter: " + user.getMessage()));
            default -> throw fault;
        }
        return ExitCode.USAGE;
    }

    /** Ends the process with a code; of success Spark hears by the end of the method that it called. */
    static void end(int code) {
        if (code != ExitCode.DONE) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws IOException {
        try (SparkSession spark =
                SparkSession.builder().appName(getClass().getName()).getOrCreate()) {
            run(spark, terminal);
        }
        return ExitCode.DONE;
    }

    abstract void run(SparkSession spark, Terminal terminal) throws IOException;
}

package dev.blotter.spark;

import dev.blotter.cli.output.Terminal;
import java.io.IOException;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code spark-submit --class dev.blotter.spark.Stories blotter-spark.jar OUTPUT}. */
@Command(
        name = "dev.blotter.spark.Stories",
        mixinStandardHelpOptions = true,
        description = "Find among the entries of an output folder which are copies, and which tell one story.")
public final class Stories extends SparkCommand {
    @Parameters(paramLabel = "OUTPUT", description = "The folder of tables that Tag has written.")
    private String output = "";

    /** Runs the command and ends the process unless all went well. */
    public static void main(String[] args) {
        end(run(new Stories(), Terminal.ofProcess(), args));
    }

    @Override
    void run(SparkSession spark, Terminal terminal) throws IOException {
        StoryJob.Report report = new StoryJob(spark, new EntryStore(spark, output)).run();
        terminal.print(String.format(
                Locale.ROOT,
                "Copies: %,d. Documents that tell a story with others: %,d.",
                report.copies(),
                report.told()));
    }
}

package dev.blotter.spark;

import dev.blotter.cli.option.PipelineOptions;
import dev.blotter.cli.output.Spreadsheet;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.UserException;
import dev.blotter.codes.CodeLookup;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code spark-submit --class dev.blotter.spark.Totals blotter-spark.jar OUTPUT}. */
@Command(
        name = "dev.blotter.spark.Totals",
        mixinStandardHelpOptions = true,
        description = {
            "Count the entries of an output folder by kind of fraud, region and month, copies left out.",
            "With --kind, add up figures by kind of fraud, region and year, as blotter stats --kind does; run Stories"
                    + " first, so that a figure told often counts once."
        })
public final class Totals extends SparkCommand {
    @Parameters(paramLabel = "OUTPUT", description = "The folder of tables that Tag has written.")
    private String output = "";

    @Mixin
    private final PipelineOptions rules = new PipelineOptions();

    @Option(
            names = "--kind",
            split = ",",
            paramLabel = "KIND",
            description = "Add up the figures of a kind (arrests, charged, loss and others).")
    private List<String> kinds = List.of();

    /** Runs the command and ends the process unless all went well. */
    public static void main(String[] args) {
        end(run(new Totals(), Terminal.ofProcess(), args));
    }

    @Override
    void run(SparkSession spark, Terminal terminal) throws IOException {
        kinds.forEach(kind -> UserException.unlessRefused(
                "", () -> CodeLookup.of(rules.folder()).countKind(kind)));
        TotalJob job = new TotalJob(spark, new EntryStore(spark, output), rules.folder());
        List<Row> rows = kinds.isEmpty() ? job.documents() : job.figures(kinds);
        terminal.print(
                kinds.isEmpty()
                        ? Spreadsheet.head("by,value,documents")
                        : Spreadsheet.head(String.join(",", TotalJob.FIGURES.fieldNames())));
        rows.forEach(row -> terminal.print(Spreadsheet.row(
                IntStream.range(0, row.size()).mapToObj(row::get).toArray())));
    }
}

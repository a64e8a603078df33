package dev.blotter.spark;

import dev.blotter.cli.option.PipelineOptions;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.UserException;
import dev.blotter.read.format.ReadOptions;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code spark-submit --class dev.blotter.spark.Tag blotter-spark.jar INPUT… OUTPUT}. */
@Command(
        name = "dev.blotter.spark.Tag",
        mixinStandardHelpOptions = true,
        description = {
            "Tag the documents of files, and write their entries as tables in Parquet.",
            "Run again, it tags only files that are new or changed, unless the rules have changed."
        })
public final class Tag extends SparkCommand {
    /** The parts of a JSONL record, and of a row in Parquet. */
    private enum Part {
        TITLE,
        TEXT,
        DATE,
        URL
    }

    @Parameters(
            paramLabel = "PATH",
            arity = "2..*",
            description = "Files and folders of any file system that Spark knows, and last the folder of the tables.")
    private List<String> paths = List.of();

    @Mixin
    private final PipelineOptions rules = new PipelineOptions();

    @Option(
            names = "--fields",
            split = ",",
            paramLabel = "PART=NAME",
            description = "What the parts of a JSONL record or a row in Parquet are called, where Blotter does not know"
                    + " it: title=kop,text=inhoud,date=datum,url=adres.")
    private Map<Part, String> fields = new EnumMap<>(Part.class);

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description = "How long reading one document may take, and tagging it (60 unless given).")
    private int seconds = 60;

    /** Runs the command and ends the process unless all went well. */
    public static void main(String[] args) {
        end(run(new Tag(), Terminal.ofProcess(), args));
    }

    @Override
    void run(SparkSession spark, Terminal terminal) throws IOException {
        if (seconds < 1) {
            throw new UserException("--time-limit " + seconds + " is too short; give 1 or more seconds");
        }
        long begin = System.nanoTime();
        int last = paths.size() - 1;
        TagJob.Report report = new TagJob(
                        spark,
                        new TagJob.Request(
                                paths.subList(0, last),
                                paths.get(last),
                                rules.folder(),
                                reading(),
                                seconds,
                                rules.trust()))
                .run();
        terminal.print(String.format(
                Locale.ROOT,
                "Files: %,d tagged, %,d unchanged, %,d gone. Documents: %,d, of which %,d could not be read.",
                report.tagged(),
                report.unchanged(),
                report.gone(),
                report.documents(),
                report.failures()));
        terminal.print(String.format(
                Locale.ROOT,
                "Seconds: %.1f; tasks read for %.1f and tagged for %.1f.",
                (System.nanoTime() - begin) / 1e9,
                report.reading().toMillis() / 1e3,
                report.tagging().toMillis() / 1e3));
    }

    /** Words in pictures are left unread: what is recognised depends on what each machine has installed. */
    private ReadOptions reading() {
        ReadOptions.Fields usual = ReadOptions.Fields.DEFAULT;
        return ReadOptions.DEFAULT
                .withoutRecognition()
                .withFields(new ReadOptions.Fields(
                        names(Part.TITLE, usual.title()),
                        names(Part.TEXT, usual.text()),
                        names(Part.DATE, usual.date()),
                        names(Part.URL, usual.url())));
    }

    private List<String> names(Part part, List<String> usual) {
        String name = fields.get(part);
        return name == null ? usual : List.of(name);
    }
}

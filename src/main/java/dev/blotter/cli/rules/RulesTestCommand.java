package dev.blotter.cli.rules;

import dev.blotter.Pipeline;
import dev.blotter.batch.CorpusFile;
import dev.blotter.batch.CorpusWalk;
import dev.blotter.batch.FailedDocuments;
import dev.blotter.batch.OrderedParallel;
import dev.blotter.cli.option.CorpusOptions;
import dev.blotter.cli.option.JudgingCommand;
import dev.blotter.cli.option.Notices;
import dev.blotter.cli.option.PipelineOptions;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.ResultFormat;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.UserException;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.finding.Entry;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.index.BlotterIndex;
import dev.blotter.workbench.correction.NeedlessOverrides;
import dev.blotter.workbench.examples.ExampleReport;
import dev.blotter.workbench.examples.ExampleRun;
import dev.blotter.workbench.gold.Gold;
import dev.blotter.workbench.gold.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        description = {
            "Run the examples beside the rules. Exit code 1 when one fails.",
            "With --overrides, say instead which rows of overrides.csv change nothing any more.",
            "With --gold, tag documents and compare with what a careful reader tagged."
        })
public final class RulesTestCommand extends JudgingCommand {
    private static final CorpusWalk.Reach FOLLOWING = new CorpusWalk.Reach(false, true);

    @Option(
            names = "--overrides",
            description = "Judge each document of overrides.csv without its corrections, from the index, and list"
                    + " those that are needless. Exit code 1 when any is.")
    private boolean overrides;

    @Option(
            names = "--only",
            paramLabel = "FILE|RULE",
            description = "Run the examples of one rule, of one file (people/verbs.drl), or of one theme (people).")
    private @Nullable String only;

    @Option(
            names = "--gold",
            paramLabel = "FOLDER|FILE",
            description = "Gold records: the .json files of a folder, or one .json or .jsonl file.")
    private @Nullable Path gold;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "With --gold: where the documents are, if not in the same folder.")
    private List<Path> documents = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "How to print: text or, of examples, sarif for code hosts; of a score, json (text unless given).")
    private ResultFormat format = ResultFormat.TEXT;

    @Override
    public Integer call() throws IOException {
        if (gold == null && !documents.isEmpty()) {
            throw new UserException("'" + documents.getFirst() + "' has no gold; name its records with --gold");
        }
        checkFormat();
        return overrides ? overrides() : gold == null ? examples() : score(gold);
    }

    private void checkFormat() {
        if (overrides && format != ResultFormat.TEXT) {
            throw new UserException("--format " + format + " is not for --overrides; leave it out");
        }
        if (gold != null && format == ResultFormat.SARIF) {
            throw new UserException("--format " + format + " is not for a score; use text or json");
        }
        if (gold == null && format == ResultFormat.JSON) {
            throw new UserException("--format json is not for examples; use text or sarif");
        }
    }

    private int overrides() {
        try (Pipeline pipeline = rules.open();
                BlotterIndex open = index.open()) {
            NeedlessOverrides overrides = new NeedlessOverrides(pipeline, open);
            List<Problem> needless = overrides.find();
            needless.forEach(problem -> terminal.print(Terminal.clean(problem.toString())));
            terminal.say(needless.size() + " of " + pipeline.corrections().all().size() + " corrections are needless");
            int code = Notices.failures(terminal, overrides.failed());
            return needless.isEmpty() ? code : ExitCode.FAILED;
        }
    }

    private int examples() {
        ExampleReport report = only == null
                ? ExampleRun.run(rules.folder(), PipelineOptions.cache(), rules.trust(), rules::open)
                : only(only);
        print(report);
        terminal.say(summary(report));
        return report.isGood() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void print(ExampleReport report) {
        if (format == ResultFormat.SARIF) {
            terminal.print(Sarif.of(rules.folder(), report.problems(), report.failures()));
        } else {
            report.problems().forEach(problem -> terminal.print(RulesCommand.line(problem)));
            report.failures().forEach(failure -> terminal.print(Terminal.clean(failure.toString())));
        }
    }

    private ExampleReport only(String only) {
        try (Pipeline pipeline = rules.open()) {
            return UserException.unlessRefused("", () -> new ExampleRun(pipeline).runOnly(rules.folder(), only));
        }
    }

    private int score(Path records) throws IOException {
        Gold known = Gold.load(records);
        Score score = new Score(FraudTypes.load(rules.folder()));
        FailedDocuments failed = new FailedDocuments();
        List<CorpusFile> files =
                CorpusOptions.files(terminal, FOLLOWING, documents.isEmpty() ? List.of(folder(records)) : documents);
        try (Pipeline pipeline = rules.open()) {
            new OrderedParallel(1, pipeline.guard().timeLimit())
                    .<CorpusFile, Entry>run(
                            files,
                            (file, watch, sink) -> pipeline.read(
                                    file.file(),
                                    file.source(),
                                    watch,
                                    document -> known.find(document.source())
                                            .ifPresent(record -> sink.accept(pipeline.tag(document, watch)))),
                            entry -> {
                                failed.note(entry);
                                known.find(entry.source()).ifPresent(record -> score.add(record, entry));
                            });
        }
        if (score.documents() == 0) {
            throw new UserException(
                    "no document has one of the " + known.records().size() + " gold records of '" + records
                            + "'; name the folder of the documents after it");
        }
        ScoreText text = new ScoreText(terminal, score, known.records().size());
        text.print(format == ResultFormat.JSON);
        return Notices.failures(terminal, failed);
    }

    private static Path folder(Path records) {
        return Files.isDirectory(records)
                ? records
                : Objects.requireNonNull(records.toAbsolutePath().getParent());
    }

    static String summary(ExampleReport report) {
        return report.passed() + " passed, " + report.failures().size() + " failed, " + report.gaps() + " "
                + Numeral.noun(report.gaps(), "known gap");
    }
}

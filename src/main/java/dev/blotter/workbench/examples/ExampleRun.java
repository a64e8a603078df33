package dev.blotter.workbench.examples;

import dev.blotter.Pipeline;
import dev.blotter.TaggedDocument;
import dev.blotter.batch.FanOut;
import dev.blotter.codes.Problem;
import dev.blotter.finding.Entry;
import dev.blotter.read.format.Heartbeat;
import dev.blotter.read.format.TimeLimit;
import dev.blotter.rules.folder.Cache;
import dev.blotter.rules.folder.FolderHash;
import dev.blotter.rules.text.RuleInfo;
import dev.blotter.rules.text.Trust;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import dev.blotter.workbench.examples.Example.Mark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs the examples that stand beside rules. */
public final class ExampleRun {
    private final Function<Document, TaggedDocument> tag;
    private final TimeLimit limit;
    /** Whether an example could not be judged, which may be otherwise with more time or memory. */
    private boolean faulty;

    public ExampleRun(Pipeline pipeline) {
        this(pipeline::tagged, pipeline.guard().timeLimit());
    }

    /** @param limit how long to tag an example may take */
    ExampleRun(Function<Document, TaggedDocument> tag, TimeLimit limit) {
        this.tag = tag;
        this.limit = limit;
    }

    /** Runs the examples of a pipeline's rule folder. */
    public static ExampleReport run(Pipeline pipeline) {
        return new ExampleRun(pipeline)
                .run(pipeline.rules().folder(), pipeline.rules().rules());
    }

    public ExampleReport run(Path ruleFolder, List<RuleInfo> rules) {
        Examples examples = Examples.read(ruleFolder);
        return run(examples, examples.against(rules));
    }

    /**
     * Runs all examples of a rule folder, if anything changed since this program last ran them.
     *
     * @param cacheFolder where the report is kept for the next run
     * @param open opens the pipeline that tags
     */
    public static ExampleReport run(Path ruleFolder, Path cacheFolder, Trust trust, Supplier<Pipeline> open) {
        Cache<ExampleReport> cache = Cache.ofThisBuild(ExampleReport.class, cacheFolder);
        String files = FolderHash.ofFiles(ruleFolder, ".csv", ".drl", ".examples");
        return cache.find(files, trust.name()).orElseGet(() -> {
            Pipeline pipeline = open.get();
            ExampleRun run = new ExampleRun(pipeline);
            ExampleReport report = run.run(ruleFolder, pipeline.rules().rules());
            return run.faulty ? report : cache.keep(report, files, trust.name());
        });
    }

    /** Runs the examples of a rule, a file or a theme; an {@link IllegalArgumentException} when there are none. */
    public ExampleReport runOnly(Path ruleFolder, String only) {
        Examples examples = Examples.read(ruleFolder).only(only);
        if (examples.all().isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + only + "' has no examples; give a rule, a file such as people/verbs.drl, or a theme");
        }
        return run(examples, List.of());
    }

    private ExampleReport run(Examples examples, List<Problem> against) {
        List<Problem> problems = new ArrayList<>(examples.problems());
        List<ExampleResult> results = results(examples.all());
        results.stream()
                .filter(ExampleResult::isClosedGap)
                .map(ExampleRun::closed)
                .forEach(problems::add);
        faulty = results.stream().anyMatch(result -> result.fault() != null);
        problems.addAll(against);
        List<ExampleReport.Failure> failures = results.stream()
                .filter(ExampleResult::isFailure)
                .map(ExampleResult::failure)
                .toList();
        int gaps = Math.toIntExact(examples.all().stream()
                .filter(example -> example.mark() == Mark.GAP)
                .count());
        return new ExampleReport(
                examples.all().size() - gaps - failures.size(),
                gaps,
                failures,
                problems.stream().sorted().toList());
    }

    private List<ExampleResult> results(List<Example> examples) {
        ExampleResult[] results = new ExampleResult[examples.size()];
        try (FanOut judges = new FanOut(Runtime.getRuntime().availableProcessors(), limit)) {
            for (int i = 0; i < results.length; i++) {
                int at = i;
                judges.add(heartbeat -> results[at] = result(examples.get(at), heartbeat));
            }
        }
        return List.of(results);
    }

    private ExampleResult result(Example example, Heartbeat heartbeat) {
        Outcome stuck = heartbeat.judge(example.file() + ":" + example.line());
        ExampleResult result = stuck == null ? result(example) : ExampleResult.failed(example, stuck.reason());
        heartbeat.rest();
        return result;
    }

    private ExampleResult result(Example example) {
        Document document = example.document();
        TaggedDocument tagged = tag.apply(document);
        Entry entry = tagged.entry();
        return entry.ruleSet() == null
                ? ExampleResult.failed(example, entry.reason())
                : new ExampleResult(example, ExampleTag.of(document, entry, tagged.verdict()), tagged.verdict(), null);
    }

    private static Problem closed(ExampleResult result) {
        Example example = result.example();
        Mark mark = example.expected().isEmpty() ? Mark.MUST_NOT : Mark.MUST;
        return Problem.warning(
                example.file(), example.line(), 1, "this known gap is closed; change its '?' to '" + mark.sign() + "'");
    }
}

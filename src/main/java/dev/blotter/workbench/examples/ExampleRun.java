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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Runs the examples that stand beside rules. */
public final class ExampleRun {
    private final Function<Document, TaggedDocument> tag;
    private final TimeLimit limit;
    private final Predicate<Example> isGood;
    private final Set<Example> good = ConcurrentHashMap.newKeySet();
    /** Whether an example could not be judged, which may be otherwise with more time or memory. */
    private boolean faulty;

    /** A run that judges every example by the rules of a pipeline. */
    public ExampleRun(Pipeline pipeline) {
        this(pipeline, example -> false);
    }

    private ExampleRun(Pipeline pipeline, Predicate<Example> isGood) {
        this(pipeline::tagged, pipeline.guard().timeLimit(), isGood);
    }

    /**
     * @param tag makes the entry of a document
     * @param limit how long that may take
     * @param isGood whether an example need not be judged
     */
    ExampleRun(Function<Document, TaggedDocument> tag, TimeLimit limit, Predicate<Example> isGood) {
        this.tag = tag;
        this.limit = limit;
        this.isGood = isGood;
    }

    /**
     * A report, and what the next run need not do again.
     *
     * @param log the examples that came out as they should
     * @param faulty whether an example could not be judged
     */
    public record Ran(ExampleReport report, ExampleLog log, boolean faulty) {}

    /** Runs the examples of a pipeline's rule folder, but for those that came out well and no edit has touched. */
    public static Ran since(ExampleLog former, Pipeline pipeline) {
        ExampleRun run = new ExampleRun(pipeline, former.still(pipeline));
        ExampleReport report =
                run.run(pipeline.rules().folder(), pipeline.rules().rules());
        return new Ran(report, ExampleLog.of(pipeline, run.good), run.faulty);
    }

    /**
     * Runs all examples of a rule folder.
     *
     * @param rules the rules of the folder
     */
    public ExampleReport run(Path ruleFolder, List<RuleInfo> rules) {
        Examples examples = Examples.read(ruleFolder);
        return run(examples, examples.against(rules));
    }

    /**
     * Runs all examples of a rule folder, if anything changed since they were last run by this program; where no
     * rule changed, those that the edit of tables may touch.
     *
     * @param cacheFolder where the report is kept for the next run
     * @param trust what the rules may do
     * @param open opens the pipeline that tags
     */
    public static ExampleReport run(Path ruleFolder, Path cacheFolder, Trust trust, Supplier<Pipeline> open) {
        Cache<ExampleReport> cache = Cache.ofThisBuild(ExampleReport.class, cacheFolder);
        String files = FolderHash.ofFiles(ruleFolder, ".csv", ".drl", ".examples");
        return cache.find(files, trust.name()).orElseGet(() -> {
            Ran ran = run(ruleFolder, Cache.ofThisBuild(ExampleLog.class, cacheFolder), trust, open.get());
            return ran.faulty ? ran.report : cache.keep(ran.report, files, trust.name());
        });
    }

    /** To load the former rules takes a new process longer than to judge all examples by the new ones. */
    static Ran run(Path ruleFolder, Cache<ExampleLog> logs, Trust trust, Pipeline pipeline) {
        String[] key = {ruleFolder.toAbsolutePath().normalize().toString(), trust.name()};
        String ruleFiles = FolderHash.ofFiles(ruleFolder, FolderHash.RULES);
        ExampleLog former =
                logs.find(key).filter(log -> log.ruleFiles().equals(ruleFiles)).orElse(ExampleLog.NONE);
        Ran ran = since(former, pipeline);
        logs.keep(ran.log, key);
        return ran;
    }

    /**
     * Runs the examples of one rule, of one file, or of one theme.
     *
     * @param only the name of a rule, of a file of rules or of examples, or of a folder
     * @throws IllegalArgumentException when there are none
     */
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
        List<ExampleResult> results = results(
                examples.all().stream().filter(example -> !isKnown(example)).toList());
        results.forEach(result -> note(result, problems));
        faulty = results.stream().anyMatch(result -> result.fault() != null);
        problems.addAll(against);
        List<ExampleResult> failed =
                results.stream().filter(ExampleResult::isFailure).toList();
        List<ExampleReport.Failure> failures =
                failed.stream().map(ExampleResult::failure).toList();
        int gaps = Math.toIntExact(examples.all().stream()
                .filter(example -> example.mark() == Mark.GAP)
                .count());
        return new ExampleReport(
                examples.all().size() - gaps - failures.size(),
                gaps,
                failures,
                good(examples, failed),
                problems.stream().sorted().toList());
    }

    private static List<ExampleReport.Place> good(Examples examples, List<ExampleResult> failed) {
        Set<Example> bad = failed.stream().map(ExampleResult::example).collect(Collectors.toSet());
        return examples.all().stream()
                .filter(example -> !bad.contains(example))
                .map(example -> new ExampleReport.Place(
                        example.file(), example.line(), example.rule(), example.mark() == Mark.GAP))
                .toList();
    }

    private boolean isKnown(Example example) {
        boolean known = isGood.test(example);
        if (known) {
            good.add(example);
        }
        return known;
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

    private void note(ExampleResult result, List<Problem> problems) {
        if (result.example().mark() == Mark.GAP && result.isMet()) {
            problems.add(Problem.warning(
                    result.example().file(),
                    result.example().line(),
                    1,
                    "this known gap is closed; change its '?' to '"
                            + (result.example().expected().isEmpty() ? Mark.MUST_NOT : Mark.MUST).sign() + "'"));
        } else if (!result.isFailure()) {
            good.add(result.example());
        }
    }
}

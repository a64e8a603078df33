package dev.blotter.rules;

import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.finding.Conclusion;
import dev.blotter.finding.Verdict;
import dev.blotter.rules.engine.FactFilter;
import dev.blotter.rules.engine.Findings;
import dev.blotter.rules.engine.JudgingException;
import dev.blotter.rules.engine.RuleSession;
import dev.blotter.rules.explain.Candidate;
import dev.blotter.rules.explain.Explainer;
import dev.blotter.rules.explain.Explanation;
import dev.blotter.rules.explain.Goal;
import dev.blotter.rules.explain.Justifications;
import dev.blotter.rules.explain.JustifiedConclusion;
import dev.blotter.rules.explain.NearMiss;
import dev.blotter.rules.folder.EngineFault;
import dev.blotter.rules.folder.FolderHash;
import dev.blotter.rules.folder.RuleCache;
import dev.blotter.rules.language.RuleText;
import dev.blotter.rules.language.Vocabulary;
import dev.blotter.rules.text.RuleInfo;
import dev.blotter.rules.text.Trust;
import dev.blotter.text.Annotations;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/** The rules of a folder, ready to judge documents. Safe for use by many threads. */
public final class RuleSet {
    private final Path folder;
    private final RuleCache cache;
    private final String hash;
    private final List<RuleInfo> rules;
    private final KieBase compiled;
    private final UnaryOperator<List<Object>> filter;

    private RuleSet(Path folder, RuleCache.Loaded loaded, RuleCache cache) {
        this.folder = folder;
        this.cache = cache;
        this.hash = FolderHash.of(folder);
        this.rules = loaded.rules();
        this.compiled = KieBaseBuilder.createKieBaseFromModel(loaded.models());
        this.filter = cache.trust() == Trust.ANY_CODE
                ? facts -> facts
                : new FactFilter(loaded.reads().values())::readable;
    }

    /**
     * Checks, compiles and loads a rule folder.
     *
     * @param types the kinds of fraud that rules may conclude
     * @param concepts the concepts of the term files
     * @param cacheFolder where compiled files are kept; made when needed
     * @throws ProblemsException with all errors, when the folder has any
     */
    public static RuleSet load(Path ruleFolder, FraudTypes types, Set<String> concepts, Path cacheFolder) {
        return load(ruleFolder, types, concepts, cacheFolder, Trust.VOCABULARY);
    }

    /** Loads a rule folder whose rules may do more. */
    public static RuleSet load(Path ruleFolder, FraudTypes types, Set<String> concepts, Path cacheFolder, Trust trust) {
        return load(ruleFolder, types, concepts, new RuleCache(cacheFolder, trust));
    }

    private static RuleSet load(Path ruleFolder, FraudTypes types, Set<String> concepts, RuleCache cache) {
        RuleCache.Loaded loaded = cache.ready(ruleFolder, Vocabulary.of(ruleFolder, types, concepts));
        try {
            return new RuleSet(ruleFolder, loaded, cache);
        } catch (ProblemsException | UncheckedIOException e) {
            throw e; // the folder is no longer what was compiled
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new ProblemsException(blame(loaded, e));
        }
    }

    /** Those rules that the engine does not take alone either; the first when it is none of them alone. */
    private static List<Problem> blame(RuleCache.Loaded loaded, Throwable fault) {
        List<Problem> blamed = new ArrayList<>();
        for (Model model : loaded.models()) {
            try {
                KieBaseBuilder.createKieBaseFromModel(model);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                model.getRules().stream()
                        .flatMap(rule -> loaded.rules().stream()
                                .filter(info -> info.name().equals(rule.getName())))
                        .map(info -> problem(info, e))
                        .forEach(blamed::add);
            }
        }
        return blamed.isEmpty() ? List.of(problem(loaded.rules().getFirst(), fault)) : blamed;
    }

    private static Problem problem(RuleInfo rule, Throwable fault) {
        return Problem.error(rule.file(), rule.line(), 1, EngineFault.ofRule(rule.name(), EngineFault.clause(fault)));
    }

    /** The rules of the folder as it is now. Files that have not changed stay loaded. */
    public RuleSet renewed(FraudTypes types, Set<String> concepts) {
        return load(folder, types, concepts, cache);
    }

    /**
     * Judges a document.
     *
     * @throws JudgingException when rules do not come to an end on it, or join too many of its facts
     * @throws CancellationException when the thread is interrupted
     */
    public Verdict judge(Annotations annotations) {
        return run(annotations, match -> true, justified -> new Verdict(hash, Findings.of(justified)));
    }

    private <T> T run(Annotations annotations, AgendaFilter matches, Function<Map<Conclusion, List<Match>>, T> answer) {
        return RuleSession.run(compiled, filter.apply(annotations.facts().toList()), matches, answer);
    }

    /**
     * Judges a document and says what each conclusion rests on. Takes as long as judging it once for
     * each annotation that is excluded.
     *
     * @throws JudgingException when rules do not come to an end on it, or join too many of its facts
     * @throws CancellationException when the thread is interrupted
     */
    public Explanation explain(Annotations annotations) {
        Justifications grounds = new Justifications(folder, rules);
        List<Object> facts = annotations.facts().toList();
        Explanation explained =
                new Explainer(matches -> run(annotations, matches, grounds::reasons), facts.size()).explain();
        return grounds.named(explained, facts);
    }

    /** How far those rules came that could have reached the goal, the nearest first. */
    public List<NearMiss> nearMisses(Goal goal, Annotations annotations, Explanation known) {
        List<Candidate> candidates = candidates(goal).toList();
        Stream<Object> conclusions = known.reasons().stream().map(JustifiedConclusion::conclusion);
        return NearMiss.find(
                candidates, Stream.concat(annotations.facts(), conclusions).toList());
    }

    /** The rules that may reach a wished for conclusion, in the order of files and lines. */
    public List<RuleInfo> concluding(Goal goal) {
        return candidates(goal)
                .map(candidate -> candidate.rule().info())
                .distinct()
                .toList();
    }

    private Stream<Candidate> candidates(Goal goal) {
        return RuleText.concluding(folder, rules, goal.type()).stream()
                .flatMap(rule -> Candidate.of(rule, goal).stream());
    }

    /** The folder, which may have changed since. */
    public Path folder() {
        return folder;
    }

    /** Names the rule folder by the content of its DRL files and tables: 16 hexadecimal digits. */
    public String hash() {
        return hash;
    }

    /** All rules, in the order of files and lines. */
    public List<RuleInfo> rules() {
        return rules;
    }
}

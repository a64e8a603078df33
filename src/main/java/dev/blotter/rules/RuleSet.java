package dev.blotter.rules;

import dev.blotter.codes.CountTable;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.finding.Verdict;
import dev.blotter.rules.engine.Findings;
import dev.blotter.rules.engine.Hearing;
import dev.blotter.rules.engine.JudgingException;
import dev.blotter.rules.engine.Network;
import dev.blotter.rules.engine.PairLimit;
import dev.blotter.rules.engine.Sessions;
import dev.blotter.rules.explain.Candidate;
import dev.blotter.rules.explain.Explainer;
import dev.blotter.rules.explain.Explanation;
import dev.blotter.rules.explain.Explanation.Suppression;
import dev.blotter.rules.explain.Grounds;
import dev.blotter.rules.explain.JustifiedConclusion;
import dev.blotter.rules.explain.NearMiss;
import dev.blotter.rules.explain.NearMisses;
import dev.blotter.rules.explain.Wish;
import dev.blotter.rules.explain.Witnesses;
import dev.blotter.rules.folder.EngineFault;
import dev.blotter.rules.folder.FolderHash;
import dev.blotter.rules.folder.RuleCache;
import dev.blotter.rules.language.RuleText;
import dev.blotter.rules.language.Vocabulary;
import dev.blotter.rules.text.RuleInfo;
import dev.blotter.rules.text.Trust;
import dev.blotter.text.Annotations;
import dev.blotter.text.Interruption;
import dev.blotter.text.RuleAtWork;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/** The rules of a folder, ready to judge documents. Safe for use by many threads. */
public final class RuleSet {
    /** So often may rules fire on one document, and so often more for each of its facts: ten times the busiest. */
    private static final int FIRINGS = 10_000;

    private static final int FIRINGS_A_FACT = 10;

    private final Path folder;
    private final RuleCache cache;
    private final String hash;
    private final List<RuleInfo> rules;
    private final List<Model> compiled;
    private final Network network;
    private final Sessions sessions;

    private RuleSet(Path folder, List<RuleInfo> rules, List<Model> compiled, RuleCache cache) {
        InternalKnowledgeBase base = KieBaseBuilder.createKieBaseFromModel(compiled);
        this.folder = folder;
        this.cache = cache;
        this.hash = FolderHash.of(folder);
        this.rules = List.copyOf(rules);
        this.compiled = List.copyOf(compiled);
        PairLimit.impose(base);
        this.network = new Network(base, compiled);
        this.sessions = new Sessions(base);
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
        RuleCache.Loaded loaded = cache.ready(ruleFolder, vocabulary(ruleFolder, types, concepts));
        try {
            return new RuleSet(ruleFolder, loaded.rules(), loaded.models(), cache);
        } catch (ProblemsException | UncheckedIOException e) {
            throw e; // the folder is no longer what was compiled
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new ProblemsException(blame(loaded, e));
        }
    }

    private static Vocabulary vocabulary(Path ruleFolder, FraudTypes types, Set<String> concepts) {
        return new Vocabulary(types, concepts, CountTable.load(ruleFolder).kinds());
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

    /**
     * The rules of the folder as it is now. Files that have not changed stay loaded.
     *
     * @param types the kinds of fraud that rules may conclude now
     * @param concepts the concepts of the term files now
     * @throws ProblemsException with all errors, when the folder has any
     */
    public RuleSet renewed(FraudTypes types, Set<String> concepts) {
        return load(folder, types, concepts, cache);
    }

    /**
     * The rules that differ from those of a former edition of the folder; nothing where rules may run any
     * code, for what such files hold beside rules matters too.
     *
     * @param types the kinds of fraud that the former rules may conclude
     * @param concepts the concepts of the former term files
     * @throws ProblemsException with all errors, when the former folder has any
     */
    public Optional<RuleEdits> editsSince(Path before, FraudTypes types, Set<String> concepts) {
        if (cache.trust() == Trust.ANY_CODE) {
            return Optional.empty();
        }
        Supplier<Stream<Rule>> both = () -> Stream.of(
                        cache.ready(before, vocabulary(before, types, concepts)).models(), compiled)
                .flatMap(List::stream)
                .flatMap(model -> model.getRules().stream());
        return Optional.of(RuleEdits.between(before, folder, both));
    }

    /**
     * Judges a document.
     *
     * @throws JudgingException when rules do not come to an end on it, or pair too many of its facts
     * @throws CancellationException when the thread is interrupted
     */
    public Verdict judge(Annotations annotations) {
        return judge(annotations, match -> true, session -> new Verdict(hash, Findings.of(session)));
    }

    /**
     * Judges a document and says what each conclusion rests on. Takes as long as judging it once for
     * each annotation that is excluded.
     *
     * @throws JudgingException when rules do not come to an end on it, or pair too many of its facts
     * @throws CancellationException when the thread is interrupted
     */
    public Explanation explain(Annotations annotations) {
        Grounds grounds = new Grounds(rules);
        List<Object> facts = annotations.facts().toList();
        Explanation explained =
                new Explainer(filter -> judge(annotations, filter, grounds::reasons), facts.size()).explain();
        Witnesses witnesses = new Witnesses(explained.reasons(), this::compiled, facts);
        return new Explanation(
                witnesses.in(explained.reasons()),
                explained.suppressed().stream()
                        .map(group -> new Suppression(witnesses.in(group.because()), group.gone()))
                        .toList());
    }

    /**
     * How far those rules came that could have reached a wished for conclusion, the nearest first.
     *
     * @param known what the rules concluded
     */
    public List<NearMiss> nearMisses(Wish wish, Annotations annotations, Explanation known) {
        List<Candidate> candidates = candidates(wish).toList();
        Stream<Object> conclusions = known.reasons().stream().map(JustifiedConclusion::conclusion);
        return NearMisses.find(
                candidates, Stream.concat(annotations.facts(), conclusions).toList());
    }

    /** The rules that may reach a wished for conclusion, in the order of files and lines. */
    public List<RuleInfo> concluding(Wish wish) {
        return candidates(wish)
                .map(candidate -> candidate.rule().info())
                .distinct()
                .toList();
    }

    private Stream<Candidate> candidates(Wish wish) {
        return RuleText.concluding(folder, rules, wish.type()).stream()
                .flatMap(rule -> Candidate.of(rule, compiled(rule.info().name()), wish).stream());
    }

    /** A rule as the engine has it. */
    public Rule compiled(String name) {
        return compiled.stream()
                .flatMap(model -> model.getRules().stream())
                .filter(rule -> rule.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private <T> T judge(Annotations annotations, AgendaFilter filter, Function<KieSession, T> answer) {
        StatefulKnowledgeSessionImpl session = sessions.take();
        try {
            fire(annotations, filter, session);
            RuleAtWork.begin(null);
            T answered = answer.apply(session);
            sessions.giveBack(session);
            return answered;
        } catch (RuntimeException | Error e) {
            RuleAtWork.begin(null);
            sessions.drop(session);
            throw e;
        }
    }

    private void fire(Annotations annotations, AgendaFilter filter, StatefulKnowledgeSessionImpl session) {
        PairLimit.begin();
        Hearing hearing = new Hearing(network, annotations.facts().toList(), session);
        int fired = 0;
        while (hearing.goesOn()) {
            int most = FIRINGS + FIRINGS_A_FACT * hearing.told();
            fired += session.fireAllRules(match -> isWanted(match) && filter.accept(match), most - fired);
            if (fired >= most) {
                throw endless(session, most);
            }
        }
    }

    /** A thread is interrupted when the time of its document is over. */
    private static boolean isWanted(Match match) {
        RuleAtWork.begin(match.getRule().getName());
        Interruption.heed();
        return true;
    }

    /** Fires on for a while, to see which rule does it most. */
    private static JudgingException endless(KieSession session, int most) {
        Map<String, Integer> fired = new TreeMap<>();
        session.fireAllRules(match -> fired.merge(match.getRule().getName(), 1, Integer::sum) > 0, FIRINGS / 10);
        String busiest = fired.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("unknown");
        return new JudgingException(String.format(
                Locale.ROOT,
                "the rules fired %,d times without an end, most of all '%s'; ask it for closer neighbours",
                most,
                busiest));
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

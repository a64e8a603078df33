package dev.blotter.rules.explain;

import com.github.javaparser.ast.expr.Expression;
import dev.blotter.rules.explain.NearMiss.Attempt;
import dev.blotter.rules.explain.NearMiss.Unmet;
import dev.blotter.rules.explain.Steps.Progress;
import dev.blotter.rules.explain.Steps.Step;
import dev.blotter.rules.language.RuleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;

/** Walks through the conditions of one rule as far as the facts of a document meet them. */
final class PrefixWalk {
    private static final int ATTEMPTS = 2;

    /** So many ways are kept to the longest prefix that is met. */
    private static final int KEPT = 500;

    /** So many facts are tried in good time; a condition on more is not taken apart. */
    private static final long TRIES = 300_000;

    private final Candidate candidate;
    private final ConditionMatcher matcher;
    private int reached;
    private final List<RulePath> ways = new ArrayList<>();
    private Progress within = Progress.NONE;
    private List<Step> steps = List.of();

    PrefixWalk(Candidate candidate, ConditionMatcher matcher) {
        this.candidate = candidate;
        this.matcher = matcher;
        matcher.allow(TRIES);
        ways.add(RulePath.START);
        walk(0, RulePath.START);
        if (reached < size() && !matcher.isExhausted()) {
            Steps parts = new Steps(candidate, reached);
            within = parts.progress(ways, matcher);
            steps = parts.all();
        }
    }

    /** Goes on from a way to meet the first conditions. */
    private boolean walk(int met, RulePath rulePath) {
        if (met > reached) {
            reached = met;
            ways.clear();
        }
        if (met == reached && met > 0 && ways.size() < KEPT) {
            ways.add(rulePath);
        }
        return met < size()
                && matcher.match(elements().get(met), rulePath, next -> meetsDemands(met, next) && walk(met + 1, next));
    }

    private boolean meetsDemands(int number, RulePath rulePath) {
        return candidate.demands().getOrDefault(number, List.of()).stream()
                .allMatch(bound -> bound.isMetBy(rulePath.held().getLast().fact()));
    }

    private List<BaseDescr> elements() {
        return candidate.rule().elements();
    }

    private int size() {
        return elements().size();
    }

    private BaseDescr unmet() {
        return elements().get(reached);
    }

    NearMiss end() {
        int all = weight(size());
        int met = weight(reached);
        if (reached == size()) {
            return new NearMiss(candidate.rule().info(), met, all, null, attempts(ways, 0, null));
        }
        boolean forbidden = unmet() instanceof NotDescr;
        int before = ways.getFirst().held().size();
        Step failed = forbidden || within.met() >= steps.size() ? null : steps.get(within.met());
        List<Attempt> attempts =
                within.met() == 0 ? attempts(ways, before, null) : attempts(within.ways(), before, failed);
        int more = forbidden ? 0 : within.met();
        return new NearMiss(candidate.rule().info(), met + more, all, unmet(failed), attempts);
    }

    private int weight(int elements) {
        return IntStream.range(0, elements)
                .map(number -> new Steps(candidate, number).weight())
                .sum();
    }

    boolean hasMetDemands() {
        boolean all = candidate.demands().entrySet().stream()
                .allMatch(demands -> demands.getKey() < reached
                        || (demands.getKey() == reached
                                && within.met() >= demands.getValue().size()));
        return all && reached + (candidate.demands().isEmpty() ? 0 : within.met()) > 0;
    }

    private Unmet unmet(@Nullable Step failed) {
        RuleText rule = candidate.rule();
        return new Unmet(
                failed == null ? rule.text(unmet()) : failed.text(),
                failed == null ? rule.line(unmet()) : failed.line(),
                unmet() instanceof NotDescr,
                wanted());
    }

    private Map<String, Set<String>> wanted() {
        BaseDescr inner = unmet();
        while (inner instanceof ConditionalElementDescr brackets
                && brackets.getDescrs().size() == 1) {
            inner = brackets.getDescrs().getFirst();
        }
        Map<String, Set<String>> wanted = new TreeMap<>();
        if (inner instanceof PatternDescr pattern) {
            wanted.putAll(Candidate.wanted(pattern));
            candidate.demands().getOrDefault(reached, List.of()).stream()
                    .filter(bound -> bound.path().size() == 1)
                    .forEach(bound -> wanted.put(
                            bound.path().getFirst(), Set.of(bound.demand().value())));
        }
        return wanted;
    }

    /** Those ways that come closest to a limit in numbers, and of them those that lie closest together. */
    private static List<Attempt> attempts(List<RulePath> ways, int before, @Nullable Step failed) {
        Expression asked = failed == null ? null : failed.expression();
        Set<List<MatchedFact>> told = new HashSet<>();
        return ways.stream()
                .map(RulePath::held)
                .sorted(Comparator.<List<MatchedFact>>comparingDouble(
                                rulePath -> ConditionValues.distance(asked, rulePath))
                        .thenComparingInt(ConditionValues::spread))
                .filter(rulePath -> before == rulePath.size() || told.add(rulePath.subList(before, rulePath.size())))
                .limit(ATTEMPTS)
                .map(rulePath -> new Attempt(
                        rulePath.subList(0, before),
                        rulePath.subList(before, rulePath.size()),
                        ConditionValues.of(asked, rulePath)))
                .toList();
    }
}

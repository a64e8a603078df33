package dev.blotter.rules.explain;

import com.github.javaparser.ast.expr.Expression;
import dev.blotter.rules.explain.Cuts.Step;
import dev.blotter.rules.explain.NearMiss.Attempt;
import dev.blotter.rules.explain.NearMiss.Unmet;
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
import org.drools.model.Condition;
import org.jspecify.annotations.Nullable;

/** The way of one rule through its conditions, and where it ended. */
final class Course {
    private static final int ATTEMPTS = 2;

    /** So many pairs of what a beginning matches and of facts are tried in good time; else a condition is not cut. */
    private static final long PAIRS = 3_000_000;

    private final int number;
    private final Candidate candidate;
    private final Cuts cuts;
    private int reached;
    private int within;
    private List<Step> steps = List.of();
    private List<List<MatchedFact>> ways = List.of();

    /**
     * @param number tells it from the others of a trial
     */
    Course(int number, Candidate candidate) {
        this.number = number;
        this.candidate = candidate;
        this.cuts = new Cuts(candidate);
    }

    private String name(int to) {
        return number + " " + to;
    }

    private String rule() {
        return candidate.rule().info().name();
    }

    private int size() {
        return candidate.elements().size();
    }

    private BaseDescr end() {
        return candidate.elements().get(reached).text();
    }

    private boolean isForbidden() {
        return end() instanceof NotDescr;
    }

    /** First, ever more whole conditions are tried. */
    void addElements(Trial trial) {
        IntStream.rangeClosed(1, size()).forEach(to -> trial.add(name(to), rule(), cuts.beginning(to)));
    }

    /** Then, behind those that were fulfilled together, ever more parts of the one that was not. */
    void addParts(Trial tried, Trial trial, int facts) {
        reached = fulfilled(tried, size());
        ways = tried.of(name(reached)).ways();
        boolean tooMany = (long) tried.of(name(reached)).times() * facts > PAIRS;
        steps = reached == size() || tooMany ? List.of() : cuts.steps(reached);
        List<Condition> before = cuts.beginning(reached);
        for (int to = 1; to <= steps.size(); to++) {
            List<Condition> conditions = new ArrayList<>(before);
            conditions.addAll(steps.get(to - 1).conditions());
            trial.add(name(to), rule(), conditions);
        }
    }

    private int fulfilled(Trial trial, int most) {
        int fulfilled = 0;
        while (fulfilled < most && trial.of(name(fulfilled + 1)).times() > 0) {
            fulfilled++;
        }
        return fulfilled;
    }

    /** At last, where it ended. */
    NearMiss end(Trial tried) {
        within = fulfilled(tried, steps.size());
        int all = IntStream.range(0, size()).map(cuts::weight).sum();
        int met = IntStream.range(0, reached).map(cuts::weight).sum();
        if (reached == size()) {
            return new NearMiss(candidate.rule().info(), met, all, null, attempts(ways, 0, null));
        }
        int before = ways.isEmpty() ? 0 : ways.getFirst().size();
        Step failed = isForbidden() || within == steps.size() ? null : steps.get(within);
        List<Attempt> attempts = within == 0
                ? attempts(ways, before, null)
                : attempts(tried.of(name(within)).ways(), before, failed);
        return new NearMiss(candidate.rule().info(), met + (isForbidden() ? 0 : within), all, unmet(failed), attempts);
    }

    /** Whether it came to facts that meet what is demanded of them. */
    boolean hasMetDemands() {
        boolean all = candidate.demands().entrySet().stream()
                .allMatch(demands -> demands.getKey() < reached
                        || (demands.getKey() == reached
                                && within >= demands.getValue().size()));
        return all && reached + (candidate.demands().isEmpty() ? 0 : within) > 0;
    }

    private Unmet unmet(@Nullable Step failed) {
        RuleText rule = candidate.rule();
        return new Unmet(
                failed == null ? rule.text(end()) : failed.text(),
                failed == null ? rule.line(end()) : failed.line(),
                failed == null ? ConditionText.of(end()) : failed.words(),
                isForbidden(),
                wanted());
    }

    private Map<String, Set<String>> wanted() {
        BaseDescr inner = end();
        while (inner instanceof ConditionalElementDescr brackets
                && brackets.getDescrs().size() == 1) {
            inner = brackets.getDescrs().getFirst();
        }
        Map<String, Set<String>> wanted = new TreeMap<>();
        if (inner instanceof PatternDescr pattern && pattern.getSource() == null) {
            wanted.putAll(Candidate.wanted(pattern));
            candidate.demands().getOrDefault(reached, List.of()).stream()
                    .filter(bound -> bound.path().size() == 1)
                    .forEach(bound -> wanted.put(
                            bound.path().getFirst(), Set.of(bound.demand().value())));
        }
        return wanted;
    }

    /** Those ways that come closest to a limit in numbers, and of them those that lie closest together. */
    private static List<Attempt> attempts(List<List<MatchedFact>> ways, int before, @Nullable Step failed) {
        Expression asked = failed == null ? null : failed.expression();
        Set<List<MatchedFact>> told = new HashSet<>();
        return ways.stream()
                .sorted(Comparator.<List<MatchedFact>>comparingDouble(way -> Readings.distance(asked, way))
                        .thenComparingInt(Readings::spread))
                .filter(way -> before == way.size() || told.add(way.subList(before, way.size())))
                .limit(ATTEMPTS)
                .map(way ->
                        new Attempt(way.subList(0, before), way.subList(before, way.size()), Readings.of(asked, way)))
                .toList();
    }
}

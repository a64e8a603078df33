package dev.blotter.rules.explain;

import dev.blotter.finding.Conclusion;
import dev.blotter.finding.Excluded;
import dev.blotter.rules.explain.Explanation.Suppression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/**
 * Finds out why a document was judged as it was. What an exclusion has cost is what the rules say more
 * when they judge once more and its rule may not speak: whether a conclusion was reached and taken back,
 * or never reached, depends on the order in which rules happen to fire.
 */
public final class Explainer {
    private static final Comparator<JustifiedConclusion> IN_ORDER = Comparator.<JustifiedConclusion>comparingInt(
                    reason -> excluded(reason).annotation().token())
            .thenComparing(reason -> reason.conclusion().toString());

    /** Which exclusions may work together, the fewest first. */
    private static final List<Function<JustifiedConclusion, Object>> TOGETHER = List.of(
            reason -> excluded(reason).annotation(),
            reason -> excluded(reason).annotation().sentence(),
            reason -> reason.grounds().getFirst().rule());

    /** So many exclusions times facts are tried one by one in good time; of a longer document only by rules. */
    private static final long TRIED_EACH = 2_000_000;

    private final Function<AgendaFilter, List<JustifiedConclusion>> judge;
    private final int facts;
    private final List<Suppression> suppressed = new ArrayList<>();
    private final Set<Conclusion> known = new HashSet<>();
    private final Set<JustifiedConclusion> working = new HashSet<>();

    /**
     * @param judge judges the document by those matches alone that pass a filter
     * @param facts how many facts the document has
     */
    public Explainer(Function<AgendaFilter, List<JustifiedConclusion>> judge, int facts) {
        this.judge = judge;
        this.facts = facts;
    }

    public Explanation explain() {
        List<JustifiedConclusion> reasons = judge.apply(match -> true);
        reasons.forEach(reason -> known.add(reason.conclusion()));
        List<JustifiedConclusion> exclusions = reasons.stream()
                .filter(reason -> reason.conclusion() instanceof Excluded)
                .sorted(IN_ORDER)
                .toList();
        Set<List<JustifiedConclusion>> tried = new HashSet<>();
        boolean each = (long) exclusions.size() * facts <= TRIED_EACH;
        for (Function<JustifiedConclusion, Object> shared : each ? TOGETHER : List.of(TOGETHER.getLast())) {
            groups(exclusions, shared).stream().filter(tried::add).forEach(this::tryWithout);
        }
        exclusions.stream()
                .filter(this::isIdle)
                .forEach(idle -> suppressed.add(new Suppression(List.of(idle), List.of())));
        return new Explanation(reasons, suppressed);
    }

    private static Excluded excluded(JustifiedConclusion reason) {
        return (Excluded) reason.conclusion();
    }

    private static Collection<List<JustifiedConclusion>> groups(
            List<JustifiedConclusion> exclusions, Function<JustifiedConclusion, Object> shared) {
        Map<Object, List<JustifiedConclusion>> groups = new LinkedHashMap<>();
        exclusions.forEach(reason -> groups.computeIfAbsent(shared.apply(reason), key -> new ArrayList<>())
                .add(reason));
        return groups.values();
    }

    private void tryWithout(List<JustifiedConclusion> exclusions) {
        Map<String, Set<List<MatchedFact>>> silent = new HashMap<>();
        exclusions.stream()
                .flatMap(reason -> reason.grounds().stream())
                .forEach(ground -> silent.computeIfAbsent(ground.rule().name(), rule -> new HashSet<>())
                        .add(ground.held()));
        List<JustifiedConclusion> gone = judge.apply(match -> maySpeak(match, silent)).stream()
                .filter(reason -> known.add(reason.conclusion()))
                .toList();
        if (!gone.isEmpty()) {
            suppressed.add(new Suppression(exclusions, gone));
            working.addAll(exclusions);
        }
    }

    private static boolean maySpeak(Match match, Map<String, Set<List<MatchedFact>>> silent) {
        Set<List<MatchedFact>> facts = silent.get(match.getRule().getName());
        return facts == null || !facts.contains(Justifications.held(match));
    }

    private boolean isIdle(JustifiedConclusion exclusion) {
        return !working.contains(exclusion);
    }
}

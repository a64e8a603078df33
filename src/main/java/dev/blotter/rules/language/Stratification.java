package dev.blotter.rules.language;

import dev.blotter.codes.Problem;
import dev.blotter.finding.Excluded;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The graph of rules: one feeds another when it may conclude what the other asks for. A circle
 * through a {@code not} has no answer: the conclusion takes back its own ground, for ever.
 */
public final class Stratification {
    private final List<CheckedRule> rules;
    private final IdentityHashMap<ConclusionNeed, List<CheckedRule>> makers = new IdentityHashMap<>();

    /** By identity, since to hash a rule reads all of its text. */
    private final IdentityHashMap<CheckedRule, List<CheckedRule>> feeds = new IdentityHashMap<>();

    public Stratification(List<CheckedRule> rules) {
        this.rules = List.copyOf(rules);
        for (CheckedRule rule : rules) {
            for (ConclusionNeed need : rule.needs()) {
                List<CheckedRule> making =
                        rules.stream().filter(other -> makes(other, need)).toList();
                makers.put(need, making);
                making.forEach(maker -> noteFeeding(maker, rule));
            }
        }
    }

    private void noteFeeding(CheckedRule maker, CheckedRule rule) {
        List<CheckedRule> fed = feeds.computeIfAbsent(maker, first -> new ArrayList<>());
        if (fed.isEmpty() || !fed.getLast().equals(rule)) {
            fed.add(rule);
        }
    }

    private static boolean makes(CheckedRule rule, ConclusionNeed need) {
        return rule.made().stream().anyMatch(need::mayBe);
    }

    /**
     * A problem for each circle, of those that share a rule for the first alone; and a warning for each conclusion that is
     * asked for in vain.
     */
    public void check(List<Problem> problems) {
        Set<CheckedRule> told = new HashSet<>();
        for (CheckedRule rule : rules) {
            IdentityHashMap<CheckedRule, CheckedRule> ways = ways(rule);
            for (ConclusionNeed need : rule.needs()) {
                checkNeed(rule, need, ways, told, problems);
            }
            rule.made().stream()
                    .filter(made -> made.type() == Excluded.class && isUnused(made))
                    .forEach(made -> problems.add(rule.warning(made.at(), vain(made))));
        }
    }

    /** Others are for the entry; what is excluded is for other rules alone. */
    private boolean isUnused(ConclusionPattern made) {
        return rules.stream().flatMap(rule -> rule.needs().stream()).noneMatch(need -> need.mayBe(made));
    }

    private static String vain(ConclusionPattern made) {
        String reason = made.texts().getOrDefault("reason", "…");
        return "no rule asks for an Excluded of the reason '" + reason
                + "'; add 'not Excluded( annotation == … )' to the rules that must not use it";
    }

    private void checkNeed(
            CheckedRule rule,
            ConclusionNeed need,
            IdentityHashMap<CheckedRule, CheckedRule> ways,
            Set<CheckedRule> told,
            List<Problem> problems) {
        List<CheckedRule> making = makers.getOrDefault(need, List.of());
        if (making.isEmpty()) {
            problems.add(rule.warning(
                    need.at(), "no rule concludes this " + need.type().getSimpleName() + "; check its values"));
        }
        for (CheckedRule maker : need.negated() ? making : List.<CheckedRule>of()) {
            List<CheckedRule> circle = ways.containsKey(maker) ? backwards(ways, rule, maker) : List.of();
            if (!circle.isEmpty() && Collections.disjoint(told, circle)) {
                problems.add(rule.error(need.at(), message(circle, need)));
                told.addAll(circle);
            }
        }
    }

    /**
     * The stratum of each rule by its name, from 0: it is higher than those of all rules that may conclude what the
     * rule asks there be none of, and no lower than those of rules that may conclude what it asks for. Rules that pass
     * the check have one. When the rules fire in the order of their strata, no conclusion is ever taken back.
     */
    public Map<String, Integer> strata() {
        Map<String, Integer> strata = new LinkedHashMap<>();
        rules.forEach(rule -> strata.put(rule.info().name(), 0));
        boolean rising = true;
        for (int round = 0; rising && round <= rules.size(); round++) {
            rising = false;
            for (CheckedRule rule : rules) {
                int lowest = rule.needs().stream()
                        .mapToInt(need -> lowest(need, strata))
                        .max()
                        .orElse(0);
                rising |= lowest > strata.put(rule.info().name(), lowest);
            }
        }
        return strata;
    }

    private int lowest(ConclusionNeed need, Map<String, Integer> strata) {
        int highest = makers.getOrDefault(need, List.of()).stream()
                .mapToInt(maker -> strata.getOrDefault(maker.info().name(), 0))
                .max()
                .orElse(-1);
        return highest < 0 ? 0 : highest + (need.negated() ? 1 : 0);
    }

    private static String message(List<CheckedRule> circle, ConclusionNeed need) {
        String type = need.type().getSimpleName();
        String names =
                circle.stream().map(rule -> "'" + rule.info().name() + "'").collect(Collectors.joining(" feeds "));
        return circle.size() == 1
                ? "the rule " + names + " concludes the " + type
                        + " that it asks there be none of; ask for something else"
                : "the rules run in a circle through a 'not " + type + "': " + names + ", which feeds the 'not' of "
                        + "'" + circle.getFirst().info().name() + "'; break it";
    }

    /** Each rule that one feeds, in one step or in several, with the one before it on the shortest way; itself too. */
    private IdentityHashMap<CheckedRule, CheckedRule> ways(CheckedRule from) {
        IdentityHashMap<CheckedRule, CheckedRule> before = new IdentityHashMap<>();
        before.put(from, from);
        Deque<CheckedRule> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            CheckedRule next = open.remove();
            for (CheckedRule fed : feeds.getOrDefault(next, List.of())) {
                if (before.putIfAbsent(fed, next) == null) {
                    open.add(fed);
                }
            }
        }
        return before;
    }

    private static List<CheckedRule> backwards(
            IdentityHashMap<CheckedRule, CheckedRule> before, CheckedRule from, CheckedRule to) {
        List<CheckedRule> path = new ArrayList<>(List.of(to));
        while (!path.getFirst().equals(from)) {
            path.addFirst(before.get(path.getFirst()));
        }
        return path;
    }
}

package dev.blotter.rules.explain;

import dev.blotter.rules.language.Condition;
import dev.blotter.text.work.Interruption;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;

/**
 * Finds how the facts of a document meet conditions of rules, one after the other. The engine says only which rules
 * matched, and nothing of one that did not. For one thread.
 */
final class ConditionMatcher {
    private final FactTable facts;
    private final IdentityHashMap<BaseDescr, List<Condition>> parsed = new IdentityHashMap<>();
    private @Nullable List<Object> matched;
    private int brackets;
    private long budget;

    ConditionMatcher(List<Object> facts) {
        this.facts = new FactTable(facts);
    }

    List<Object> ofType(String type) {
        return facts.ofType(type);
    }

    /** From now on no more than so many facts are tried; then no more ways are found. */
    void allow(long tries) {
        budget = tries;
    }

    boolean isExhausted() {
        return budget <= 0;
    }

    /**
     * The facts of a match of the engine, with their names in the conditions and what had to exist; null when they do
     * not fit.
     */
    @Nullable
    List<MatchedFact> named(List<BaseDescr> conditions, List<Object> facts) {
        List<Object> records = facts.stream().filter(Record.class::isInstance).toList();
        List<RulePath> found = new ArrayList<>();
        matched = records;
        matchAll(conditions, RulePath.START, rulePath -> rulePath.holds(records) && found.add(rulePath));
        matched = null;
        return found.isEmpty() ? null : found.getFirst().held();
    }

    /** Passes on ways to meet some conditions in their order, until one is taken; tells whether one was. */
    boolean matchAll(List<? extends BaseDescr> conditions, RulePath rulePath, Predicate<RulePath> taken) {
        return conditions.isEmpty()
                ? taken.test(rulePath)
                : match(conditions.getFirst(), rulePath, next -> matchAll(tail(conditions), next, taken));
    }

    private static <T> List<T> tail(List<T> list) {
        return list.subList(1, list.size());
    }

    /** Passes on ways to meet a condition, until one is taken; tells whether one was. */
    boolean match(BaseDescr condition, RulePath rulePath, Predicate<RulePath> taken) {
        return switch (condition) {
            case AndDescr and -> matchAll(parts(and), rulePath, taken);
            case OrDescr or -> parts(or).stream().anyMatch(side -> match(side, rulePath, taken));
            case NotDescr not -> first(parts(not), rulePath) == null && taken.test(rulePath);
            case ExistsDescr exists -> {
                RulePath witness = first(parts(exists), rulePath);
                yield witness != null && taken.test(rulePath.withFacts(witness));
            }
            case PatternDescr pattern -> matchPattern(pattern, rulePath, taken);
            default -> false;
        };
    }

    private static List<? extends BaseDescr> parts(ConditionalElementDescr element) {
        return element.getDescrs();
    }

    /** The first way to meet what stands in the brackets of a {@code not} or {@code exists}. */
    @Nullable
    RulePath first(List<? extends BaseDescr> conditions, RulePath rulePath) {
        List<RulePath> found = new ArrayList<>();
        brackets++;
        matchAll(conditions, rulePath, found::add);
        brackets--;
        return found.isEmpty() ? null : found.getFirst();
    }

    private boolean matchPattern(PatternDescr pattern, RulePath rulePath, Predicate<RulePath> taken) {
        for (Object fact : candidates(pattern, rulePath)) {
            Interruption.heed();
            if (--budget < 0) {
                return false;
            }
            RulePath next = meets(pattern, fact, rulePath);
            if (next != null && taken.test(next)) {
                return true;
            }
        }
        return false;
    }

    private List<Object> candidates(PatternDescr pattern, RulePath rulePath) {
        List<Object> pinned = matched;
        if (pinned == null || brackets > 0) {
            return facts.candidates(pattern.getObjectType(), conditions(pattern), rulePath);
        }
        return pinned.stream()
                .filter(fact -> fact.getClass().getSimpleName().equals(pattern.getObjectType()))
                .toList();
    }

    /** A way with a fact that meets all conditions of a pattern; null when it does not. */
    private @Nullable RulePath meets(PatternDescr pattern, Object fact, RulePath rulePath) {
        PartialMatch match = new PartialMatch(pattern, fact, rulePath);
        return conditions(pattern).stream().allMatch(match::meets) ? match.way() : null;
    }

    List<Condition> conditions(PatternDescr pattern) {
        return parsed.computeIfAbsent(
                pattern,
                text -> pattern.getDescrs().stream().map(Candidate::condition).toList());
    }

    /** What stands in brackets, without brackets of its own. */
    static List<BaseDescr> flat(ConditionalElementDescr element) {
        List<BaseDescr> flat = new ArrayList<>();
        for (BaseDescr part : element.getDescrs()) {
            flat.addAll(part instanceof AndDescr and ? flat(and) : List.of(part));
        }
        return flat;
    }
}

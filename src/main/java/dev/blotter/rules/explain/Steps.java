package dev.blotter.rules.explain;

import com.github.javaparser.ast.expr.Expression;
import dev.blotter.rules.explain.Candidate.Bound;
import dev.blotter.rules.language.Condition;
import dev.blotter.rules.language.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a condition that must hold one after the other: the demands of a wish and the conditions of a pattern,
 * the patterns in an {@code exists}. For a {@code not} the one step is what it forbids. None for what can only be tried
 * whole.
 */
final class Steps {
    private final Candidate candidate;
    private final int number;
    private final BaseDescr element;

    /**
     * One part.
     *
     * @param text the part as the rule writes it, with the type of its fact
     * @param line the line of its file, from 1
     * @param expression what it compares, when it stands between the commas of a pattern
     */
    record Step(String text, int line, @Nullable Expression expression) {}

    /** Ways to meet the first parts, and how many these are. */
    record Progress(int met, List<RulePath> ways) {
        static final Progress NONE = new Progress(0, List.of());

        /** The one that is farther on; of equal ones both together. */
        Progress or(Progress other) {
            return met != other.met
                    ? met > other.met ? this : other
                    : new Progress(
                            met,
                            Stream.concat(ways.stream(), other.ways.stream()).toList());
        }
    }

    /** @param number the number of the condition in its rule, from 0 */
    Steps(Candidate candidate, int number) {
        this.candidate = candidate;
        this.number = number;
        this.element = candidate.rule().elements().get(number);
    }

    /** How many parts the condition has that can fail by themselves. */
    int weight() {
        return Math.max(1, all().size());
    }

    List<Step> all() {
        return switch (element) {
            case PatternDescr pattern -> parts(pattern);
            case ExistsDescr exists -> {
                List<BaseDescr> inner = ConditionMatcher.flat(exists);
                yield inner.size() == 1 && inner.getFirst() instanceof PatternDescr pattern
                        ? parts(pattern)
                        : inner.stream().map(this::whole).toList();
            }
            case NotDescr not -> List.of(whole(not));
            default -> List.of();
        };
    }

    private List<Bound> demands() {
        return element instanceof PatternDescr ? candidate.demands().getOrDefault(number, List.of()) : List.of();
    }

    private List<Step> parts(PatternDescr pattern) {
        RuleText rule = candidate.rule();
        List<Step> parts = new ArrayList<>();
        for (Bound bound : demands()) {
            String demand =
                    String.join(".", bound.path()) + " == \"" + bound.demand().value() + "\"";
            parts.add(new Step(in(pattern, demand), rule.line(bound.text()), null));
        }
        for (BaseDescr text : pattern.getDescrs()) {
            Condition condition = Candidate.condition(text);
            if (condition.name() == null) {
                parts.add(new Step(in(pattern, rule.text(text)), rule.line(text), condition.expression()));
            }
        }
        return parts;
    }

    private static String in(PatternDescr pattern, String condition) {
        return pattern.getObjectType() + "( " + condition + " )";
    }

    private Step whole(BaseDescr part) {
        return new Step(candidate.rule().text(part), candidate.rule().line(part), null);
    }

    /** How far the condition is met behind the ways that lead to it. */
    Progress progress(List<RulePath> before, ConditionMatcher matcher) {
        return before.stream().map(rulePath -> progress(rulePath, matcher)).reduce(Progress.NONE, Progress::or);
    }

    private Progress progress(RulePath rulePath, ConditionMatcher matcher) {
        return switch (element) {
            case PatternDescr pattern -> progress(pattern, rulePath, matcher);
            case ExistsDescr exists -> {
                List<BaseDescr> inner = ConditionMatcher.flat(exists);
                yield inner.size() == 1 && inner.getFirst() instanceof PatternDescr pattern
                        ? progress(pattern, rulePath, matcher)
                        : progress(inner, rulePath, matcher);
            }
            case NotDescr not -> progress(List.of(not.getDescrs().getFirst()), rulePath, matcher);
            default -> Progress.NONE;
        };
    }

    private Progress progress(PatternDescr pattern, RulePath rulePath, ConditionMatcher matcher) {
        return matcher.ofType(pattern.getObjectType()).stream()
                .map(fact -> progress(new PartialMatch(pattern, fact, rulePath), fact, matcher.conditions(pattern)))
                .reduce(Progress.NONE, Progress::or);
    }

    private Progress progress(PartialMatch match, Object fact, List<Condition> conditions) {
        int met = 0;
        for (Bound bound : demands()) {
            if (!bound.isMetBy(fact)) {
                return new Progress(met, List.of(match.way()));
            }
            met++;
        }
        for (Condition condition : conditions) {
            if (!match.meets(condition)) {
                break;
            }
            met += condition.name() == null ? 1 : 0;
        }
        return new Progress(met, List.of(match.way()));
    }

    private static Progress progress(List<BaseDescr> parts, RulePath rulePath, ConditionMatcher matcher) {
        Progress best = Progress.NONE;
        for (int to = 1; to <= parts.size(); to++) {
            RulePath first = matcher.first(parts.subList(0, to), rulePath);
            best = first == null ? best : new Progress(to, List.of(first));
        }
        return best;
    }
}

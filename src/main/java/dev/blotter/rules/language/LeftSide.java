package dev.blotter.rules.language;

import dev.blotter.codes.Problem;
import dev.blotter.rules.text.Source;
import dev.blotter.rules.text.UnknownWordException;
import dev.blotter.text.Likeness;
import dev.blotter.text.Mentions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * Checks what stands between {@code when} and {@code then}.
 *
 * <pre>
 * element = pattern | "not" element | "exists" element | "(" element {("and" | "or") element} ")"
 * pattern = ["$name" ":"] type "(" [condition {"," condition}] ")"
 * </pre>
 */
final class LeftSide {
    /** The global by which compiled rules reach the evaluation of a document. */
    static final String EVALUATION = "evaluation";

    /** Facts of which a document has so few that all pairs of them with others may be made. */
    private static final Set<Class<?>> FEW = Set.of(Mentions.class, Likeness.class);

    private final Vocabulary vocabulary;
    private final Source source;
    private final List<Problem> problems;
    private final String rule;
    private final TextEdits edits;
    private final List<FactPattern> reads = new ArrayList<>();
    private final List<ConclusionNeed> needs = new ArrayList<>();
    private final List<CompiledPattern> patterns = new ArrayList<>();
    private boolean inOr;
    private boolean isJoin;
    private int unnamed;

    /**
     * @param rule the name of the rule
     * @param edits takes what the loader changes in the conditions
     */
    LeftSide(Vocabulary vocabulary, Source source, List<Problem> problems, String rule, TextEdits edits) {
        this.vocabulary = vocabulary;
        this.source = source;
        this.problems = problems;
        this.rule = rule;
        this.edits = edits;
    }

    List<FactPattern> reads() {
        return reads;
    }

    List<ConclusionNeed> needs() {
        return needs;
    }

    void check(AndDescr all, Scope scope) {
        check(all, scope, false);
        patterns.forEach(pattern -> pattern.write(edits));
    }

    /** Checks a condition and binds its names; {@code negated} when its lack can make it true. */
    private void check(BaseDescr element, Scope scope, boolean negated) {
        try {
            checkExact(element, scope, negated);
        } catch (UnknownWordException refusal) {
            int from = source.offset(element.getStartCharacter());
            problems.add(source.error(from, source.offset(element.getEndCharacter()), refusal));
        }
    }

    private void checkExact(BaseDescr element, Scope scope, boolean negated) {
        Class<?> form = element.getClass();
        if (form == AndDescr.class) {
            parts(element).forEach(part -> check(part, scope, negated));
        } else if (form == OrDescr.class) {
            checkOr(parts(element), scope, negated);
        } else if (form == NotDescr.class || form == ExistsDescr.class) {
            checkInBrackets(element, scope.inner(), negated || form == NotDescr.class);
        } else if (form == PatternDescr.class) {
            checkPattern((PatternDescr) element, scope, negated);
        } else {
            String name = form.getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT);
            throw new UnknownWordException(
                    "", "'" + name + "' can't stand in a rule; use patterns, not, exists, and, or");
        }
    }

    /** What is in the brackets is joined with what is before them, but matches of it are not joined with what follows. */
    private void checkInBrackets(BaseDescr element, Scope inner, boolean negated) {
        boolean wasJoin = isJoin;
        parts(element).forEach(part -> check(part, inner, negated));
        if (element instanceof NotDescr && parts(element).getFirst() instanceof PatternDescr pattern) {
            adviseOnEither(pattern);
        }
        isJoin = wasJoin;
    }

    /** Drools looks facts up by an {@code ==} alone, and else compares each with each. */
    private void adviseOnEither(PatternDescr pattern) {
        for (BaseDescr part : pattern.getDescrs()) {
            if (part instanceof ExprConstraintDescr condition && Condition.joinsByEither(condition.getExpression())) {
                problems.add(source.warning(
                        source.offset(part.getStartCharacter()),
                        "'" + condition.getExpression() + "' looks through all facts; write a 'not' for each part"));
            }
        }
    }

    private static List<? extends BaseDescr> parts(BaseDescr element) {
        return ((ConditionalElementDescr) element).getDescrs();
    }

    private void checkOr(List<? extends BaseDescr> branches, Scope scope, boolean negated) {
        List<Scope> inner = branches.stream().map(branch -> scope.inner()).toList();
        boolean wasJoin = isJoin;
        int wasUnnamed = unnamed;
        boolean join = false;
        boolean wasInOr = inOr;
        inOr = true;
        for (int i = 0; i < branches.size(); i++) {
            isJoin = wasJoin;
            unnamed = wasUnnamed;
            check(branches.get(i), inner.get(i), negated);
            join |= isJoin;
        }
        inOr = wasInOr;
        isJoin = join;
        scope.bindCommon(inner);
        inner.stream()
                .flatMap(branch -> branch.names().stream())
                .distinct()
                .forEach(name -> requireOneType(name, inner));
    }

    /** Drools reads a name by the type of the first side, whichever side matched. */
    private void requireOneType(String name, List<Scope> branches) {
        List<String> types = branches.stream()
                .flatMap(branch -> branch.places(name).stream())
                .map(place -> place.pattern().type().getSimpleName())
                .distinct()
                .toList();
        if (types.size() > 1) {
            throw new UnknownWordException(
                    name,
                    "the 'or' of the rule '" + rule + "' takes '" + name + "' from " + String.join(" and from ", types)
                            + "; write a rule for each side");
        }
    }

    private void checkPattern(PatternDescr pattern, Scope scope, boolean negated) {
        requirePlain(pattern);
        if (pattern.getSource() != null) {
            refuseSource(pattern);
            return;
        }
        Class<?> type = vocabulary.type(pattern.getObjectType());
        int before = problems.size();
        int open = source.text().indexOf('(', source.offset(pattern.getStartCharacter())) + 1;
        CompiledPattern compiled =
                new CompiledPattern(type, open, pattern.getDescrs().isEmpty());
        patterns.add(compiled);
        Optional<String> earlier = scope.anyName();
        earlier.map(this::countingJoins).ifPresent(compiled::add);
        List<Condition> conditions = checkConditions(pattern, scope, type, compiled);
        if (pattern.getIdentifier() != null) {
            scope.bind(pattern.getIdentifier(), ExpressionType.of(type), List.of(new Scope.Place(compiled, "")));
        }
        if (isJoin && earlier.isEmpty() && problems.size() == before) {
            throw unrelated(pattern);
        }
        if (problems.size() == before
                && isMany(type)
                && conditions.stream().anyMatch(Condition::isRange)
                && conditions.stream().noneMatch(Condition::isJoin)) {
            throw rangeAlone(pattern);
        }
        if (scope.anyName().isEmpty()) {
            nameForJoins(type, compiled, scope);
        }
        vocabulary.note(type, conditions);
        boolean needed = !negated && !inOr && !Vocabulary.CONCLUSIONS.contains(type);
        reads.add(new FactPattern(type, ConclusionNeed.wanted(conditions), needed));
        isJoin |= !FEW.contains(type);
        if (problems.size() == before && Vocabulary.CONCLUSIONS.contains(type)) {
            needs.add(new ConclusionNeed(
                    type,
                    negated,
                    source.position(source.offset(pattern.getStartCharacter())),
                    ConclusionNeed.wanted(conditions)));
        }
    }

    /** Binds a field by a name with an underscore, which no rule can hold; on all sides of an {@code or} by the same. */
    private void nameForJoins(Class<?> type, CompiledPattern compiled, Scope scope) {
        Map<String, ExpressionType> fields = Vocabulary.fields(type);
        String field = fields.containsKey("sentence")
                ? "sentence"
                : fields.keySet().iterator().next();
        String name = "$_" + unnamed++;
        compiled.add(name + " : " + field);
        scope.bindUnchecked(name, vocabulary.field(type, field));
    }

    /** A condition that the engine tries on each fact which it joins with those of the patterns before. */
    private String countingJoins(String earlier) {
        return EVALUATION + ".joins( " + earlier + ", \"" + rule + "\" )";
    }

    private UnknownWordException unrelated(PatternDescr pattern) {
        return new UnknownWordException(
                pattern.getObjectType(),
                "'" + pattern.getObjectType() + "' has nothing in common with the patterns before it; compare a field"
                        + " of it with one of theirs, or write 'exists' before them");
    }

    /** Of conclusions, too, a document has few. */
    private static boolean isMany(Class<?> type) {
        return !FEW.contains(type) && !Vocabulary.CONCLUSIONS.contains(type);
    }

    private static UnknownWordException rangeAlone(PatternDescr pattern) {
        return new UnknownWordException(
                pattern.getObjectType(),
                "'" + pattern.getObjectType() + "' is compared with the patterns before it by '<' or '>' alone; tie it"
                        + " by '==' as well, as in 'sentence == $s'");
    }

    /** Gives a part of another fact a name, since the engine has a table of facts by what equals a name, but not by a path. */
    private void nameJoinedPart(Condition condition, Scope scope, int from, int to) {
        String part = condition.joinedPart();
        int at = part.isEmpty() ? -1 : source.text().indexOf(part, from);
        if (at >= 0 && at + part.length() <= to) {
            String name = part.substring(0, part.indexOf('.'));
            String field = part.substring(name.length() + 1);
            List<Scope.Place> places = scope.places(name);
            places.forEach(place -> place.pattern().add(part.replace('.', '_') + " : " + place.path() + field));
            edits.overwrite(at, places.isEmpty() ? part : part.replace('.', '_'));
        }
    }

    /** The parser gives the place of an accumulate to its source alone. */
    private void refuseSource(PatternDescr pattern) {
        boolean isPlaced = pattern.getStartCharacter() >= 0;
        BaseDescr placed = isPlaced ? pattern : pattern.getSource();
        String word = isPlaced ? "from" : "accumulate";
        problems.add(source.error(
                source.offset(placed.getStartCharacter()),
                source.offset(placed.getEndCharacter() + 1),
                new UnknownWordException(
                        word,
                        "'" + word + "' can't stand in a rule; write a pattern, such as 'Mentions( times >= 2 )'")));
    }

    private static void requirePlain(PatternDescr pattern) {
        if (pattern.isQuery()
                || pattern.isUnification()
                || !pattern.getBehaviors().isEmpty()
                || !pattern.getAnnotations().isEmpty()
                || (pattern.getGenericType() != null && pattern.getGenericType().hasGenerics())) {
            throw new UnknownWordException("", "a pattern is '$name : Type( conditions )'; remove what is more");
        }
    }

    private List<Condition> checkConditions(
            PatternDescr pattern, Scope scope, Class<?> self, CompiledPattern compiled) {
        List<Condition> conditions = new ArrayList<>();
        for (BaseDescr part : pattern.getDescrs()) {
            int from = source.offset(part.getStartCharacter());
            int to = source.offset(part.getEndCharacter() + 1);
            try {
                Condition condition = Condition.parse(plain(part));
                condition.check(new Expressions(vocabulary, scope, self), scope, compiled);
                nameJoinedPart(condition, scope, from, to);
                conditions.add(condition);
            } catch (UnknownWordException refusal) {
                problems.add(source.error(from, to, refusal));
            }
        }
        return conditions;
    }

    private static String plain(BaseDescr part) {
        if (part instanceof ExprConstraintDescr condition
                && condition.getClass() == ExprConstraintDescr.class
                && condition.getType() == ExprConstraintDescr.Type.NAMED) {
            return condition.getExpression();
        }
        throw new UnknownWordException(
                "", "a condition without a field can't stand in a pattern; write 'field == value'");
    }
}

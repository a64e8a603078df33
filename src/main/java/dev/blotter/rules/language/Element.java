package dev.blotter.rules.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.drools.model.Rule;

/**
 * A condition of a left side, and what it was compiled to.
 *
 * @param compiled one condition of the engine; of an accumulate one more for what is asked of its results
 */
public record Element(BaseDescr text, List<Condition> compiled) {
    public Element {
        compiled = List.copyOf(compiled);
    }

    /** The elements of a rule; none when its text is not what was compiled. */
    public static List<Element> of(RuleText rule, Rule compiled) {
        Deque<Condition> left = new ArrayDeque<>();
        flat((Condition) compiled.getView()).forEach(left::add);
        List<Element> elements = new ArrayList<>();
        for (BaseDescr text : rule.elements()) {
            List<Condition> own = new ArrayList<>();
            if (!left.isEmpty()) {
                own.add(left.remove());
            }
            while (!left.isEmpty() && isOfResult(left.getFirst())) {
                own.add(left.remove());
            }
            elements.add(new Element(text, own));
        }
        boolean fits = left.isEmpty() && elements.stream().noneMatch(element -> element.compiled.isEmpty());
        return fits ? elements : List.of();
    }

    /** The conditions that must hold together. */
    public static Stream<Condition> flat(Condition condition) {
        return switch (condition.getType()) {
            case AND -> condition.getSubConditions().stream().flatMap(Element::flat);
            case CONSEQUENCE -> Stream.empty();
            default -> Stream.of(condition);
        };
    }

    /** Whether it asks something of the result of an accumulate, which is a number and no fact. */
    private static boolean isOfResult(Condition condition) {
        return condition.getType() == Condition.Type.PATTERN
                && !((Pattern<?>) condition).getPatternVariable().getType().isRecord();
    }

    /** What stands in the brackets of a {@code not} or {@code exists}. */
    public List<Condition> inner() {
        return compiled.getFirst().getSubConditions().stream()
                .flatMap(Element::flat)
                .toList();
    }
}

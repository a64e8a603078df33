package dev.blotter.rules.explain;

import dev.blotter.finding.Conclusion;
import dev.blotter.rules.engine.Findings;
import dev.blotter.rules.explain.JustifiedConclusion.Ground;
import dev.blotter.rules.text.RuleInfo;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.drools.base.reteoo.InitialFactImpl;
import org.drools.base.rule.Declaration;
import org.drools.core.reteoo.TupleImpl;
import org.drools.core.rule.consequence.InternalMatch;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/** Reads in a session what its conclusions rest on. */
public final class Grounds {
    /** Names that the rule compiler gives to patterns without one do not begin with it. */
    private static final String NAME = "$";

    private final Map<String, RuleInfo> rules = new LinkedHashMap<>();
    private final Map<RuleInfo, Integer> order = new LinkedHashMap<>();

    public Grounds(List<RuleInfo> rules) {
        for (RuleInfo rule : rules) {
            this.rules.put(rule.name(), rule);
            this.order.put(rule, order.size());
        }
    }

    /** The conclusions that stand in a session, by kind and then by value. */
    public List<JustifiedConclusion> reasons(KieSession session) {
        return Findings.justified(session, this::reason)
                .sorted(Comparator.comparing(JustifiedConclusion::conclusion, Findings.BY_KIND_AND_VALUE))
                .toList();
    }

    private JustifiedConclusion reason(Conclusion conclusion, List<InternalMatch> matches) {
        List<Ground> grounds = matches.stream()
                .map(this::ground)
                .sorted(Comparator.<Ground>comparingInt(ground -> order.getOrDefault(ground.rule(), 0))
                        .thenComparing(ground -> ground.held().toString()))
                .toList();
        return new JustifiedConclusion(conclusion, grounds);
    }

    private Ground ground(InternalMatch match) {
        return new Ground(Objects.requireNonNull(rules.get(match.getRule().getName())), held(match));
    }

    /** What the conditions of a rule matched, in their order. */
    static List<MatchedFact> held(Match match) {
        InternalMatch found = (InternalMatch) match;
        Map<String, Declaration> named = found.getTerminalNode().getSubRule().getOuterDeclarations();
        return found.getFactHandles().stream()
                .filter(handle -> !(handle.getObject() instanceof InitialFactImpl))
                .map(handle -> new MatchedFact(handle.getObject(), names(found.getTuple(), handle, named)))
                .toList();
    }

    private static Map<String, Object> names(
            TupleImpl tuple, FactHandle handle, Map<String, Declaration> declarations) {
        Map<String, Object> names = new TreeMap<>();
        declarations.forEach((name, declaration) -> {
            if (name.startsWith(NAME) && handle.equals(tuple.get(declaration))) {
                names.put(name, value(declaration, handle.getObject()));
            }
        });
        return names;
    }

    private static Object value(Declaration declaration, Object fact) {
        return declaration.isPatternDeclaration()
                ? fact
                : Objects.requireNonNullElse(declaration.getValue(null, fact), "");
    }
}

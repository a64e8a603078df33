package dev.blotter.rules;

import dev.blotter.finding.Conclusion;
import dev.blotter.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.drools.core.common.InternalFactHandle;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** What stands in a session when its rules have spoken. */
final class Findings {
    /** A finding with what it is ordered by. */
    private record Placed(int kind, String text, Finding finding) {
        static Placed of(Finding finding) {
            Conclusion conclusion = finding.conclusion();
            return new Placed(Vocabulary.CONCLUSIONS.indexOf(conclusion.getClass()), conclusion.toString(), finding);
        }
    }

    private static final Comparator<Placed> ORDER =
            Comparator.comparingInt(Placed::kind).thenComparing(Placed::text);

    private Findings() {}

    /** The conclusions, each with every rule that still justifies it, by kind and then by value. */
    static List<Finding> of(KieSession session) {
        List<Placed> findings = new ArrayList<>();
        for (FactHandle handle : session.getFactHandles(new ClassObjectFilter(Conclusion.class))) {
            InternalFactHandle fact = (InternalFactHandle) handle;
            findings.add(Placed.of(new Finding((Conclusion) fact.getObject(), rules(fact))));
        }
        findings.sort(ORDER);
        return findings.stream().map(Placed::finding).toList();
    }

    /** Equal conclusions share one fact, and truth maintenance keeps a dependency for each rule that reached it. */
    private static List<String> rules(InternalFactHandle fact) {
        TruthMaintenanceSystemEqualityKey key = (TruthMaintenanceSystemEqualityKey) fact.getEqualityKey();
        Set<String> rules = new TreeSet<>();
        for (SimpleMode mode = (SimpleMode) key.getBeliefSet().getFirst(); mode != null; mode = mode.getNext()) {
            rules.add(mode.getObject().getJustifier().getRule().getName());
        }
        return List.copyOf(rules);
    }
}

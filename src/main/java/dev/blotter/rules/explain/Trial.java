package dev.blotter.rules.explain;

import dev.blotter.rules.engine.PairLimit;
import dev.blotter.text.Interruption;
import dev.blotter.text.RuleAtWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Condition;
import org.drools.model.Rule;
import org.drools.model.consequences.ConsequenceImpl;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.CompositePatterns;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/** Rules that conclude nothing, to see which of them the facts of a document fulfil. */
final class Trial {
    private static final String PACKAGE = "blotter.trial";
    private static final int KEPT = 500;

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, Fulfilled> fulfilled = new LinkedHashMap<>();

    /**
     * How facts fulfil conditions.
     *
     * @param times in how many ways
     * @param ways the first of them
     */
    record Fulfilled(int times, List<List<MatchedFact>> ways) {
        static final Fulfilled NEVER = new Fulfilled(0, List.of());
    }

    /**
     * Adds conditions that are to be fulfilled together.
     *
     * @param rule the name of the rule that they are of
     */
    void add(String name, String rule, List<Condition> conditions) {
        owners.put(name, rule);
        CompositePatterns all = new CompositePatterns(Condition.Type.AND, new ArrayList<>(conditions));
        rules.put(name, new RuleImpl(PACKAGE, name, null, all, ConsequenceImpl.EMPTY, Map.of(), Map.of()));
    }

    void run(List<Object> facts) {
        if (rules.isEmpty()) {
            return;
        }
        ModelImpl model = new ModelImpl(PACKAGE);
        rules.values().forEach(model::addRule);
        InternalKnowledgeBase base = KieBaseBuilder.createKieBaseFromModel(model);
        PairLimit.impose(base, name -> owners.getOrDefault(name, name));
        PairLimit.begin();
        KieSession session = base.newKieSession();
        try {
            facts.forEach(session::insert);
            session.fireAllRules(this::note);
        } finally {
            RuleAtWork.begin(null);
            session.dispose();
        }
    }

    /** Notes a match, and keeps the rule from firing. */
    private boolean note(Match match) {
        Interruption.heed();
        fulfilled.compute(match.getRule().getName(), (name, known) -> {
            List<List<MatchedFact>> ways = known == null ? new ArrayList<>() : known.ways;
            if (ways.size() < KEPT) {
                ways.add(Grounds.held(match));
            }
            return new Fulfilled(known == null ? 1 : known.times + 1, ways);
        });
        return false;
    }

    /** How the conditions of a name were fulfilled. */
    Fulfilled of(String name) {
        return fulfilled.getOrDefault(name, Fulfilled.NEVER);
    }
}

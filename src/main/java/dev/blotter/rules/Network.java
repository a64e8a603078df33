package dev.blotter.rules;

import dev.blotter.text.Mentions;
import dev.blotter.text.Term;
import dev.blotter.text.TermNear;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.base.base.ObjectType;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.EntryPointNode;
import org.drools.core.reteoo.ObjectTypeNode;

/**
 * The rules as the engine has tied them together. A fact costs it a microsecond also when no pattern can
 * match it, and of the terms of a usual document that is every second one. Safe for use by many threads.
 */
final class Network {
    private static final Set<Class<?>> LOOKING = Set.of(Term.class, Mentions.class, TermNear.class);

    private final Map<Class<?>, Routes> routes = new HashMap<>();

    /** Takes rules that no session has used yet, and shortens the ways of facts in them. */
    Network(InternalRuleBase rules) {
        for (EntryPointNode entry :
                List.copyOf(rules.getRete().getEntryPointNodes().values())) {
            entry.getObjectTypeNodes().forEach(this::shorten);
        }
    }

    private void shorten(ObjectType type, ObjectTypeNode node) {
        for (Class<?> fact : LOOKING) {
            if (type.getClassName().equals(fact.getName())) {
                Routes ways = new Routes(node.getObjectSinkPropagator());
                node.setObjectSinkPropagator(ways);
                routes.put(fact, ways);
            }
        }
    }

    /** Whether a pattern may match a fact. */
    boolean uses(Object fact) {
        Look look = Look.of(fact);
        if (look == null) {
            return true;
        }
        Routes ways = routes.get(look.type());
        return ways != null && ways.leadOn(fact, look);
    }
}

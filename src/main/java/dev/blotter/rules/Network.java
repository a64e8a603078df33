package dev.blotter.rules;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.ObjectTypeNode;
import org.kie.api.runtime.KieSession;

/**
 * The rules as the engine has tied them together. A fact costs it a microsecond also when no rule can
 * match with it, and of the facts of a usual document that is every second one. Safe for use by many threads.
 */
final class Network {
    /** The open doors of the session that a thread is in: pooled sessions have all one environment. */
    private static final ThreadLocal<BitSet> OPEN = ThreadLocal.withInitial(BitSet::new);

    private final Map<String, Routes> routes = new HashMap<>();
    private final Doors doors;

    /** Takes rules that no session has used yet, and shortens the ways of facts in them. */
    Network(InternalRuleBase rules) {
        Map<String, ObjectTypeNode> nodes = new HashMap<>();
        rules.getRete()
                .getEntryPointNodes()
                .values()
                .forEach(entry ->
                        entry.getObjectTypeNodes().forEach((type, node) -> nodes.put(type.getClassName(), node)));
        doors = new Doors(rules, among(nodes, Vocabulary.FACTS));
        among(nodes, Vocabulary.FACTS).forEach(this::shorten);
        among(nodes, Vocabulary.CONCLUSIONS).forEach(this::shorten);
    }

    private static Set<ObjectTypeNode> among(Map<String, ObjectTypeNode> nodes, Collection<Class<?>> types) {
        Set<ObjectTypeNode> among = new HashSet<>();
        for (Class<?> type : types) {
            ObjectTypeNode node = nodes.get(type.getName());
            if (node != null) {
                among.add(node);
            }
        }
        return among;
    }

    private void shorten(ObjectTypeNode node) {
        Routes ways = new Routes(node.getObjectSinkPropagator(), doors);
        node.setObjectSinkPropagator(ways);
        routes.put(node.getObjectType().getClassName(), ways);
    }

    /** A fact, and the doors that it comes to. */
    private record Coming(Object fact, BitSet doors) {}

    /**
     * Inserts those facts of a document that a rule may match with, and keeps them from all
     * other rules while this thread fires the session.
     *
     * @return how many are inserted
     */
    int insert(Stream<Object> facts, KieSession session) {
        List<Coming> coming =
                facts.map(fact -> new Coming(fact, doorsFor(fact))).toList();
        BitSet reached = new BitSet();
        coming.forEach(fact -> reached.or(fact.doors));
        BitSet open = doors.open(reached);
        OPEN.set(open);
        List<Coming> useful =
                coming.stream().filter(fact -> fact.doors.intersects(open)).toList();
        useful.forEach(fact -> session.insert(fact.fact));
        return useful.size();
    }

    private BitSet doorsFor(Object fact) {
        Routes ways = routes.get(fact.getClass().getName());
        return ways == null ? new BitSet() : ways.route(fact).doors();
    }

    /** The doors that are open in the session that this thread is in. */
    static BitSet open() {
        return OPEN.get();
    }
}

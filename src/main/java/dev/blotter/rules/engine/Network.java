package dev.blotter.rules.engine;

import dev.blotter.rules.language.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.model.Model;
import org.drools.model.Rule;

/**
 * The rules as the engine has tied them together. A fact costs it a microsecond also when no rule can
 * match with it, and of the facts of a usual document that is every second one. Safe for use by many threads.
 */
public final class Network {
    /** The open doors of the session that a thread is in; the engine asks for them and knows no session there. */
    private static final ThreadLocal<BitSet> OPEN = ThreadLocal.withInitial(BitSet::new);

    private final Map<String, Routes> routes = new HashMap<>();
    private final Doors doors;
    private final Questions questions = new Questions();
    private final Shapes shapes = new Shapes(questions, this::route);
    private final List<Gate> gates = new ArrayList<>();

    /** Lets a rule take part in the judging of a document, or keeps it from it. */
    record Gate(Prospect prospect, List<Doors.Way> ways) {
        /** Adds the doors that lead to the rule. */
        void open(BitSet doors) {
            ways.forEach(way -> doors.or(way.all()));
        }

        /**
         * Opens where facts come to all that must match by doors that are open for other rules. The rule could
         * then match and not see what must not be there.
         */
        boolean opensToo(BitSet doors) {
            boolean stands = ways.stream().anyMatch(way -> way.standsOpen(doors));
            if (stands) {
                open(doors);
            }
            return stands;
        }
    }

    /** Takes rules that no session has used yet, and shortens the ways of facts in them. */
    public Network(InternalRuleBase rules, List<Model> models) {
        Map<String, ObjectTypeNode> nodes = new HashMap<>();
        rules.getRete()
                .getEntryPointNodes()
                .values()
                .forEach(entry ->
                        entry.getObjectTypeNodes().forEach((type, node) -> nodes.put(type.getClassName(), node)));
        Set<ObjectTypeNode> types = among(nodes, Vocabulary.FACTS);
        types.addAll(among(nodes, Vocabulary.CONCLUSIONS));
        doors = new Doors(rules, types);
        types.forEach(this::shorten);
        for (Model model : models) {
            for (Rule rule : model.getRules()) {
                gates.add(new Gate(Prospect.of(rule, questions), doors.of(rule.getName())));
            }
        }
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
        Routes ways = new Routes(node.getObjectSinkPropagator(), doors, shapes);
        node.setObjectSinkPropagator(ways);
        routes.put(node.getObjectType().getClassName(), ways);
    }

    List<Gate> gates() {
        return gates;
    }

    /** The shapes of facts before these rules. */
    Shapes shapes() {
        return shapes;
    }

    private Routes.Route route(Object fact) {
        Routes ways = routes.get(fact.getClass().getName());
        return ways == null ? Routes.NOWHERE : ways.route(fact);
    }

    /** Opens doors in the session that this thread is in, and closes all others. */
    static void open(BitSet doors) {
        OPEN.set(doors);
    }

    /** The doors that are open in the session that this thread is in. */
    static BitSet open() {
        return OPEN.get();
    }
}

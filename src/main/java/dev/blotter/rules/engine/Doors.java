package dev.blotter.rules.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.drools.core.common.BaseNode;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.ExistsNode;
import org.drools.core.reteoo.JoinNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.RightInputAdapterNode;
import org.drools.core.reteoo.TerminalNode;
import org.drools.core.reteoo.TupleToObjectNode;

/**
 * The doors of all rules to facts. In most documents three rules of four lack a fact that they need, and the
 * engine would still take in all others that they ask for; their doors stay closed. Safe for use by many threads.
 */
final class Doors {
    private final IdentityHashMap<ObjectSink, Door> doors = new IdentityHashMap<>();
    private final Map<String, List<Way>> ways = new HashMap<>();
    private final Set<ObjectTypeNode> types;

    /**
     * The way into a pattern of one rule, or of several that begin alike.
     *
     * @param number tells it apart from all other doors of the rules; from 0
     * @param pattern where the facts go that pass
     */
    record Door(int number, ObjectSink pattern) {}

    Doors(InternalRuleBase rules, Set<ObjectTypeNode> types) {
        this.types = types;
        for (TerminalNode[] ends : rules.getReteooBuilder().getTerminalNodes().values()) {
            for (TerminalNode end : ends) {
                Way way = new Way(new BitSet(), new BitSet());
                follow(end.getLeftTupleSource(), true, way);
                ways.computeIfAbsent(end.getRule().getName(), rule -> new ArrayList<>())
                        .add(way);
            }
        }
    }

    /**
     * The doors on the way to a match of a rule. A rule with an {@code or} has several ways.
     *
     * @param needed those of the patterns that must match
     * @param all these, and those of the patterns that must not match or are counted
     */
    record Way(BitSet needed, BitSet all) {
        boolean standsOpen(BitSet doors) {
            return contains(doors, needed);
        }
    }

    static boolean contains(BitSet all, BitSet some) {
        for (int one = some.nextSetBit(0); one >= 0; one = some.nextSetBit(one + 1)) {
            if (!all.get(one)) {
                return false;
            }
        }
        return true;
    }

    private void follow(LeftTupleSource last, boolean needed, Way way) {
        LeftTupleSource node = last;
        for (; !(node instanceof LeftInputAdapterNode); node = node.getLeftTupleSource()) {
            if (node instanceof BetaNode beta) {
                enter(beta.getRightInput(), needed && (beta instanceof JoinNode || beta instanceof ExistsNode), way);
            }
        }
        enter(node, needed, way);
    }

    private void enter(BaseNode pattern, boolean needed, Way way) {
        if (pattern instanceof RightInputAdapterNode<?> right && right.getParent() instanceof TupleToObjectNode group) {
            follow(group.getLeftTupleSource(), needed, way);
            return;
        }
        int door = to((ObjectSink) pattern).number();
        way.all.set(door);
        way.needed.set(door, way.needed.get(door) || (needed && types.contains(pattern.getObjectTypeNode())));
    }

    private Door to(ObjectSink pattern) {
        return doors.computeIfAbsent(pattern, key -> new Door(doors.size(), key));
    }

    /** The door to a pattern of the rules. */
    Door of(ObjectSink pattern) {
        return Objects.requireNonNull(doors.get(pattern));
    }

    List<Way> of(String rule) {
        return Objects.requireNonNull(ways.get(rule));
    }
}

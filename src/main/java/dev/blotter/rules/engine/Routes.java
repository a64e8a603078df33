package dev.blotter.rules.engine;

import dev.blotter.rules.engine.Doors.Door;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.drools.base.common.RuleBasePartitionId;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.common.BaseNode;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.ModifyPreviousTuples;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSinkPropagator;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.PredicateInformation;
import org.drools.modelcompiler.constraints.LambdaConstraint;

/**
 * The ways of the facts of one type to the rules that ask for them. The engine would ask each fact all the
 * conditions on its fields anew. Those that compare a text with texts have one answer for all facts of a
 * {@link Look}, so they are asked once for each, and rules may name the fields of a pattern in any order.
 */
final class Routes implements ObjectSinkPropagator {
    /** The way of facts that no rule asks for. */
    static final Route NOWHERE = new Route(List.of(), List.of());

    private static final Pattern TEXT_WITH_TEXTS =
            Pattern.compile("(concept|strength|of|order) (==|!=|in|not in) (\"[^\"]*\"|\\( *\"[^()]*\" *\\))");

    private final ObjectSinkPropagator network;
    private final Doors doors;
    private final Shapes shapes;

    /** @param shapes know the routes of the looks that have been seen */
    Routes(ObjectSinkPropagator network, Doors doors, Shapes shapes) {
        this.network = network;
        this.doors = doors;
        this.shapes = shapes;
    }

    /**
     * Where all facts go, and where those go that meet a further condition.
     *
     * <p>A fact of one look leads to few of the doors, so they are kept as numbers, not as a set of bits.
     */
    static final class Route {
        private final Door[] ends;
        private final Branch[] branches;
        private final int[] doors;

        Route(List<Door> ends, List<Branch> branches) {
            this.ends = ends.toArray(Door[]::new);
            this.branches = branches.toArray(Branch[]::new);
            this.doors = IntStream.concat(
                            ends.stream().mapToInt(Door::number),
                            branches.stream().flatMapToInt(branch -> IntStream.of(branch.route.doors)))
                    .distinct()
                    .toArray();
        }

        /** Whether it leads to one of some doors. */
        boolean isOpen(BitSet open) {
            for (int door : doors) {
                if (open.get(door)) {
                    return true;
                }
            }
            return false;
        }

        void pass(InternalFactHandle fact, PropagationContext context, ReteEvaluator session, BitSet open) {
            for (Door end : ends) {
                if (open.get(end.number())) {
                    end.pattern().assertObject(fact, context, session);
                }
            }
            for (Branch branch : branches) {
                if (branch.route.isOpen(open) && branch.condition.isAllowed(fact, session)) {
                    branch.route.pass(fact, context, session, open);
                }
            }
        }
    }

    /** A condition, and where facts go that meet it. */
    record Branch(AlphaNodeFieldConstraint condition, Route route) {}

    /** Where facts go that look like this one. */
    Route route(Object fact) {
        return route(new DefaultFactHandle(0, fact), network);
    }

    private Route route(InternalFactHandle fact, ObjectSinkPropagator from) {
        List<Door> ends = new ArrayList<>();
        List<Branch> branches = new ArrayList<>();
        extend(ends, branches, fact, from);
        return new Route(ends, branches);
    }

    private void extend(List<Door> ends, List<Branch> branches, InternalFactHandle fact, ObjectSinkPropagator from) {
        for (ObjectSink sink : from.getSinks()) {
            if (!(sink instanceof AlphaNode node)) {
                ends.add(doors.of(sink));
            } else if (!comparesTexts(node.getConstraint())) {
                Route behind = route(fact, node.getObjectSinkPropagator());
                if (behind.doors.length > 0) {
                    branches.add(new Branch(node.getConstraint(), behind));
                }
            } else if (node.getConstraint().isAllowed(fact, null)) {
                extend(ends, branches, fact, node.getObjectSinkPropagator());
            }
        }
    }

    private static boolean comparesTexts(AlphaNodeFieldConstraint condition) {
        return condition instanceof LambdaConstraint written && comparesTexts(written.getPredicateInformation());
    }

    private static boolean comparesTexts(PredicateInformation written) {
        return TEXT_WITH_TEXTS.matcher(written.getStringConstraint()).matches();
    }

    static boolean comparesTexts(SingleConstraint condition) {
        return comparesTexts(condition.predicateInformation());
    }

    @Override
    public void propagateAssertObject(InternalFactHandle fact, PropagationContext context, ReteEvaluator session) {
        BitSet open = Network.open();
        if (!open.isEmpty()) {
            shapes.of(fact.getObject()).route().pass(fact, context, session, open);
        }
    }

    @Override
    public ObjectSinkPropagator addObjectSink(ObjectSink sink, int hashing, int ranging) {
        throw fixed();
    }

    @Override
    public ObjectSinkPropagator removeObjectSink(ObjectSink sink) {
        throw fixed();
    }

    @Override
    public void changeSinkPartition(
            ObjectSink sink, RuleBasePartitionId before, RuleBasePartitionId after, int hashing, int ranging) {
        throw fixed();
    }

    @Override
    public void propagateModifyObject(
            InternalFactHandle fact, ModifyPreviousTuples before, PropagationContext context, ReteEvaluator session) {
        throw fixed();
    }

    @Override
    public void byPassModifyToBetaNode(
            InternalFactHandle fact, ModifyPreviousTuples before, PropagationContext context, ReteEvaluator session) {
        throw fixed();
    }

    private static UnsupportedOperationException fixed() {
        return new UnsupportedOperationException("rules and facts do not change");
    }

    @Override
    public BaseNode getMatchingNode(BaseNode candidate) {
        return network.getMatchingNode(candidate);
    }

    @Override
    public ObjectSink[] getSinks() {
        return network.getSinks();
    }

    @Override
    public int size() {
        return network.size();
    }

    @Override
    public boolean isEmpty() {
        return network.isEmpty();
    }

    @Override
    public void doLinkSubnetwork(ReteEvaluator session) {
        network.doLinkSubnetwork(session);
    }

    @Override
    public void doUnlinkSubnetwork(ReteEvaluator session) {
        network.doUnlinkSubnetwork(session);
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        throw fixed();
    }

    @Override
    public void readExternal(ObjectInput in) {
        throw fixed();
    }
}

package dev.blotter.rules;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
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
import org.drools.modelcompiler.constraints.LambdaConstraint;

/**
 * The ways of the facts of one type to the rules that ask for them. The engine would ask each fact all the
 * conditions on its fields anew. Those that compare a text with texts have one answer for all facts of a
 * {@link Look}, so they are asked once for each, and rules may name the fields of a pattern in any order.
 */
final class Routes implements ObjectSinkPropagator {
    private static final Pattern TEXT_WITH_TEXTS =
            Pattern.compile("(concept|strength|of|order) (==|!=|in|not in) (\"[^\"]*\"|\\( *\"[^()]*\" *\\))");

    private final ObjectSinkPropagator network;
    private final Map<Look, Route> routes = new ConcurrentHashMap<>();

    Routes(ObjectSinkPropagator network) {
        this.network = network;
    }

    /** Where all facts go, and where those go that meet a further condition. */
    private record Route(List<ObjectSink> ends, List<Branch> branches) {
        boolean isEmpty() {
            return ends.isEmpty() && branches.isEmpty();
        }

        void pass(InternalFactHandle fact, PropagationContext context, ReteEvaluator session) {
            for (ObjectSink end : ends) {
                end.assertObject(fact, context, session);
            }
            for (Branch branch : branches) {
                if (branch.condition.isAllowed(fact, session)) {
                    branch.route.pass(fact, context, session);
                }
            }
        }
    }

    private record Branch(AlphaNodeFieldConstraint condition, Route route) {}

    /** Whether a pattern may match a fact. */
    boolean leadOn(Object fact, Look look) {
        return !route(new DefaultFactHandle(0, fact), look).isEmpty();
    }

    private Route route(InternalFactHandle fact, Look look) {
        Route known = routes.get(look);
        return known == null ? routes.computeIfAbsent(look, key -> route(fact, network)) : known;
    }

    private static Route route(InternalFactHandle fact, ObjectSinkPropagator from) {
        Route route = new Route(new ArrayList<>(), new ArrayList<>());
        extend(route, fact, from);
        return route;
    }

    private static void extend(Route route, InternalFactHandle fact, ObjectSinkPropagator from) {
        for (ObjectSink sink : from.getSinks()) {
            if (!(sink instanceof AlphaNode node)) {
                route.ends.add(sink);
            } else if (!comparesTexts(node.getConstraint())) {
                branch(route, node, route(fact, node.getObjectSinkPropagator()));
            } else if (node.getConstraint().isAllowed(fact, null)) {
                extend(route, fact, node.getObjectSinkPropagator());
            }
        }
    }

    private static void branch(Route route, AlphaNode node, Route behind) {
        if (!behind.isEmpty()) {
            route.branches.add(new Branch(node.getConstraint(), behind));
        }
    }

    private static boolean comparesTexts(AlphaNodeFieldConstraint condition) {
        return condition instanceof LambdaConstraint written
                && TEXT_WITH_TEXTS
                        .matcher(written.getPredicateInformation().getStringConstraint())
                        .matches();
    }

    @Override
    public void propagateAssertObject(InternalFactHandle fact, PropagationContext context, ReteEvaluator session) {
        route(fact, Objects.requireNonNull(Look.of(fact.getObject()))).pass(fact, context, session);
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

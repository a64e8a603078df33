package dev.blotter.rules;

import dev.blotter.finding.Conclusion;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.InternalWorkingMemoryEntryPoint;
import org.drools.core.common.PropagationContext;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * One document before the rules: lets those in that may match, and tells them of the facts. When they have
 * concluded something, others may match that ask for it.
 */
final class Hearing implements Known {
    private final Network network;
    private final StatefulKnowledgeSessionImpl session;
    private final Gathering facts;
    private Gathering conclusions;
    private final BitSet open = new BitSet();
    private List<Gate> closed;
    private int told;
    private boolean begun;

    Hearing(Network network, Iterable<?> facts, KieSession session) {
        this.network = network;
        this.session = (StatefulKnowledgeSessionImpl) session;
        this.facts = new Gathering(network.questions());
        this.conclusions = new Gathering(network.questions());
        this.closed = network.gates();
        facts.forEach(fact -> this.facts.add(fact, null));
    }

    @Override
    public boolean mayMeet(BitSet questions) {
        for (int one = questions.nextSetBit(0); one >= 0; one = questions.nextSetBit(one + 1)) {
            if (!facts.mayMeet(one) && !conclusions.mayMeet(one)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Gathering about(Question question) {
        return network.asksForConclusions(question) ? conclusions : facts;
    }

    /**
     * Lets rules in that may match and were not let in before.
     *
     * @return whether there may be something to fire
     */
    boolean goesOn() {
        boolean first = !begun;
        begun = true;
        if (!first) {
            learn();
        }
        BitSet doors = (BitSet) open.clone();
        List<Gate> waiting = new ArrayList<>();
        for (Gate gate : closed) {
            if ((first || gate.prospect().waits()) && gate.prospect().isThere(this)) {
                gate.open(doors);
            } else {
                waiting.add(gate);
            }
        }
        boolean more = waiting.size() < closed.size();
        if (more) {
            closed = waiting;
            letIn(doors);
        }
        return first || more;
    }

    private void letIn(BitSet doors) {
        boolean others = true;
        while (others) {
            others = closed.removeIf(gate -> opensToo(gate, doors));
        }
        BitSet fresh = (BitSet) doors.clone();
        fresh.andNot(open);
        open.or(fresh);
        Network.open(open);
        facts.groups().forEach(group -> tell(group, fresh));
        conclusions.groups().forEach(group -> tell(group, fresh));
    }

    private static boolean opensToo(Gate gate, BitSet doors) {
        boolean stands = gate.standsOpen(doors);
        if (stands) {
            gate.open(doors);
        }
        return stands;
    }

    /** Takes note of what is concluded now. */
    private void learn() {
        conclusions = new Gathering(network.questions());
        Collection<FactHandle> handles = session.getFactHandles(new ClassObjectFilter(Conclusion.class));
        for (FactHandle handle : handles) {
            InternalFactHandle fact = (InternalFactHandle) handle;
            conclusions.add(Objects.requireNonNull(fact.getObject()), fact);
        }
    }

    private void tell(Gathering.Group group, BitSet doors) {
        Routes.Route route = network.route(group.look(), group.facts().getFirst());
        if (!route.doors().intersects(doors)) {
            return;
        }
        for (int i = 0; i < group.facts().size(); i++) {
            InternalFactHandle handle = group.handles().get(i);
            if (handle == null) {
                group.handles().set(i, (InternalFactHandle)
                        session.insert(group.facts().get(i)));
                told++;
            } else {
                route.pass(handle, context(handle), session, doors);
            }
        }
    }

    private PropagationContext context(InternalFactHandle handle) {
        return ((InternalWorkingMemoryEntryPoint) session.getDefaultEntryPoint())
                .getPctxFactory()
                .createPropagationContext(
                        session.getNextPropagationIdCounter(), PropagationContext.Type.INSERTION, null, null, handle);
    }

    /** How many facts the session has been told of. */
    int told() {
        return told;
    }
}

package dev.blotter.rules.engine;

import dev.blotter.finding.Conclusion;
import dev.blotter.rules.engine.Questions.Question;
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
public final class Hearing implements Known {
    private final Network network;
    private final StatefulKnowledgeSessionImpl session;
    private final InternalWorkingMemoryEntryPoint memory;
    private final Gathering facts;
    private Gathering conclusions;
    private final BitSet open = new BitSet();
    private List<Network.Gate> closed;
    private int told;
    private boolean begun;
    private long newest;

    public Hearing(Network network, Iterable<?> facts, KieSession session) {
        this.network = network;
        this.session = (StatefulKnowledgeSessionImpl) session;
        this.memory = (InternalWorkingMemoryEntryPoint) this.session.getDefaultEntryPoint();
        this.facts = new Gathering(network.shapes());
        this.conclusions = new Gathering(network.shapes());
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
        return question.isOnConclusions() ? conclusions : facts;
    }

    /**
     * Lets rules in that may match and were not let in before.
     *
     * @return whether there may be something to fire
     */
    public boolean goesOn() {
        boolean first = !begun;
        begun = true;
        BitSet fresh = first ? new BitSet() : learn();
        BitSet doors = (BitSet) open.clone();
        List<Network.Gate> waiting = new ArrayList<>();
        for (Network.Gate gate : closed) {
            if ((first || gate.prospect().gainsBy(fresh)) && gate.prospect().isThere(this)) {
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
            others = closed.removeIf(gate -> gate.opensToo(doors));
        }
        BitSet fresh = (BitSet) doors.clone();
        fresh.andNot(open);
        open.or(fresh);
        Network.open(open);
        PropagationContext context = memory.getPctxFactory()
                .createPropagationContext(
                        session.getNextPropagationIdCounter(), PropagationContext.Type.INSERTION, null, null, null);
        tell(facts, fresh, context);
        tell(conclusions, fresh, context);
    }

    /** Leads facts through doors that were closed. */
    private void tell(Gathering from, BitSet doors, PropagationContext context) {
        for (Gathering.Group group : from.groups()) {
            Routes.Route route = group.shape().route();
            if (route.isOpen(doors)) {
                for (int i = 0; i < group.facts().size(); i++) {
                    route.pass(handle(group, i), context, session, doors);
                }
            }
        }
    }

    /**
     * The handle by which rules know a fact. The session itself does not know it: it would keep a table of facts
     * that never change.
     */
    private InternalFactHandle handle(Gathering.Group group, int at) {
        InternalFactHandle known = group.handles().get(at);
        if (known == null) {
            known = session.getFactHandleFactory().newFactHandle(group.facts().get(at), null, session, memory);
            group.handles().set(at, known);
            told++;
        }
        return known;
    }

    /**
     * Takes note of what is concluded now.
     *
     * @return the numbers of the questions that new conclusions may meet
     */
    private BitSet learn() {
        BitSet fresh = new BitSet();
        long before = newest;
        conclusions = new Gathering(network.shapes());
        Collection<FactHandle> handles = session.getFactHandles(new ClassObjectFilter(Conclusion.class));
        for (FactHandle handle : handles) {
            InternalFactHandle fact = (InternalFactHandle) handle;
            Gathering.Group group = conclusions.add(Objects.requireNonNull(fact.getObject()), fact);
            if (fact.getId() > before) {
                fresh.or(group.shape().questions());
                newest = Math.max(newest, fact.getId());
            }
        }
        return fresh;
    }

    /** How many facts the session has been told of. */
    public int told() {
        return told;
    }
}

package dev.blotter.rules.engine;

import dev.blotter.finding.Conclusion;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.InternalWorkingMemoryEntryPoint;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.PropagationContextFactory;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * One document before the rules: lets those in that may match, and tells them of the facts. When they have
 * concluded something, others may match that ask for it.
 */
public final class Hearing implements Known {
    private static final BitSet NONE = new BitSet();

    private final Network network;
    private final StatefulKnowledgeSessionImpl session;
    private final PropagationContextFactory contexts;
    private final Gathering facts;
    private Gathering conclusions;
    private final BitSet open = new BitSet();
    private List<Gate> closed;
    private int told;
    private boolean begun;
    private long newest;

    public Hearing(Network network, Iterable<?> facts, KieSession session) {
        this.network = network;
        this.session = (StatefulKnowledgeSessionImpl) session;
        this.contexts = ((InternalWorkingMemoryEntryPoint) this.session.getDefaultEntryPoint()).getPctxFactory();
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
    public boolean goesOn() {
        boolean first = !begun;
        begun = true;
        BitSet fresh = first ? new BitSet() : learn();
        BitSet doors = (BitSet) open.clone();
        List<Gate> waiting = new ArrayList<>();
        for (Gate gate : closed) {
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
            others = closed.removeIf(gate -> opensToo(gate, doors));
        }
        BitSet fresh = (BitSet) doors.clone();
        fresh.andNot(open);
        open.or(fresh);
        List<Told> all = new ArrayList<>();
        told(all, facts, fresh);
        told(all, conclusions, fresh);
        insert(all);
        all.forEach(group -> tell(group, fresh));
    }

    /** Facts that a session is told of, and where they lead to. */
    private record Told(Gathering.Group group, Routes.Route route) {}

    private void told(List<Told> to, Gathering from, BitSet doors) {
        for (Gathering.Group group : from.groups()) {
            Routes.Route route = network.route(group.look(), group.facts().getFirst());
            if (route.isOpen(doors)) {
                to.add(new Told(group, route));
            }
        }
    }

    /** Has the session know of facts, while no rule does. */
    private void insert(List<Told> all) {
        Network.open(NONE);
        for (Told one : all) {
            List<@Nullable InternalFactHandle> handles = one.group().handles();
            for (int i = 0; i < handles.size(); i++) {
                if (handles.get(i) == null) {
                    handles.set(i, (InternalFactHandle)
                            session.insert(one.group().facts().get(i)));
                    told++;
                }
            }
        }
        session.flushPropagations();
        Network.open(open);
    }

    private static boolean opensToo(Gate gate, BitSet doors) {
        boolean stands = gate.standsOpen(doors);
        if (stands) {
            gate.open(doors);
        }
        return stands;
    }

    /**
     * Takes note of what is concluded now.
     *
     * @return the numbers of the questions that new conclusions may meet
     */
    private BitSet learn() {
        BitSet fresh = new BitSet();
        long before = newest;
        conclusions = new Gathering(network.questions());
        Collection<FactHandle> handles = session.getFactHandles(new ClassObjectFilter(Conclusion.class));
        for (FactHandle handle : handles) {
            InternalFactHandle fact = (InternalFactHandle) handle;
            Gathering.Group group = conclusions.add(Objects.requireNonNull(fact.getObject()), fact);
            if (fact.getId() > before) {
                fresh.or(group.questions());
                newest = Math.max(newest, fact.getId());
            }
        }
        return fresh;
    }

    private void tell(Told one, BitSet doors) {
        for (InternalFactHandle handle : one.group().handles()) {
            InternalFactHandle known = Objects.requireNonNull(handle);
            one.route().pass(known, context(known), session, doors);
        }
    }

    private PropagationContext context(InternalFactHandle handle) {
        return contexts.createPropagationContext(
                session.getNextPropagationIdCounter(), PropagationContext.Type.INSERTION, null, null, handle);
    }

    /** How many facts the session has been told of. */
    public int told() {
        return told;
    }
}

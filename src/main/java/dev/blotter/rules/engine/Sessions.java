package dev.blotter.rules.engine;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.drools.core.common.InternalWorkingMemoryEntryPoint;
import org.drools.core.common.TruthMaintenanceSystemFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;

/**
 * Sessions of the engine that wait for the next document: to make one costs more than to empty one. The pool
 * of the engine itself keeps hold of each that it has ever made, with all that was in it. Safe for use by
 * many threads.
 */
public final class Sessions {
    private final InternalKnowledgeBase base;
    private final Queue<StatefulKnowledgeSessionImpl> idle = new ConcurrentLinkedQueue<>();

    public Sessions(InternalKnowledgeBase base) {
        this.base = base;
    }

    public StatefulKnowledgeSessionImpl take() {
        StatefulKnowledgeSessionImpl known = idle.poll();
        return known == null ? (StatefulKnowledgeSessionImpl) base.newKieSession() : known;
    }

    /** Takes a session back, and empties it. */
    public void giveBack(StatefulKnowledgeSessionImpl session) {
        session.reset();
        idle.add(session);
    }

    /** Forgets a session that something failed in: even to empty it may take memory that is not there. */
    public void drop(StatefulKnowledgeSessionImpl session) {
        base.disposeStatefulSession(session);
        // What justifies each conclusion is kept beside all sessions, and holds the session itself.
        TruthMaintenanceSystemFactory.get()
                .clearTruthMaintenanceSystem((InternalWorkingMemoryEntryPoint) session.getDefaultEntryPoint());
    }
}

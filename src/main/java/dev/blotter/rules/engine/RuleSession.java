package dev.blotter.rules.engine;

import dev.blotter.finding.Conclusion;
import dev.blotter.text.work.Interruption;
import dev.blotter.text.work.RuleAtWork;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/** Runs rules on one document in a session of its own. */
public final class RuleSession {
    /** So often may rules fire on one document. */
    private static final int FIRINGS = 10_000;

    /** So often more may they fire for each of its facts. */
    private static final int FIRINGS_PER_FACT = 10;

    private final KieSession session;
    private final Evaluation evaluation = new Evaluation();

    private RuleSession(KieBase rules) {
        session = rules.newKieSession();
        if (!rules.getKiePackages().isEmpty()) {
            session.setGlobal("evaluation", evaluation);
        }
        session.addEventListener(new Firings());
    }

    /**
     * Runs the rules on the facts of a document.
     *
     * @param filter keeps matches from firing
     * @param answer takes the conclusions, each with the matches that justify it
     * @throws JudgingException when the rules do not come to an end, or join too many facts
     * @throws CancellationException when the thread is interrupted
     */
    public static <T> T run(
            KieBase rules, List<Object> facts, AgendaFilter filter, Function<Map<Conclusion, List<Match>>, T> answer) {
        RuleSession run = new RuleSession(rules);
        try {
            run.fire(facts, filter);
            return answer.apply(run.evaluation.justified());
        } catch (RuntimeException e) {
            throw ended(e);
        } finally {
            RuleAtWork.begin(null);
            run.session.dispose();
        }
    }

    /** Drools wraps what a condition throws. */
    private static RuntimeException ended(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof JudgingException judging) {
                return judging;
            } else if (cause instanceof CancellationException cancelled) {
                return cancelled;
            }
        }
        return thrown;
    }

    private void fire(List<Object> facts, AgendaFilter filter) {
        facts.forEach(session::insert);
        session.addEventListener(new Conclusions()); // none of the facts is one
        int most = FIRINGS + FIRINGS_PER_FACT * facts.size();
        if (session.fireAllRules(filter, most) >= most) {
            throw new JudgingException(String.format(
                    Locale.ROOT,
                    "the rules fired %,d times without an end, most of all '%s'; give its patterns a field in common",
                    most,
                    evaluation.busiest()));
        }
    }

    private final class Firings extends DefaultAgendaEventListener {
        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            Interruption.heed();
            evaluation.fires(event.getMatch());
        }
    }

    private final class Conclusions extends DefaultRuleRuntimeEventListener {
        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            if (event.getObject() instanceof Conclusion conclusion) {
                evaluation.inserted(conclusion);
            }
        }

        @Override
        public void objectDeleted(ObjectDeletedEvent event) {
            if (event.getOldObject() instanceof Conclusion conclusion) {
                evaluation.deleted(conclusion);
            }
        }
    }
}

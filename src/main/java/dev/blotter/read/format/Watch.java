package dev.blotter.read.format;

import dev.blotter.text.Outcome;
import dev.blotter.text.RuleAtWork;
import dev.blotter.text.Status;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one try at a file is told by, so that it can be given up from outside: which document is being
 * worked on, and whether the try is at work or waits for others, which never counts.
 *
 * <p>Java can't stop a thread. So a try that hangs is given up: whatever it does with its watch from
 * then on throws {@link Over}, and another thread tries the file again, with {@link #giveUp}'s watch.
 * That try leaves the document that hung, whose outcome is known, and passes on none of those that the
 * former one has.
 */
public final class Watch {
    /** The try has been given up; whoever notices must end. */
    public static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Over() {
            super("another thread has gone on with this file", null, false, false);
        }
    }

    private static final String JUDGING = "judging ";

    private final Map<String, Outcome> stuck;
    private final int ahead;
    private @Nullable Thread thread;
    private @Nullable RuleAtWork rule;
    private String what = "";
    private int since;
    private int position;
    /** When the last step was taken, or the try given up, by {@link System#nanoTime}. */
    private long at;

    private boolean atWork;
    private boolean over;

    /** A first try. */
    public Watch() {
        this(Map.of(), 0);
    }

    /**
     * A later try.
     *
     * @param stuck how the documents end, by source, that earlier tries hung on
     * @param ahead how many documents, from the first on, have been passed on
     */
    public Watch(Map<String, Outcome> stuck, int ahead) {
        this.stuck = Map.copyOf(stuck);
        this.ahead = ahead;
    }

    /** Notes the calling thread as the one that {@link #giveUp} interrupts. */
    public synchronized void start() {
        thread = Thread.currentThread();
        rule = RuleAtWork.ofThread();
    }

    /** Notes that a document is begun, or gone on with. Null, or how it ends because an earlier try hung on it. */
    synchronized @Nullable Outcome begin(String source, int first) {
        step(true);
        what = source;
        since = first;
        return stuck.get(source);
    }

    /** Notes that the document that was begun is gone on with. */
    synchronized void work() {
        step(true);
    }

    /** Notes that a document is judged from now on. Null, or how it ends because an earlier try hung on that. */
    public @Nullable Outcome judge(String source) {
        return begin(JUDGING + source, position);
    }

    /** Notes that the try waits for something that may take its time. */
    public synchronized void rest() {
        step(false);
    }

    /** Whether the document of a number, from 0, has not been passed on before; then it is now. */
    synchronized boolean passes(int number) {
        rest();
        position = number;
        return number >= ahead;
    }

    /** What is being done, in words. */
    public synchronized String what() {
        return what;
    }

    public Map<String, Outcome> stuck() {
        return stuck;
    }

    private void step(boolean working) {
        if (over) {
            throw new Over();
        }
        atWork = working;
        at = System.nanoTime();
    }

    /**
     * Gives the try up, if it has been at one step for longer than the limit, and interrupts its thread.
     *
     * @param now by {@link System#nanoTime}
     * @return the watch of the next try, or null when the try goes on
     */
    public synchronized @Nullable Watch giveUp(Duration limit, long now) {
        if (over || !atWork || now - at <= limit.toNanos()) {
            return null;
        }
        Map<String, Outcome> known = new TreeMap<>(stuck);
        known.put(what, what.startsWith(JUDGING) ? tooLongToJudge(limit) : tooLong(limit));
        Watch next = new Watch(known, since);
        over = true; // behind what needs memory, so that without any the try is given up in the next round
        at = now;
        if (thread != null) {
            thread.interrupt();
        }
        return next;
    }

    /** Whether the try was given up, longer ago than the limit. */
    public synchronized boolean hangs(Duration limit, long now) {
        return over && now - at > limit.toNanos();
    }

    public static Outcome tooLong(Duration limit) {
        return new Outcome(Status.TIMEOUT, "takes longer than " + seconds(limit) + "; raise it with --time-limit");
    }

    private Outcome tooLongToJudge(Duration limit) {
        String name = rule == null ? null : rule.name();
        String last = name == null ? "" : ", at last by the rule '" + name + "'";
        return new Outcome(
                Status.FAILED,
                "judging it takes longer than " + seconds(limit) + last + "; raise it with --time-limit");
    }

    private static String seconds(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}

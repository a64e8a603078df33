package dev.blotter.read.format;

import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import dev.blotter.text.work.RuleAtWork;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one try at a file is told by, so that it can be given up from outside: which document is being
 * worked on, and whether the try is at work or waits for others, which never counts.
 *
 * <p>Java can't stop a thread. So a try that hangs is given up: whatever it does with its watch from
 * then on throws {@link Over}, and another thread tries the file again, with {@link #giveUp}'s watch.
 * That try passes on no document that the former one has. It reads the file in a process that can be killed,
 * where there may be one, and else leaves the document that hung, whose outcome is known.
 *
 * <p>A file may take {@value #STEPS_OF_FILE} times the limit of a document, and once more for each megabyte.
 */
public final class Heartbeat {
    /** The try has been given up; whoever notices must end. */
    public static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Over() {
            super("another thread has gone on with this file", null, false, false);
        }
    }

    private static final String JUDGING = "judging ";

    private static final int STEPS_OF_FILE = 10;

    private final TimeLimit limit;
    private final Map<String, Outcome> stuck;
    private final int ahead;
    private @Nullable String file;
    private TimeLimit fileLimit;
    /** How long this try and those before it have been at work, in nanoseconds. */
    private long spent;

    private boolean forkable;
    /** Whether another process is to read, since an earlier try hung. */
    private boolean forked;

    private @Nullable Thread thread;
    private @Nullable RuleAtWork rule;
    private String what = "";
    private int since;
    private int position;
    /** When the last step was taken, or the try given up. */
    private long at;

    private boolean atWork;
    private boolean over;

    /** A first try that nobody gives up. */
    public Heartbeat() {
        this(Map.of(), 0);
    }

    /**
     * A later try that nobody gives up.
     *
     * @param stuck how the documents end, by source, that earlier tries hung on
     * @param ahead how many documents, from the first on, have been passed on
     */
    public Heartbeat(Map<String, Outcome> stuck, int ahead) {
        this(new TimeLimit(ChronoUnit.YEARS.getDuration()), stuck, ahead);
    }

    /**
     * A first try.
     *
     * @param limit how long a step of it may take
     */
    public Heartbeat(TimeLimit limit) {
        this(limit, Map.of(), 0);
    }

    private Heartbeat(TimeLimit limit, Map<String, Outcome> stuck, int ahead) {
        this.limit = limit;
        this.fileLimit = limit;
        this.stuck = Map.copyOf(stuck);
        this.ahead = ahead;
    }

    /**
     * Notes the file that is read.
     *
     * @param bytes its size, for which it gets time
     * @param mayFork whether another process may read it when it hangs in this one
     */
    public synchronized void file(String source, long bytes, boolean mayFork) {
        file = source;
        fileLimit = limit.times(STEPS_OF_FILE + (bytes >> 20));
        forkable = mayFork;
    }

    /** Whether another process is to read the file, since an earlier try hung. */
    public boolean isForked() {
        return forked;
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
        long now = limit.now();
        spent += atWork ? now - at : 0;
        atWork = working;
        at = now;
    }

    /**
     * Gives the try up, if it has been at one step for longer than the limit or at its file for longer than that of
     * files, and interrupts its thread.
     *
     * @return the watch of the next try, or null when the try goes on
     */
    public synchronized @Nullable Heartbeat giveUp() {
        boolean file = isFileOver();
        if (over || !atWork || !(file || limit.isOver(at))) {
            return null;
        }
        Heartbeat next = next(file);
        over = true; // behind what needs memory, so that without any the try is given up in the next round
        at = limit.now();
        if (thread != null) {
            thread.interrupt();
        }
        return next;
    }

    private boolean isFileOver() {
        return file != null && fileLimit.isOver(at - spent);
    }

    private Heartbeat next(boolean fileIsOver) {
        Map<String, Outcome> known = new TreeMap<>(stuck);
        if (fileIsOver) {
            known.put(Objects.requireNonNull(file), tooLong(fileLimit));
            return new Heartbeat(limit, known, 0);
        }
        forkable &= !isJudging();
        if (!forkable || forked) {
            known.put(what, isJudging() ? tooLongToJudge() : tooLong(limit));
        }
        Heartbeat next = new Heartbeat(limit, known, since);
        next.forked = forked || forkable;
        next.spent = spent + limit.now() - at;
        return next;
    }

    private boolean isJudging() {
        return what.startsWith(JUDGING);
    }

    /** Whether the try was given up, longer ago than the limit, at something that only a thread of this process does. */
    public synchronized boolean hangs() {
        return over && !forkable && limit.isOver(at);
    }

    public static Outcome tooLong(TimeLimit limit) {
        return new Outcome(Status.TIMEOUT, "takes longer than " + limit + "; raise it with --time-limit");
    }

    private Outcome tooLongToJudge() {
        String name = rule == null ? null : rule.name();
        String last = name == null ? "" : ", at last by the rule '" + name + "'";
        return new Outcome(
                Status.FAILED, "judging it takes longer than " + limit + last + "; raise it with --time-limit");
    }
}

package dev.blotter.text.work;

import org.jspecify.annotations.Nullable;

/**
 * The rule that a thread is at, so that who gives up its document can name it. Written by the thread alone,
 * read by any.
 */
public final class RuleAtWork {
    private static final ThreadLocal<RuleAtWork> OF_THREAD = ThreadLocal.withInitial(RuleAtWork::new);

    private volatile @Nullable String name;

    private RuleAtWork() {}

    public static RuleAtWork ofThread() {
        return OF_THREAD.get();
    }

    /** Notes that the calling thread is at a rule, or at none (null). */
    public static void begin(@Nullable String rule) {
        OF_THREAD.get().name = rule;
    }

    /** The name of the rule, or null when the thread is at none. */
    public @Nullable String name() {
        return name;
    }
}

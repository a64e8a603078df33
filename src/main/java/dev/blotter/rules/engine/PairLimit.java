package dev.blotter.rules.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.drools.core.common.BetaConstraints;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.TerminalNode;
import org.drools.core.reteoo.TupleToObjectNode;

/**
 * How many facts the engine may compare for one document, and how many pairs it may make. It keeps each pair, and of
 * conditions without a bond it makes all that there are before any rule fires. So the count is taken where it pairs.
 * Safe for use by many threads.
 */
public final class PairLimit {
    /** Four times the pairs of two megabytes of figures. */
    private static final int MOST = 1_000_000;
    /** Seven times what two megabytes of press releases need; of 2,000 real documents none needs 40,000. */
    private static final int MOST_COMPARED = 20_000_000;

    private static final ThreadLocal<PairLimit> OF_THREAD = ThreadLocal.withInitial(PairLimit::new);
    private static final VarHandle CONSTRAINTS = constraints();

    private int compared;
    private int made;

    private PairLimit() {}

    /** The engine has no way to watch it pair, so its own tests of pairs are put into other hands. */
    private static VarHandle constraints() {
        try {
            return MethodHandles.privateLookupIn(BetaNode.class, MethodHandles.lookup())
                    .findVarHandle(BetaNode.class, "constraints", BetaConstraints.class);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("this version of the engine can't be watched", e);
        }
    }

    /** Limits the rules of a base that no session has used yet. */
    public static void impose(InternalRuleBase rules) {
        impose(rules, UnaryOperator.identity());
    }

    /**
     * Limits the rules of a base that no session has used yet.
     *
     * @param called what a rule is called where it is told of, by its name in the base
     */
    public static void impose(InternalRuleBase rules, UnaryOperator<String> called) {
        Set<LeftTupleSource> known = Collections.newSetFromMap(new IdentityHashMap<>());
        for (TerminalNode[] ends : rules.getReteooBuilder().getTerminalNodes().values()) {
            for (TerminalNode end : ends) {
                impose(end.getLeftTupleSource(), called.apply(end.getRule().getName()), known);
            }
        }
    }

    private static void impose(LeftTupleSource last, String rule, Set<LeftTupleSource> known) {
        LeftTupleSource node = last;
        for (; !(node instanceof LeftInputAdapterNode) && known.add(node); node = node.getLeftTupleSource()) {
            if (node instanceof BetaNode beta) {
                BetaConstraints<?> asked = beta.getRawConstraints();
                CONSTRAINTS.set(beta, new CountedPairs<>(asked, rule));
                if (beta.getRightInput().getParent() instanceof TupleToObjectNode group) {
                    impose(group.getLeftTupleSource(), rule, known);
                }
            }
        }
    }

    /** Begins to count, for the document that this thread judges now. */
    public static void begin() {
        PairLimit begun = OF_THREAD.get();
        begun.compared = 0;
        begun.made = 0;
    }

    /**
     * Notes that two facts were compared, and a pair, if they are one.
     *
     * @param rule a rule that asks for such pairs
     * @return whether it is one
     * @throws JudgingException when there are too many
     */
    static boolean count(boolean isPair, String rule) {
        PairLimit sofar = OF_THREAD.get();
        if (++sofar.compared > MOST_COMPARED) {
            throw tooMany("compare", MOST_COMPARED, rule);
        }
        if (isPair && ++sofar.made > MOST) {
            throw tooMany("pair", MOST, rule);
        }
        return isPair;
    }

    private static JudgingException tooMany(String deed, int most, String rule) {
        return new JudgingException(String.format(
                Locale.ROOT,
                "the rules %s facts more than %,d times, at last for '%s'; ask it for closer neighbours",
                deed,
                most,
                rule));
    }
}

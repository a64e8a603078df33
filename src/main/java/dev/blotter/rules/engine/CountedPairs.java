package dev.blotter.rules.engine;

import dev.blotter.text.Interruption;
import dev.blotter.text.RuleAtWork;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.List;
import org.drools.base.base.ObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.BetaConstraint;
import org.drools.core.RuleBaseConfiguration;
import org.drools.core.common.BetaConstraints;
import org.drools.core.reteoo.BetaMemory;
import org.drools.core.reteoo.Tuple;
import org.drools.core.reteoo.builder.BuildContext;
import org.drools.util.bitmask.BitMask;
import org.kie.api.runtime.rule.FactHandle;

/**
 * What the engine asks of a pair of facts, with a count of those that pass; here too
 * it is seen that the document is given up. It is put into rules that are built,
 * so it is never stored, and never copied to other rules.
 */
@SuppressWarnings("serial")
final class CountedPairs<C> implements BetaConstraints<C> {
    private final BetaConstraints<C> asked;
    private final String rule;

    /** @param rule one that asks this */
    CountedPairs(BetaConstraints<C> asked, String rule) {
        this.asked = asked;
        this.rule = rule;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void updateFromTuple(C context, ValueResolver values, Tuple tuple) {
        begin();
        asked.updateFromTuple(context, values, tuple);
    }

    @Override
    public void updateFromFactHandle(C context, ValueResolver values, FactHandle fact) {
        begin();
        asked.updateFromFactHandle(context, values, fact);
    }

    private void begin() {
        RuleAtWork.begin(rule);
        Interruption.heed();
    }

    @Override
    public boolean isAllowedCachedLeft(C context, FactHandle fact) {
        return PairLimit.count(asked.isAllowedCachedLeft(context, fact), rule);
    }

    @Override
    public boolean isAllowedCachedRight(BaseTuple tuple, C context) {
        return PairLimit.count(asked.isAllowedCachedRight(tuple, context), rule);
    }

    @Override
    public C createContext() {
        return asked.createContext();
    }

    @Override
    public BetaConstraint<?>[] getConstraints() {
        return asked.getConstraints();
    }

    @Override
    public BetaConstraints<?> getOriginalConstraint() {
        return asked.getOriginalConstraint();
    }

    @Override
    public boolean isIndexed() {
        return asked.isIndexed();
    }

    @Override
    public int getIndexCount() {
        return asked.getIndexCount();
    }

    @Override
    public boolean isEmpty() {
        return asked.isEmpty();
    }

    @Override
    public BetaMemory<?> createBetaMemory(RuleBaseConfiguration configuration, int nodeType) {
        return asked.createBetaMemory(configuration, nodeType);
    }

    @Override
    public void resetTuple(C context) {
        asked.resetTuple(context);
    }

    @Override
    public void resetFactHandle(C context) {
        asked.resetFactHandle(context);
    }

    @Override
    public BitMask getListenedPropertyMask(Pattern pattern, ObjectType type, List<String> settable) {
        return asked.getListenedPropertyMask(pattern, type, settable);
    }

    @Override
    public void init(BuildContext context, int nodeType) {
        asked.init(context, nodeType);
    }

    @Override
    public void initIndexes(int depth, int nodeType, RuleBaseConfiguration configuration) {
        asked.initIndexes(depth, nodeType, configuration);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> T cloneIfInUse() {
        return asked.cloneIfInUse();
    }

    @Override
    public boolean isLeftUpdateOptimizationAllowed() {
        return asked.isLeftUpdateOptimizationAllowed();
    }

    @Override
    public void registerEvaluationContext(BuildContext context) {
        asked.registerEvaluationContext(context);
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        throw new UnsupportedOperationException("rules that are built are not stored");
    }

    @Override
    public void readExternal(ObjectInput in) {
        throw new UnsupportedOperationException("rules that are built are not stored");
    }
}

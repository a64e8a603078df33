package dev.blotter.rules.engine;

import dev.blotter.rules.language.FactPattern;
import dev.blotter.rules.language.TypePatterns;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps facts from a session that no rule can match, by their types and the words in their fields. A rule can match
 * nothing where a fact is missing that it needs. For many threads.
 */
public final class FactFilter {
    private static final BitSet NONE = new BitSet();

    /** The numbers of a rule's patterns, and of those without whose facts it matches nothing. */
    private record Rule(BitSet patterns, BitSet needed) {
        boolean canMatch(BitSet present) {
            BitSet missing = (BitSet) needed.clone();
            missing.andNot(present);
            return missing.isEmpty();
        }
    }

    private final List<Rule> rules = new ArrayList<>();
    private final Map<Class<?>, TypePatterns> types = new HashMap<>();

    /** Passes facts that one of some rules may match, by what each of them reads. */
    public FactFilter(Collection<List<FactPattern>> reads) {
        Map<Class<?>, Map<Integer, FactPattern>> patterns = new HashMap<>();
        int number = 0;
        for (List<FactPattern> read : reads) {
            Rule rule = new Rule(new BitSet(), new BitSet());
            for (FactPattern pattern : read) {
                patterns.computeIfAbsent(pattern.type(), type -> new HashMap<>())
                        .put(number, pattern);
                rule.patterns().set(number);
                rule.needed().set(number, pattern.needed());
                number++;
            }
            rules.add(rule);
        }
        patterns.forEach((type, all) -> types.put(type, TypePatterns.of(type, all)));
    }

    /** Those of a document's facts that a rule can match, in order. */
    public List<Object> readable(List<Object> facts) {
        List<BitSet> allowing = facts.stream().map(this::allowing).toList();
        BitSet present = new BitSet();
        allowing.forEach(present::or);
        BitSet read = new BitSet();
        rules.stream().filter(rule -> rule.canMatch(present)).forEach(rule -> read.or(rule.patterns()));
        List<Object> readable = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            if (allowing.get(i).intersects(read)) {
                readable.add(facts.get(i));
            }
        }
        return readable;
    }

    private BitSet allowing(Object fact) {
        TypePatterns type = types.get(fact.getClass());
        return type == null ? NONE : type.allowing(fact);
    }
}

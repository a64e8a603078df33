package dev.blotter.rules.language;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The patterns of one type of fact. For many threads.
 *
 * @param patterns all patterns of the type in the rules, by a number that each has
 * @param fields the fields that they compare with texts
 * @param known the numbers of the patterns that allow a fact, by the texts of its fields
 */
public record TypePatterns(Map<Integer, FactPattern> patterns, List<Method> fields, Map<List<String>, BitSet> known) {
    /** So many texts are remembered of a type: those of the documents themselves have no end. */
    private static final int MOST_KNOWN = 5_000;

    public static TypePatterns of(Class<?> type, Map<Integer, FactPattern> patterns) {
        List<Method> fields = Arrays.stream(type.getRecordComponents())
                .filter(part -> part.getType() == String.class)
                .filter(part ->
                        patterns.values().stream().anyMatch(one -> one.wanted().containsKey(part.getName())))
                .map(RecordComponent::getAccessor)
                .toList();
        return new TypePatterns(patterns, fields, new ConcurrentHashMap<>());
    }

    public BitSet allowing(Object fact) {
        String[] texts = new String[fields.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(fields.get(i), fact);
        }
        List<String> words = List.of(texts);
        BitSet allowing = known.get(words);
        if (allowing == null) {
            allowing = allowing(words);
            if (known.size() < MOST_KNOWN) {
                known.put(words, allowing);
            }
        }
        return allowing;
    }

    private static String text(Method field, Object fact) {
        try {
            return String.valueOf(field.invoke(fact));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private BitSet allowing(List<String> words) {
        BitSet allowing = new BitSet();
        patterns.forEach((number, pattern) -> allowing.set(number, allows(pattern, words)));
        return allowing;
    }

    private boolean allows(FactPattern pattern, List<String> words) {
        for (int i = 0; i < fields.size(); i++) {
            if (!pattern.allows(fields.get(i).getName(), words.get(i))) {
                return false;
            }
        }
        return true;
    }
}

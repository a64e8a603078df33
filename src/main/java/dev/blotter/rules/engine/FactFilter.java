package dev.blotter.rules.engine;

import dev.blotter.rules.language.FactPattern;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps facts from a session that no rule can match, by their types and the words in their fields. A rule can match
 * nothing where a fact is missing that it needs. For many threads.
 */
public final class FactFilter {
    /** So many words of fields are remembered of a type: those of the documents themselves have no end. */
    private static final int MOST_KNOWN = 5_000;

    private static final BitSet NONE = new BitSet();

    /** The numbers of a rule's patterns, and of those without whose facts it matches nothing. */
    private record Rule(BitSet patterns, BitSet needed) {
        boolean canMatch(BitSet present) {
            BitSet missing = (BitSet) needed.clone();
            missing.andNot(present);
            return missing.isEmpty();
        }
    }

    /** The rules' patterns of one type of fact by their numbers, and its fields which they compare with words. */
    private record Reader(Map<Integer, FactPattern> patterns, List<Method> fields, Map<List<String>, BitSet> known) {
        static Reader of(Class<?> type, Map<Integer, FactPattern> patterns) {
            List<Method> fields = Arrays.stream(type.getRecordComponents())
                    .filter(part -> part.getType() == String.class)
                    .filter(part -> patterns.values().stream()
                            .anyMatch(one -> one.wanted().containsKey(part.getName())))
                    .map(RecordComponent::getAccessor)
                    .toList();
            return new Reader(patterns, fields, new ConcurrentHashMap<>());
        }

        /** The numbers of the patterns that allow a fact. */
        BitSet allowing(Object fact) {
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

    private final List<Rule> rules = new ArrayList<>();
    private final Map<Class<?>, Reader> readers = new HashMap<>();

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
        patterns.forEach((type, all) -> readers.put(type, Reader.of(type, all)));
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
        Reader reader = readers.get(fact.getClass());
        return reader == null ? NONE : reader.allowing(fact);
    }
}

package dev.blotter.rules.engine;

import dev.blotter.rules.language.FactPattern;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Keeps facts from a session that no rule can match, by their types and the words in their fields. For many threads. */
public final class FactFilter implements Predicate<Object> {
    /** The rules' patterns of one type of fact, and its fields which they compare with words. */
    private static final class Reader {
        private final Class<?> type;
        private final List<FactPattern> patterns = new ArrayList<>();
        private final List<Method> fields = new ArrayList<>();
        private final Map<List<String>, Boolean> known = new ConcurrentHashMap<>();

        Reader(Class<?> type) {
            this.type = type;
        }

        void add(FactPattern pattern) {
            patterns.add(pattern);
            Set<String> names = new TreeSet<>();
            patterns.forEach(one -> names.addAll(one.wanted().keySet()));
            fields.clear();
            Arrays.stream(type.getRecordComponents())
                    .filter(part -> part.getType() == String.class && names.contains(part.getName()))
                    .map(RecordComponent::getAccessor)
                    .forEach(fields::add);
        }

        boolean reads(Object fact) {
            String[] words = new String[fields.size()];
            for (int i = 0; i < words.length; i++) {
                words[i] = word(fields.get(i), fact);
            }
            return known.computeIfAbsent(List.of(words), this::isRead);
        }

        private static String word(Method field, Object fact) {
            try {
                return String.valueOf(field.invoke(fact));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }

        private boolean isRead(List<String> words) {
            return patterns.stream().anyMatch(pattern -> allows(pattern, words));
        }

        private boolean allows(FactPattern pattern, List<String> words) {
            for (int i = 0; i < words.size(); i++) {
                if (!pattern.allows(fields.get(i).getName(), words.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Map<Class<?>, Reader> readers = new HashMap<>();

    private FactFilter() {}

    /** Passes facts that one of some rules may match, by what each of them reads. */
    public static FactFilter ofAll(Collection<List<FactPattern>> reads) {
        FactFilter filter = new FactFilter();
        reads.forEach(rule -> rule.forEach(filter::add));
        return filter;
    }

    private void add(FactPattern pattern) {
        readers.computeIfAbsent(pattern.type(), Reader::new).add(pattern);
    }

    @Override
    public boolean test(Object fact) {
        Reader reader = readers.get(fact.getClass());
        return reader != null && reader.reads(fact);
    }
}

package dev.blotter.rules.engine;

import dev.blotter.rules.language.FactPattern;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Keeps facts from a session that no rule can match, by their types and the words in their fields. For many threads. */
public final class FactFilter implements Predicate<Object> {
    /** So many words of fields are remembered of a type: those of the documents themselves have no end. */
    private static final int MOST_KNOWN = 5_000;

    /** The rules' patterns of one type of fact, and its fields which they compare with words. */
    private record Reader(List<FactPattern> patterns, List<Method> fields, Map<List<String>, Boolean> known) {
        static Reader of(List<FactPattern> patterns) {
            List<Method> fields = Arrays.stream(patterns.getFirst().type().getRecordComponents())
                    .filter(part -> part.getType() == String.class)
                    .filter(part ->
                            patterns.stream().anyMatch(one -> one.wanted().containsKey(part.getName())))
                    .map(RecordComponent::getAccessor)
                    .toList();
            return new Reader(patterns, fields, new ConcurrentHashMap<>());
        }

        boolean reads(Object fact) {
            String[] texts = new String[fields.size()];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = text(fields.get(i), fact);
            }
            List<String> words = List.of(texts);
            Boolean read = known.get(words);
            if (read == null) {
                read = isRead(words);
                if (known.size() < MOST_KNOWN) {
                    known.put(words, read);
                }
            }
            return read;
        }

        private static String text(Method field, Object fact) {
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
            for (int i = 0; i < fields.size(); i++) {
                if (!pattern.allows(fields.get(i).getName(), words.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Map<Class<?>, Reader> readers;

    /** Passes facts that one of some rules may match, by what each of them reads. */
    public FactFilter(Collection<List<FactPattern>> reads) {
        readers = reads.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(
                        FactPattern::type, Collectors.collectingAndThen(Collectors.toList(), Reader::of)));
    }

    @Override
    public boolean test(Object fact) {
        Reader reader = readers.get(fact.getClass());
        return reader != null && reader.reads(fact);
    }
}

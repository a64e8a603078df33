package dev.blotter.rules.engine;

import dev.blotter.rules.language.FactPattern;
import dev.blotter.text.Act;
import dev.blotter.text.Likeness;
import dev.blotter.text.Mentions;
import dev.blotter.text.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Keeps facts from a session that no rule can match, by their types and concepts. For many threads.
 */
public final class FactFilter implements Predicate<Object> {
    /** What facts have in common that share an answer. */
    private record Key(Class<?> type, String concept, String strength) {
        static Key of(Object fact) {
            return switch (fact) {
                case Term term -> new Key(Term.class, term.concept(), term.strength());
                case Mentions all -> new Key(Mentions.class, all.concept(), all.strength());
                case Act act -> new Key(Act.class, act.concept(), "");
                case Likeness likeness -> new Key(Likeness.class, "", "");
                default -> new Key(fact.getClass(), "", "");
            };
        }

        boolean fits(FactPattern pattern) {
            return (concept.isEmpty() || pattern.allows("concept", concept))
                    && (strength.isEmpty() || pattern.allows("strength", strength));
        }
    }

    private final Map<Class<?>, List<FactPattern>> read = new HashMap<>();
    private final Map<Key, Boolean> known = new ConcurrentHashMap<>();

    private FactFilter() {}

    /** Passes facts that one of some rules may match, by what each of them reads. */
    public static FactFilter ofAll(Collection<List<FactPattern>> reads) {
        FactFilter filter = new FactFilter();
        reads.forEach(rule -> rule.forEach(filter::add));
        return filter;
    }

    private void add(FactPattern pattern) {
        read.computeIfAbsent(pattern.type(), type -> new ArrayList<>()).add(pattern);
    }

    @Override
    public boolean test(Object fact) {
        return known.computeIfAbsent(Key.of(fact), this::isRead);
    }

    private boolean isRead(Key key) {
        return read.getOrDefault(key.type, List.of()).stream().anyMatch(key::fits);
    }
}

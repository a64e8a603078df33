package dev.blotter.rules.explain;

import dev.blotter.rules.text.RuleInfo;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far a rule came on a document.
 *
 * @param met how many of its conditions are met, the parts of patterns counted one by one
 * @param all how many it has
 * @param unmet the first that is not; null when all are
 * @param attempts the ways in which those before it are met, a few at most
 */
public record NearMiss(
        RuleInfo rule, int met, int all, @Nullable Unmet unmet, List<Attempt> attempts) {
    public NearMiss {
        attempts = List.copyOf(attempts);
    }

    /**
     * A condition that is not met.
     *
     * @param text the condition as the rule writes it
     * @param line the line of the rule's file, from 1
     * @param words what there must be, for a person: "an Act whose value is at most 20", "no exclusion of $v"
     * @param forbids whether it fails because there is what must not be
     * @param wanted the texts that the pattern allows, for each field that it compares with texts
     */
    public record Unmet(String text, int line, String words, boolean forbids, Map<String, Set<String>> wanted) {
        public Unmet {
            wanted = Collections.unmodifiableMap(new TreeMap<>(wanted));
        }
    }

    /**
     * A way in which the conditions before are met.
     *
     * @param held what they match
     * @param near what comes closest to the condition, or is what it forbids
     * @param found what the condition asks of that, and what it is: "gap" → 25
     */
    public record Attempt(List<MatchedFact> held, List<MatchedFact> near, Map<String, Object> found) {
        public Attempt {
            held = List.copyOf(held);
            near = List.copyOf(near);
            found = Collections.unmodifiableMap(new TreeMap<>(found));
        }
    }
}

package dev.blotter.rules.language;

import java.util.Map;
import java.util.Set;

/**
 * The facts that a condition can match, by the texts in them.
 *
 * @param type a fact or conclusion
 * @param wanted the texts that it allows, for each field that it compares with texts; a field that is not named may
 *     hold any
 * @param needed whether its rule matches nothing where there is no such fact
 */
public record FactPattern(Class<?> type, Map<String, Set<String>> wanted, boolean needed) {
    /** Whether it matches no fact that has a text which is not allowed in a field. */
    public boolean allows(String field, String text) {
        Set<String> allowed = wanted.get(field);
        return allowed == null || allowed.contains(text);
    }
}

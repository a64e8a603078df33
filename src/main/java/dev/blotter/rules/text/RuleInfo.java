package dev.blotter.rules.text;

import org.jspecify.annotations.Nullable;

/**
 * What a rule says of itself.
 *
 * @param file the path below the rule folder, with {@code /}
 * @param line the line that it begins on, from 1
 * @param description its {@code @description}
 * @param misses its {@code @misses}: what it should see and does not
 * @param falsePositives its {@code @falsepositives}: what it sees and should not
 */
public record RuleInfo(
        String name,
        String file,
        int line,
        @Nullable String description,
        @Nullable String misses,
        @Nullable String falsePositives) {}

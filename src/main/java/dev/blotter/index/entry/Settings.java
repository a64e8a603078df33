package dev.blotter.index.entry;

import dev.blotter.index.fault.IndexException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an index says of itself, in each Lucene commit.
 *
 * @param roots the absolute paths of the roots, by name
 * @param rules the rule folder that last judged, null before the first
 * @param retaggedBy the rules that can be undone, or null
 * @param finished whether copies and stories are marked since the last change
 */
public record Settings(
        Map<String, String> roots,
        @Nullable Instant lastRun,
        @Nullable String rules,
        @Nullable String retaggedBy,
        boolean finished) {
    /** The version of the format: other fields, or other meanings of them, raise it. */
    static final int FORMAT = 4;

    private static final String FORMAT_KEY = "blotter.format";
    private static final String LAST_RUN_KEY = "blotter.lastRun";
    private static final String RULES_KEY = "blotter.rules";
    private static final String RETAGGED_BY_KEY = "blotter.retaggedBy";
    private static final String FINISHED_KEY = "blotter.finished";
    private static final String ROOT_KEY = "blotter.root.";

    public static final Settings NONE = new Settings(Map.of(), null, null, null, false);

    public Settings {
        roots = Collections.unmodifiableMap(new TreeMap<>(roots));
    }

    /** The settings in the user data of a commit; an {@link IndexException} when no Blotter or a newer one wrote it. */
    public static Settings of(Path folder, Map<String, String> userData) {
        checkFormat(folder, userData.get(FORMAT_KEY));
        Map<String, String> roots = new TreeMap<>();
        userData.forEach((key, value) -> {
            if (key.startsWith(ROOT_KEY)) {
                roots.put(key.substring(ROOT_KEY.length()), value);
            }
        });
        String lastRun = userData.get(LAST_RUN_KEY);
        return new Settings(
                roots,
                lastRun == null ? null : Instant.parse(lastRun),
                userData.get(RULES_KEY),
                userData.get(RETAGGED_BY_KEY),
                Boolean.parseBoolean(userData.get(FINISHED_KEY)));
    }

    private static void checkFormat(Path folder, @Nullable String format) {
        if (format == null || !format.matches("[0-9]{1,9}")) {
            throw new IndexException(
                    "'" + folder + "' is a Lucene index that Blotter did not make; name another folder");
        }
        if (Integer.parseInt(format) < FORMAT) {
            throw new IndexException("'" + folder + "' has format " + format
                    + " of an older Blotter; remove it and index again, or index into another folder");
        }
        if (Integer.parseInt(format) > FORMAT) {
            throw new IndexException("'" + folder + "' has format " + format + ", but this Blotter knows formats up to "
                    + FORMAT + "; use a newer Blotter, or index into another folder");
        }
    }

    public Settings withRoot(String name, String path) {
        Map<String, String> more = new TreeMap<>(roots);
        more.put(name, path);
        return new Settings(more, lastRun, rules, retaggedBy, finished);
    }

    public Settings withRun(Instant began) {
        return new Settings(roots, began, rules, retaggedBy, finished);
    }

    public Settings withRules(String path) {
        return new Settings(roots, lastRun, path, retaggedBy, finished);
    }

    public Settings withRetag(@Nullable String ruleSet) {
        return new Settings(roots, lastRun, rules, ruleSet, finished);
    }

    public Settings withFinished(boolean isNow) {
        return new Settings(roots, lastRun, rules, retaggedBy, isNow);
    }

    public Map<String, String> userData() {
        Map<String, String> data = new LinkedHashMap<>();
        data.put(FORMAT_KEY, Integer.toString(FORMAT));
        if (lastRun != null) {
            data.put(LAST_RUN_KEY, lastRun.toString());
        }
        if (rules != null) {
            data.put(RULES_KEY, rules);
        }
        if (retaggedBy != null) {
            data.put(RETAGGED_BY_KEY, retaggedBy);
        }
        if (finished) {
            data.put(FINISHED_KEY, Boolean.toString(true));
        }
        roots.forEach((name, path) -> data.put(ROOT_KEY + name, path));
        return data;
    }
}

package dev.blotter.annotate.place;

import dev.blotter.codes.ResourceTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a table of places by their first words, in whose order they are.
 *
 * @param lowerCaseStarts the first words of names that are written in lower case
 */
record PlaceTable(Map<String, Lines> lines, Set<String> lowerCaseStarts) {
    static final PlaceTable EMPTY = new PlaceTable(Map.of(), Set.of());

    /** Some lines of a text, from the first letter of one to the last of another. */
    record Lines(String text, int from, int to) {
        static final Lines NONE = new Lines("", 0, 0);
    }

    /** Cut once for all rule folders. */
    private static final class BuiltIn {
        static final PlaceTable TABLE = cut(ResourceTable.text("annotate/token/places.tsv"));
    }

    static PlaceTable builtIn() {
        return BuiltIn.TABLE;
    }

    @Nullable
    Lines of(String first) {
        return lines.get(first);
    }

    private static PlaceTable cut(String text) {
        PlaceTable table = new PlaceTable(new HashMap<>(1 << 16), new HashSet<>());
        int from = text.indexOf('\n') + 1;
        String key = keyAt(text, from);
        for (int line = from; line < text.length(); line = text.indexOf('\n', line) + 1) {
            if (!text.startsWith(key, line) || text.charAt(line + key.length()) != '\t') {
                table.lines.put(key, new Lines(text, from, line));
                from = line;
                key = keyAt(text, line);
            }
            if (!Character.isUpperCase(text.codePointAt(text.indexOf('\t', line) + 1))) {
                table.lowerCaseStarts.add(key);
            }
        }
        table.lines.put(key, new Lines(text, from, text.length()));
        return table;
    }

    private static String keyAt(String text, int line) {
        return text.substring(line, text.indexOf('\t', line));
    }
}

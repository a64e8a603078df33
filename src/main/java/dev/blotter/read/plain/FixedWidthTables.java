package dev.blotter.read.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a tab before the numbers of a table that is set with spaces alone: lines below each other that end
 * with a number, most of them behind a wide gap.
 *
 * <pre>
 * Job scams                  3,019
 * Government impersonation   1,501
 * </pre>
 */
public final class FixedWidthTables {
    private static final int FEWEST = 3;
    private static final Pattern PAIR = Pattern.compile(
            "^(\\s*+\\S.{0,80}?\\p{L}.{0,40}?)(?<=\\S)(\\s++)([-+]?\\p{Sc}?\\d[\\d.,]{0,14}\\s?%?)\\s*");
    private static final String GAP = " ".repeat(3);

    private FixedWidthTables() {}

    public static List<String> of(List<String> lines) {
        return lines.stream().anyMatch(line -> line.contains(GAP)) ? tabbed(lines) : lines;
    }

    private static List<String> tabbed(List<String> lines) {
        List<String> tabbed = new ArrayList<>(lines);
        int from = 0;
        while (from < lines.size()) {
            int to = from;
            int wide = 0;
            while (to < lines.size()) {
                String line = lines.get(to);
                Matcher pair = PAIR.matcher(line);
                if (!endsAsNumber(line) || !pair.matches()) {
                    break;
                }
                wide += pair.group(2).length() >= GAP.length() ? 1 : 0;
                to++;
            }
            if (to - from >= FEWEST && 2 * wide >= to - from) {
                tabbed.subList(from, to).replaceAll(line -> PAIR.matcher(line).replaceFirst("$1\t$3"));
            }
            from = to + 1;
        }
        return tabbed;
    }

    /** Few lines end so, and asking the pattern of the others would take longer than all else that is read of them. */
    private static boolean endsAsNumber(String line) {
        int last = line.length() - 1;
        while (last >= 0 && (Character.isWhitespace(line.charAt(last)) || ".,%".indexOf(line.charAt(last)) >= 0)) {
            last--;
        }
        return last >= 0 && Character.isDigit(line.charAt(last));
    }
}

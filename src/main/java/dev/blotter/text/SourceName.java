package dev.blotter.text;

import java.util.regex.Pattern;

/**
 * Names as parts of sources, so that no two documents have one source. A source is a path; {@code !/} leads into
 * an archive or a mail, {@code #} and digits at the end name a row or an item, and a name with a colon before the path
 * is that of a root. What looks so in a name, and is not, is written as {@code %} and two digits, as in the
 * address of a page: a folder {@code z.zip!} is {@code z.zip%21}. So is a {@code %} that would be read so.
 */
public final class SourceName {
    private static final Pattern READ_OTHERWISE = Pattern.compile("%(?=[0-9A-Fa-f]{2})|!(?=/|$)|#(?=[0-9]++$)");
    private static final Pattern ROOT = Pattern.compile("^ |:(?! )");
    private static final Pattern ESCAPED = Pattern.compile("%(?:20|21|23|25|3A)");

    private SourceName() {}

    /** A name, or a path in an archive, as it is written in a source. */
    public static String of(String name) {
        return escaped(READ_OTHERWISE, name);
    }

    /** The first name of a path below a root, written so that it names no root. */
    public static String first(String written) {
        return escaped(ROOT, written);
    }

    private static String escaped(Pattern marks, String name) {
        return marks.matcher(name)
                .replaceAll(mark -> String.format("%%%02X", (int) mark.group().charAt(0)));
    }

    /** The name that is written so. */
    public static String read(String written) {
        return ESCAPED.matcher(written)
                .replaceAll(
                        mark -> Character.toString(Integer.parseInt(mark.group().substring(1), 16)));
    }
}

package dev.blotter.codes;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which code has a name, or one like it. */
final class CodeNames {
    private static final int MOST = 5;
    private static final Pattern UNHEARD = Pattern.compile("[^\\p{L}\\p{N}]+|(?<!\\p{L})the (?=\\p{L})");

    private record Likeness(String code, int distance) {}

    private final Map<String, String> codes = new LinkedHashMap<>();

    /** Gives a code a name; the first that has it keeps it. */
    void add(String code, String name) {
        String key = key(name);
        if (!key.isEmpty()) {
            codes.putIfAbsent(key, code);
        }
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(codes.get(key(name)));
    }

    List<String> like(String name) {
        String wanted = key(name);
        int most = Math.max(1, wanted.length() / 3);
        return codes.entrySet().stream()
                .map(entry -> new Likeness(entry.getValue(), distance(wanted, entry.getKey())))
                .filter(likeness -> likeness.distance() <= most)
                .sorted(Comparator.comparingInt(Likeness::distance))
                .map(Likeness::code)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** What two spellings of a name have in common: letters and digits, without case and accents. */
    private static String key(String name) {
        String plain = Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        return UNHEARD.matcher(plain).replaceAll("");
    }

    /** Like {@link CodeLookup#distance}, but one name that begins the other is as near as one change. */
    private static int distance(String one, String other) {
        boolean begins = one.length() > 3 && (other.startsWith(one) || one.startsWith(other));
        return begins ? 1 : CodeLookup.distance(one, other);
    }
}

package dev.blotter.export;

import dev.blotter.text.Sha256;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The names by which other programs know an entry. They follow from its source alone, so that they stay
 * when the document or the rules change, and an import replaces what an earlier one brought.
 */
final class Key {
    private static final int SLUG = 40;
    /** 64 bits: among a million sources two meet once in 40 million times. */
    private static final int HASH = 16;

    private static final int LONG_HASH = 40;

    private Key() {}

    /** A name that a person can tell apart, of {@code [a-z0-9-]}: the name of the file and a hash. */
    static String readable(String source) {
        String slug = Normalizer.normalize(source.substring(source.lastIndexOf('/') + 1), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.[a-z]{2,5}(?=#|$)", "")
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String start = slug.substring(0, Math.min(SLUG, slug.length()));
        return (start.isEmpty() ? "entry" : start) + "-" + Sha256.of(source).hex(HASH);
    }

    /** A name for a program. */
    static String of(String... parts) {
        return Sha256.of(String.join("\0", parts)).hex(LONG_HASH);
    }
}

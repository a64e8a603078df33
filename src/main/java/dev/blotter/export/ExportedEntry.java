package dev.blotter.export;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Tag;
import dev.blotter.text.Document;
import dev.blotter.text.Plain;
import dev.blotter.text.Sha256;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry to be written, with its document. Its keys follow from its source alone, so an import replaces what an
 * earlier one brought.
 *
 * @param asked the counts that a bibliography quotes
 */
public record ExportedEntry(Entry entry, Document document, List<CountTag> asked) {
    private static final int SLUG = 40;
    /** 64 bits: among a million sources two meet once in 40 million times. */
    private static final int HASH = 16;

    private static final int LONG_HASH = 40;
    /** What pages write in addresses, and browsers put into the form of an address. */
    private static final Pattern UNSAFE = Pattern.compile("[ {}|\\\\^<>\"`]|[^\\x00-\\x7F\\p{Z}\\p{Cc}\\p{Cs}]+");

    /** Where the document was published, when it says so: an address that a browser opens. */
    public @Nullable String url() {
        String url = UNSAFE.matcher(document.metadata().getOrDefault("url", "").strip())
                .replaceAll(sign -> escaped(sign.group()));
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && url.matches("(?i)https?://.*") ? url : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Its bytes in UTF-8, as they are: composed, letters and accents would be another address. */
    private static String escaped(String signs) {
        return HexFormat.of().withUpperCase().withPrefix("%").formatHex(signs.getBytes(StandardCharsets.UTF_8));
    }

    /** The title, or the name of the source where there is none. */
    public String title() {
        String title = entry.title() == null ? "" : Plain.line(entry.title());
        return title.isEmpty() ? Plain.line(fileName()) : title;
    }

    String fileName() {
        String source = entry.source();
        String name = source.substring(source.lastIndexOf('/') + 1);
        return name.isEmpty() ? source : name;
    }

    /** The tags in words, the headline figure first among the counts as in the entry. */
    List<String> tags() {
        return entry.tags().stream()
                .map(tag -> Plain.line(Tag.of(tag).toString()))
                .distinct()
                .toList();
    }

    /** What a citation rests on: one sentence for each figure that was asked for, and for each kind of fraud. */
    List<Quote> cited() {
        return Stream.concat(asked.stream(), entry.fraudTypes().stream())
                .flatMap(tag -> Quote.of(entry, tag).stream().limit(1))
                .toList();
    }

    @Nullable
    String language() {
        return Objects.equals(entry.language(), "und") ? null : entry.language();
    }

    /** A name that a person can tell apart, of {@code [a-z0-9-]}: the name of the file and a hash. */
    String readableKey() {
        String source = entry.source();
        String slug = Normalizer.normalize(source.substring(source.lastIndexOf('/') + 1), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.[a-z]{2,5}(?=#|$)", "")
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String start = slug.substring(0, Math.min(SLUG, slug.length()));
        return (start.isEmpty() ? "entry" : start) + "-" + Sha256.of(source).hex(HASH);
    }

    /** A name for a program, of a part of the entry where one is named. */
    String key(String... part) {
        return Sha256.of(Stream.concat(Stream.of(entry.source()), Stream.of(part))
                        .collect(Collectors.joining("\0")))
                .hex(LONG_HASH);
    }
}

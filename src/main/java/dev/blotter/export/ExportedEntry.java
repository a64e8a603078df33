package dev.blotter.export;

import dev.blotter.finding.Entry;
import dev.blotter.text.Document;
import dev.blotter.text.Plain;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An entry to be written, with the document that it was made of. */
public record ExportedEntry(Entry entry, Document document) {
    /** What pages write in addresses, and browsers put into the form of an address. */
    private static final Pattern UNSAFE = Pattern.compile("[ {}|\\\\^<>\"`]");

    /** Where the document was published, when it says so: an address that a browser opens. */
    public @Nullable String url() {
        String url = UNSAFE.matcher(document.metadata().getOrDefault("url", "").strip())
                .replaceAll(sign -> String.format("%%%02X", (int) sign.group().charAt(0)));
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && url.matches("(?i)https?://.*") ? uri.toASCIIString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** The title, or the name of the source where there is none. */
    public String title() {
        String title = entry.title() == null ? "" : Plain.line(entry.title());
        return title.isEmpty() ? Plain.line(fileName()) : title;
    }

    /** The last part of the source. */
    String fileName() {
        String source = entry.source();
        String name = source.substring(source.lastIndexOf('/') + 1);
        return name.isEmpty() ? source : name;
    }

    /** The tags in words, the headline figure first among the counts as in the entry. */
    List<String> tags() {
        List<String> tags = new ArrayList<>();
        entry.fraudTypes().forEach(tag -> tags.add(Quote.name(tag)));
        entry.counts().forEach(tag -> tags.add(Quote.name(tag)));
        entry.regions().forEach(tag -> tags.add(Quote.name(tag)));
        entry.labels().forEach(tag -> tags.add(Quote.name(tag)));
        return tags.stream().map(Plain::line).distinct().toList();
    }

    /** The language, or null when it is unknown. */
    @Nullable
    String language() {
        return Objects.equals(entry.language(), "und") ? null : entry.language();
    }
}

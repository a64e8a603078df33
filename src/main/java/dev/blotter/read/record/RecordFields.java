package dev.blotter.read.record;

import dev.blotter.read.day.PublicationDate;
import dev.blotter.read.format.Extraction;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.read.format.UnreadableException;
import dev.blotter.read.html.WebPage;
import dev.blotter.read.plain.HardWraps;
import dev.blotter.text.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A document whose parts are the fields of a record, such as a line of JSONL or a row of a table of articles. */
record RecordFields(Map<String, String> values, ReadOptions.Fields fields) {
    private static final int LONGEST_VALUE = 1_000;
    private static final Pattern MARKUP = Pattern.compile("</?(p|div|br|h[1-6]|li|a|span)\\b[^<>]*+>");

    /** The parts; {@link UnreadableException} when there is neither title nor text. */
    Extraction found() throws UnreadableException {
        String text = first(fields.text()).orElse("");
        if (text.isEmpty() && first(fields.title()).isEmpty()) {
            throw new UnreadableException(
                    Status.EMPTY,
                    "holds no text in a field " + String.join(", ", fields.text()) + "; name its fields with --fields");
        }
        List<String> lines = isMarkup(text) ? WebPage.fragment(text) : HardWraps.join(text);
        PublicationDate dated =
                PublicationDate.in("field", first(fields.date()).stream()).orElse(null);
        return Extraction.of(first(fields.title()).orElse(null), lines, dated).withMetadata(metadata());
    }

    private static boolean isMarkup(String text) {
        return text.indexOf('<') >= 0 && MARKUP.matcher(text).find();
    }

    private Optional<String> first(List<String> names) {
        return names.stream()
                .map(values::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    /** All other fields that are short, and the address as {@code url}. */
    private Map<String, String> metadata() {
        Map<String, String> metadata = new TreeMap<>();
        values.forEach((name, value) -> {
            if (value.length() <= LONGEST_VALUE && !isText(name)) {
                metadata.put(name, value);
            }
        });
        first(fields.url()).ifPresent(url -> metadata.put("url", url));
        return metadata;
    }

    private boolean isText(String name) {
        return fields.text().stream().anyMatch(name::equalsIgnoreCase)
                || fields.title().stream().anyMatch(name::equalsIgnoreCase);
    }
}

package dev.blotter.cli.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.text.Document;
import dev.blotter.text.OmittedText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document as {@code read} prints it. */
public record DocumentView(
        String source,
        @Nullable String title,
        @Nullable String published,
        @Nullable String publishedFrom,
        String language,
        String status,
        @Nullable String reason,
        List<String> warnings,
        String text,
        Map<String, String> metadata,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<OmittedText> dropped) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * A document as it is printed.
     *
     * @param withDropped whether to tell what was left out
     */
    public static DocumentView of(Document document, boolean withDropped) {
        return new DocumentView(
                document.source(),
                document.title(),
                document.published() == null ? null : document.published().toString(),
                document.publishedFrom(),
                document.language(),
                document.outcome().status().json(),
                document.outcome().reason(),
                document.warnings(),
                document.text(),
                document.metadata(),
                withDropped ? document.dropped() : null);
    }

    public String json() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the document " + source + " has no JSON form", e);
        }
    }

    public String text(Terminal terminal) {
        StringBuilder lines = new StringBuilder(terminal.bold(Terminal.line(title == null ? "(no title)" : title)));
        lines.append('\n').append(Terminal.line(source)).append("  ").append(status);
        if (reason != null) {
            lines.append(": ").append(Terminal.line(reason));
        }
        lines.append("  ").append(published == null ? "undated" : published + " (" + publishedFrom + ")");
        lines.append("  ").append(language);
        warnings.forEach(warning -> lines.append("\nwarning: ").append(Terminal.line(warning)));
        if (!text.isEmpty()) {
            lines.append("\n\n").append(Terminal.clean(text));
        }
        if (dropped != null) {
            dropped.forEach(left ->
                    lines.append("\n").append(terminal.dim("- " + left.why() + ": " + Terminal.line(left.text()))));
        }
        return lines.toString();
    }
}

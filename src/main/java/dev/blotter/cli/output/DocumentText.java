package dev.blotter.cli.output;

import dev.blotter.text.Document;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as {@code read} prints it.
 *
 * @param withDropped whether to tell what was left out
 */
public record DocumentText(Terminal terminal, boolean withDropped) {
    public Listing<Document> listing(OutputFormat format) {
        return new Listing<>(terminal, format, this::text, document -> Listing.json(members(document)));
    }

    private Map<String, @Nullable Object> members(Document document) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("source", document.source());
        members.put("title", document.title());
        members.put(
                "published",
                document.published() == null ? null : document.published().toString());
        members.put("publishedFrom", document.publishedFrom());
        members.put("language", document.language());
        members.put("status", document.outcome().status().json());
        members.put("reason", document.outcome().reason());
        members.put("warnings", document.warnings());
        members.put("text", document.text());
        members.put("metadata", document.metadata());
        if (withDropped) {
            members.put("dropped", document.dropped());
        }
        return members;
    }

    private String text(Document document) {
        String title = document.title();
        String reason = document.outcome().reason();
        StringBuilder lines = new StringBuilder(terminal.bold(Terminal.line(title == null ? "(no title)" : title)));
        lines.append('\n').append(Terminal.line(document.source()));
        lines.append("  ").append(document.outcome().status().json());
        lines.append(reason == null ? "" : ": " + Terminal.line(reason)).append("  ");
        lines.append(
                document.published() == null
                        ? "undated"
                        : document.published() + " (" + document.publishedFrom() + ")");
        lines.append("  ").append(document.language());
        document.warnings().forEach(warning -> lines.append("\nwarning: ").append(Terminal.line(warning)));
        if (!document.text().isEmpty()) {
            lines.append("\n\n").append(Terminal.clean(document.text()));
        }
        document.dropped()
                .forEach(left ->
                        lines.append("\n").append(terminal.dim("- " + left.why() + ": " + Terminal.line(left.text()))));
        return lines.toString();
    }
}

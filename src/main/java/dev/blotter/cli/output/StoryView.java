package dev.blotter.cli.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Tag;
import dev.blotter.index.result.Story;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A story as {@code stories} prints it.
 *
 * @param story its name, the smallest of its sources
 * @param title that of its first document which has one
 * @param first the day on which it was first published; null when no document has a date
 * @param last the day on which it was last published
 * @param agree whether all documents with a headline figure give the same one
 */
public record StoryView(
        String story,
        @Nullable String title,
        @Nullable String first,
        @Nullable String last,
        boolean agree,
        List<Telling> documents) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * One of its documents.
     *
     * @param headline its headline figures, such as {@code arrests=12}
     */
    record Telling(
            String source, @Nullable String title, @Nullable String published, List<String> headline) {
        public static Telling of(Entry entry) {
            return new Telling(
                    entry.source(),
                    entry.title(),
                    entry.published(),
                    entry.counts().stream()
                            .filter(CountTag::headline)
                            .map(count -> Tag.of(count).toString())
                            .distinct()
                            .sorted()
                            .toList());
        }
    }

    public static StoryView of(Story story) {
        List<Telling> tellings = story.entries().stream().map(Telling::of).toList();
        List<String> dates = tellings.stream()
                .map(Telling::published)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return new StoryView(
                story.id(),
                tellings.stream()
                        .map(Telling::title)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                dates.isEmpty() ? null : dates.getFirst(),
                dates.isEmpty() ? null : dates.getLast(),
                tellings.stream()
                                .map(Telling::headline)
                                .filter(figures -> !figures.isEmpty())
                                .distinct()
                                .count()
                        <= 1,
                tellings);
    }

    public String json() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the story " + story + " has no JSON form", e);
        }
    }

    public String text(Terminal terminal) {
        String about = documents.size() + " documents, " + days() + (agree ? "" : "; their headline figures differ");
        return terminal.bold(Terminal.line(title == null ? "(no title)" : title)) + "\n  " + about + "\n"
                + documents.stream().map(telling -> line(telling, terminal)).collect(Collectors.joining("\n"));
    }

    private String days() {
        if (first == null) {
            return "undated";
        }
        return first.equals(last) ? first : first + " to " + last;
    }

    private static String line(Telling telling, Terminal terminal) {
        String date = telling.published() == null ? "undated   " : telling.published();
        String figures = telling.headline().isEmpty() ? "" : "  " + String.join(", ", telling.headline());
        return "  " + terminal.dim(date + "  " + Terminal.line(telling.source())) + figures;
    }
}

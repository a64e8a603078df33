package dev.blotter.identity;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.codes.Csv;
import dev.blotter.codes.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Persons and bodies to look for: a table with name, aliases (with {@code ;} or {@code |} between) and id, or JSON
 * lines.
 */
public record Watchlist(List<WatchedName> names) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Watchlist {
        names = List.copyOf(names);
    }

    /** Reads a list; a {@link ProblemsException} names the line that can't be read or names nobody. */
    public static Watchlist read(Path file) throws IOException {
        boolean isJson = file.toString().endsWith(".jsonl");
        Watchlist list = new Watchlist(isJson ? ofJson(file) : ofTable(file));
        if (list.names.isEmpty()) {
            throw ProblemsException.at(file.toString(), 1, "the list names nobody; add a row with a name");
        }
        return list;
    }

    /**
     * Reads a name a line, with its other spellings behind it, each after a semicolon.
     *
     * @throws IllegalArgumentException with a sentence for the user, when a line has no name
     */
    public static Watchlist ofLines(String text) {
        List<WatchedName> names = new ArrayList<>();
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            String[] spellings = line.split("[;|]");
            if (SpelledName.of(spellings[0]).isEmpty()) {
                throw new IllegalArgumentException("'" + line.strip() + "' is no name; write a name a line");
            }
            names.add(new WatchedName(
                    null, spellings[0].strip(), aliases(List.of(spellings).subList(1, spellings.length))));
        }
        return new Watchlist(names);
    }

    private static List<WatchedName> ofTable(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return Csv.read(file, "name").stream()
                .map(row -> named(
                        row.file(),
                        row.line(),
                        row.cell("id"),
                        row.cell("name"),
                        List.of(row.cell("aliases").split("[;|]"))))
                .toList();
    }

    private static List<WatchedName> ofJson(Path file) throws IOException {
        List<WatchedName> names = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int line = 1; line <= lines.size(); line++) {
            if (!lines.get(line - 1).isBlank()) {
                names.add(ofJson(file.toString(), line, lines.get(line - 1)));
            }
        }
        return names;
    }

    private static WatchedName ofJson(String file, int line, String json) {
        try {
            JsonNode person = JSON.readTree(json);
            List<String> aliases = StreamSupport.stream(person.path("aliases").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
            return named(
                    file, line, person.path("id").asText(), person.path("name").asText(), aliases);
        } catch (JacksonException e) {
            throw ProblemsException.at(
                    file, line, "this line is no JSON object; write {\"name\": \"…\", \"aliases\": [\"…\"]}");
        }
    }

    private static WatchedName named(String file, int line, String id, String name, List<String> aliases) {
        if (SpelledName.of(name).isEmpty()) {
            throw ProblemsException.at(file, line, "this row has no name; fill in the column 'name'");
        }
        return new WatchedName(orNull(id), name.strip(), aliases(aliases));
    }

    private static List<String> aliases(List<String> cells) {
        return cells.stream()
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
    }

    private static @Nullable String orNull(String id) {
        return id.isBlank() ? null : id;
    }
}

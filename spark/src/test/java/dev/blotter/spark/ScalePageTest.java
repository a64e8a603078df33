package dev.blotter.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** The page of the manual says what the tables are. */
final class ScalePageTest {
    private static final Path PAGE = Path.of("..", "docs", "scale.md");

    private static List<String> rows(StructType table) {
        return Stream.of(table.fields())
                .map(column -> "| `" + column.name() + "` | " + name(column.dataType()) + " |")
                .toList();
    }

    private static String name(DataType type) {
        return switch (type) {
            case ArrayType list -> "list of " + name(list.elementType());
            case StructType struct ->
                Stream.of(struct.fieldNames()).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
            default -> type.sql();
        };
    }

    @Test
    void eachColumnIsThere() throws IOException {
        List<String> shown = Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| `\\w+` \\|.*"))
                .map(line -> line.replaceFirst("^((\\|[^|]*){2}\\|).*", "$1"))
                .toList();

        assertThat(shown)
                .containsExactlyElementsOf(Stream.of(EntryStore.ENTRIES_SCHEMA, EntryStore.FILES_SCHEMA)
                        .flatMap(table -> rows(table).stream())
                        .toList());
    }

    @Test
    void whatCountsIsAskedForAsInARun() throws IOException {
        String page = Files.readString(PAGE).replaceAll("\\s+", " ");

        assertThat(page).contains(EntryStore.NEWEST, EntryStore.COUNTING);
    }
}

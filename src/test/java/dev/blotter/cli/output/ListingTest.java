package dev.blotter.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ListingTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Terminal terminal = Terminal.of(out, OutputStream.nullOutputStream());

    @Test
    void aPersonGetsAnEmptyLineBetweenItems() {
        assertThat(printed(OutputFormat.TEXT, "a", "b")).isEqualTo("text a\n\ntext b\n");
    }

    @Test
    void jsonIsOneArrayAlsoWithoutItems() {
        assertThat(printed(OutputFormat.JSON, "a", "b")).isEqualTo("[{\"a\"}\n,{\"b\"}\n]\n");
    }

    @Test
    void jsonWithoutItemsIsAnEmptyArray() {
        assertThat(printed(OutputFormat.JSON)).isEqualTo("[]\n");
    }

    @Test
    void jsonlIsALineForEachItemAndNothingWithoutAny() {
        assertThat(printed(OutputFormat.JSONL)).isEmpty();
        assertThat(printed(OutputFormat.JSONL, "a\u202E", "b")).isEqualTo("{\"a\\u202e\"}\n{\"b\"}\n");
    }

    @Test
    void aTableIsRefusedBeforeAnythingIsDone() {
        assertThatThrownBy(() -> listing(OutputFormat.CSV))
                .isInstanceOf(UserException.class)
                .hasMessage("--format csv is not for this command; use text, json or jsonl");
    }

    private String printed(OutputFormat format, String... items) {
        Listing<String> listing = listing(format);
        List.of(items).forEach(listing::print);
        listing.end();
        terminal.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    private Listing<String> listing(OutputFormat format) {
        return new Listing<>(terminal, format, item -> "text " + item, item -> "{\"" + item + "\"}");
    }
}

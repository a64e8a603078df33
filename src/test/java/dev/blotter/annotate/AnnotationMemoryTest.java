package dev.blotter.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.text.Annotations;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AnnotationMemoryTest {
    private final List<String> measured = new ArrayList<>();
    private final AnnotationMemory memory = new AnnotationMemory();

    private Annotations find(String text) {
        Document document =
                new Document("a.txt", "id", null, text, null, null, "en", Outcome.OK, List.of(), Map.of(), List.of());
        return memory.find(document, asked -> {
            measured.add(asked.text());
            return new Annotations(List.of(), List.of(), List.of(), List.of());
        });
    }

    @Test
    void nothingIsKeptUnlessItIsAskedFor() {
        find("one");
        find("one");

        assertThat(measured).containsExactly("one", "one");
    }

    @Test
    void equalDocumentsAreMeasuredOnceAndTheOldestGo() {
        memory.keep(2);
        Annotations first = find("one");
        find("two");

        assertThat(find("one")).isSameAs(first);
        find("three");
        find("two");
        assertThat(measured).containsExactly("one", "two", "three", "two");
    }
}

package dev.blotter.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileLinksTest {
    private static final FileLinks LINKS =
            new FileLinks(Map.of("", "/data/news", "crawl", "/data/crawl"), Path.of("/data/reports"));

    @ParameterizedTest
    @CsvSource({
        "a.txt, ../news/a.txt",
        "x/a b.html, ../news/x/a%20b.html",
        "a.zip!/b.html, ../news/a.zip",
        "a.jsonl#31, ../news/a.jsonl",
        "C# 8.txt, ../news/C%23%208.txt",
        "crawl:2024/a.html, ../crawl/2024/a.html",
        "12:30.txt, ../news/12%3A30.txt",
    })
    void leadToTheFile(String source, String link) {
        assertThat(LINKS.apply(source)).isEqualTo(link);
    }

    @Test
    void leadNowhereWithoutARoot() {
        assertThat(new FileLinks(Map.of("crawl", "/data/crawl"), Path.of("/data")).apply("a.txt"))
                .isEmpty();
    }

    @Test
    void leadNowhereFromANameThatNoFileCanHave() {
        assertThat(LINKS.apply("a\u0000b.txt")).isEmpty();
    }
}

package dev.blotter.cli.search;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.cli.Cli;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.index.IndexSession;
import dev.blotter.index.Replacement;
import dev.blotter.index.entry.Fingerprint;
import dev.blotter.index.entry.InputRecord;
import dev.blotter.index.entry.Lineage;
import dev.blotter.text.Document;
import dev.blotter.text.EnglishDocument;
import dev.blotter.text.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories, as a user asks for them. */
public final class StoriesCommandTest {
    private static final Instant NOW = Instant.parse("2026-01-31T08:00:00Z");
    private static final String RAID = "Police in Lagos arrested 12 people over romance scams at a house in Lekki on"
            + " Monday, and took away 40 telephones, 9 laptops and a ledger with the names of 230 women abroad.\n"
            + "Commander Ade Bello said that neighbours had complained of noise at night for half a year.\n";
    private static final String MORE = "Nobody at the house wished to speak to reporters. A guard said that he had been"
            + " paid each Friday, in cash, by a man whom he knew as Prince and had not seen since Easter.\n";
    private static final String COURT = "A court in Leeds sent three men to prison on Tuesday for selling repairs to"
            + " computers that worked. Judge Ann Holt said that they had picked the old and the lonely.\n";

    @TempDir
    static Path folder;

    private static String index;

    @BeforeAll
    static void writeAnIndex() {
        index = folder.resolve("index").toString();
        Lineage lineage = new Lineage(code -> List.of(), code -> List.of());
        try (IndexSession session = IndexSession.open(Path.of(index), lineage, InstantSource.fixed(NOW))) {
            write(session, "a.txt", RAID, "2024-03-04", 12);
            write(session, "b.txt", RAID + MORE, "2024-03-06", 15);
            write(session, "c.txt", COURT, null, 3);
            session.finish();
        }
    }

    @Test
    void aStoryIsPrintedWithItsDaysItsDocumentsAndTheirFigures() {
        Cli.Result printed = blotter("stories", "--index", index);

        assertThat(printed.code()).isZero();
        assertThat(printed.out()).isEqualTo("""
                        Title of a.txt
                          2 documents, 2024-03-04 to 2024-03-06; their headline figures differ
                          2024-03-04  a.txt  arrests=12
                          2024-03-06  b.txt  arrests=15
                        """);
        assertThat(printed.err()).isEqualTo("1 story of several documents\n");
    }

    @Test
    void storiesWhoseFiguresDifferAreAskedForAlone(@TempDir Path other) {
        Lineage lineage = new Lineage(code -> List.of(), code -> List.of());
        try (IndexSession session = IndexSession.open(other, lineage, InstantSource.fixed(NOW))) {
            write(session, "a.txt", RAID, "2024-03-04", 12);
            write(session, "b.txt", RAID + MORE, "2024-03-06", 12);
            write(session, "c.txt", RAID + MORE + COURT, "2025-05-06", 3);
            session.finish();
        }

        assertThat(blotter("stories", "--differ", "--index", index).out()).contains("a.txt  arrests=12");
        assertThat(blotter("stories", "--index", other.toString()).out())
                .contains("2 documents, 2024-03-04 to 2024-03-06\n")
                .doesNotContain("c.txt");
        assertThat(blotter("search", "--stories", "--index", other.toString()).err())
                .isEqualTo("2 stories\n");
        assertThat(blotter("stories", "--differ", "--index", other.toString()).err())
                .isEqualTo("no story whose headline figures differ\n");
    }

    @Test
    void aStoryAsJsonHasItsDocuments() throws IOException {
        JsonNode story = new ObjectMapper()
                .readTree(blotter("stories", "--index", index, "--format", "jsonl")
                        .out());

        assertThat(story.get("story").asText()).isEqualTo("a.txt");
        assertThat(story.get("first").asText()).isEqualTo("2024-03-04");
        assertThat(story.get("agree").asBoolean()).isFalse();
        assertThat(story.get("documents")).hasSize(2);
        assertThat(story.get("documents").get(1).get("headline").get(0).asText())
                .isEqualTo("arrests=15");
    }

    @Test
    void aQueryWithoutAStoryEndsWithOne() {
        Cli.Result printed = blotter("stories", "--index", index, "Leeds");

        assertThat(printed.code()).isEqualTo(1);
        assertThat(printed.err()).isEqualTo("no story of several documents\n");
    }

    @Test
    void searchFoldsStoriesAndSaysHowManySourcesTheyHave() {
        Cli.Result printed = blotter("search", "--index", index, "--stories", "--sort", "date");

        assertThat(printed.out())
                .contains("b.txt  2024-03-06  2 sources", "c.txt  undated\n")
                .doesNotContain("a.txt");
        assertThat(printed.err()).isEqualTo("2 stories\n");
    }

    @Test
    void aNegativeLimitIsRefused() {
        assertThat(blotter("stories", "--index", index, "--limit", "-1").err())
                .contains("--limit -1 is too small; give 0 or more");
    }

    @Test
    void storiesAreToldByTheDaysThatAreKnownAndOnlyAsManyAsAskedFor(@TempDir Path other) {
        Lineage lineage = new Lineage(code -> List.of(), code -> List.of());
        try (IndexSession session = IndexSession.open(other, lineage, InstantSource.fixed(NOW))) {
            write(session, "a.txt", RAID, "2024-03-04", 12);
            write(session, "b.txt", RAID + MORE, "2024-03-04", 12);
            write(session, "c.txt", COURT, null, 3);
            write(session, "d.txt", COURT + "\n", null, 3);
            session.finish();
        }
        Cli.Result first = blotter("stories", "--index", other.toString(), "--limit", "1");
        Cli.Result second = blotter("stories", "--index", other.toString(), "--offset", "1");

        assertThat(first.out()).isEqualTo("""
                        Title of a.txt
                          2 documents, 2024-03-04
                          2024-03-04  a.txt  arrests=12
                          2024-03-04  b.txt  arrests=12
                        """);
        assertThat(first.err()).isEqualTo("1 of 2 stories of several documents\n");
        assertThat(second.out()).isEqualTo("""
                        Title of c.txt
                          2 documents, undated
                          undated     c.txt  arrests=3
                          undated     d.txt  arrests=3
                        """);
    }

    public static void write(IndexSession session, String source, String text, @Nullable String day, double arrests) {
        LocalDate published = day == null ? null : LocalDate.parse(day);
        String from = day == null ? null : "json-ld";
        Document document = EnglishDocument.of(source, id(text), "Title of " + source, text, published, from, Map.of());
        Replacement file = session.replace(source);
        file.add(entry(document, day, arrests), document);
        file.done(new InputRecord(source, "", new Fingerprint(1, NOW, "ab", "r"), Outcome.OK, 1, 1, NOW, NOW));
    }

    private static Entry entry(Document document, @Nullable String day, double arrests) {
        CountTag count = new CountTag(
                "arrests",
                arrests,
                null,
                "exact",
                null,
                null,
                null,
                true,
                false,
                null,
                List.of(),
                "document",
                List.of(),
                List.of("a rule"),
                List.of());
        return new Entry(
                Entry.SCHEMA,
                document.source(),
                document.id(),
                null,
                document.title(),
                day,
                document.publishedFrom(),
                "en",
                "ok",
                null,
                List.of(),
                null,
                List.of(),
                List.of(count),
                List.of(),
                List.of(),
                "0123456789abcdef",
                "0.1.0");
    }

    private static String id(String text) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

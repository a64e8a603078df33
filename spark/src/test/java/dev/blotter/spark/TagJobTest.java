package dev.blotter.spark;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.codes.ProblemsException;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.rules.text.Trust;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TagJobTest {
    private static final String SCAM = "The romance scam began in May with a letter to a widow.";

    private static SparkSession spark;

    @TempDir
    private Path home;

    private Path rules;
    private Path news;
    private String output;

    @BeforeAll
    static void start() throws IOException {
        spark = Cluster.session();
    }

    @BeforeEach
    void makeRules() throws IOException {
        news = Files.createDirectory(home.resolve("news"));
        output = home.resolve("tables").toString();
        rules = Files.createDirectory(home.resolve("rules"));
        Files.writeString(
                rules.resolve("fraud-types.csv"),
                "code,parent,name,description\nscam,,Scam,\nromance-scam,scam,Romance scam,\n");
        Files.writeString(
                Files.createDirectory(rules.resolve("terms")).resolve("a.csv"),
                "term,concept,language,sort,not\nromance scam,romance-scam,en,strong,\n");
        Files.writeString(Files.createDirectory(rules.resolve("kinds")).resolve("a.drl"), """
                rule "kinds/strong"
                @description( "A strong term" )
                when
                    $t : Term( sort == "strong", $c : concept )
                then
                    insertLogical( new FraudType( $c, $t ) );
                end
                """);
    }

    private TagJob.Report tag() throws IOException {
        return new TagJob(
                        spark,
                        new TagJob.Request(
                                List.of(news.toString()),
                                output,
                                rules,
                                ReadOptions.DEFAULT.withoutRecognition(),
                                60,
                                Trust.VOCABULARY))
                .run();
    }

    /** A line for each row of a query. */
    private List<String> ask(String query) throws IOException {
        new EntryStore(spark, output).makeViews();
        return spark.sql(query).collectAsList().stream()
                .map(row -> row.mkString(" "))
                .toList();
    }

    private List<String> tags() throws IOException {
        return ask("SELECT source, status, array_join(fraudWithParents, ' ') FROM entries ORDER BY source");
    }

    @Test
    void aTableHasATagWithItsSentence() throws IOException {
        Files.writeString(news.resolve("a.txt"), "3 May 2023\n\n" + SCAM);
        tag();

        assertThat(tags()).containsExactly("a.txt ok romance-scam scam");
        assertThat(ask("SELECT day, fraudTypes[0].name, fraudTypes[0].evidence[0].sentence FROM entries"))
                .containsExactly("2023-05-03 Romance scam " + SCAM);
    }

    @Test
    void onlyNewAndChangedFilesAreTaggedAgain() throws IOException {
        Files.writeString(news.resolve("a.txt"), SCAM);
        Files.writeString(news.resolve("b.txt"), SCAM);
        Files.writeString(news.resolve("c.txt"), SCAM);
        assertThat(tag())
                .extracting(TagJob.Report::tagged, TagJob.Report::documents)
                .containsExactly(3, 3L);
        assertThat(tag())
                .extracting(TagJob.Report::tagged, TagJob.Report::unchanged)
                .containsExactly(0, 3);

        Files.writeString(news.resolve("a.txt"), "A fair day at the market.");
        Files.delete(news.resolve("b.txt"));
        Files.writeString(news.resolve("d.txt"), SCAM);
        TagJob.Report report = tag();

        assertThat(report)
                .extracting(TagJob.Report::tagged, TagJob.Report::unchanged, TagJob.Report::gone)
                .containsExactly(2, 1, 1);
        assertThat(tags()).containsExactly("a.txt ok ", "c.txt ok romance-scam scam", "d.txt ok romance-scam scam");
    }

    @Test
    void otherRulesTagAllAgain() throws IOException {
        Files.writeString(news.resolve("a.txt"), SCAM + " She met him in a chat room.");
        tag();
        Files.writeString(
                rules.resolve("terms").resolve("a.csv"), "term,concept,language,sort,not\nchat room,scam,en,strong,\n");

        assertThat(tag().tagged()).isEqualTo(1);
        assertThat(tags()).containsExactly("a.txt ok scam");
    }

    @Test
    void aCorrectionTagsItsFileAgain() throws IOException {
        Files.writeString(news.resolve("a.txt"), SCAM);
        Files.writeString(news.resolve("b.txt"), SCAM);
        tag();
        Files.writeString(
                rules.resolve("overrides.csv"),
                "source,tag,action,reason,who,date\na.txt,romance-scam,remove,a film,ana,2024-05-01\n");

        assertThat(tag().tagged()).isEqualTo(1);
        assertThat(tags()).containsExactly("a.txt ok ", "b.txt ok romance-scam scam");
    }

    @Test
    void aBadDocumentCostsItselfAlone() throws IOException {
        Files.write(news.resolve("broken.pdf"), "%PDF-1.7 and nothing more".getBytes(StandardCharsets.UTF_8));
        Files.writeString(news.resolve("empty.txt"), "");
        Files.writeString(news.resolve("rows.jsonl"), "{\"text\":\"" + SCAM + "\"}\n{\"text\":\nnonsense\n");
        TagJob.Report report = tag();

        assertThat(report.failures()).isEqualTo(3);
        assertThat(tags())
                .containsExactly(
                        "broken.pdf unreadable ",
                        "empty.txt empty ",
                        "rows.jsonl#1 ok romance-scam scam",
                        "rows.jsonl#2 unreadable ",
                        "rows.jsonl#3 unreadable ");
        assertThat(ask("SELECT source, documents, failed FROM files ORDER BY source"))
                .containsExactly("broken.pdf 1 1", "empty.txt 1 0", "rows.jsonl 3 2");
        assertThat(
                        ask(
                                "SELECT source FROM entries WHERE status NOT IN ('ok', 'truncated', 'empty') AND reason IS NULL"))
                .isEmpty();
    }

    @Test
    void aRunThatDiedLeavesNothingThatCounts() throws IOException {
        Files.writeString(news.resolve("a.txt"), SCAM);
        tag();
        Row entry = new EntryStore(spark, output).entries().head();
        spark.createDataFrame(List.of(entry), entry.schema())
                .withColumn("run", lit("r99991231T000000000"))
                .write()
                .mode("append")
                .partitionBy("run", "day")
                .parquet(output + "/entries");

        assertThat(tags()).hasSize(1);
        assertThat(tag().tagged()).isZero();
    }

    @Test
    void rowsInParquetAreReadAsThoseOfJsonLines() throws IOException {
        String rows = """
                {"title":"One","text":"%s","date":"2023-05-03","url":"https://news.example/1","id":7}
                {"title":"Two","text":"A fair day.","date":null,"url":null,"id":8}
                """.formatted(SCAM);
        Files.writeString(news.resolve("rows.jsonl"), rows);
        spark.read()
                .schema("id INT, title STRING, text STRING, date DATE, url STRING, tags ARRAY<STRING>")
                .json(spark.createDataset(rows.lines().toList(), Encoders.STRING()))
                .coalesce(1)
                .write()
                .parquet(home.resolve("table").toString());
        try (var files = Files.newDirectoryStream(home.resolve("table"), "part-*.parquet")) {
            Files.copy(files.iterator().next(), news.resolve("rows.parquet"));
        }
        tag();

        assertThat(tags())
                .containsExactly(
                        "rows.jsonl#1 ok romance-scam scam",
                        "rows.jsonl#2 ok ",
                        "rows.parquet#1 ok romance-scam scam",
                        "rows.parquet#2 ok ");
        assertThat(ask("SELECT DISTINCT title, published, language FROM entries ORDER BY title"))
                .containsExactly("One 2023-05-03 en", "Two null en");
    }

    @Test
    void aFaultOfTheRulesIsToldBeforeAnythingIsDone() throws IOException {
        Files.writeString(news.resolve("a.txt"), SCAM);
        Files.writeString(rules.resolve("kinds").resolve("a.drl"), "rule nonsense");

        assertThatThrownBy(this::tag).isInstanceOf(ProblemsException.class).hasMessageContaining("a.drl:1");
        assertThat(Path.of(output)).doesNotExist();
    }
}

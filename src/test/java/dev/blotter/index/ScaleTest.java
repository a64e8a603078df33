package dev.blotter.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.index.query.Dimension;
import dev.blotter.index.query.Filter;
import dev.blotter.index.result.PageRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast the index is on a corpus of made-up documents of 2.7 kB. Prints what it measures:
 * {@code mvn -Pslow test -Dtest=PlausibilityLimitTest -Dblotter.documents=200000}.
 */
@Tag("slow")
final class PlausibilityLimitTest {
    private static final int DOCUMENTS = Integer.getInteger("blotter.documents", 100_000);
    private static final int THREADS = 2;
    private static final int WORDS = 400;
    private static final List<String> PLACES = List.of("KH", "MM", "CN-YN", "CN");
    private static final List<String> FRAUDS = List.of("pig-butchering", "romance-scam", "phishing");

    @TempDir
    private Path temp;

    @Test
    void indexingAndSearchingAreFast() throws Exception {
        TestBlotter blotter = new TestBlotter(temp.resolve("index"));
        long began = System.nanoTime();
        Duration cpu = cpu();
        try (IndexSession session = blotter.session()) {
            writeAll(session);
            long written = System.nanoTime();
            session.finish();
            System.out.printf(
                    "wrote %d documents/s, marked copies and committed in %d ms%n",
                    DOCUMENTS * 1_000_000_000L / (written - began), (System.nanoTime() - written) / 1_000_000);
        }
        System.out.printf("%d µs of a core each%n", cpu().minus(cpu).toNanos() / 1_000 / DOCUMENTS);
        measureQuestions(blotter);
        long opening = System.nanoTime();
        try (IndexSession session = blotter.session()) {
            assertThat(session.input("none")).isEmpty();
            System.out.printf("knew all files after %d ms%n", (System.nanoTime() - opening) / 1_000_000);
        }
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private static void writeAll(IndexSession session) throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread;
                parts.add(workers.submit(() -> {
                    Random random = new Random(first);
                    for (int i = first; i < DOCUMENTS; i += THREADS) {
                        TestBlotter.write(session, report(i, random));
                    }
                }));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        }
    }

    /** Word n is n times as rare as word 1. */
    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            text.append("word").append((int) Math.exp(random.nextDouble() * Math.log(50_000)));
            text.append(i % 12 == 11 ? ".\n" : " ");
        }
        return text.toString();
    }

    private static Report report(int number, Random random) {
        Report report = Report.at("news/" + number % 100 + "/" + number + ".html")
                .sameAs("content " + (number % 50 == 0 ? number % 500 : number))
                .title("Title " + number)
                .text(words(random))
                .published(
                        LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3650)).toString())
                .fraud(FRAUDS.get(random.nextInt(3)))
                .region(PLACES.get(random.nextInt(4)));
        for (int i = random.nextInt(4); i > 0; i--) {
            report.arrestsDuring("2021-01-01", "2021-09-30", random.nextInt(1000), PLACES.get(random.nextInt(4)));
        }
        return report;
    }

    private static void measureQuestions(TestBlotter blotter) {
        measure("open", 50, () -> blotter.ask(BlotterIndex::lastRun));
        try (BlotterIndex index = BlotterIndex.open(blotter.folder())) {
            PageRequest page = new PageRequest(PageRequest.Order.RELEVANCE, 0, 10);
            Random random = new Random(1);
            measure(
                    "rare words",
                    500,
                    () -> index.search(
                            Ask.text("word" + (100 + random.nextInt(5000)) + " word" + (5 + random.nextInt(40)))
                                    .filter(),
                            page));
            measure(
                    "common words",
                    200,
                    () -> index.search(
                            Ask.text("word" + (1 + random.nextInt(5)) + " OR word" + (1 + random.nextInt(9)))
                                    .filter(),
                            page));
            measure(
                    "phrase",
                    200,
                    () -> index.search(Ask.text("\"word1 word2\"").filter(), page));
            Filter counted = Ask.text("word" + 7)
                    .region("KH")
                    .arrests(100, 1e9)
                    .since("2020-01-01")
                    .filter();
            measure("filters", 200, () -> index.search(counted, page));
            measure("by count", 200, () -> index.search(counted, new PageRequest(PageRequest.Order.COUNT, 0, 10)));
            measure("facets", 100, () -> index.facets(counted, Dimension.REGION));
            measure("facets of all", 50, () -> index.facets(Filter.FIRSTS, Dimension.MONTH));
            long began = System.nanoTime();
            List<String> sources = new ArrayList<>();
            index.export(Filter.ALL, entry -> sources.add(entry.source()));
            long exported = System.nanoTime();
            index.documents(Filter.ALL, stored -> sources.add(stored.file()));
            System.out.printf(
                    "exported in %d ms, gave all documents in %d ms%n",
                    (exported - began) / 1_000_000, (System.nanoTime() - exported) / 1_000_000);
            assertThat(sources).hasSize(2 * DOCUMENTS);
        }
    }

    private static void measure(String what, int times, Supplier<Object> work) {
        long[] micros = new long[times];
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            assertThat(work.get()).as(what).satisfies(result -> {});
            micros[i] = (System.nanoTime() - began) / 1_000;
        }
        long first = micros[0];
        Arrays.sort(micros);
        System.out.printf(
                "%-14s first %6.1f ms, median %6.2f ms, p99 %6.1f ms%n",
                what, first / 1e3, micros[times / 2] / 1e3, micros[times * 99 / 100] / 1e3);
    }
}

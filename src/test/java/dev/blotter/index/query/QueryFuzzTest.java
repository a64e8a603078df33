package dev.blotter.index.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.index.Ask;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.Report;
import dev.blotter.index.TestBlotter;
import dev.blotter.index.fault.QueryException;
import dev.blotter.index.result.PageRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries of any letters: each finds something or nothing, or is refused with a place in it. */
@Tag("stress")
@Timeout(600)
final class QueryFuzzTest {
    private static final int QUERIES = 2_000 * Integer.getInteger("blotter.fuzz", 1);
    private static final int LONG = 9_000;

    private static final List<String> PIECES = List.of(
            "scam",
            "raid ",
            "AND ",
            "OR ",
            "NOT ",
            "&& ",
            "|| ",
            "!",
            "+",
            "-",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            " TO ",
            "\"",
            "~",
            "~2",
            "~0.5",
            "~9999999999",
            "^",
            "^2",
            "^-1",
            "^1e99",
            "*",
            "?",
            ":",
            "\\",
            "\\u",
            "\\u00",
            "/",
            "/a(b|c)*/",
            "/[/",
            "/(a{99}){99}/",
            "/<1-999999999>/",
            "arrests:",
            "arrests:[1 TO *]",
            "published:",
            "published:2024-13-45",
            "published:[2024 TO",
            "region:",
            "KH",
            "fraud:",
            "romance-scam",
            "label.",
            "label.a:b",
            "kind:",
            "status:",
            "title:",
            "text:",
            "lang:",
            "nobody:",
            " ",
            "\t",
            "\n",
            "\0",
            "\uFEFF",
            "\u3000",
            "\u202E",
            "\uD83D",
            "𝟙𝟚",
            "诈骗",
            "12",
            "-1",
            "1e999");

    @TempDir
    static Path temp;

    @Test
    void findsOrIsRefused() {
        index().ask(index -> {
            for (int seed = 0; seed < QUERIES; seed++) {
                check(index, text(new Random(seed)), "seed " + seed);
            }
            return null;
        });
    }

    static Stream<String> repeated() {
        return PIECES.stream();
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void aLongOneToo(String piece) {
        index().ask(index -> {
            check(index, piece.repeat(LONG / piece.length()), "repeated");
            check(index, (piece + "a ").repeat(LONG / (piece.length() + 2)), "repeated before words");
            return null;
        });
    }

    /** Found by this test: thirty thousand asterisks took all memory, and brackets the stack. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x          | 30000 | the query has 30,000 letters, more than 10,000; ask for less",
                "(          | 9000  | the query has 9,000 '(', more than 200; ask for less",
                "*          | 9000  | has a pattern that can't be used: it has 9,000 '*' and '?', more than 30; ask for less",
                "/(a{99}){99}/ | 1  | it repeats a part of itself more than 1,000 times; use '*' or '+'",
            })
    void aQueryThatAsksForTooMuchIsRefused(String piece, int times, String said) {
        index().ask(index -> {
            assertThatThrownBy(() -> index.search(
                            Ask.text(piece.repeat(times)).filter(),
                            new PageRequest(PageRequest.Order.RELEVANCE, 0, 10)))
                    .isInstanceOf(QueryException.class)
                    .hasMessageEndingWith(said);
            return null;
        });
    }

    private static TestBlotter index() {
        TestBlotter blotter = new TestBlotter(temp.resolve("index"));
        blotter.write(
                Report.at("a")
                        .title("Scam raid")
                        .text("A scam. Another scam.")
                        .region("MM")
                        .arrests(120, "MM"),
                Report.at("b").text("某地诈骗案。").published("2024-05-01"));
        return blotter;
    }

    private static void check(BlotterIndex index, String query, String when) {
        try {
            index.search(Ask.text(query).filter(), new PageRequest(PageRequest.Order.RELEVANCE, 0, 10));
            QueryParts.of(query);
        } catch (QueryException refused) {
            assertThat(refused.getMessage()).as(when).isNotBlank();
            assertThat(refused.position()).as(when).isBetween(0, query.length());
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(when + ": " + query.substring(0, Math.min(200, query.length())), e);
        }
    }

    private static String text(Random random) {
        return IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(i -> random.nextInt(5) > 0
                        ? PIECES.get(random.nextInt(PIECES.size()))
                        : Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1)))
                .collect(Collectors.joining());
    }
}

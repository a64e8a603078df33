package dev.blotter.read;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.blotter.read.day.DateCues;
import dev.blotter.read.day.DateWords;
import dev.blotter.read.day.HanDays;
import dev.blotter.read.day.HeaderDate;
import dev.blotter.read.day.TextHeader;
import dev.blotter.read.encoding.Charsets;
import dev.blotter.read.format.TextNormalizer;
import dev.blotter.read.html.PageHeadline;
import dev.blotter.read.plain.FixedWidthTables;
import dev.blotter.read.plain.HardWraps;
import dev.blotter.read.plain.QuotedReplies;
import dev.blotter.text.Document;
import dev.blotter.text.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our own parsers before texts that nobody wrote: over all of Unicode, and by change of good ones. The
 * same seeds give the same texts; {@code -Dblotter.fuzz=N} makes N times as many.
 */
@Tag("stress")
final class FuzzTest {
    private static final int TIMES = Integer.getInteger("blotter.fuzz", 1);
    private static final long SEED = Long.getLong("seed", 17);

    /** How a reason ends where a parser failed by a mistake of its own; jwarc's do so on numbers that are none. */
    private static final String BUG = "says; get another copy";

    /** Pieces that mean something to one parser or another. */
    private static final List<String> PIECES = List.of(
            "\0",
            "\uFEFF",
            "\uFFFE",
            "\u2028",
            "\u0085",
            "\f",
            "\u00AD",
            "\u202E",
            "\u0301".repeat(40),
            "\r",
            "\n\n",
            "\r\n\r\n",
            "<",
            "</",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<!DOCTYPE x [",
            "&#x110000;",
            "&#0;",
            "&amp",
            "&",
            "\"",
            "'",
            "\"\"",
            "\\",
            "\\u",
            "\\uD800",
            "{",
            "}",
            "[",
            "]",
            ",",
            ";",
            "\t",
            "|",
            "=",
            "=?utf-8?B?",
            "?=",
            "=3",
            "--x",
            "--x--",
            "From ",
            "From a@b.example Wed Aug 30 23:31:00 2023\n",
            "From: ",
            "Date: ",
            "Date: \n",
            "Content-Type: multipart/mixed; boundary=\n",
            "Content-Length: -1",
            "Content-Length: 99999999999",
            "WARC/1.0\r\n",
            "99999999999999999999",
            "-1",
            "0",
            "1e999",
            "NaN",
            "12/31/0000",
            "2020-02-30",
            "31 June 2021",
            "0000-00-00T99:99:99Z",
            "二〇二〇年二月三十日",
            "一一四年十二月三十二日",
            "〇年〇月〇日",
            "Feb 29, 2023",
            "1141308",
            ">>>>",
            "> ",
            "-- \n",
            "#",
            "```",
            "* * *",
            "===\n",
            "---\n",
            "ﷺ",
            "İ",
            "ß",
            "𝟙𝟚",
            "👩‍👩‍👧",
            "\uD83D");

    private static final int A_TEXT = 1_500;
    private static final long QUICK_NANOSECONDS = 1_000_000;

    static Stream<String> samples() throws IOException {
        return good().keySet().stream();
    }

    private static Map<String, byte[]> good() throws IOException {
        Map<String, byte[]> good = new LinkedHashMap<>();
        String prose = Reading.prose(4);
        text(
                good,
                "a.html",
                "<!DOCTYPE html><html><head><title>Two held | Desk</title><meta name=date content=2021-05-06>"
                        + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2021-05-06\"}</script>"
                        + "</head><body><nav><ul><li><a href=/>Home</a></ul></nav><main><h1>Two held</h1><p class=byline>By A. Reed, 6 May"
                        + " 2021</p><p>" + prose
                        + "</p><blockquote>said so</blockquote><table><tr><th>Where<td>How many<tr><td>Accra<td>12"
                        + "</table><ul><li>one<li>two</ul><aside><h2>Related</h2><a href=x>Other</a></aside></main><footer>©</footer>");
        text(
                good,
                "a.txt",
                "Police release\nFor immediate release\n6 May 2021\n\nTwo held\n\n" + prose.replace(". ", ".\n")
                        + "\n\n- one\n- two\n\nName:   Reed\nPlace:  Accra\n");
        text(good, "zh.txt", "关于两人被捕的通报\n来源：某市公安局\n二〇二一年五月六日\n\n某市公安局五月六日在市区抓获十二人。\n");
        text(
                good,
                "a.md",
                "---\ntitle: Two held\ndate: 2021-05-06\n---\n# Two held\n\n" + prose
                        + "\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n");
        text(
                good,
                "a.jsonl",
                ("{\"title\":\"Two held\",\"text\":\"" + prose
                                + "\",\"date\":\"2021-05-06\",\"url\":\"https://d.example/1\"}\n")
                        .repeat(3));
        text(
                good,
                "a.csv",
                "title,text,date\n\"Two, held\",\"" + prose
                        + "\",2021-05-06\nThree held,\"He said \"\"no\"\"\",06/05/2021\n");
        text(
                good,
                "a.eml",
                "From: A <a@d.example>\nTo: b@d.example\nSubject: =?utf-8?B?VHdvIGhlbGQ=?=\nDate: Thu, 6 May 2021 10:00:00 +0200\n"
                        + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain; charset=utf-8\n"
                        + "Content-Transfer-Encoding: quoted-printable\n\n" + prose
                        + " =C3=A9\n\n> quoted\n-- \nA\n--x\n"
                        + "Content-Type: text/html\n\n<p>" + prose + "</p>\n--x--\n");
        text(
                good,
                "a.mbox",
                ("From a@d.example Thu May  6 10:00:00 2021\nFrom: a@d.example\nSubject: Two held\nMessage-ID: <1@d>\n\n"
                                + prose + "\n>From there\n\n")
                        .repeat(2));
        String page =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><h1>Two held</h1><p>" + prose + "</p>";
        text(
                good,
                "a.warc",
                ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://d.example/1\r\nWARC-Date: 2021-05-06T10:00:00Z\r\n"
                                + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\n"
                                + "Content-Length: " + page.length() + "\r\n\r\n" + page + "\r\n\r\n")
                        .repeat(2));
        text(
                good,
                "a.xml",
                "<?xml version='1.0'?><rss version='2.0'><channel><title>Desk</title><item><title>Two held</title>"
                        + "<link>https://d.example/1</link><pubDate>Thu, 06 May 2021 10:00:00 GMT</pubDate><description><![CDATA[<p>"
                        + prose
                        + "</p>]]></description></item><item><title>b</title><description>x</description></item></channel></rss>");
        text(
                good,
                "n.xml",
                "<?xml version='1.0'?><nitf><head><title>Two held</title><docdata><date.issue norm='20210506T100000Z'/></docdata>"
                        + "</head><body><body.head><hedline><hl1>Two held</hl1></hedline></body.head><body.content><p>"
                        + prose
                        + "</p></body.content></body></nitf>");
        text(good, "u32.txt", prose);
        good.put("u32.txt", prose.getBytes("UTF-32LE"));
        good.put("u16.txt", prose.getBytes(StandardCharsets.UTF_16));
        try (Stream<Path> files = Files.walk(Path.of("corpus"))) {
            for (Path file : files.filter(path ->
                            path.toString().endsWith(".docx") || path.toString().endsWith(".pdf"))
                    .sorted()
                    .toList()) {
                good.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return good;
    }

    private static void text(Map<String, byte[]> good, String name, String text) {
        good.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aGoodFileThatWasChangedIsReadOrSaysWhyNot(String name) throws IOException {
        byte[] good = good().get(name);
        for (int seed = 0; seed < 20 * TIMES; seed++) {
            Random random = new Random(SEED * 1_000_003 + seed);
            byte[] bytes = name.endsWith(".docx") ? changedPart(random, good) : changed(random, good);
            check(name, bytes, "seed " + seed);
        }
    }

    private static void check(String name, byte[] bytes, String when) {
        try {
            for (Document document : Reading.all(name, bytes)) {
                String as = name + ", " + when + ": " + document.outcome();
                assertThat(document.outcome().status()).as(as).isNotEqualTo(Status.FAILED);
                assertThat(String.valueOf(document.outcome().reason()))
                        .as(as)
                        .doesNotMatch(BUG)
                        .doesNotContain("\n");
            }
        } catch (RuntimeException e) {
            fail(name + ", " + when, e);
        }
    }

    private static byte[] changed(Random random, byte[] good) {
        byte[] bytes = good;
        for (int change = 1 + random.nextInt(6); change > 0; change--) {
            int from = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, from + random.nextInt(1 + random.nextInt(200)));
            bytes = switch (random.nextInt(6)) {
                case 0 -> join(bytes, from, new byte[0], to);
                case 1 -> join(bytes, from, piece(random), from);
                case 2 -> join(bytes, from, piece(random), to);
                case 3 -> join(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
                case 4 -> join(bytes, from, new byte[] {(byte) random.nextInt(256)}, Math.min(bytes.length, from + 1));
                default ->
                    random.nextInt(4) > 0 ? join(bytes, from, unicode(random, 8), from) : Arrays.copyOf(bytes, from);
            };
        }
        return bytes;
    }

    private static byte[] join(byte[] bytes, int until, byte[] between, int from) {
        byte[] joined = Arrays.copyOf(bytes, until + between.length + bytes.length - from);
        System.arraycopy(between, 0, joined, until, between.length);
        System.arraycopy(bytes, from, joined, until + between.length, bytes.length - from);
        return joined;
    }

    private static byte[] piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size()))
                .repeat(random.nextInt(8) == 0 ? 50 : 1)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] unicode(Random random, int length) {
        return anyText(random, length).getBytes(StandardCharsets.UTF_8);
    }

    /** A ZIP of which one part was changed, and the others are as they were. */
    private static byte[] changedPart(Random random, byte[] zip) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        List<String> names = parts.keySet().stream()
                .filter(part -> part.startsWith("word/") && part.endsWith(".xml"))
                .toList();
        parts.computeIfPresent(names.get(random.nextInt(names.size())), (part, bytes) -> changed(random, bytes));
        return Reading.zip(parts);
    }

    /** Pages of texts at any places, of any size and turned anyhow, some of which are no numbers. */
    @Test
    void aMadePdfIsReadOrSaysWhyNot() {
        for (int seed = 0; seed < 60 * TIMES; seed++) {
            check("a.pdf", pdf(new Random(SEED * 61 + seed)), "made of seed " + seed);
        }
    }

    private static byte[] pdf(Random random) {
        StringBuilder content = new StringBuilder("BT ");
        for (int line = random.nextInt(40); line >= 0; line--) {
            content.append("/F1 ").append(measure(random)).append(" Tf ");
            content.append(
                    random.nextInt(4) > 0
                            ? "1 0 0 1 " + measure(random) + " " + measure(random) + " Tm "
                            : IntStream.range(0, 6)
                                            .mapToObj(i -> measure(random) + " ")
                                            .collect(joining()) + "Tm ");
            String text = random.nextInt(3) > 0 ? "Police arrested 12 people" : anyText(random, 12);
            content.append('<');
            for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
                content.append(String.format("%02x", one));
            }
            content.append("> Tj ");
        }
        content.append("ET");
        String page = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count"
                + " 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + measure(random) + " " + measure(random)
                + "]/Rotate " + 90 * random.nextInt(4) + "/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
                + "4 0 obj<</Length " + content.length() + ">>stream\n" + content
                + "\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                + "trailer<</Root 1 0 R>>\n%%EOF\n";
        return page.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String measure(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> "0";
            case 1 -> "-" + random.nextInt(900);
            case 2 -> "1" + "0".repeat(random.nextInt(40));
            case 3 -> "0." + "0".repeat(random.nextInt(40)) + "1";
            case 4 -> "NaN";
            default -> String.valueOf(random.nextInt(800));
        };
    }

    /** Any code points, also halves of pairs and those that mean nothing, among pieces. */
    private static String anyText(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            switch (random.nextInt(5)) {
                case 0 -> text.append(PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> text.append((char) (' ' + random.nextInt(95)));
                case 2 -> text.append((char) random.nextInt(0x10000));
                case 3 -> text.append(DATES.get(random.nextInt(DATES.size())));
                default -> text.appendCodePoint(random.nextInt(0x110000));
            }
        }
        return text.toString();
    }

    private static final List<String> DATES = List.of(
            "6 May 2021",
            "May 6, 2021",
            "06/05/2021",
            "2021-05-06",
            "2021年5月6日",
            "二〇二一年五月六日",
            "民國110年5月6日",
            "le 6 mai 2021",
            "6. Mai 2021",
            "6 de mayo de 2021",
            "Thu, ",
            "昨日",
            "Published ",
            "Updated: ",
            "5月",
            "1620288000");

    /** What looks at lines of text. */
    private static Map<String, Consumer<String>> looks() {
        Map<String, Consumer<String>> looks = new LinkedHashMap<>();
        looks.put("DateWords.value", text -> DateWords.value(text));
        looks.put("DateWords.in", text -> DateWords.in(text, true).forEach(day -> {}));
        looks.put("HanDays.in", text -> HanDays.in(HanDays.narrowed(text)).forEach(day -> {}));
        looks.put("DateCues.published", text -> DateCues.published(text, false));
        looks.put("OpeningDay.of", text -> HeaderDate.of(text.lines().toList()));
        looks.put("Opening.of", text -> TextHeader.of(text.lines().toList()));
        looks.put("Headline.of", text -> PageHeadline.of(text.lines().toList()));
        looks.put("Wrapping.join", text -> HardWraps.join(text));
        looks.put("Tabbed.of", text -> FixedWidthTables.of(text.lines().toList()));
        looks.put("Quotes.of", text -> QuotedReplies.of(text, true));
        looks.put("TextNormalizer.line", text -> TextNormalizer.line(text));
        looks.put("Charsets.decode", text -> Charsets.decode(text.getBytes(StandardCharsets.UTF_8), "gbk"));
        return looks;
    }

    static Stream<String> lookers() {
        return looks().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("lookers")
    void anyTextCanBeLookedAt(String name) {
        Consumer<String> look = looks().get(name);
        for (int seed = 0; seed < 400 * TIMES; seed++) {
            Random random = new Random(SEED * 7_919 + seed);
            String text = anyText(random, 1 + random.nextInt(200));
            try {
                look.accept(text);
            } catch (RuntimeException | StackOverflowError e) {
                fail(name + ", seed " + seed + ": " + text, e);
            }
        }
    }

    /** Eight times the text may take eight times as long, and not sixty-four. */
    @ParameterizedTest
    @MethodSource("lookers")
    void theTimeToLookGrowsWithTheText(String name) {
        Consumer<String> look = looks().get(name);
        List<String> slow = new ArrayList<>();
        Stream.concat(PIECES.stream(), DATES.stream())
                .flatMap(piece -> Stream.of(piece + " ", piece + "\n", piece, "a" + piece, piece + "1")
                        .limit(TIMES == 1 ? 2 : 5))
                .forEach(unit -> {
                    String text = unit.repeat(Math.max(1, A_TEXT / unit.length()));
                    if (isSteep(look, text) && isSteep(look, text)) {
                        slow.add(unit);
                    }
                });
        assertThat(slow).as(name).isEmpty();
    }

    private static boolean isSteep(Consumer<String> look, String text) {
        look.accept(text);
        long one = time(look, text);
        if (one < QUICK_NANOSECONDS) {
            return false;
        }
        return time(look, text.repeat(8)) > 24 * one;
    }

    private static long time(Consumer<String> look, String text) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        look.accept(text);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
    }

    @Test
    void aMadeTextOfAnyFormatIsReadOrSaysWhyNot() {
        for (String name :
                List.of("a.html", "a.txt", "a.md", "a.jsonl", "a.csv", "a.eml", "a.mbox", "a.warc", "a.xml", "a.dat")) {
            for (int seed = 0; seed < 4 * TIMES; seed++) {
                check(name, unicode(new Random(SEED * 31 + seed), 400), "made of seed " + seed);
            }
        }
    }
}

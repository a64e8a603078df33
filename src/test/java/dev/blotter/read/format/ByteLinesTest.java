package dev.blotter.read.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ByteLinesTest {

    private static List<String> lines(InputStream in, int longest) throws IOException {
        ByteLines lines = new ByteLines(in, longest);
        List<String> out = new ArrayList<>();
        while (lines.next()) {
            out.add(new String(lines.bytes(), StandardCharsets.UTF_8) + (lines.isCut() ? "…" : ""));
        }
        return out;
    }

    private static List<String> lines(String text) throws IOException {
        return lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1_000_000);
    }

    /** Gives a byte at a time, as a slow disk may. */
    private static InputStream trickle(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(1, length));
            }
        };
    }

    @Test
    void linesEndAtLineFeedsAndAtTheEnd() throws IOException {
        assertThat(lines("one\ntwo\n\nthree")).containsExactly("one", "two", "", "three");
        assertThat(lines("one\n")).containsExactly("one");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void carriageReturnsBelongToTheBreak() throws IOException {
        assertThat(lines("one\r\ntwo\r\n")).containsExactly("one", "two");
    }

    @Test
    void bytesThatComeOneByOneGiveTheSameLines() throws IOException {
        assertThat(lines(trickle("one\ntwo\n" + "x".repeat(20_000) + "\nend"), 1_000_000))
                .containsExactly("one", "two", "x".repeat(20_000), "end");
    }

    @Test
    void linesLongerThanTheBufferAreWhole() throws IOException {
        String text = "a".repeat(8_191) + "\n" + "b".repeat(8_192) + "\n" + "c".repeat(100_000) + "\nd";

        assertThat(lines(text).stream().map(String::length)).containsExactly(8_191, 8_192, 100_000, 1);
    }

    @Test
    void aLineOverTheLimitIsCutAndTheNextIsWhole() throws IOException {
        String text = "a".repeat(50) + "\nshort\n" + "b".repeat(60_000) + "\nlast\n" + "c".repeat(50);

        assertThat(lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 10))
                .containsExactly("aaaaaaaaaa…", "short", "bbbbbbbbbb…", "last", "cccccccccc…");
    }

    @Test
    void anIdIsTheHashOfTheLine() throws IOException {
        ByteLines lines = new ByteLines(new ByteArrayInputStream("x\nabc\n".getBytes(StandardCharsets.UTF_8)), 10);
        lines.next();
        lines.next();

        assertThat(lines.id()).isEqualTo(Content.id("abc".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void blanksAreBlank() throws IOException {
        ByteLines lines = new ByteLines(new ByteArrayInputStream(" \t \nx".getBytes(StandardCharsets.UTF_8)), 10);
        lines.next();
        assertThat(lines.isBlank()).isTrue();
        lines.next();
        assertThat(lines.isBlank()).isFalse();
    }
}

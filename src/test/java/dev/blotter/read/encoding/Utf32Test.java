package dev.blotter.read.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

/** What is UTF-32 and what is not. */
final class Utf32Test {
    @Test
    void numbersOfFourBytesAreNone() {
        ByteBuffer numbers = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 100; i++) {
            numbers.putInt(i * 37);
        }

        assertThat(Utf32.of(numbers.array())).isEmpty();
    }

    @Test
    void textOfOneBytePerLetterIsNone() {
        assertThat(Utf32.of("Police arrested 12 people in Lagos.".getBytes(Charset.forName("UTF-8"))))
                .isEmpty();
    }
}

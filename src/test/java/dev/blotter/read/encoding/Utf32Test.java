package dev.blotter.read.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.read.Reading;
import dev.blotter.text.Document;
import dev.blotter.text.Status;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** UTF-32, in which feeds were told as damaged (issue 17). */
final class Utf32Test {
    private static final String FEED = """
            <?xml version="1.0" encoding="UTF-32"?>
            <rss version="2.0"><channel><title>Desk</title>
            <item><title>Lagos</title><description>Police arrested 12 people in Lagos.</description></item>
            <item><title>昆明</title><description>警方抓获12人。</description></item>
            </channel></rss>
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32LE", "UTF-32BE"})
    void aFeedIsReadWithItsMarkAndWithout(String charset) {
        for (String start : List.of("\uFEFF", "")) {
            List<Document> items = Reading.all("feed.xml", (start + FEED).getBytes(Charset.forName(charset)));

            assertThat(items).extracting(Document::title).containsExactly("Lagos", "昆明");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE"})
    void rowsAreRead(String charset) {
        String rows = "{\"title\": \"a\", \"text\": \"Police arrested 12 people.\"}\n"
                + "{\"title\": \"b\", \"text\": \"ÿ and Ċ\"}\n";

        assertThat(Reading.all("wire.jsonl", rows.getBytes(Charset.forName(charset))))
                .extracting(Document::text)
                .containsExactly("Police arrested 12 people.", "ÿ and Ċ");
    }

    @Test
    void aTextIsReadToItsLastCharacter() {
        Document text = Reading.one("a.txt", "Police in Kunming (昆明) 𠀀".getBytes(Charset.forName("UTF-32LE")));

        assertThat(text.outcome().status()).isEqualTo(Status.OK);
        assertThat(text.text()).isEqualTo("Police in Kunming (昆明) 𠀀");
    }

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

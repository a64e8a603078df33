package dev.blotter.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.tika.exception.WriteLimitReachedException;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

final class LineHandlerTest {

    private static LineHandler parse(String body, int limit)
            throws SAXException, IOException, ParserConfigurationException {
        LineHandler handler = new LineHandler(limit);
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        String page = "<html><head><title>no</title></head><body>" + body + "</body></html>";
        factory.newSAXParser().parse(new InputSource(new StringReader(page)), handler);
        return handler;
    }

    @Test
    void paragraphsItemsAndRowsAreLines() throws SAXException, IOException, ParserConfigurationException {
        LineHandler handler = parse(
                "<h1>Head</h1><p>one <b>two</b></p>loose<ul><li>item</li></ul>before<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>after",
                1000);

        assertThat(handler.lines()).containsExactly("Head", "one two", "loose", "• item", "before", "a b | c", "after");
        assertThat(handler.headings()).containsExactly("Head");
    }

    @Test
    void emptyCellsAtTheEndOfARowAreLeftOut() throws SAXException, IOException, ParserConfigurationException {
        assertThat(parse("<table><tr><td/><td>a</td><td/><td/></tr><tr><td/><td/></tr></table>", 1000)
                        .lines())
                .containsExactly(" | a");
    }

    @Test
    void theParserIsStoppedAtTheLimit() {
        assertThatThrownBy(() -> parse("<p>0123456789</p>", 5)).isInstanceOf(WriteLimitReachedException.class);
    }
}

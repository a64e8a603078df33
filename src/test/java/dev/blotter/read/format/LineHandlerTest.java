package dev.blotter.read.format;

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
    void theRowsOfATableInACellComeBehindTheRowOfTheCell()
            throws SAXException, IOException, ParserConfigurationException {
        assertThat(parse(
                                "<table><tr><td>Goa<table><tr><td>held</td><td>4</td></tr><tr><td>freed</td><td>2</td></tr></table></td><td>x</td></tr>"
                                        + "<tr><td>Delhi</td><td>y</td></tr></table><p>after</p>",
                                1000)
                        .lines())
                .containsExactly("Goa | x", "held | 4", "freed | 2", "Delhi | y", "after");
    }

    @Test
    void marginsOfPagesComeOnceAtTheEndAndCommentsApart()
            throws SAXException, IOException, ParserConfigurationException {
        LineHandler handler = parse(
                "<p class='header'>Bureau</p><p>one</p><div class='footer'><p>2024</p></div><p class='annotation_text'>check</p>"
                        + "<p class='header'>Bureau</p><div class='slide-comments'><p class='slide-comment'>why?</p></div><p>two</p>",
                1000);

        assertThat(handler.lines()).containsExactly("one", "two", "Bureau", "2024");
        assertThat(handler.comments()).containsExactly("check", "why?");
    }

    @Test
    void aNoteOrRemarkDoesNotBreakTheParagraphThatItStandsIn()
            throws SAXException, IOException, ParserConfigurationException {
        LineHandler handler = parse(
                "<h1>Arrests <p class='annotation'><p>check</p></p>in Goa</h1><p>They held<p class='note'>1 In May. <p>And June.</p></p> 412"
                        + "<p class='note'>2 Men.</p> people.</p><p>after</p>",
                1000);

        assertThat(handler.lines())
                .containsExactly(
                        "Arrests in Goa", "They held 412 people.", "1 In May.", "And June.", "2 Men.", "after");
        assertThat(handler.headings()).containsExactly("Arrests in Goa");
        assertThat(handler.comments()).containsExactly("check");
    }

    @Test
    void picturesSayWhatTheyShow() throws SAXException, IOException, ParserConfigurationException {
        LineHandler handler = parse(
                "<p>a<img alt='A van in the yard'/><img alt='C:\\Users\\x\\van.jpg'/><img/><img alt=''/></p>", 1000);

        assertThat(handler.pictures()).containsExactly("A van in the yard", "van.jpg");
    }

    @Test
    void theParserIsStoppedAtTheLimit() {
        assertThatThrownBy(() -> parse("<p>0123456789</p>", 5)).isInstanceOf(WriteLimitReachedException.class);
    }
}

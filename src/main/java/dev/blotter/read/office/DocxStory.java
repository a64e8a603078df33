package dev.blotter.read.office;

import dev.blotter.read.format.LineHandler;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Reads a part of a Word file that holds words, ECMA-376 part 1, section 17: paragraphs of runs of
 * text, rows of cells. What was deleted or moved away is left out, and so are the codes of fields.
 * The paragraphs of a text box come behind the paragraph that it is fixed to.
 */
final class DocxStory {
    private static final Attributes NONE = new AttributesImpl();
    private static final String OFFICE = "urn:schemas-microsoft-com:office:office";

    private final LineHandler lines;
    private final Docx.Styles styles;
    private final Deque<Integer> choices = new ArrayDeque<>();
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private final List<Paragraph> boxed = new ArrayList<>();
    private int boxes;
    private int texts;
    private int written;
    private String level = "0";

    /** A paragraph that is being read, and the element that it will be. */
    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private String element = "p";
    }

    DocxStory(LineHandler lines, Docx.Styles styles) {
        this.lines = lines;
        this.styles = styles;
    }

    /** @param role what the part is, such as {@code footnote} */
    void read(XMLStreamReader xml, String role) throws XMLStreamException, IOException, SAXException {
        lines.startElement("", "div", "div", attribute("class", role));
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS -> characters(xml);
                default -> {}
            }
        }
        lines.endElement("", "div", "div");
    }

    private static Attributes attribute(String name, String value) {
        AttributesImpl attributes = new AttributesImpl();
        attributes.addAttribute("", name, name, "CDATA", value);
        return attributes;
    }

    private void start(XMLStreamReader xml) throws XMLStreamException, IOException, SAXException {
        switch (xml.getLocalName()) {
            case "t" -> texts++;
            case "p" -> open.push(new Paragraph());
            case "pStyle" -> style(value(xml, "val"));
            case "numPr" -> level = "0";
            case "ilvl" -> level = value(xml, "val");
            case "numId" -> item(value(xml, "val"));
            case "rPr", "tabs", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr", "del", "moveFrom" -> skip(xml);
            case "AlternateContent" -> choices.push(written);
            case "Fallback" -> fallback(xml);
            case "ruby" -> throw new IOException("letters with their sound are beyond this reader");
            case "tab" -> append("\t");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            case "footnoteReference", "endnoteReference" -> append("[" + value(xml, "id") + "]");
            case "txbxContent" -> boxes++;
            case "cNvPr" -> picture(xml.getAttributeValue(null, "descr"));
            case "imagedata" -> picture(xml.getAttributeValue(OFFICE, "title"));
            case "tbl" -> element("table", true);
            case "tr" -> element("tr", true);
            case "tc" -> element("td", true);
            default -> {}
        }
    }

    private void end(String name) throws SAXException {
        switch (name) {
            case "t" -> texts--;
            case "p" -> endParagraph();
            case "txbxContent" -> boxes--;
            case "AlternateContent" -> choices.poll();
            case "tbl" -> element("table", false);
            case "tr" -> element("tr", false);
            case "tc" -> element("td", false);
            default -> {}
        }
    }

    /** What is said again for older programs, unless it was said in no other way. */
    private void fallback(XMLStreamReader xml) throws XMLStreamException {
        Integer before = choices.peek();
        if (before == null || before != written) {
            skip(xml);
        }
    }

    /** A table in a text box is read as its paragraphs. */
    private void element(String name, boolean start) {
        if (boxes > 0) {
            return;
        }
        if (start) {
            lines.startElement("", name, name, NONE);
        } else {
            lines.endElement("", name, name);
        }
    }

    /** @param words what stands for a picture, null where nobody wrote it */
    private void picture(@Nullable String words) {
        if (words != null) {
            lines.startElement("", "img", "img", attribute("alt", words));
            lines.endElement("", "img", "img");
        }
    }

    private void characters(XMLStreamReader xml) {
        Paragraph paragraph = open.peek();
        if (texts > 0 && paragraph != null) {
            written++;
            paragraph.text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    private void append(String text) {
        Paragraph paragraph = open.peek();
        if (paragraph != null) {
            paragraph.text.append(text);
        }
    }

    private void endParagraph() throws SAXException {
        Paragraph paragraph = open.poll();
        if (paragraph == null) {
            return;
        }
        if (boxes > 0) {
            boxed.add(paragraph);
            return;
        }
        emit(paragraph);
        for (Paragraph box : boxed) {
            emit(box);
        }
        boxed.clear();
    }

    private void emit(Paragraph paragraph) throws SAXException {
        String element = paragraph.element;
        lines.startElement("", element, element, NONE);
        lines.characters(paragraph.text.toString().toCharArray(), 0, paragraph.text.length());
        lines.endElement("", element, element);
    }

    private void style(String name) throws IOException {
        Paragraph paragraph = open.peek();
        if (paragraph != null) {
            paragraph.element = styles.element(name);
        }
    }

    private void item(String list) throws IOException {
        Paragraph paragraph = open.peek();
        if (paragraph == null || list.equals("0")) {
            return;
        }
        if (!styles.hasBullets(list, level)) {
            throw new IOException("items that are counted are beyond this reader");
        }
        paragraph.element = paragraph.element.equals("p") ? "li" : paragraph.element;
    }

    private static String value(XMLStreamReader xml, String name) {
        return String.valueOf(xml.getAttributeValue(xml.getNamespaceURI(), name));
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}

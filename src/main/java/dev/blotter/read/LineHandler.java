package dev.blotter.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tika.exception.WriteLimitReachedException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the lines of the XHTML that Tika's parsers write: paragraphs, items, and rows of tables. */
final class LineHandler extends DefaultHandler {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "table",
            "title",
            "blockquote",
            "pre",
            "br",
            "section",
            "dt",
            "dd",
            "header",
            "footer",
            "body");

    private final int limit;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder row = new StringBuilder();
    private final List<String> headings = new ArrayList<>();
    private int tables;
    private int cells;
    private int items;
    private boolean inHead;
    private int length;

    /** @param limit the length at which it stops the parser */
    LineHandler(int limit) {
        this.limit = limit;
    }

    List<String> lines() {
        flush("");
        return lines;
    }

    /** The headings of the first level: of a spreadsheet, the names of its sheets. */
    List<String> headings() {
        return headings;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (BLOCKS.contains(name) || name.equals("tr")) {
            flush(name);
        }
        switch (name) {
            case "head" -> inHead = true;
            case "body" -> inHead = false;
            case "table" -> tables++;
            case "tr" -> cells = 0;
            case "td", "th" -> text.setLength(tables > 0 ? 0 : text.length());
            case "li" -> items++;
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "td", "th" -> cell();
            case "tr" -> endRow();
            case "table" -> tables = Math.max(0, tables - 1);
            default -> {}
        }
        if (BLOCKS.contains(name)) {
            flush(name);
        }
        items -= name.equals("li") ? 1 : 0;
    }

    @Override
    public void characters(char[] chars, int start, int count) throws SAXException {
        if (inHead) {
            return;
        }
        text.append(chars, start, count);
        length += count;
        if (length > limit) {
            throw new WriteLimitReachedException(limit);
        }
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int count) {
        text.append(' ');
    }

    /** Ends a line. In a cell, the lines of which are one, it only parts words. */
    private void flush(String element) {
        if (tables > 0) {
            text.append(' ');
            return;
        }
        for (String part : text.toString().split("\n", -1)) {
            String line = Clean.line(part);
            if (!line.isEmpty()) {
                if (element.equals("h1")) {
                    headings.add(line);
                }
                lines.add(items > 0 && !line.startsWith("•") ? "• " + line : line);
            }
        }
        text.setLength(0);
    }

    private void cell() {
        row.append(cells++ == 0 ? "" : " | ").append(Clean.line(text.toString()));
        text.setLength(0);
    }

    private void endRow() {
        String line = row.toString().replaceFirst("(\\s*\\|\\s*)+$", "");
        if (!line.isBlank()) {
            lines.add(line);
        }
        row.setLength(0);
        text.setLength(0);
    }
}

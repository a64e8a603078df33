package dev.blotter.read.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.exception.WriteLimitReachedException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects the lines of the XHTML that Tika's parsers write: paragraphs, items, and rows of tables.
 * Headers and footers of pages and the hints of forms come once, at the end; comments stand apart.
 */
public final class LineHandler extends DefaultHandler {
    private static final Set<String> BLOCKS =
            Set.of("p div h1 h2 h3 h4 h5 h6 li ul ol table title blockquote pre br section dt dd header footer body"
                    .split(" "));

    /** Of the path of a picture. */
    private static final Pattern FOLDER = Pattern.compile("^.*[\\\\/](?=[^\\\\/]+\\.\\w{2,4}$)");

    /** What stands for a mark of Word's that is no character of XML, such as that of a footnote. */
    private static final Pattern MARK = Pattern.compile("^\\s*+\uFFFD++|(?<!\uFFFD)\uFFFD++\\s*+$");

    private enum Part {
        BODY,
        MARGIN,
        COMMENT;

        static Part of(String role) {
            return switch (role) {
                case "header", "footer", "slide-master-content", "glossary" -> MARGIN;
                case "annotation_text", "slide-comment", "comment", "annotation" -> COMMENT;
                default -> BODY;
            };
        }
    }

    private final int limit;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> margins = new LinkedHashSet<>();
    private final List<String> comments = new ArrayList<>();
    private final Set<String> pictures = new LinkedHashSet<>();
    private final List<String> headings = new ArrayList<>();
    private final Deque<Cells> tables = new ArrayDeque<>();
    private final Deque<Broken> broken = new ArrayDeque<>();
    private final List<String> notes = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Part part = Part.BODY;
    private int depth;
    private int partDepth;
    private int items;
    private boolean inHead;
    private int length;

    /** A table that is open: its row so far, the rows of tables in that row, and the text before it. */
    private static final class Cells {
        private final String before;
        private final StringBuilder row = new StringBuilder();
        private final List<String> inner = new ArrayList<>();
        private int count;

        Cells(String before) {
            this.before = before;
        }
    }

    /** A paragraph that a note or remark stands in: its words so far, and the depth of the note. */
    private record Broken(String words, int depth) {}

    /** @param limit the length at which it stops the parser */
    public LineHandler(int limit) {
        this.limit = limit;
    }

    public List<String> lines() {
        flush("");
        List<String> all = new ArrayList<>(lines);
        margins.stream().filter(line -> !lines.contains(line)).forEach(all::add);
        return all;
    }

    /** The headings of the first level: of a spreadsheet, the names of its sheets. */
    public List<String> headings() {
        return headings;
    }

    List<String> comments() {
        return comments;
    }

    Set<String> pictures() {
        return pictures;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        depth++;
        String role = attributes.getValue("class");
        if (isAside(role)) {
            broken.push(new Broken(text.toString(), depth));
            text.setLength(0);
        } else if (BLOCKS.contains(name) || name.equals("tr")) {
            flush(name);
        }
        enter(role);
        switch (name) {
            case "head" -> inHead = true;
            case "body" -> inHead = false;
            case "table" -> openTable();
            case "td", "th" -> text.setLength(tables.isEmpty() ? text.length() : 0);
            case "li" -> items++;
            case "img" -> picture(attributes.getValue("alt"));
            default -> {}
        }
    }

    /** Whether a note begins in the midst of a paragraph, as OpenDocument has them. */
    private boolean isAside(@Nullable String role) {
        return tables.isEmpty() && ("note".equals(role) || "annotation".equals(role));
    }

    private void enter(@Nullable String role) {
        if (role != null && part == Part.BODY) {
            part = Part.of(role);
            partDepth = depth;
        }
    }

    /** Word puts the path of a picture where nobody wrote what it shows. */
    private void picture(@Nullable String words) {
        String clean =
                words == null ? "" : TextNormalizer.line(FOLDER.matcher(words).replaceFirst(""));
        if (!clean.isEmpty()) {
            pictures.add(clean);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "td", "th" -> cell();
            case "tr" -> endRow();
            case "table" -> closeTable();
            default -> {}
        }
        if (BLOCKS.contains(name)) {
            flush(name);
        }
        if (!broken.isEmpty() && depth == broken.peek().depth) {
            text.append(broken.pop().words);
        }
        items -= name.equals("li") ? 1 : 0;
        if (part != Part.BODY && depth == partDepth) {
            part = Part.BODY;
        }
        depth--;
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
        if (!tables.isEmpty()) {
            text.append(' ');
            return;
        }
        for (String piece : text.toString().split("\n", -1)) {
            String line = TextNormalizer.line(MARK.matcher(piece).replaceAll(""));
            if (!line.isEmpty()) {
                add(line, element);
            }
        }
        text.setLength(0);
        if (broken.isEmpty()) {
            lines.addAll(notes);
            notes.clear();
        }
    }

    private void add(String line, String element) {
        switch (part) {
            case BODY -> {
                if (!broken.isEmpty()) {
                    notes.add(line);
                    return;
                }
                if (element.equals("h1")) {
                    headings.add(line);
                }
                lines.add(items > 0 && !line.startsWith("•") ? "• " + line : line);
            }
            case MARGIN -> margins.add(line);
            case COMMENT -> comments.add(line);
        }
    }

    private void openTable() {
        tables.push(new Cells(tables.isEmpty() ? "" : text.toString()));
        text.setLength(0);
    }

    /** Ends a table. One in a cell has its rows behind the row of that cell. */
    private void closeTable() {
        Cells table = tables.poll();
        if (table != null) {
            text.setLength(0);
            text.append(table.before).append(' ');
        }
    }

    private void cell() {
        Cells table = tables.peek();
        if (table != null) {
            table.row.append(table.count++ == 0 ? "" : " | ").append(TextNormalizer.line(text.toString()));
            text.setLength(0);
        }
    }

    private void endRow() {
        Cells table = tables.peek();
        if (table == null) {
            return;
        }
        List<String> rows = new ArrayList<>();
        String line = TextNormalizer.withoutEmptyEnd(table.row.toString());
        if (!line.isBlank()) {
            rows.add(line);
        }
        rows.addAll(table.inner);
        table.inner.clear();
        table.row.setLength(0);
        table.count = 0;
        text.setLength(0);
        Cells outer = tables.stream().skip(1).findFirst().orElse(null);
        if (outer != null) {
            outer.inner.addAll(rows);
        } else {
            rows.forEach(row -> add(row, "tr"));
        }
    }
}

package dev.blotter.read;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the lines of a PDF, with where they stand, in the order in which the file writes them. */
final class PdfLines extends PDFTextStripper {
    /** A gap of this many letter heights parts two columns of a table. */
    private static final float COLUMN_GAP = 2.2f;

    /** So many letters that stand where the same letter stands are no chance: they are printed twice, for bold. */
    private static final int PRINTED_TWICE = 3;

    private final List<PdfLine> lines = new ArrayList<>();
    private final Set<Long> places = new HashSet<>();
    private final int limit;
    private final StringBuilder text = new StringBuilder();
    private float left;
    private float right;
    private float top;
    private float size;
    private int length;
    private int letters;

    private PdfLines(int limit) {
        this.limit = limit;
        setSuppressDuplicateOverlappingText(false);
    }

    /** @param limit the length of text after which no further page is read */
    static List<PdfLine> of(PDDocument document, int limit) throws IOException {
        PdfLines lines = new PdfLines(limit);
        int pages = document.getNumberOfPages();
        for (int page = 1; page <= pages && lines.length < limit; page++) {
            lines.page(document, page);
        }
        return lines.lines;
    }

    /** Reads a page; one on which letters are printed twice is read again without them, which takes longer. */
    private void page(PDDocument document, int page) throws IOException {
        int before = lines.size();
        letters = 0;
        places.clear();
        setStartPage(page);
        setEndPage(page);
        writeText(document, Writer.nullWriter());
        if (letters - places.size() >= PRINTED_TWICE) {
            lines.subList(before, lines.size()).clear();
            setSuppressDuplicateOverlappingText(true);
            writeText(document, Writer.nullWriter());
            setSuppressDuplicateOverlappingText(false);
        }
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        super.processTextPosition(letter);
        String unicode = letter.getUnicode();
        if (!unicode.isBlank()) {
            letters++;
            places.add(place(unicode.charAt(0), letter.getX(), letter.getY()));
        }
    }

    private static long place(char letter, float x, float y) {
        return ((long) letter << 48) | ((long) (Math.round(x) & 0xFFFFFF) << 24) | (Math.round(y) & 0xFFFFFF);
    }

    @Override
    protected void writeString(String word, List<TextPosition> positions) {
        if (positions.isEmpty()) {
            text.append(word);
            return;
        }
        TextPosition first = positions.getFirst();
        TextPosition last = positions.getLast();
        if (text.isEmpty()) {
            left = first.getXDirAdj();
            top = first.getYDirAdj();
            size = 0;
        } else if (first.getXDirAdj() - right > COLUMN_GAP * Math.max(first.getFontSizeInPt(), 4)) {
            text.append(" | ");
        }
        text.append(word);
        right = last.getXDirAdj() + last.getWidthDirAdj();
        size = Math.max(size, first.getFontSizeInPt());
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        end();
    }

    @Override
    protected void writePageEnd() {
        end();
    }

    private void end() {
        String line = Clean.line(text.toString()).replace(" | | ", " | ");
        if (!line.isEmpty() && length < limit) {
            lines.add(new PdfLine(getCurrentPageNo(), line, left, right, top, size, pageHeight()));
            length += line.length();
        }
        text.setLength(0);
    }

    private float pageHeight() {
        return document.getPage(getCurrentPageNo() - 1).getCropBox().getHeight();
    }
}

package dev.blotter.read.pdf;

import dev.blotter.read.format.TextNormalizer;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Takes the lines of a PDF, with where they stand, in the order in which the file writes them. */
final class PdfLines extends PDFTextStripper {
    /** A gap of this many letter heights parts two columns of a table. */
    private static final float COLUMN_GAP = 2.2f;

    /** A line of fewer gaps than this is too short to tell how wide it is set. */
    private static final int WIDE = 6;
    /** So many letters that stand where the same letter stands are no chance: they are printed twice, for bold. */
    private static final int PRINTED_TWICE = 3;

    private final List<PdfLine> lines = new ArrayList<>();
    private final Set<Integer> broken = new TreeSet<>();
    private final Set<Long> places = new HashSet<>();
    private final int limit;
    private final StringBuilder text = new StringBuilder();
    /** The line with those spaces alone that the file writes, and none for a gap between letters. */
    private final StringBuilder written = new StringBuilder();

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
    static PdfLines of(PDDocument document, int limit) throws IOException {
        PdfLines lines = new PdfLines(limit);
        lines.writeText(document, Writer.nullWriter());
        return lines;
    }

    /** Reads a page; one on which letters are printed twice is read again without them, which takes longer. */
    @Override
    public void processPage(PDPage page) {
        if (length >= limit) {
            return;
        }
        int before = lines.size();
        letters = 0;
        places.clear();
        tryPage(page);
        if (letters - places.size() >= PRINTED_TWICE) {
            lines.subList(before, lines.size()).clear();
            setSuppressDuplicateOverlappingText(true);
            tryPage(page);
            setSuppressDuplicateOverlappingText(false);
        }
    }

    private void tryPage(PDPage page) {
        try {
            super.processPage(page);
        } catch (IOException | RuntimeException e) {
            end();
            broken.add(getCurrentPageNo());
        }
    }

    List<PdfLine> lines() {
        return lines;
    }

    /** One sentence when pages could not be read to their end; else null. */
    @Nullable
    String damage() {
        if (broken.isEmpty()) {
            return null;
        }
        String pages = broken.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "is damaged on page " + pages + "; get another copy";
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
            add(word);
            return;
        }
        TextPosition first = positions.getFirst();
        TextPosition last = positions.getLast();
        if (text.isEmpty()) {
            left = first.getXDirAdj();
            top = first.getYDirAdj();
            size = 0;
        } else if (first.getXDirAdj() - right > COLUMN_GAP * Math.max(first.getFontSizeInPt(), 4)) {
            add(" | ");
        }
        add(word);
        right = last.getXDirAdj() + last.getWidthDirAdj();
        size = Math.max(size, first.getFontSizeInPt());
    }

    private void add(String part) {
        text.append(part);
        written.append(part);
    }

    /** Words set wide, L I K E T H I S, have gaps between letters; then their spaces are those of the file. */
    private String words() {
        String line = TextNormalizer.line(text.toString());
        String spaced = TextNormalizer.line(written.toString());
        return isWide(line) && spaced.indexOf(' ') > 0 && !isWide(spaced) ? spaced : line;
    }

    private static boolean isWide(String line) {
        long spaces = line.chars().filter(c -> c == ' ').count();
        long letters = line.chars().filter(Character::isLetter).count();
        return spaces > WIDE && letters > spaces && letters < 2 * spaces;
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
        String line = words().replace(" | | ", " | ");
        if (!line.isEmpty() && length < limit) {
            lines.add(new PdfLine(getCurrentPageNo(), line, left, right, top, size, pageHeight()));
            length += line.length();
        }
        text.setLength(0);
        written.setLength(0);
    }

    /** The height of the page as it is read, which may be turned. */
    private float pageHeight() {
        PDPage page = document.getPage(getCurrentPageNo() - 1);
        PDRectangle box = page.getCropBox();
        return page.getRotation() % 180 == 0 ? box.getHeight() : box.getWidth();
    }
}

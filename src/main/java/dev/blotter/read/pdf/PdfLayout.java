package dev.blotter.read.pdf;

import dev.blotter.read.plain.HardWraps;
import dev.blotter.text.OmittedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes paragraphs of the lines of a PDF: what stands at the edge of several pages goes, lines that
 * reach the edge of their column are joined to the next, and a title is what is set largest on the
 * first page.
 */
final class PdfLayout {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?iu)^\\W*+(page|seite|página|pagina|p\\.)?\\s*+\\d{1,4}(\\s*+(/|of|von|de|sur|di)\\s*+\\d{1,4})?\\W*+$|^第?\\s*+\\d++\\s*+页.*$");
    private static final Pattern BULLET = Pattern.compile("^([•▪◦‣●■►–-]|\\(?\\d{1,3}[.)]|\\(?[a-z]\\))\\s.*");
    private static final Pattern STOP = Pattern.compile("^.*[.!?…:;。！？：；][\"”’')\\]]*(\\[\\d+\\]|\\d)?");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}-]+");
    private static final float TITLE_SIZE = 1.15f;
    private static final int LONGEST_TITLE = 300;

    private final List<PdfLine> lines = new ArrayList<>();
    private final List<OmittedText> dropped = new ArrayList<>();
    private final Set<String> words = new HashSet<>();
    private final Map<Integer, List<PdfLine>> pages = new HashMap<>();
    private final float bodySize;

    PdfLayout(List<PdfLine> all) {
        Set<String> running = running(all);
        for (PdfLine line : all) {
            boolean number = line.isAtEdge() && PAGE_NUMBER.matcher(line.text()).matches();
            if (number || (line.isAtEdge() && running.contains(line.shape()))) {
                dropped.add(new OmittedText(line.text(), number ? "page number" : "running header or footer"));
            } else {
                lines.add(line);
            }
        }
        bodySize = bodySize();
        lines.forEach(this::note);
    }

    List<OmittedText> dropped() {
        return dropped;
    }

    private void note(PdfLine line) {
        words.addAll(List.of(NO_WORD.split(line.text(), -1)));
        pages.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line);
    }

    /** The shapes of lines that stand at the edge of three pages, or of both of two. */
    private static Set<String> running(List<PdfLine> all) {
        Map<String, Set<Integer>> pages = new HashMap<>();
        all.stream()
                .filter(PdfLine::isAtEdge)
                .forEach(line -> pages.computeIfAbsent(line.shape(), shape -> new HashSet<>())
                        .add(line.page()));
        int last = all.isEmpty() ? 0 : all.getLast().page();
        Set<String> running = new HashSet<>();
        pages.forEach((shape, on) -> {
            if (on.size() >= 3 || (on.size() == 2 && last <= 3)) {
                running.add(shape);
            }
        });
        return running;
    }

    private float bodySize() {
        Map<Float, Integer> letters = new HashMap<>();
        lines.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0f);
    }

    /** What is set in the largest letters of the first page, when they are larger than those of the text. */
    @Nullable
    String title() {
        List<PdfLine> first = lines.stream().filter(line -> line.page() == 1).toList();
        float largest = (float) first.stream().mapToDouble(PdfLine::size).max().orElse(0);
        if (first.isEmpty() || largest < bodySize * TITLE_SIZE) {
            return null;
        }
        StringBuilder title = new StringBuilder();
        first.stream().filter(line -> line.size() == largest).limit(6).forEach(line -> append(title, line.text()));
        return title.length() > LONGEST_TITLE ? null : title.toString();
    }

    List<String> paragraphs() {
        List<String> out = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            append(paragraph, lines.get(i).text());
            if (i + 1 == lines.size() || !continues(lines.get(i), lines.get(i + 1))) {
                out.add(paragraph.toString());
                paragraph.setLength(0);
            }
        }
        return out;
    }

    private boolean continues(PdfLine line, PdfLine next) {
        if (Math.abs(line.size() - next.size()) > 0.6f
                || BULLET.matcher(next.text()).matches()
                || isRow(line)
                || isRow(next)) {
            return false;
        }
        float step = next.top() - line.top();
        if (line.page() != next.page() || step < 0 || step > 4 * line.size()) {
            return goesOn(line, next);
        }
        boolean near = step < 1.75f * Math.max(line.size(), 4);
        return near && (isFull(line, next) || goesOn(line, next)) && !isIndented(line, next);
    }

    private static boolean isRow(PdfLine line) {
        return line.text().contains(" | ");
    }

    /** Over a page or a column only a sentence that is not at its end goes on. */
    private static boolean goesOn(PdfLine line, PdfLine next) {
        boolean open = !STOP.matcher(line.text()).matches();
        char first = next.text().charAt(0);
        return open
                && (Character.isLowerCase(first)
                        || line.text().endsWith("-")
                        || line.text().endsWith(",")
                        || first >= '\u2E80');
    }

    /** Whether the first word of the next line would not have fitted behind a line. */
    private boolean isFull(PdfLine line, PdfLine next) {
        int space = next.text().indexOf(' ');
        int first = space < 0 ? next.text().length() : space;
        return line.right() + (first + 1) * line.letterWidth() > columnEdge(line) - 0.5f * line.size();
    }

    /** The right edge of the column that a line is in: of the lines of its page that overlap it. */
    private float columnEdge(PdfLine line) {
        float edge = line.right();
        for (PdfLine other : pages.getOrDefault(line.page(), List.of())) {
            boolean beside = other.left() < line.right()
                    && other.right() > line.left()
                    && Math.abs(other.left() - line.left()) < 4 * line.size();
            if (beside && Math.abs(other.size() - line.size()) < 0.6f) {
                edge = Math.max(edge, other.right());
            }
        }
        return edge;
    }

    private static boolean isIndented(PdfLine line, PdfLine next) {
        return next.left() - line.left() > 0.8f * line.size()
                && STOP.matcher(line.text()).matches();
    }

    /** Appends a line; a word or number that a hyphen parts at the end of the line is put together. */
    private void append(StringBuilder paragraph, String line) {
        if (isParted(paragraph, line)) {
            paragraph.setLength(paragraph.length() - 1);
            paragraph.append(line);
        } else {
            HardWraps.append(paragraph, line);
        }
    }

    /** A hyphen stays when the document writes the word with it elsewhere, or a capital follows. */
    private boolean isParted(StringBuilder paragraph, String line) {
        int end = paragraph.length() - 1;
        if (end < 1 || line.isEmpty() || "-\u2010\u00AD".indexOf(paragraph.charAt(end)) < 0) {
            return false;
        }
        char before = paragraph.charAt(end - 1);
        char after = line.charAt(0);
        if (Character.isDigit(after)) {
            return before == ',' || before == '.';
        }
        return Character.isLetter(before) && Character.isLowerCase(after) && !words.contains(joined(paragraph, line));
    }

    private static String joined(StringBuilder paragraph, String line) {
        List<String> before = List.of(NO_WORD.split(paragraph.substring(Math.max(0, paragraph.length() - 40)), -1));
        return before.getLast() + NO_WORD.split(line, 2)[0];
    }
}

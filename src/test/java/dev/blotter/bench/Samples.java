package dev.blotter.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/**
 * Files to measure reading with, of sentences that say nothing: the same for the same seed. They have
 * the sizes that news has, and what real files wrap it in.
 *
 * <p>As a program it writes a folder of them: {@code Samples FORMAT COUNT PARAGRAPHS FOLDER}.
 */
final class Samples {
    private static final List<String> WORDS = List.of(
            ("the of and to in a police said that officers for with on court was money from account bank by victims"
                            + " who group city year investigators call centre suspects after detained report of these"
                            + " people district last told fraud online company transfer phone had been between May into"
                            + " three 418 12,500 million Manila Lagos Madrid officials were their other network")
                    .split(" ", -1));
    private static final int LINE = 88;

    private final Random random;

    Samples(long seed) {
        this.random = new Random(seed);
    }

    /** A main method, so that whole runs can be timed on the same files. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[3]));
        Samples samples = new Samples(1);
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            samples.write(args[0], Integer.parseInt(args[2]), folder.resolve("%05d.%s".formatted(i, args[0])));
        }
    }

    /** Writes a file of a format, named by its extension. */
    void write(String format, int paragraphs, Path file) throws IOException {
        switch (format) {
            case "html" -> Files.writeString(file, html(paragraphs));
            case "txt" -> Files.writeString(file, text(paragraphs));
            case "jsonl" -> Files.writeString(file, jsonl(paragraphs));
            case "pdf" -> pdf(paragraphs, file);
            case "docx" -> docx(paragraphs, file);
            default -> throw new IllegalArgumentException(format + " is no format that samples are made of");
        }
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String words(int count) {
        return Stream.generate(this::word).limit(count).collect(Collectors.joining(" "));
    }

    private String sentence() {
        String text = words(8 + random.nextInt(16));
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private String paragraph() {
        return Stream.generate(this::sentence).limit(3 + random.nextInt(4)).collect(Collectors.joining(" "));
    }

    private List<String> paragraphs(int count) {
        return Stream.generate(this::paragraph).limit(count).toList();
    }

    private String text(int paragraphs) {
        return words(9) + "\n\n3 May 2023\n\n"
                + paragraphs(paragraphs).stream().map(Samples::wrapped).collect(Collectors.joining("\n\n")) + "\n";
    }

    private static String wrapped(String paragraph) {
        return String.join("\n", linesOf(paragraph));
    }

    private static List<String> linesOf(String paragraph) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            if (line.length() + word.length() >= LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private String jsonl(int records) throws IOException {
        ObjectMapper json = new ObjectMapper();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < records; i++) {
            out.append(json.writeValueAsString(Map.of(
                            "id",
                            i,
                            "title",
                            words(9),
                            "date",
                            "2023-05-0" + (1 + i % 9),
                            "url",
                            "https://news.example/" + i,
                            "text",
                            String.join("\n\n", paragraphs(6)))))
                    .append('\n');
        }
        return out.toString();
    }

    /** A page of which most bytes are no article: menus, scripts, styles, teasers. */
    private String html(int paragraphs) {
        String title = words(9);
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title
                + " | News</title><meta property=\"article:published_time\" content=\"2023-05-03T10:00:00Z\"><style>"
                + repeated(200, i -> ".c" + i + "{margin:0 " + i + "px;color:#fff}\n") + "</style><script>"
                + repeated(400, i -> "window.q" + i + "=function(a){return a+" + i + "};\n")
                + "</script></head><body><header><nav><ul>"
                + repeated(
                        80,
                        i -> "<li class=\"menu-item menu-" + i + "\"><a href=\"/s/" + i + "\">" + words(2)
                                + "</a></li>")
                + "</ul></nav></header><main><article class=\"story\"><h1>" + title
                + "</h1><p class=\"byline\">By A Writer</p><div class=\"story-body\">"
                + paragraphs(paragraphs).stream()
                        .map(text ->
                                "<p class=\"s\">" + text.replaceFirst("police", "<a href=\"/p\">police</a>") + "</p>\n")
                        .collect(Collectors.joining())
                + "</div></article><aside><h3>Related</h3>"
                + repeated(
                        60,
                        i -> "<div class=\"teaser\"><a href=\"/t/" + i + "\"><img src=\"/i/" + i
                                + ".jpg\" alt=\"\"><span data-id=\"" + i + "\">" + words(8)
                                + "</span></a><time>2 May 2023</time></div>\n")
                + "</aside></main><footer><ul>"
                + repeated(60, i -> "<li><a href=\"/f/" + i + "\">" + words(2) + "</a></li>")
                + "</ul><p>All rights reserved</p></footer></body></html>\n";
    }

    private static String repeated(int times, IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining());
    }

    private void pdf(int paragraphs, Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(words(9), ""));
        for (String paragraph : paragraphs(paragraphs)) {
            lines.addAll(linesOf(paragraph));
            lines.add("");
        }
        try (PDDocument document = new PDDocument()) {
            PDFont font = new PDType1Font(FontName.HELVETICA);
            for (int from = 0; from < lines.size(); from += 46) {
                PDPage page = new PDPage();
                document.addPage(page);
                page(document, page, font, lines.subList(from, Math.min(lines.size(), from + 46)));
            }
            document.save(file.toFile());
        }
    }

    private static void page(PDDocument document, PDPage page, PDFont font, List<String> lines) throws IOException {
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            out.beginText();
            out.setFont(font, 11);
            out.setLeading(14);
            out.newLineAtOffset(60, 720);
            for (String line : lines) {
                out.showText(line);
                out.newLine();
            }
            out.endText();
        }
    }

    /** A report with a table and the styles of an office program, which do not pack as well as its text. */
    private void docx(int paragraphs, Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText(words(9));
            for (String paragraph : paragraphs(paragraphs)) {
                var block = document.createParagraph();
                for (String sentence : paragraph.split("(?<=\\.) ", -1)) {
                    block.createRun().setText(sentence + " ");
                }
            }
            table(document.createTable(6, 4));
            document.createStyles();
            document.write(out);
        }
    }

    private void table(XWPFTable table) {
        for (int row = 0; row < 6; row++) {
            for (int column = 0; column < 4; column++) {
                table.getRow(row).getCell(column).setText(words(2));
            }
        }
    }
}

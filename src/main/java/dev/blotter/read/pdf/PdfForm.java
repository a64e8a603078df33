package dev.blotter.read.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDNonTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Takes from the form of a PDF what was filled in, {@code name: value}. */
final class PdfForm {
    /** Which of equal fields one is, {@code Room_1[0]}. */
    private static final Pattern NUMBER = Pattern.compile("\\[\\d+\\]$");

    private PdfForm() {}

    /** A form of Adobe's XFA has no fields for others; its pages, too, are in its XML alone. */
    static List<String> lines(PDAcroForm form) throws IOException {
        if (form.getFields().isEmpty() && form.hasXFA()) {
            return ofXfa(new String(form.getXFA().getBytes(), StandardCharsets.UTF_8));
        }
        List<String> lines = new ArrayList<>();
        for (PDField field : form.getFieldTree()) {
            value(field).filter(value -> !value.isBlank()).ifPresent(value -> lines.add(name(field) + ": " + value));
        }
        return lines;
    }

    private static Optional<String> value(PDField field) {
        return switch (field) {
            case PDNonTerminalField group -> Optional.empty();
            case PDSignatureField signature -> Optional.empty();
            case PDTextField text when text.isPassword() -> Optional.empty();
            case PDButton button -> Optional.of(button.getValueAsString()).filter(value -> !value.equals("Off"));
            case PDChoice choice -> Optional.of(String.join(", ", choice.getValue()));
            default -> Optional.ofNullable(field.getValueAsString());
        };
    }

    private static String name(PDField field) {
        String shown = field.getAlternateFieldName();
        return shown == null || shown.isBlank() ? words(field.getPartialName()) : shown.strip();
    }

    private static String words(String name) {
        return NUMBER.matcher(name).replaceFirst("").replace('_', ' ').strip();
    }

    private static List<String> ofXfa(String xml) {
        Document form = Jsoup.parse(xml, Parser.xmlParser());
        List<String> lines = new ArrayList<>();
        form.select("template draw > value, template caption > value")
                .eachText()
                .forEach(lines::add);
        for (Element value : form.select("xfa|data *")) {
            if (value.children().isEmpty() && value.hasText()) {
                lines.add(words(value.tagName()) + ": " + value.text());
            }
        }
        return lines;
    }
}

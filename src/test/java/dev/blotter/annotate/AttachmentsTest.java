package dev.blotter.annotate;

import static dev.blotter.annotate.Shipped.ANNOTATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.text.Act;
import dev.blotter.text.Annotation;
import dev.blotter.text.Annotations;
import dev.blotter.text.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Which word governs a figure: labelled sentences of seven languages by construction, of each of which a share must be
 * read right.
 */
final class AttachmentsTest {
    private static final Path FOLDER = Path.of("src/test/resources/attachments");
    private static final List<String> LANGUAGES = List.of("en", "es", "pt", "fr", "it", "de", "zh");
    private static final Pattern CONSTRUCTION = Pattern.compile("\\[(.+)] (\\d+) %");
    private static final Pattern LINE = Pattern.compile("(.+) => (.+)");
    private static final Pattern LABEL = Pattern.compile("(.+): (?:-|(.+) (\\w+) (\\w+))");
    private static final int LINES = 1_500;

    /** The lines of a construction in a language. */
    private static final class Construction {
        final int floor;
        final List<String> wrong = new ArrayList<>();
        int lines;

        Construction(int floor) {
            this.floor = floor;
        }

        int percent() {
            return 100 * (lines - wrong.size()) / lines;
        }
    }

    private static List<String> lines(String language) {
        try {
            return Files.readAllLines(FOLDER.resolve(language + ".txt"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, Construction> read(String language) {
        Map<String, Construction> read = new LinkedHashMap<>();
        Construction now = new Construction(0);
        for (String line : lines(language)) {
            Matcher head = CONSTRUCTION.matcher(line);
            Matcher labelled = LINE.matcher(line);
            if (head.matches()) {
                now = new Construction(Integer.parseInt(head.group(2)));
                read.put(head.group(1), now);
            } else if (labelled.matches()) {
                now.lines++;
                if (!isRight(language, labelled.group(1), labelled.group(2))) {
                    now.wrong.add(line);
                }
            }
        }
        return read;
    }

    private boolean isRight(String language, String sentence, String labels) {
        Document document = Document.of("attachment", sentence, language);
        Annotations annotations = ANNOTATOR.annotate(document);
        for (String written : labels.split("; ")) {
            Matcher label = LABEL.matcher(written);
            assertThat(label.matches()).as(written).isTrue();
            if (label.group(2) == null ? suffers(document, annotations, label) : !has(document, annotations, label)) {
                return false;
            }
        }
        return true;
    }

    private static boolean suffers(Document document, Annotations annotations, Matcher label) {
        return annotations.acts().stream()
                .anyMatch(act -> isSame(words(document, act.quantity()), label.group(1))
                        && act.role().equals("patient")
                        && !act.concept().equals("other-deed"));
    }

    private static boolean has(Document document, Annotations annotations, Matcher label) {
        return annotations.acts().stream().anyMatch(act -> isAct(document, act, label));
    }

    private static boolean isAct(Document document, Act act, Matcher label) {
        return isSame(words(document, act.quantity()), label.group(1))
                && isSame(words(document, act.trigger()), label.group(2))
                && act.role().equals(label.group(3))
                && act.said().equals(label.group(4));
    }

    private static boolean isSame(String one, String other) {
        return one.contains(other.toLowerCase(Locale.ROOT))
                || other.toLowerCase(Locale.ROOT).contains(one);
    }

    private static String words(Document document, Annotation annotation) {
        return document.text().substring(annotation.begin(), annotation.end()).toLowerCase(Locale.ROOT);
    }

    @Test
    void figuresAreGovernedByTheirWords() throws IOException {
        Map<String, Map<String, Construction>> all = new TreeMap<>();
        for (String language : LANGUAGES) {
            read(language)
                    .forEach((name, construction) -> all.computeIfAbsent(name, key -> new LinkedHashMap<>())
                            .put(language, construction));
        }
        Files.writeString(Path.of("target/attachments.txt"), table(all));

        assertThat(all.values().stream()
                        .flatMap(languages -> languages.values().stream())
                        .mapToInt(construction -> construction.lines)
                        .sum())
                .isGreaterThan(LINES);
        assertThat(all)
                .allSatisfy((name, languages) -> assertThat(languages)
                        .allSatisfy((language, construction) -> assertThat(construction.percent())
                                .as("%s in %s: %s", name, language, construction.wrong)
                                .isGreaterThanOrEqualTo(construction.floor)));
    }

    private static String table(Map<String, Map<String, Construction>> all) {
        String head = String.format(Locale.ROOT, "%-22s", "right, of 100")
                + LANGUAGES.stream().map("%6s"::formatted).collect(Collectors.joining());
        return all.entrySet().stream()
                .map(row -> "%-22s".formatted(row.getKey())
                        + LANGUAGES.stream()
                                .map(language -> row.getValue().get(language))
                                .map(cell -> cell == null ? "     –" : "%6d".formatted(cell.percent()))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n", head + "\n", "\n"));
    }
}

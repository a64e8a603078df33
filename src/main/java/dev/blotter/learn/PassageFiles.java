package dev.blotter.learn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.RuleFiles;
import dev.blotter.text.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code likeness/*.jsonl}: a passage a line, its language in the name of the file, {@code gifts-en.jsonl}. */
public final class PassageFiles {
    private static final ObjectReader JSON = new ObjectMapper().reader();
    private static final Pattern NAME = Pattern.compile("(?:.*-)?([a-z]{2,3})\\.jsonl");

    private static final String FORM = "write it as {\"kinds\": [\"romance-scam\"], \"text\": \"…\"}";

    private final Path root;
    private final FraudTypes types;
    private final List<TrainingDocument> passages = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private PassageFiles(Path root, FraudTypes types) {
        this.root = root;
        this.types = types;
    }

    static List<TrainingDocument> read(Path ruleFolder, FraudTypes types) {
        PassageFiles files = all(ruleFolder, types);
        ProblemsException.throwIfAny(files.problems);
        return files.passages;
    }

    public static List<Problem> check(Path ruleFolder, FraudTypes types) {
        return List.copyOf(all(ruleFolder, types).problems);
    }

    private static PassageFiles all(Path ruleFolder, FraudTypes types) {
        PassageFiles files = new PassageFiles(ruleFolder, types);
        Path folder = ruleFolder.resolve("likeness");
        RuleFiles.in(ruleFolder, ".jsonl").stream()
                .filter(file -> folder.equals(file.getParent()))
                .forEach(files::file);
        return files;
    }

    private void file(Path file) {
        String name = RuleFiles.name(root, file);
        Matcher language = NAME.matcher(file.getFileName().toString());
        if (!language.matches()) {
            problems.add(Problem.error(
                    name, 1, 1, "the name of the file tells no language; name it as passages-en.jsonl is named"));
            return;
        }
        try {
            int number = 0;
            for (String line : RuleFiles.text(root, file).lines().toList()) {
                number++;
                if (!line.isBlank()) {
                    line(name, number, line, language.group(1));
                }
            }
        } catch (IOException e) {
            problems.add(Problem.error(name, 1, 1, "the file can't be read as UTF-8; save it so"));
        }
    }

    private void line(String file, int number, String line, String language) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            problems.add(Problem.error(
                    file, number, e.getLocation().getColumnNr(), "from here on the line is no JSON; " + FORM));
            return;
        }
        if (!node.path("kinds").isArray() || !node.path("text").isTextual()) {
            problems.add(Problem.error(file, number, 1, "the line is no passage; " + FORM));
            return;
        }
        List<String> kinds =
                node.get("kinds").valueStream().map(JsonNode::asText).toList();
        kinds.stream()
                .filter(code -> !types.isKnown(code))
                .map(code -> "'" + code + "' is no kind of fraud; write a code of " + FraudTypes.FILE + ", or []")
                .forEach(message -> problems.add(Problem.error(file, number, 1, message)));
        Document words = Document.of(file, node.get("text").asText(), language);
        passages.add(new TrainingDocument(words, !kinds.isEmpty(), kinds));
    }
}

package dev.blotter.codes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What texts call a kind of fraud: the strong terms of a rule folder, such as "mortgage fraud" for bank fraud. */
final class FraudSynonyms {
    private static final String FOLDER = "terms";
    private static final String STRONG = "strong";

    private final CodeNames names = new CodeNames();

    private FraudSynonyms() {}

    /** Those of a rule folder; a file that can't be read has none, since the check of the rules says so. */
    static FraudSynonyms load(Path ruleFolder, FraudTypes types) {
        FraudSynonyms synonyms = new FraudSynonyms();
        Path folder = ruleFolder.resolve(FOLDER);
        if (Files.isDirectory(folder)) {
            RuleFiles.in(folder, ".csv").forEach(file -> synonyms.add(ruleFolder, file, types));
        }
        return synonyms;
    }

    private void add(Path ruleFolder, Path file, FraudTypes types) {
        try {
            Csv.read(ruleFolder, file, "term", "concept", "sort").stream()
                    .filter(row -> row.cell("sort").equals(STRONG) && types.isKnown(row.cell("concept")))
                    .forEach(row -> names.add(row.cell("concept"), row.cell("term")));
        } catch (ProblemsException ignored) {
            // `rules check` names the fault.
        }
    }

    Optional<String> find(String name) {
        return names.find(name);
    }
}

package dev.blotter.rules;

import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.rules.text.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A rule folder that a test writes. */
public record RuleFolder(Path path, Path cache) {
    public static final Set<String> CONCEPTS =
            Set.of("arrest", "charge", "warrant", "victim", "negation", "of.people", "of.cases", "romance-scam");

    public static RuleFolder in(Path temporary) {
        RuleFolder folder = new RuleFolder(temporary.resolve("rules"), temporary.resolve("cache"));
        return folder.with("fraud-types.csv", """
                code,parent,name,description
                telecom-network-fraud,,Telecom fraud,By phone or internet
                romance-scam,telecom-network-fraud,Romance scam,A false lover
                job-scam,telecom-network-fraud,Job scam,A false job
                """);
    }

    /** Writes a file. */
    public RuleFolder with(String name, String content) {
        try {
            Path file = path.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Writes a rule by its two sides. */
    public RuleFolder withRule(String name, String left, String right) {
        return with(
                "theme/" + name.replace(' ', '-') + ".drl",
                "rule \"" + name + "\"\n@description(\"For a test\")\nwhen\n    " + left + "\nthen\n    " + right
                        + "\nend\n");
    }

    public RuleSet load() {
        return RuleSet.load(path, FraudTypes.load(path), CONCEPTS, cache);
    }

    public List<Problem> check() {
        return RuleCheck.check(path, FraudTypes.load(path), CONCEPTS, cache, Trust.VOCABULARY)
                .problems();
    }
}

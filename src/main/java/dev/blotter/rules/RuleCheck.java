package dev.blotter.rules;

import dev.blotter.codes.FraudTypes;
import dev.blotter.finding.FraudType;
import dev.blotter.rules.folder.Cache;
import dev.blotter.rules.folder.CheckedFolder;
import dev.blotter.rules.folder.FolderHash;
import dev.blotter.rules.language.CheckedRule;
import dev.blotter.rules.language.Vocabulary;
import dev.blotter.rules.text.Trust;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with the rules of a folder. */
public final class RuleCheck {
    private RuleCheck() {}

    /**
     * Checks every DRL file of a rule folder, without compiling any.
     *
     * @param concepts the concepts of the term files
     * @param cacheFolder where what was found, in all and in each file, is kept for the next run
     * @param trust with {@link Trust#ANY_CODE}, what is outside of the vocabulary is a warning
     */
    public static RuleReport check(
            Path ruleFolder, FraudTypes types, Set<String> concepts, Path cacheFolder, Trust trust) {
        return check(ruleFolder, Vocabulary.of(ruleFolder, types, concepts), cacheFolder, trust);
    }

    /** Checks the rules of a folder whose tables can't be read, as far as these have no part in it. */
    public static RuleReport withoutTables(Path ruleFolder, Path cacheFolder, Trust trust) {
        return check(ruleFolder, Vocabulary.ofAnyTables(), cacheFolder, trust);
    }

    private static RuleReport check(Path ruleFolder, Vocabulary vocabulary, Path cacheFolder, Trust trust) {
        return Cache.ofThisBuild(RuleReport.class, cacheFolder)
                .get(
                        () -> report(CheckedFolder.check(ruleFolder, vocabulary, trust, cacheFolder)),
                        FolderHash.ofFiles(ruleFolder, FolderHash.RULES),
                        vocabulary.fingerprint(),
                        trust.name());
    }

    private static RuleReport report(CheckedFolder folder) {
        return new RuleReport(
                folder.problems(),
                folder.rules().stream().map(CheckedRule::info).toList(),
                folder.named(),
                folder.sorts(),
                folder.rules().stream()
                        .flatMap(rule -> rule.made().stream())
                        .filter(made -> made.type() == FraudType.class)
                        .flatMap(made -> Stream.ofNullable(made.texts().get("code")))
                        .collect(Collectors.toSet()));
    }
}

package dev.blotter.workbench.examples;

import dev.blotter.Pipeline;
import dev.blotter.RuleChange;
import dev.blotter.rules.folder.FolderHash;
import dev.blotter.rules.folder.FolderZip;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The examples that came out as they should by an edition of the rules. By the next edition they need not
 * be judged again where the edit can't touch them.
 *
 * @param rules a copy of the rule folder, as {@link FolderZip} makes it, in Base64; empty for none
 * @param ruleFiles names the content of its DRL files
 * @param good the examples
 */
public record ExampleLog(String rules, String ruleFiles, Set<String> good) {
    /** Of no run. */
    public static final ExampleLog NONE = new ExampleLog("", "", Set.of());

    public ExampleLog {
        good = Set.copyOf(good);
    }

    static String key(Example example) {
        return example.mark().sign() + " " + example.rule() + "\n" + example.expected() + "\n"
                + example.document().title() + "\n" + example.document().published() + "\n"
                + example.document().language() + "\n" + example.document().text();
    }

    /** Which examples are still as they should be, whatever the rules of a pipeline make of the others. */
    Predicate<Example> still(Pipeline pipeline) {
        if (good.isEmpty()) {
            return example -> false;
        }
        RuleChange change = FolderZip.unpacked(Base64.getDecoder().decode(rules), pipeline::changeSince);
        return example -> good.contains(key(example)) && !change.mayTouch(example.document());
    }

    static ExampleLog of(Pipeline pipeline, Set<Example> good) {
        Set<String> keys = new HashSet<>();
        good.forEach(example -> keys.add(key(example)));
        Path folder = pipeline.rules().folder();
        return new ExampleLog(
                Base64.getEncoder().encodeToString(FolderZip.of(folder)),
                FolderHash.ofFiles(folder, FolderHash.RULES),
                keys);
    }
}

package dev.blotter.rules;

import dev.blotter.rules.engine.FactFilter;
import dev.blotter.rules.folder.FolderHash;
import dev.blotter.rules.language.FactPattern;
import dev.blotter.rules.text.RuleFile;
import dev.blotter.rules.text.Source;
import dev.blotter.rules.text.Trust;
import dev.blotter.text.Annotations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * The rules that came, went or were rewritten between two rule folders. A document that none of them may
 * match is judged the same by both, for the other rules see the same facts and conclusions. Safe for use
 * by many threads.
 */
public final class RuleEdits {
    /** For each rule, what passes a fact that one of its patterns may match; it needs a fact for each. */
    private final List<List<FactFilter>> rules;

    private RuleEdits(Stream<List<FactPattern>> edited) {
        rules = edited.map(RuleEdits::needed).toList();
    }

    private static List<FactFilter> needed(List<FactPattern> patterns) {
        return patterns.stream()
                .filter(FactPattern::isNeeded)
                .map(pattern -> FactFilter.ofAll(List.of(List.of(pattern))))
                .toList();
    }

    /** @param reads what the rules of both folders read, by their names; not asked for when none differs */
    static RuleEdits between(Path before, Path now, Supplier<Stream<Map<String, List<FactPattern>>>> reads) {
        Set<String> edited = edited(before, now);
        return new RuleEdits(
                edited.isEmpty()
                        ? Stream.empty()
                        : reads.get()
                                .flatMap(rules -> rules.entrySet().stream()
                                        .filter(rule -> edited.contains(rule.getKey()))
                                        .map(Map.Entry::getValue)));
    }

    /** The names of rules that differ. */
    static Set<String> edited(Path before, Path now) {
        SortedMap<String, String> filesBefore = FolderHash.ofEach(before);
        SortedMap<String, String> filesNow = FolderHash.ofEach(now);
        Map<String, String> was = new HashMap<>();
        filesBefore.forEach((file, hash) -> {
            if (!hash.equals(filesNow.get(file))) {
                was.putAll(texts(before, file));
            }
        });
        Map<String, String> is = new HashMap<>();
        filesNow.forEach((file, hash) -> {
            if (!hash.equals(filesBefore.get(file))) {
                is.putAll(texts(now, file));
            }
        });
        Set<String> edited = new HashSet<>(was.keySet());
        edited.addAll(is.keySet());
        edited.removeIf(name -> Objects.equals(was.get(name), is.get(name)));
        return edited;
    }

    /** The rules of a file by their names, without what they say of themselves and without comments. */
    private static Map<String, String> texts(Path folder, String name) {
        Map<String, String> texts = new HashMap<>();
        Source source =
                name.endsWith(FolderHash.RULES) ? RuleFile.read(folder, folder.resolve(name), new ArrayList<>()) : null;
        RuleFile file = source == null ? null : RuleFile.parse(source, Trust.VOCABULARY, new ArrayList<>());
        if (file != null) {
            file.parsed().getRules().forEach(rule -> texts.put(rule.getName(), text(file.source(), rule)));
        }
        return texts;
    }

    private static String text(Source source, RuleDescr rule) {
        return source.text()
                .substring(source.offset(rule.getStartCharacter()), source.offset(rule.getEndCharacter() + 1));
    }

    /** Whether any rule differs. */
    public boolean isAny() {
        return !rules.isEmpty();
    }

    /** Whether one of the rules may match a document, or may have done so: all facts that it needs may be there. */
    public boolean mayMatch(Annotations annotations) {
        List<Object> facts = annotations.facts().toList();
        return rules.stream()
                .anyMatch(needed ->
                        needed.stream().allMatch(filter -> facts.stream().anyMatch(filter)));
    }
}

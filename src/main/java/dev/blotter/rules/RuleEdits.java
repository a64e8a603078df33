package dev.blotter.rules;

import dev.blotter.rules.engine.Gathering;
import dev.blotter.rules.engine.Prospect;
import dev.blotter.rules.engine.Questions;
import dev.blotter.rules.engine.Shapes;
import dev.blotter.rules.folder.FolderHash;
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
import org.drools.model.Rule;

/**
 * The rules that came, went or were rewritten between two rule folders. A document that none of them may
 * match is judged the same by both, for the other rules see the same facts and conclusions. Safe for use
 * by many threads.
 */
public final class RuleEdits {
    private final Questions questions = new Questions();
    private final Shapes shapes = Shapes.untold(questions);
    private final List<Prospect> prospects;

    private RuleEdits(Stream<Rule> edited) {
        prospects = edited.map(rule -> Prospect.onFacts(rule, questions)).toList();
    }

    /** @param compiled the rules of both folders; not asked for when none differs */
    static RuleEdits between(Path before, Path now, Supplier<Stream<Rule>> compiled) {
        Set<String> edited = edited(before, now);
        return new RuleEdits(
                edited.isEmpty() ? Stream.empty() : compiled.get().filter(rule -> edited.contains(rule.getName())));
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
        return !prospects.isEmpty();
    }

    /** Whether one of the rules may match a document, or may have done so. */
    public boolean mayMatch(Annotations annotations) {
        Gathering facts = new Gathering(shapes);
        annotations.facts().forEach(fact -> facts.add(fact, null));
        return prospects.stream().anyMatch(prospect -> prospect.isThere(facts));
    }
}

package dev.blotter.rules.language;

import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.RuleFiles;
import dev.blotter.rules.text.RuleFile;
import dev.blotter.rules.text.RuleInfo;
import dev.blotter.rules.text.Source;
import dev.blotter.rules.text.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** A rule as its file writes it. */
public record RuleText(RuleInfo info, Source source, List<BaseDescr> elements, List<ConclusionCall> conclusions) {
    /** The rules of a folder that may conclude something of a type, in their order; files that can't be read have none. */
    public static List<RuleText> concluding(Path folder, List<RuleInfo> rules, Class<?> type) {
        Map<String, RuleInfo> named = new HashMap<>();
        rules.forEach(rule -> named.put(rule.name(), rule));
        Pattern made = Pattern.compile("\\bnew\\s+" + type.getSimpleName() + "\\b");
        return rules.stream()
                .map(RuleInfo::file)
                .distinct()
                .map(folder::resolve)
                .filter(file -> holds(folder, file, made)) // to parse a file takes a hundred times as long
                .flatMap(file -> parsed(folder, file, named))
                .filter(rule -> rule.concludes(type))
                .toList();
    }

    /** Some rules of a folder as they are written, without those whose files can't be read. */
    public static List<RuleText> of(Path folder, List<RuleInfo> rules) {
        Map<String, RuleInfo> named = new HashMap<>();
        rules.forEach(rule -> named.put(rule.name(), rule));
        return rules.stream()
                .map(RuleInfo::file)
                .distinct()
                .flatMap(file -> parsed(folder, folder.resolve(file), named))
                .toList();
    }

    private static boolean holds(Path folder, Path file, Pattern wanted) {
        try {
            return wanted.matcher(RuleFiles.text(folder, file)).find();
        } catch (IOException | ProblemsException e) {
            return false;
        }
    }

    private static Stream<RuleText> parsed(Path folder, Path path, Map<String, RuleInfo> named) {
        Source source = RuleFile.read(folder, path, new ArrayList<>());
        RuleFile file = source == null ? null : RuleFile.parse(source, Trust.ANY_CODE, new ArrayList<>());
        return file == null
                ? Stream.empty()
                : file.parsed().getRules().stream()
                        .filter(rule -> named.containsKey(rule.getName()))
                        .map(rule -> of(Objects.requireNonNull(named.get(rule.getName())), file.source(), rule));
    }

    private static RuleText of(RuleInfo info, Source source, RuleDescr rule) {
        return new RuleText(info, source, flat(rule.getLhs()).toList(), ConclusionCall.of(rule));
    }

    private static Stream<BaseDescr> flat(BaseDescr element) {
        return element instanceof AndDescr and ? and.getDescrs().stream().flatMap(RuleText::flat) : Stream.of(element);
    }

    private boolean concludes(Class<?> type) {
        return conclusions.stream().anyMatch(made -> made.type().equals(type.getSimpleName()));
    }

    /** The text of a part, on one line. */
    public String text(BaseDescr part) {
        int from = source.offset(part.getStartCharacter());
        int to = source.offset(part.getEndCharacter() + 1);
        return source.text().substring(from, to).replaceAll("\\s+", " ").strip();
    }

    public int line(BaseDescr part) {
        return source.line(source.offset(part.getStartCharacter()));
    }
}

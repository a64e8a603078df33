package dev.blotter;

import dev.blotter.annotate.likeness.WordTable;
import dev.blotter.annotate.term.TermChange;
import dev.blotter.annotate.term.TermRow;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.ProblemsException;
import dev.blotter.finding.Entry;
import dev.blotter.rules.folder.FolderHash;
import dev.blotter.text.Document;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a rule folder may do to documents. After a change of terms and kinds of fraud alone, a document keeps
 * its entry if it holds no term that came, went, changed or changed place, and has no kind of fraud that was renamed or
 * moved. Any other change may touch all documents. Safe for many threads.
 */
public final class RuleChange {
    public static final RuleChange UNKNOWN = new RuleChange(document -> true, null);

    private static final String TERMS = "terms/";

    private final Predicate<Document> facts;
    private final @Nullable Set<String> moved;

    /** @param moved the kinds of fraud that are renamed, or belong to others than they did; null when unknown */
    private RuleChange(Predicate<Document> facts, @Nullable Set<String> moved) {
        this.facts = facts;
        this.moved = moved;
    }

    /** The change from a former folder to one with these terms; of a folder that can't be used, nothing is known. */
    static RuleChange between(Path before, Path now, List<TermRow> terms) {
        try {
            FraudTypes typesBefore = FraudTypes.load(before);
            FraudTypes typesNow = FraudTypes.load(now);
            boolean isOfTerms = others(before).equals(others(now)) && !otherMeasures(typesBefore, typesNow, now);
            return new RuleChange(
                    isOfTerms ? TermChange.between(before, typesBefore, terms)::mayTouch : document -> true,
                    moved(typesBefore, typesNow));
        } catch (ProblemsException e) {
            return UNKNOWN;
        }
    }

    /** Whether kinds of fraud make other facts: by another general kind, or by families of kinds that texts are like. */
    private static boolean otherMeasures(FraudTypes before, FraudTypes now, Path folder) {
        boolean sameFamilies = before.codes().stream()
                .filter(now::isKnown)
                .allMatch(code -> now.ancestors(code).equals(before.ancestors(code)));
        return !now.general().equals(before.general())
                || (!sameFamilies && Files.exists(folder.resolve(WordTable.FILE)));
    }

    /** The digests of the files of rules, and of those that make facts otherwise than by terms. */
    private static SortedMap<String, String> others(Path folder) {
        SortedMap<String, String> digests = new TreeMap<>(FolderHash.ofEach(folder));
        digests.keySet().removeIf(name -> name.startsWith(TERMS) || name.equals(FraudTypes.FILE));
        return digests;
    }

    private static Set<String> moved(FraudTypes before, FraudTypes now) {
        return before.codes().stream()
                .filter(code -> !now.isKnown(code)
                        || !now.name(code).equals(before.name(code))
                        || !now.ancestors(code).equals(before.ancestors(code)))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean mayTouch(Entry before, Document document) {
        return mayMove(before) || facts.test(document);
    }

    public boolean mayTouch(Document document) {
        return moved == null || !moved.isEmpty() || facts.test(document);
    }

    /** Whether an entry has a kind of fraud that is renamed, or belongs to others than it did. */
    public boolean mayMove(Entry entry) {
        Stream<String> types = Stream.concat(
                entry.fraudTypes().stream().map(Entry.TypeTag::code),
                entry.counts().stream().flatMap(count -> count.fraudTypes().stream()));
        return types.anyMatch(code -> moved == null || moved.contains(code));
    }
}

package dev.blotter;

import dev.blotter.annotate.Annotator;
import dev.blotter.annotate.likeness.WordTable;
import dev.blotter.annotate.term.TermChange;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.ProblemsException;
import dev.blotter.finding.Entry;
import dev.blotter.rules.folder.FolderHash;
import dev.blotter.text.Document;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a rule folder may do to documents. When only terms and kinds of fraud differ, a document is
 * judged the same that holds none of the terms which came, went, changed or changed their order, and has no kind of
 * fraud which was renamed or moved. Any other change may touch all documents. Safe for many threads.
 */
public final class RuleChange {
    /** May do anything. */
    public static final RuleChange UNKNOWN = new RuleChange(document -> true, null);

    private static final String TERMS = "terms/";

    private final Predicate<Document> facts;
    private final @Nullable Set<String> moved;

    /**
     * @param facts whether a document may yield other facts, or meet other rules
     * @param moved the kinds of fraud that are renamed, or belong to others than they did; null when unknown
     */
    private RuleChange(Predicate<Document> facts, @Nullable Set<String> moved) {
        this.facts = facts;
        this.moved = moved;
    }

    /** The change from a former folder to the one of an annotator; of a folder that can't be used, nothing is known. */
    static RuleChange between(Path before, Path now, Annotator annotator) {
        try {
            FraudTypes typesBefore = FraudTypes.load(before);
            FraudTypes typesNow = FraudTypes.load(now);
            return new RuleChange(
                    otherMeasures(typesBefore, typesNow, now) || !others(before).equals(others(now))
                            ? document -> true
                            : terms(before, typesBefore, now, annotator)::mayTouch,
                    moved(typesBefore, typesNow));
        } catch (ProblemsException e) {
            return UNKNOWN;
        }
    }

    /** Tables of equal text are not read. */
    private static TermChange terms(Path before, FraudTypes typesBefore, Path now, Annotator annotator) {
        Predicate<String> areTerms = name -> name.startsWith(TERMS);
        return digests(before, areTerms).equals(digests(now, areTerms))
                ? TermChange.none()
                : TermChange.between(before, typesBefore, annotator.terms());
    }

    /** Whether kinds of fraud make other facts: by another general kind, or by families of kinds that texts are like. */
    private static boolean otherMeasures(FraudTypes before, FraudTypes now, Path folder) {
        boolean sameFamilies = before.codes().stream()
                .filter(now::isKnown)
                .allMatch(code -> now.ancestors(code).equals(before.ancestors(code)));
        return !now.general().equals(before.general())
                || (!sameFamilies && Files.exists(folder.resolve(WordTable.FILE)));
    }

    /** The digests of the files that are neither of terms nor of kinds of fraud. */
    private static SortedMap<String, String> others(Path folder) {
        return digests(folder, name -> !name.startsWith(TERMS) && !name.equals(FraudTypes.FILE));
    }

    private static SortedMap<String, String> digests(Path folder, Predicate<String> which) {
        SortedMap<String, String> digests = new TreeMap<>(FolderHash.ofEach(folder));
        digests.keySet().removeIf(which.negate());
        return digests;
    }

    private static Set<String> moved(FraudTypes before, FraudTypes now) {
        return before.codes().stream()
                .filter(code -> !now.isKnown(code)
                        || !now.name(code).equals(before.name(code))
                        || !now.ancestors(code).equals(before.ancestors(code)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether the entry of a document may be another now.
     *
     * @param before the entry as it was
     */
    public boolean mayTouch(Entry before, Document document) {
        return mayMove(before) || facts.test(document);
    }

    /** Whether the entry of a document may be another now, whatever it was. */
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

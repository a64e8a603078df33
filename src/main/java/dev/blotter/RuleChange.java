package dev.blotter;

import dev.blotter.annotate.TermChange;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.ProblemsException;
import dev.blotter.finding.Entry;
import dev.blotter.rules.FolderHash;
import dev.blotter.text.Document;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a rule folder may do to documents. When only terms and kinds of fraud differ, a
 * document that holds none of the terms which came, went, changed or changed their order, and has no
 * kind of fraud that was renamed or moved, is judged the same: it yields the same facts to the same
 * rules. Safe for many threads.
 */
public final class RuleChange {
    /** May do anything. */
    public static final RuleChange UNKNOWN = new RuleChange(null, null);

    private static final String TERMS = "terms/";

    private final @Nullable TermChange terms;
    private final @Nullable Set<String> moved;

    private RuleChange(@Nullable TermChange terms, @Nullable Set<String> moved) {
        this.terms = terms;
        this.moved = moved;
    }

    /** The change from one folder to another; of a folder that can't be used, nothing is known. */
    public static RuleChange between(Path before, Path now) {
        try {
            FraudTypes typesBefore = FraudTypes.load(before);
            FraudTypes typesNow = FraudTypes.load(now);
            TermChange terms =
                    others(before).equals(others(now)) ? TermChange.between(before, typesBefore, now, typesNow) : null;
            return new RuleChange(terms, moved(typesBefore, typesNow));
        } catch (ProblemsException e) {
            return UNKNOWN;
        }
    }

    /** The digests of the files that make facts and conclusions otherwise than by terms. */
    private static SortedMap<String, String> others(Path folder) {
        SortedMap<String, String> others = new TreeMap<>(FolderHash.ofEach(folder));
        others.keySet().removeIf(name -> name.startsWith(TERMS) || name.equals(FraudTypes.FILE));
        return others;
    }

    private static Set<String> moved(FraudTypes before, FraudTypes now) {
        return before.codes().stream()
                .filter(code -> !now.isKnown(code)
                        || !now.name(code).equals(before.name(code))
                        || !now.ancestors(code).equals(before.ancestors(code)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether only terms and kinds of fraud differ, so that {@link #mayTouch} leaves documents out. */
    public boolean isOfTerms() {
        return terms != null;
    }

    /**
     * Whether the entry of a document may be another now.
     *
     * @param before the entry as it was
     */
    public boolean mayTouch(Entry before, Document document) {
        return terms == null || mayMove(before) || terms.mayTouch(document);
    }

    /** Whether the entry of a document may be another now, whatever it was. */
    public boolean mayTouch(Document document) {
        return terms == null || moved == null || !moved.isEmpty() || terms.mayTouch(document);
    }

    /** Whether an entry has a kind of fraud that is renamed, or belongs to others than it did. */
    public boolean mayMove(Entry entry) {
        Stream<String> types = Stream.concat(
                entry.fraudTypes().stream().map(Entry.TypeTag::code),
                entry.counts().stream().flatMap(count -> count.fraudTypes().stream()));
        return types.anyMatch(code -> moved == null || moved.contains(code));
    }
}

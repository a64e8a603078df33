package dev.blotter.annotate.term;

import dev.blotter.annotate.term.Phrase.Form;
import dev.blotter.annotate.term.Phrase.Part;
import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.codes.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Terms that another term of their concept stands before: wherever they match, it matches the same
 * words, and the first of the two rows is the one that counts. A document of unknown language is
 * searched for the terms of all of them, as they are written; so an inflected form that stems alike is
 * in the shadow of none.
 */
public final class ShadowedTerms {
    private static final String UNKNOWN = "und";

    /** What words must be for a term to match, in a document of its language and in one of unknown language. */
    private record Key(String concept, String language, List<Part> parts, List<Part> unknown) {}

    private final Tokenizer tokenizer;
    private final Map<Key, TermRow> first = new HashMap<>();
    private final Map<TermRow, Integer> order = new HashMap<>();

    public ShadowedTerms(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    public List<Problem> of(List<TermRow> rows) {
        Map<TermRow, Set<Key>> keys = new LinkedHashMap<>();
        for (TermRow row : rows) {
            order.put(row, order.size());
            Set<Key> own = keys(row);
            keys.put(row, own);
            first.putIfAbsent(own.iterator().next(), row);
        }
        List<Problem> problems = new ArrayList<>();
        keys.forEach((row, own) -> caster(row, own).ifPresent(other -> problems.add(warning(row, other))));
        return problems;
    }

    /** The row that matches wherever a row does: in its language or in all, and in more forms or the same. */
    private Optional<TermRow> caster(TermRow row, Set<Key> keys) {
        return keys.stream()
                .map(first::get)
                .filter(other -> other != null && !other.equals(row) && covers(other, row))
                .findFirst();
    }

    /**
     * The phrases in which the other does not count must be some of its own; and a row that stands first
     * may give some forms of a word another sort.
     */
    private boolean covers(TermRow other, TermRow row) {
        boolean isBefore = order.getOrDefault(other, 0) < order.getOrDefault(row, 0);
        return isTwice(row, other)
                ? isBefore
                : row.nots().containsAll(other.nots())
                        && (isBefore || other.sort().equals(row.sort()));
    }

    /** The key of a row, and those of rows that match more: in any language, or its outer words in any inflection. */
    private Set<Key> keys(TermRow row) {
        String own = row.language().equals("*") ? UNKNOWN : row.language();
        List<Part> parts = Phrase.parse(row.term(), own, tokenizer).parts();
        List<Part> unknown = Phrase.parse(row.term(), UNKNOWN, tokenizer).parts();
        Set<Key> keys = new LinkedHashSet<>();
        for (String language : new String[] {row.language(), "*"}) {
            for (Outer outer : outers(parts, unknown)) {
                keys.add(new Key(
                        row.concept(), language, inflected(parts, own, outer), inflected(unknown, UNKNOWN, outer)));
            }
        }
        return keys;
    }

    /** None where the row wants no form of its outer words: with any, its keys are the same, and so are those of most rows. */
    private static List<Outer> outers(List<Part> parts, List<Part> unknown) {
        return wantsAForm(parts) || wantsAForm(unknown) ? List.of(Outer.values()) : List.of(Outer.NONE);
    }

    private static boolean wantsAForm(List<Part> parts) {
        return parts.getFirst().form() == Form.LOWER || parts.getLast().form() == Form.LOWER;
    }

    /** Which of the outer words of a term may be in any inflection. */
    private enum Outer {
        NONE,
        FIRST,
        LAST,
        BOTH
    }

    /** The parts of a term; with its first or last word in any inflection where the row wants one form. */
    private List<Part> inflected(List<Part> parts, String language, Outer outer) {
        List<Part> inflected = new ArrayList<>(parts);
        if (outer == Outer.FIRST || outer == Outer.BOTH) {
            inflected.set(0, inflected(inflected.getFirst(), language));
        }
        if (outer == Outer.LAST || outer == Outer.BOTH) {
            inflected.set(inflected.size() - 1, inflected(inflected.getLast(), language));
        }
        return inflected;
    }

    private Part inflected(Part part, String language) {
        return part.form() == Form.LOWER
                ? new Part(
                        Form.STEM,
                        tokenizer.words(part.key(), language).getFirst().stem())
                : part;
    }

    private static boolean isTwice(TermRow row, TermRow other) {
        return row.term().toLowerCase(Locale.ROOT).equals(other.term().toLowerCase(Locale.ROOT));
    }

    private static Problem warning(TermRow row, TermRow other) {
        String sort = row.sort().equals(other.sort()) ? "" : ", and counts as " + other.sort() + " there";
        return row.warning(
                isTwice(row, other)
                        ? "the term '" + row.term() + "' has the concept '" + row.concept() + "' already in "
                                + other.place() + sort + "; make one row of them"
                        : "the term '" + row.term() + "' matches nothing that '" + other.term() + "' in "
                                + other.place() + " does not" + sort + "; take it out");
    }
}

package dev.blotter.annotate;

import dev.blotter.annotate.Phrase.Form;
import dev.blotter.annotate.Phrase.Part;
import dev.blotter.codes.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Terms that another term of their concept stands before: wherever they match, it matches the same
 * words, and the first of the two rows is the one that counts. A document of unknown language is
 * searched for the terms of all of them, as they are written; so an inflected form that stems alike is
 * in the shadow of none.
 */
final class Shadows {
    private static final String UNKNOWN = "und";

    /** What words must be for a term to match, in a document of its language and in one of unknown language. */
    private record Key(String concept, String language, List<Part> parts, List<Part> unknown) {}

    private final Tokenizer tokenizer;
    private final Map<Key, TermRow> first = new HashMap<>();
    private final Map<TermRow, Integer> order = new HashMap<>();

    Shadows(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** A warning for each term in the shadow of another. */
    List<Problem> of(List<TermRow> rows) {
        for (TermRow row : rows) {
            order.put(row, order.size());
            first.putIfAbsent(key(row, row.language(), false, false), row);
        }
        List<Problem> problems = new ArrayList<>();
        for (TermRow row : rows) {
            caster(row).ifPresent(other -> problems.add(warning(row, other)));
        }
        return problems;
    }

    /** The row that matches wherever a row does: in its language or in all, and in more forms or the same. */
    private Optional<TermRow> caster(TermRow row) {
        return Stream.of(row.language(), "*")
                .flatMap(language -> Stream.of(
                        key(row, language, false, false),
                        key(row, language, true, false),
                        key(row, language, false, true),
                        key(row, language, true, true)))
                .map(first::get)
                .filter(other -> other != null && !other.equals(row) && covers(other, row))
                .findFirst();
    }

    /**
     * The phrases in which the other does not count must be some of its own; and a row that stands first
     * may give some forms of a word another strength.
     */
    private boolean covers(TermRow other, TermRow row) {
        boolean isBefore = order.getOrDefault(other, 0) < order.getOrDefault(row, 0);
        return isTwice(row, other)
                ? isBefore
                : row.nots().containsAll(other.nots())
                        && (isBefore || other.strength().equals(row.strength()));
    }

    private Key key(TermRow row, String language, boolean anyBegin, boolean anyEnd) {
        String own = row.language().equals("*") ? UNKNOWN : row.language();
        return new Key(
                row.concept(), language, parts(row, own, anyBegin, anyEnd), parts(row, UNKNOWN, anyBegin, anyEnd));
    }

    /** The parts of a term; with its first or last word in any inflection where the row wants one form. */
    private List<Part> parts(TermRow row, String language, boolean anyBegin, boolean anyEnd) {
        List<Part> parts =
                new ArrayList<>(Phrase.parse(row.term(), language, tokenizer).parts());
        if (anyBegin) {
            parts.set(0, inflected(parts.getFirst(), language));
        }
        if (anyEnd) {
            parts.set(parts.size() - 1, inflected(parts.getLast(), language));
        }
        return parts;
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
        String strength =
                row.strength().equals(other.strength()) ? "" : ", and counts as " + other.strength() + " there";
        String place = other.file() + ":" + other.line();
        return Problem.warning(
                row.file(),
                row.line(),
                1,
                isTwice(row, other)
                        ? "the term '" + row.term() + "' has the concept '" + row.concept() + "' already in " + place
                                + strength + "; make one row of them"
                        : "the term '" + row.term() + "' matches nothing that '" + other.term() + "' in " + place
                                + " does not" + strength + "; take it out");
    }
}

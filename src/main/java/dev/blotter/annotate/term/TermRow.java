package dev.blotter.annotate.term;

import dev.blotter.codes.Problem;
import java.util.List;

/**
 * A row of a term file.
 *
 * @param file the path of the file below the rule folder, with {@code /}
 * @param line the line that it begins on, from 1
 * @param group the group that the concept belongs to; empty for none
 * @param language a language code, or {@code *} for all
 * @param nots the phrases in which the term does not count
 */
public record TermRow(
        String file,
        int line,
        String term,
        String concept,
        String group,
        String language,
        String sort,
        List<String> nots) {
    /** Most terms have no character as high, and need no table of Unicode. */
    private static final int FIRST_HAN = 0x2E80;

    public TermRow {
        nots = List.copyOf(nots);
    }

    /**
     * Whether the term is looked for in documents of a language: its own, or any language when it is
     * written in Han characters or marked {@code *}; a document of unknown language is searched for all.
     */
    boolean appliesTo(String document) {
        return language.equals("*") || language.equals(document) || document.equals("und") || isHan();
    }

    /** Where it stands, for a person: {@code terms/people.csv:12}. */
    public String place() {
        return file + ":" + line;
    }

    Problem error(String message) {
        return Problem.error(file, line, 1, message);
    }

    public Problem warning(String message) {
        return Problem.warning(file, line, 1, message);
    }

    TermRow unplaced() {
        return new TermRow("", 0, term, concept, group, language, sort, nots);
    }

    boolean isHan() {
        for (int at = 0, point; at < term.length(); at += Character.charCount(point)) {
            point = term.codePointAt(at);
            if (point >= FIRST_HAN && Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN) {
                return true;
            }
        }
        return false;
    }
}

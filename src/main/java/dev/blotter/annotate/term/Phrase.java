package dev.blotter.annotate.term;

import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.annotate.token.VerbForms;
import dev.blotter.annotate.token.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phrase as a term file or the gazetteer writes it, cut into what its tokens must be.
 *
 * <p>Its words match in any case, or exactly as they are when they hold two capitals (SIM, ATM). Its
 * first and last word match in any inflection. {@code =word} is the exact form of a word, with its
 * capitals if it has any. {@code +infinitive}, here that form, stands for all forms of a verb
 * ({@link VerbForms}). {@code *ending} is any word with these last letters and others before them. {@code …} stands
 * for up to three words. A Han character matches itself.
 *
 * @param parts at least one; the first and last are no gaps
 */
public record Phrase(List<Part> parts) {
    /** What a token must equal, and in which of its forms; the key of a gap is empty. */
    public record Part(Form form, String key) {}

    public enum Form {
        STEM,
        LOWER,
        CASED,
        ENDING,
        GAP
    }

    private record Atom(@Nullable Word word, boolean exact, boolean ending) {
        private static final Atom GAP = new Atom(null, true, false);
    }

    private static final char ELLIPSIS = '…';
    private static final String ANY_LETTERS = "*";
    private static final Pattern SPACE = Pattern.compile("\\s+");

    public Phrase {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("it holds no word");
        }
        if (parts.getFirst().form() == Form.GAP || parts.getLast().form() == Form.GAP) {
            throw new IllegalArgumentException("a phrase can't begin or end with …");
        }
    }

    /**
     * Reads a phrase.
     *
     * @throws IllegalArgumentException when it holds no word, or begins or ends with a gap
     */
    static Phrase parse(String text, String language, Tokenizer tokenizer) {
        List<Atom> atoms = atoms(text, language, tokenizer);
        return new Phrase(parts(atoms, 0, atoms.size() - 1));
    }

    /** Whether a text is a phrase for sure: it begins with a word, and does not end in a gap. */
    static boolean isWords(String text) {
        boolean isMarked = text.startsWith("=") || text.startsWith(VerbForms.SIGN) || text.startsWith(ANY_LETTERS);
        String written = isMarked ? text.substring(1) : text;
        return !written.isEmpty()
                && Character.isLetterOrDigit(written.codePointAt(0))
                && written.charAt(written.length() - 1) != ELLIPSIS;
    }

    /** Whether a text is for sure a phrase around another, or one by itself. */
    static boolean isWordsAround(String text) {
        return text.startsWith("~") ? text.charAt(text.length() - 1) != ELLIPSIS : isWords(text);
    }

    /**
     * Reads a phrase around another: {@code ~}, or {@code …} at one of its ends, stands for the inner.
     *
     * @throws IllegalArgumentException when it holds no word
     */
    static Phrase around(Phrase inner, String text, String language, Tokenizer tokenizer) {
        String marked = marked(text.strip());
        int at = marked.indexOf('~');
        if (at < 0) {
            return parse(marked, language, tokenizer);
        }
        List<Atom> before = atoms(marked.substring(0, at), language, tokenizer);
        List<Atom> behind = atoms(marked.substring(at + 1), language, tokenizer);
        List<Part> parts = new ArrayList<>(parts(before, 0, 0));
        parts.addAll(inner.parts());
        parts.addAll(parts(behind, behind.size() - 1, behind.size() - 1));
        return new Phrase(parts);
    }

    /** Puts {@code ~} for an ellipsis at either end. */
    static String marked(String text) {
        if (text.indexOf('~') >= 0 || text.isEmpty()) {
            return text;
        }
        String marked = text.charAt(0) == ELLIPSIS ? "~" + text.substring(1) : text;
        int last = marked.length() - 1;
        return marked.charAt(last) == ELLIPSIS ? marked.substring(0, last) + "~" : marked;
    }

    private static List<Atom> atoms(String text, String language, Tokenizer tokenizer) {
        List<Atom> atoms = new ArrayList<>();
        for (String chunk : SPACE.split(text.replace("…", " … ").strip(), -1)) {
            if (chunk.equals("…")) {
                atoms.add(Atom.GAP);
            } else {
                boolean exact = (chunk.startsWith("=") || chunk.startsWith(VerbForms.SIGN)) && chunk.length() > 1;
                boolean ending = chunk.startsWith(ANY_LETTERS) && chunk.length() > 1;
                tokenizer
                        .words(exact || ending ? chunk.substring(1) : chunk, language)
                        .forEach(word -> atoms.add(new Atom(word, exact, ending)));
            }
        }
        return atoms;
    }

    /** What tokens must be, given which two of the words may be inflected. */
    private static List<Part> parts(List<Atom> atoms, int first, int last) {
        List<Part> parts = new ArrayList<>();
        for (Atom atom : atoms) {
            int at = parts.size();
            Word word = atom.word();
            if (word == null) {
                parts.add(new Part(Form.GAP, ""));
            } else if (atom.ending()) {
                parts.add(new Part(Form.ENDING, word.lower()));
            } else {
                parts.add(part(word, atom.exact(), at == first || at == last));
            }
        }
        return parts;
    }

    private static Part part(Word word, boolean exact, boolean inflected) {
        boolean cased = Word.hasTwoCapitals(word.text()) || (exact && word.capitalised());
        if (cased) {
            return new Part(Form.CASED, word.cased());
        }
        return exact || !inflected ? new Part(Form.LOWER, word.lower()) : new Part(Form.STEM, word.stem());
    }
}

package dev.blotter.identity;

import com.ibm.icu.text.BreakIterator;
import dev.blotter.codes.ResourceTable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells whether Chinese characters are a whole name where they stand, by the words around them that ICU's dictionary
 * knows: Chinese has no blanks between words.
 */
final class HanBoundaries {
    /** A given name has at most two characters, so that a name of three goes on in no other name. */
    private static final int FEWEST_TO_BE_WHOLE = 3;

    private static final int LONGEST_NAME = 4;

    /** So many characters on each side tell the words beside a name. */
    private static final int CONTEXT = 16;

    /** The characters that are a word behind a name far more often than a part of a given name. */
    private static final Set<String> WORDS_BEHIND = ResourceTable.rows("identity/words-behind-names.tsv").stream()
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final String text;
    private final BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);

    HanBoundaries(String text) {
        this.text = text;
    }

    /**
     * Whether some words are a name, and no part of another word or of a longer name. The very characters of the list
     * need less to be one than such that only sound like it.
     */
    boolean isWhole(List<NameWord> name, boolean isExact) {
        boolean isHan = name.stream().allMatch(word -> isHan(text.codePointAt(word.begin())));
        if (!isHan || name.size() > LONGEST_NAME || (isExact && name.size() >= FEWEST_TO_BE_WHOLE)) {
            return true;
        }
        int begin = name.getFirst().begin();
        int end = name.getLast().end();
        int from = Math.max(0, begin - CONTEXT);
        breaks.setText(text.substring(from, Math.min(text.length(), end + CONTEXT)));
        return breaks.isBoundary(begin - from)
                && (name.size() >= FEWEST_TO_BE_WHOLE || endsAt(end, from))
                && (isExact || !WORDS_BEHIND.contains(name.getLast().exact()));
    }

    /** Whether a name of two characters ends here: the next character is no second one of a given name. */
    private boolean endsAt(int end, int from) {
        if (end == text.length() || !isHan(text.codePointAt(end))) {
            return true;
        }
        int next = breaks.isBoundary(end - from) ? breaks.following(end - from) + from : end;
        String word = text.substring(end, next);
        return word.codePointCount(0, word.length()) > 1 || WORDS_BEHIND.contains(Romanization.exact(word));
    }

    private static boolean isHan(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }
}

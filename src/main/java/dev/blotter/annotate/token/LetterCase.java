package dev.blotter.annotate.token;

import dev.blotter.text.Sentence;
import java.util.Set;

/** How a sentence uses capitals: only where words are all but lower case is a capital a sign of a name. */
public enum LetterCase {
    SENTENCE,
    /** Most Words Begin With a Capital. */
    TITLE,
    /** MOST WORDS ARE IN CAPITALS. */
    CAPITALS;

    private static final int SHORTEST = 4;
    /** Long words that headlines leave in lower case too. */
    private static final Set<String> SMALL = Set.of("with", "from", "over", "after", "into", "than", "amid", "upon");

    private static final int FEWEST = 4;

    /**
     * The case of a sentence, by its words of four letters or more behind the first; a line with few of
     * them counts as prose.
     */
    public static LetterCase of(Tokens tokens, Sentence sentence) {
        int words = 0;
        int capitalised = 0;
        int upper = 0;
        for (int at = sentence.token() + 1; at <= sentence.last(); at++) {
            Token token = tokens.get(at);
            if (token.isWord() && token.text().length() >= SHORTEST && !SMALL.contains(token.lower())) {
                words++;
                capitalised += token.isCapitalised() ? 1 : 0;
                upper += token.isUpper() ? 1 : 0;
            }
        }
        if (words < FEWEST) {
            return words > 1 && upper == words ? CAPITALS : SENTENCE;
        }
        return 4 * upper >= 3 * words ? CAPITALS : 10 * capitalised >= 9 * words ? TITLE : SENTENCE;
    }
}

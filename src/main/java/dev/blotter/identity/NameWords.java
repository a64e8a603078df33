package dev.blotter.identity;

import dev.blotter.identity.NameWord.Bond;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a text the words that may be part of a name: those with a capital, and those of scripts without. */
final class NameWords {
    private static final Pattern WORD =
            Pattern.compile("[\\p{IsHan}\\p{IsHangul}]|[\\p{L}\\p{M}\\p{Nd}&&[^\\p{IsHan}\\p{IsHangul}]]++"
                    + "(?:['’][\\p{L}\\p{M}&&[^\\p{IsHan}\\p{IsHangul}]]++)*+");
    private static final Pattern JOINING = Pattern.compile("[ \\u00a0\\u2010\\u2011·・'’.-]{0,3}");
    private static final Pattern PARTING = Pattern.compile(" ?, ?");
    /** The words within names that some write and others leave out. */
    private static final Set<String> PARTICLES = Set.of(
            "al", "and", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "e",
            "el", "for", "ibn", "la", "las", "le", "los", "of", "the", "van", "von", "y", "zu");

    private final String text;
    private final boolean isName;
    private final List<NameWord> words = new ArrayList<>();
    private int end;
    private boolean isBroken = true;

    private NameWords(String text, boolean isName) {
        this.text = text;
        this.isName = isName;
    }

    static List<NameWord> of(String text) {
        return new NameWords(text, false).read();
    }

    /** The words of what is known to be a name, however it is written. */
    static List<NameWord> ofName(String name) {
        return new NameWords(name, true).read();
    }

    private List<NameWord> read() {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            add(word.group(), word.start(), word.end());
        }
        return words;
    }

    private void add(String word, int begin, int ending) {
        Bond bond = bond(begin);
        if (isParticle(word)) {
            isBroken |= bond != Bond.JOINED;
        } else if (isOfName(word)) {
            Set<String> spellings = Romanization.of(word);
            if (!spellings.isEmpty()) {
                boolean isSyllable = Romanization.isSyllabic(word.codePointAt(0));
                words.add(new NameWord(begin, ending, Romanization.exact(word), spellings, isSyllable, bond));
            }
            isBroken = spellings.isEmpty();
        } else {
            isBroken = true;
        }
        end = ending;
    }

    private Bond bond(int begin) {
        String between = text.substring(end, begin);
        if (isBroken) {
            return Bond.BROKEN;
        }
        if (JOINING.matcher(between).matches()) {
            return between.indexOf('.') >= 0 && !words.getLast().isAbbreviated() ? Bond.BROKEN : Bond.JOINED;
        }
        return PARTING.matcher(between).matches() ? Bond.COMMA : Bond.BROKEN;
    }

    private static boolean isParticle(String word) {
        return PARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Letters of scripts without capitals count as such. */
    private boolean isOfName(String word) {
        return isName
                || word.codePoints()
                        .anyMatch(point -> Character.isLetterOrDigit(point) && !Character.isLowerCase(point));
    }
}

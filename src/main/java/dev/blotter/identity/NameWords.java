package dev.blotter.identity;

import dev.blotter.identity.NameWord.Bond;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds in a text the words that may be part of a name: those with a capital, and those of scripts without. */
final class NameWords {
    private static final Pattern JOINING = Pattern.compile("[ \\u00a0\\u2010\\u2011·・'’.-]{0,3}");
    private static final Pattern PARTING = Pattern.compile(" ?, ?");
    /** The words within names that some write and others leave out. */
    private static final Set<String> PARTICLES = Set.of(
            "al", "and", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "e",
            "el", "for", "ibn", "la", "las", "le", "los", "of", "the", "van", "von", "y", "zu");

    private static final String LINK = "and";

    private static final int LONGEST_PARTICLE = 5;

    private final String text;
    private final boolean isName;
    private final List<NameWord> words = new ArrayList<>();
    private int end;
    private boolean isBroken = true;
    private boolean isLinked;

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
        for (int at = 0, next; at < text.length(); at = next) {
            int point = text.codePointAt(at);
            next = at + Character.charCount(point);
            if (Romanization.isSyllabic(point)) {
                add(text.substring(at, next), at, next);
            } else if (isOfWord(point)) {
                next = endOfWord(next);
                add(text.substring(at, next), at, next);
            }
        }
        return words;
    }

    /** Where the word ends that is read up to here; letters behind an apostrophe belong to it. */
    private int endOfWord(int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            int next = (c == '\'' || c == '’') && at + 1 < text.length() ? at + 1 : at;
            int point = text.codePointAt(next);
            if (!isOfWord(point) || (next > at && Character.isDigit(point))) {
                return at;
            }
            at = next + Character.charCount(point);
        }
        return at;
    }

    /** Plain letters, which most of a text are, ask for no table of Unicode. */
    private static boolean isOfWord(int point) {
        return (point >= 'a' && point <= 'z')
                || (point >= 'A' && point <= 'Z')
                || ((Character.isLetterOrDigit(point) || isMark(point)) && !Romanization.isSyllabic(point));
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private void add(String word, int begin, int ending) {
        if (isParticle(word)) {
            isBroken |= bond(begin) != Bond.JOINED && bond(begin) != Bond.LINKED;
            isLinked |= word.equalsIgnoreCase(LINK);
        } else if (isOfName(word)) {
            Set<String> spellings = Romanization.of(word);
            if (!spellings.isEmpty()) {
                boolean isSyllable = Romanization.isSyllabic(word.codePointAt(0));
                words.add(new NameWord(begin, ending, Romanization.exact(word), spellings, isSyllable, bond(begin)));
            }
            isBroken = spellings.isEmpty();
            isLinked = false;
        } else {
            isBroken = true;
            isLinked = false;
        }
        end = ending;
    }

    private Bond bond(int begin) {
        if (isBroken) {
            return Bond.BROKEN;
        }
        String between = text.substring(end, begin);
        if (JOINING.matcher(between).matches()) {
            return between.indexOf('.') >= 0 && !words.getLast().isAbbreviated()
                    ? Bond.BROKEN
                    : isLinked ? Bond.LINKED : Bond.JOINED;
        }
        return PARTING.matcher(between).matches() ? Bond.COMMA : Bond.BROKEN;
    }

    private static boolean isParticle(String word) {
        return word.length() <= LONGEST_PARTICLE && PARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Letters of scripts without capitals count as such. */
    private boolean isOfName(String word) {
        for (int i = 0, point; !isName && i < word.length(); i += Character.charCount(point)) {
            point = word.codePointAt(i);
            if (Character.isLetterOrDigit(point) && !Character.isLowerCase(point)) {
                return true;
            }
        }
        return isName;
    }
}

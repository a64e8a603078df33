package dev.blotter.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One way to write a name, as it is looked for: its words with their spellings, the surname last where a comma says so.
 *
 * @param isExact whether the parts are characters, which must be the same and stand together
 * @param isRomanized whether a name in other characters was put into Latin letters
 * @param isLinked whether it has an "and"
 * @param lead the particle before a single word, which the text must have too: "Do" of "Do Kwon"; else empty
 */
record SpelledName(List<Set<String>> parts, boolean isExact, boolean isRomanized, boolean isLinked, String lead) {
    private static final Set<String> LEGAL_FORMS =
            Set.of("ag bv co corp corporation gmbh inc limited llc llp ltd nv plc pte pty sa sarl spa srl".split(" "));
    private static final int FEWEST_OF_A_BODY = 2;
    private static final int MOST_CHARACTERS = 4;
    private static final int LONGEST_SURNAME = 2;

    /** The ways to look for a name; none for one without letters. */
    static List<SpelledName> of(String name) {
        List<NameWord> words = NameWords.ofName(name);
        if (words.isEmpty()) {
            return List.of();
        }
        String before = name.substring(0, words.getFirst().begin());
        String lead = words.size() == 1 && before.codePoints().anyMatch(Character::isLetter) ? before : "";
        return words.stream().allMatch(NameWord::isSyllable) ? ofCharacters(words) : List.of(ofWords(words, lead));
    }

    private static SpelledName ofWords(List<NameWord> words, String lead) {
        List<Set<String>> parts =
                words.stream().map(NameWord::spellings).collect(Collectors.toCollection(ArrayList::new));
        if (words.size() > 1 && words.get(1).bond() == NameWord.Bond.COMMA) {
            Collections.rotate(parts, -1);
        }
        while (parts.size() > FEWEST_OF_A_BODY && LEGAL_FORMS.containsAll(parts.getLast())) {
            parts.removeLast();
        }
        boolean isLinked = words.stream().anyMatch(word -> word.bond() == NameWord.Bond.LINKED);
        return new SpelledName(List.copyOf(parts), false, false, isLinked, lead);
    }

    private static List<SpelledName> ofCharacters(List<NameWord> words) {
        List<SpelledName> ways = new ArrayList<>();
        ways.add(
                new SpelledName(words.stream().map(word -> Set.of(word.exact())).toList(), true, false, false, ""));
        if (words.size() > 1 && words.size() <= MOST_CHARACTERS) {
            IntStream.rangeClosed(1, Math.min(LONGEST_SURNAME, words.size() - 1))
                    .mapToObj(surname ->
                            List.of(joined(words.subList(0, surname)), joined(words.subList(surname, words.size()))))
                    .forEach(parts -> ways.add(new SpelledName(parts, false, true, false, "")));
        }
        return ways;
    }

    private static Set<String> joined(List<NameWord> words) {
        return Set.of(
                words.stream().map(word -> word.spellings().iterator().next()).collect(Collectors.joining()));
    }

    /** The orders in which its words may stand: as they are, the last first, and the first last. */
    List<List<Set<String>>> orders() {
        if (isExact || parts.size() == 1) {
            return List.of(parts);
        }
        return IntStream.of(0, 1, -1).mapToObj(this::rotated).distinct().toList();
    }

    private List<Set<String>> rotated(int by) {
        List<Set<String>> order = new ArrayList<>(parts);
        Collections.rotate(order, by);
        return order;
    }

    int fullParts() {
        return isExact || isRomanized ? parts.size() : Math.min(2, Math.max(1, parts.size() - 1));
    }
}

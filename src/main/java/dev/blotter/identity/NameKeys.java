package dev.blotter.identity;

import dev.blotter.identity.NameWord.Bond;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words under which an index finds the texts that may hold a name: for each part those that may stand for it.
 *
 * @param fewest how many of the parts such a text has a word of
 */
public record NameKeys(List<Set<String>> groups, int fewest) {
    public NameKeys {
        groups = List.copyOf(groups);
    }

    /** The words of a text that may be part of a name, and each two of them that follow each other. */
    public static Set<String> in(String text) {
        List<NameWord> words = NameWords.of(text);
        Set<String> keys = new TreeSet<>();
        for (int at = 0; at < words.size(); at++) {
            NameWord word = words.get(at);
            keys.addAll(word.spellings());
            if (word.isSyllable()) {
                keys.add(word.exact());
            }
            if (at > 0 && word.bond() == Bond.JOINED) {
                keys.add(first(words.get(at - 1)) + first(word));
            }
        }
        return keys;
    }

    /** A name in small letters without accents, as an index compares it. */
    public static String plain(String name) {
        return NameWords.ofName(name).stream().map(NameKeys::first).collect(Collectors.joining(" "));
    }

    /** What finds a name: each run of its words, and the first with the last, as {@link #plain} writes them. */
    public static Set<String> runs(String name) {
        List<String> words =
                NameWords.ofName(name).stream().map(NameKeys::first).toList();
        Set<String> runs = new TreeSet<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= words.size(); to++) {
                runs.add(String.join(" ", words.subList(from, to)));
            }
        }
        if (words.size() > 2) {
            runs.add(words.getFirst() + " " + words.getLast());
        }
        return runs;
    }

    private static String first(NameWord word) {
        return word.spellings().iterator().next();
    }

    /** For each way in which a list writes a name; a text that holds it meets one. */
    public static List<NameKeys> of(WatchedName watched) {
        return watched.all().stream()
                .flatMap(name -> SpelledName.of(name).stream())
                .flatMap(NameKeys::of)
                .toList();
    }

    /** Of two words one may be an initial; a text that holds both initials alone is none to look at. */
    private static Stream<NameKeys> of(SpelledName name) {
        if (name.parts().size() != 2 || name.isExact() || name.isRomanized()) {
            return Stream.of(new NameKeys(name.parts(), name.fullParts()));
        }
        Set<String> first = name.parts().getFirst();
        Set<String> last = name.parts().getLast();
        return Stream.of(
                new NameKeys(List.of(first, withInitials(last)), 2),
                new NameKeys(List.of(withInitials(first), last), 2));
    }

    private static Set<String> withInitials(Set<String> part) {
        Set<String> all = new HashSet<>(part);
        part.forEach(spelling -> all.add(spelling.substring(0, 1)));
        return all;
    }
}

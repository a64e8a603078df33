package dev.blotter.identity;

import dev.blotter.codes.ResourceTable;
import dev.blotter.identity.NameFinder.Reading;
import dev.blotter.identity.NameWord.Bond;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the words of a text as those of one name in one order. */
final class NameReader {
    private static final int MOST_SYLLABLES = 3;
    private static final int SHORTEST_FULL = 3;
    private static final Set<String> SURNAMES = ResourceTable.rows("identity/surnames.tsv").stream()
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final List<NameWord> words;
    private final SpelledName name;
    private final List<Set<String>> order;
    private int at;
    private int full;
    private int longest;
    private Resemblance resemblance = Resemblance.SAME;

    /** @param order its parts, in the order in which they are looked for */
    NameReader(List<NameWord> words, SpelledName name, List<Set<String>> order) {
        this.words = words;
        this.name = name;
        this.order = order;
    }

    Optional<Reading> from(int first) {
        at = first;
        weaken(order.equals(name.parts()) ? Resemblance.SAME : Resemblance.ORDER);
        weaken(name.isRomanized() ? Resemblance.TRANSLITERATED : Resemblance.SAME);
        for (int part = 0; part < order.size(); part++) {
            skipInitial(first, part);
            if (!(isNext(first) && read(first, order.get(part))) && !isMiddle(part)) {
                return Optional.empty();
            }
        }
        return (full >= name.fullParts() && longest >= SHORTEST_FULL) || full == order.size()
                ? Optional.of(new Reading(name.lead().length(), at, resemblance))
                : Optional.empty();
    }

    /** A middle initial that the list leaves out. */
    private void skipInitial(int first, int part) {
        boolean isLast = part == order.size() - 1;
        if (isLast
                && at > first
                && at + 1 < words.size()
                && isNext(first)
                && words.get(at).isInitial()
                && words.get(at + 1).bond() == Bond.JOINED
                && !name.isExact()) {
            at++;
            weaken(Resemblance.INITIAL);
        }
    }

    private boolean isMiddle(int part) {
        boolean isMiddle = part > 0 && part < order.size() - 1 && !name.isExact();
        if (isMiddle) {
            weaken(Resemblance.INITIAL);
        }
        return isMiddle;
    }

    private boolean isNext(int first) {
        boolean isAfterSurname = at == first + 1 && !order.equals(name.parts());
        return at < words.size() && (at == first || goesOn(words.get(at).bond(), isAfterSurname));
    }

    private boolean goesOn(Bond bond, boolean isAfterSurname) {
        return bond == Bond.JOINED
                || (bond == Bond.LINKED && name.isLinked())
                || (bond == Bond.COMMA && isAfterSurname);
    }

    private boolean read(int first, Set<String> part) {
        return name.isExact() ? readCharacter(part) : readInFull(first, part) || readInitial(part);
    }

    private boolean readCharacter(Set<String> part) {
        boolean isSame = part.contains(words.get(at).exact());
        at += isSame ? 1 : 0;
        full += isSame ? 1 : 0;
        return isSame;
    }

    private boolean readInFull(int first, Set<String> part) {
        for (int size = 1; size <= MOST_SYLLABLES && at + size <= words.size(); size++) {
            List<NameWord> run = words.subList(at, at + size);
            if (isJoined(run) && isSpelt(run, part) && (at > first || mayBeginName(run))) {
                take(run);
                return true;
            }
        }
        return false;
    }

    private boolean isJoined(List<NameWord> run) {
        boolean isSyllable = run.getFirst().isSyllable();
        return run.stream().skip(1).allMatch(word -> word.bond() == Bond.JOINED)
                && run.stream().allMatch(word -> word.isSyllable() == isSyllable)
                && !(isSyllable && name.isRomanized());
    }

    /** In Chinese the surname is first; many other characters sound like one. */
    private static boolean mayBeginName(List<NameWord> run) {
        String written = run.stream().map(NameWord::exact).collect(Collectors.joining());
        return Character.UnicodeScript.of(written.codePointAt(0)) != Character.UnicodeScript.HAN
                || SURNAMES.contains(written);
    }

    private static boolean isSpelt(List<NameWord> run, Set<String> part) {
        return run.size() == 1
                ? run.getFirst().spellings().stream().anyMatch(part::contains)
                : part.contains(run.stream()
                        .map(word -> word.spellings().iterator().next())
                        .collect(Collectors.joining()));
    }

    private void take(List<NameWord> run) {
        at += run.size();
        full++;
        longest = Math.max(longest, run.getLast().end() - run.getFirst().begin());
        if (run.getFirst().isSyllable() || !isLatin(run)) {
            longest = SHORTEST_FULL;
            weaken(Resemblance.TRANSLITERATED);
        }
    }

    private boolean isLatin(List<NameWord> run) {
        return run.stream()
                .allMatch(word -> word.exact()
                        .codePoints()
                        .allMatch(point -> Character.UnicodeScript.of(point) != Character.UnicodeScript.CYRILLIC));
    }

    private boolean readInitial(Set<String> part) {
        NameWord word = words.get(at);
        boolean isInitial = word.isInitial()
                && !name.isRomanized()
                && part.stream().anyMatch(spelling -> spelling.startsWith(word.exact()));
        if (isInitial) {
            at++;
            weaken(Resemblance.INITIAL);
        }
        return isInitial;
    }

    private void weaken(Resemblance other) {
        resemblance = resemblance.weaker(other);
    }
}

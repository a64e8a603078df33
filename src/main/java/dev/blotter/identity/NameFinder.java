package dev.blotter.identity;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds in one text where it names somebody. */
public final class NameFinder {
    private static final int LONGEST_SENTENCE = 600;

    private final String text;
    private final List<NameWord> words;
    private final HanBoundaries boundaries;

    public NameFinder(String text) {
        this.text = text;
        this.words = NameWords.of(text);
        this.boundaries = new HanBoundaries(text);
    }

    /** Where the text holds the name or an alias, in order; none overlaps another. */
    public List<NameMatch> of(WatchedName watched) {
        List<WordOrder> orders = watched.all().stream()
                .flatMap(name -> SpelledName.of(name).stream())
                .flatMap(WordOrder::of)
                .toList();
        List<NameMatch> matches = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            Optional<Reading> best = longest(orders, at);
            if (best.isPresent()) {
                matches.add(match(at, best.get()));
                at = best.get().end() - 1;
            }
        }
        return matches;
    }

    private Optional<Reading> longest(List<WordOrder> orders, int at) {
        return orders.stream()
                .filter(order -> order.mayBegin(words.get(at))
                        && hasLead(order.name.lead(), words.get(at).begin()))
                .flatMap(order -> read(order, at).stream())
                .max(Comparator.comparingInt(Reading::end)
                        .thenComparing(Reading::resemblance, Comparator.reverseOrder()));
    }

    private Optional<Reading> read(WordOrder order, int at) {
        return new NameReader(words, order.name, order.parts)
                .from(at)
                .filter(reading -> boundaries.isWhole(words.subList(at, reading.end()), order.name.isExact()));
    }

    private boolean hasLead(String lead, int begin) {
        return text.regionMatches(true, begin - lead.length(), lead, 0, lead.length());
    }

    /** A name in one order of its words, and the letters with which the first of them begins. */
    private record WordOrder(SpelledName name, List<Set<String>> parts, Set<Integer> letters) {
        static Stream<WordOrder> of(SpelledName name) {
            return name.orders().stream().map(parts -> new WordOrder(name, parts, letters(parts.getFirst())));
        }

        private static Set<Integer> letters(Set<String> part) {
            return part.stream().map(WordOrder::letter).collect(Collectors.toSet());
        }

        private static int letter(String spelling) {
            return spelling.isEmpty() ? -1 : spelling.codePointAt(0);
        }

        /** Spares most words of a text a closer look. */
        boolean mayBegin(NameWord word) {
            for (String spelling : word.spellings()) {
                if (letters.contains(letter(spelling))) {
                    return true;
                }
            }
            return letters.contains(letter(word.exact()));
        }
    }

    private NameMatch match(int first, Reading reading) {
        int begin = words.get(first).begin() - reading.lead();
        int end = words.get(reading.end() - 1).end();
        return new NameMatch(begin, end, text.substring(begin, end), sentence(begin, end), reading.resemblance());
    }

    /** The sentence around some words, within their line; of a table or list, which has none, a part of the line. */
    private String sentence(int begin, int end) {
        int from = text.lastIndexOf('\n', begin) + 1;
        int to = text.indexOf('\n', end);
        String line = text.substring(from, to < 0 ? text.length() : to);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(line);
        int first = sentences.isBoundary(begin - from) ? begin - from : sentences.preceding(begin - from);
        int last = sentences.isBoundary(end - from) ? end - from : sentences.following(end - from);
        if (last - first > LONGEST_SENTENCE) {
            first = Math.max(first, begin - from - LONGEST_SENTENCE / 2);
            last = Math.min(last, end - from + LONGEST_SENTENCE / 2);
        }
        return line.substring(first, last).strip();
    }

    /** A name that was read, up to the word before {@code end}, with so many letters before its first word. */
    record Reading(int lead, int end, Resemblance resemblance) {}
}

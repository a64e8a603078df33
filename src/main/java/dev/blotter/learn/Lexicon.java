package dev.blotter.learn;

import dev.blotter.annotate.likeness.WordTable;
import dev.blotter.annotate.likeness.WordTable.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The words that can be learned from, by number, with their inverse document frequencies. */
final class Lexicon {
    /** In so many passages a word must stand. */
    private static final int FEWEST = 3;

    private static final int TOGETHER = 3;

    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final float[] rarities;

    /** The words of texts, and those of a table, which are as rare as it says. */
    Lexicon(Collection<List<List<String>>> texts, Map<String, Row> table) {
        Map<String, Integer> passages = new TreeMap<>();
        int all = 0;
        for (List<List<String>> sentences : texts) {
            for (int from = 0; from < sentences.size(); from += TOGETHER, all++) {
                count(sentences.subList(from, Math.min(sentences.size(), from + TOGETHER)), passages);
            }
        }
        Row any = table.get(WordTable.ANY);
        float unknown = any == null ? 1 + (float) Math.log(1.0 + all) : any.rarity();
        SortedMap<String, Float> known = new TreeMap<>();
        table.forEach((word, row) -> known.put(word, row.rarity()));
        passages.forEach((word, in) -> {
            if (in >= FEWEST) {
                known.putIfAbsent(word, (float) (unknown - Math.log(1.0 + in)));
            }
        });
        known.remove(WordTable.ANY);
        this.rarities = new float[known.size() + 1];
        known.forEach((word, rarity) -> {
            numbers.put(word, words.size());
            rarities[words.size()] = rarity;
            words.add(word);
        });
        rarities[words.size()] = unknown;
        words.add(WordTable.ANY);
    }

    private static void count(List<List<String>> passage, Map<String, Integer> passages) {
        new HashSet<>(passage.stream().flatMap(List::stream).toList())
                .forEach(word -> passages.merge(word, 1, Integer::sum));
    }

    /** By their numbers; behind them {@link WordTable#ANY}. */
    List<String> words() {
        return words;
    }

    /** By the number of a word; at last that of a word that stands in no passage. */
    float[] rarities() {
        return rarities.clone();
    }

    /** The numbers of the words of each sentence; words that can't be learned from are left out. */
    List<int[]> numbers(List<List<String>> sentences) {
        return sentences.stream()
                .map(sentence -> sentence.stream()
                        .map(numbers::get)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toList();
    }
}

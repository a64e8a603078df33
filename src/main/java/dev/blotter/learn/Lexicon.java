package dev.blotter.learn;

import dev.blotter.annotate.likeness.WordTable;
import dev.blotter.annotate.likeness.WordTable.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The words that can be learned from, by number, with their inverse document frequencies. */
final class Lexicon {
    /** In so many passages a word must stand. */
    private static final int FEWEST = 3;

    private static final int TOGETHER = 3;

    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> numbers = new TreeMap<>();
    private final SortedMap<String, Float> rarities = new TreeMap<>();
    private final float unknown;

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
        this.unknown = any == null ? 1 + (float) Math.log(1.0 + all) : any.rarity();
        table.forEach((word, row) -> rarities.put(word, row.rarity()));
        passages.forEach((word, in) -> {
            if (in >= FEWEST) {
                rarities.putIfAbsent(word, (float) (unknown - Math.log(1.0 + in)));
            }
        });
        rarities.remove(WordTable.ANY);
        rarities.keySet().forEach(word -> {
            numbers.put(word, words.size());
            words.add(word);
        });
    }

    private static void count(List<List<String>> passage, Map<String, Integer> passages) {
        new HashSet<>(passage.stream().flatMap(List::stream).toList())
                .forEach(word -> passages.merge(word, 1, Integer::sum));
    }

    int size() {
        return words.size();
    }

    List<String> words() {
        return words;
    }

    /** By the number of a word. */
    float[] rarities() {
        float[] all = new float[words.size()];
        int number = 0;
        for (float rarity : rarities.values()) {
            all[number++] = rarity;
        }
        return all;
    }

    /** The rarity of a word that stands in no passage. */
    float unknown() {
        return unknown;
    }

    /** The numbers of the words of each sentence; words that can't be learned from are left out. */
    List<int[]> numbers(List<List<String>> sentences) {
        return sentences.stream()
                .map(sentence -> sentence.stream()
                        .map(numbers::get)
                        .filter(number -> number != null)
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toList();
    }
}

package dev.blotter.index.fingerprint;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a title, as hashes in ascending order, each once. Two reports of one template differ in a name or a
 * figure.
 *
 * @param names words with a digit or a capital amid lower-case words
 * @param capitals words of a title in which all begin with a capital
 */
@SuppressWarnings("ArrayRecordComponent")
record TitleWords(int[] names, int[] capitals, int[] others) {
    static final TitleWords NONE = new TitleWords(new int[0], new int[0], new int[0]);

    /** Titles that have so much of the shorter one in common are of one template, or of one report. */
    private static final double ALIKE = 0.5;
    /** In a title as it stands in a sentence so many of the long words begin with a small letter. */
    private static final double SMALL = 0.34;
    /** Shorter words say nothing of what a text is about. */
    private static final int LONG = 4;
    /** A title of fewer long words says too little of its text. */
    private static final int TELLING = 4;
    /** So many of the long words of a title stand in its text, unless that is the menu of a site. */
    private static final double TOLD = 0.25;

    static TitleWords of(String title) {
        List<String> words = words(title);
        boolean isSentence = longWords(words).stream()
                        .filter(word -> Character.isLowerCase(word.charAt(0)))
                        .count()
                >= SMALL * longWords(words).size();
        IntStream.Builder names = IntStream.builder();
        IntStream.Builder capitals = IntStream.builder();
        IntStream.Builder others = IntStream.builder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean isCapital = Character.isUpperCase(word.charAt(0)) && (i > 0 || !isSentence);
            boolean isFigure = word.chars().anyMatch(Character::isDigit);
            (isFigure || (isCapital && isSentence) ? names : isCapital ? capitals : others).add(hash(word));
        }
        return new TitleWords(sorted(names.build()), sorted(capitals.build()), sorted(others.build()));
    }

    /** Whether a text speaks of what its title says; else it is what a site shows around each page. */
    static boolean areTold(String title, String text) {
        List<String> words = longWords(words(title));
        String lower = text.toLowerCase(Locale.ROOT);
        return words.size() < TELLING
                || words.stream()
                                .filter(word -> lower.contains(word.toLowerCase(Locale.ROOT)))
                                .count()
                        >= TOLD * words.size();
    }

    private static List<String> longWords(List<String> words) {
        return words.stream().filter(word -> word.length() >= LONG).toList();
    }

    private static List<String> words(String title) {
        List<String> words = new ArrayList<>();
        try (StandardTokenizer tokens = new StandardTokenizer()) {
            tokens.setReader(new StringReader(title));
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static int hash(String word) {
        return Shingles.hash(word.toLowerCase(Locale.ROOT));
    }

    private static int[] sorted(IntStream hashes) {
        return hashes.sorted().distinct().toArray();
    }

    int[] all() {
        return sorted(Stream.of(names, capitals, others).flatMapToInt(Arrays::stream));
    }

    /** Whether titles of one template each hold a telling word that the other lacks. */
    static boolean differ(int[] some, int[] tellingOfSome, int[] others, int[] tellingOfOthers) {
        long shared = Arrays.stream(some).filter(word -> holds(others, word)).count();
        return shared > 0
                && shared >= ALIKE * Math.min(some.length, others.length)
                && Arrays.stream(tellingOfSome).anyMatch(word -> !holds(others, word))
                && Arrays.stream(tellingOfOthers).anyMatch(word -> !holds(some, word));
    }

    private static boolean holds(int[] words, int word) {
        return Arrays.binarySearch(words, word) >= 0;
    }

    int ints() {
        return 3 + names.length + capitals.length + others.length;
    }

    void encode(IntBuffer out) {
        for (int[] words : List.of(names, capitals, others)) {
            out.put(words.length).put(words);
        }
    }

    static TitleWords decode(IntBuffer in) {
        return new TitleWords(words(in), words(in), words(in));
    }

    private static int[] words(IntBuffer in) {
        int[] words = new int[in.get()];
        in.get(words);
        return words;
    }
}

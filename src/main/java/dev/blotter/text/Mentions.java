package dev.blotter.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often a document speaks of a concept.
 *
 * @param concept the concept of the terms
 * @param strength the strength of the terms; {@code any} for the terms of all strengths together, of a
 *     concept that has a term which is a clue
 * @param terms how many terms of this concept and strength there are; at least 1
 * @param phrases how many different phrases they are
 * @param sentences in how many sentences they stand
 * @param first the number of the first of these sentences; 0 is the title
 * @param together how many different phrases two sentences hold that follow each other, where they are most
 * @param densest the number of the first of those two
 */
public record Mentions(
        String concept, String strength, int terms, int phrases, int sentences, int first, int together, int densest) {
    private static final String CLUE = "clue";
    private static final String ANY = "any";

    private record Key(String concept, String strength) {}

    /** The mentions of all concepts, in the order in which the terms bring them up. */
    static List<Mentions> of(Collection<? extends Annotation> found) {
        Map<Key, Tally> tallies = new LinkedHashMap<>();
        Set<String> told = concepts(found);
        for (Annotation annotation : found) {
            if (annotation instanceof Term term) {
                count(tallies, term.strength(), term);
                if (told.contains(term.concept())) {
                    count(tallies, ANY, term);
                }
            }
        }
        return tallies.entrySet().stream()
                .map(entry -> entry.getValue().mentions(entry.getKey()))
                .toList();
    }

    /** The concepts that a document has a clue of. */
    private static Set<String> concepts(Collection<? extends Annotation> found) {
        Set<String> concepts = new HashSet<>();
        for (Annotation annotation : found) {
            if (annotation instanceof Term term && term.strength().equals(CLUE)) {
                concepts.add(term.concept());
            }
        }
        return concepts;
    }

    private static void count(Map<Key, Tally> tallies, String strength, Term term) {
        tallies.computeIfAbsent(new Key(term.concept(), strength), key -> new Tally())
                .add(term);
    }

    private static final class Tally {
        private final SortedMap<Integer, Set<String>> phrases = new TreeMap<>();
        private int terms;

        void add(Term term) {
            terms++;
            phrases.computeIfAbsent(term.sentence(), sentence -> new HashSet<>())
                    .add(term.phrase());
        }

        Mentions mentions(Key key) {
            int densest = phrases.firstKey();
            int together = 0;
            Set<String> all = new HashSet<>();
            for (Map.Entry<Integer, Set<String>> sentence : phrases.entrySet()) {
                int here = countTogether(sentence);
                if (here > together) {
                    together = here;
                    densest = sentence.getKey();
                }
                all.addAll(sentence.getValue());
            }
            return new Mentions(
                    key.concept(),
                    key.strength(),
                    terms,
                    all.size(),
                    phrases.size(),
                    phrases.firstKey(),
                    together,
                    densest);
        }

        /** The different phrases of a sentence and the next. */
        private int countTogether(Map.Entry<Integer, Set<String>> sentence) {
            Set<String> next = phrases.get(sentence.getKey() + 1);
            if (next == null) {
                return sentence.getValue().size();
            }
            Set<String> both = new HashSet<>(sentence.getValue());
            both.addAll(next);
            return both.size();
        }
    }
}

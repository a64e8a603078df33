package dev.blotter.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often a document speaks of a concept.
 *
 * @param concept the concept of the terms
 * @param sort the sort of the terms
 * @param times how many terms of this concept and sort there are; at least 1
 * @param phrases how many different phrases they are
 * @param sentences in how many sentences they stand
 * @param firstSentence the number of the first of these sentences; 0 is the title
 */
public record Mentions(String concept, String sort, int times, int phrases, int sentences, int firstSentence) {
    private record Spoken(String concept, String sort) {}

    /** The mentions of all concepts, in the order in which the terms bring them up; the annotations are in that of the document. */
    static List<Mentions> of(Collection<? extends Annotation> found) {
        Map<Spoken, List<Term>> told = new LinkedHashMap<>();
        for (Annotation annotation : found) {
            if (annotation instanceof Term term) {
                told.computeIfAbsent(new Spoken(term.concept(), term.sort()), key -> new ArrayList<>())
                        .add(term);
            }
        }
        return told.values().stream().map(Mentions::ofOne).toList();
    }

    private static Mentions ofOne(List<Term> terms) {
        int sentences = 0;
        int last = -1;
        Set<String> phrases = new HashSet<>();
        for (Term term : terms) {
            sentences += term.sentence() == last ? 0 : 1;
            last = term.sentence();
            phrases.add(term.phrase());
        }
        Term first = terms.getFirst();
        return new Mentions(first.concept(), first.sort(), terms.size(), phrases.size(), sentences, first.sentence());
    }
}

package dev.blotter.finding;

import dev.blotter.finding.Entry.Evidence;
import dev.blotter.text.Annotation;
import dev.blotter.text.Annotations;
import dev.blotter.text.Document;
import dev.blotter.text.Sentence;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Quotes the words that annotations stand for, each with its sentence. */
final class Quoter {
    /** The order of the document, title first. */
    static final Comparator<Annotation> ORDER = Comparator.comparingInt(Annotation::token)
            .thenComparingInt(Annotation::last)
            .thenComparing(annotation -> annotation.getClass().getSimpleName());

    private final Document document;
    private final Map<Integer, Sentence> sentences = new HashMap<>();

    Quoter(Document document, Annotations annotations) {
        this.document = document;
        annotations.sentences().forEach(sentence -> sentences.putIfAbsent(sentence.number(), sentence));
    }

    /** A quotation for each annotation, equal ones once. */
    List<Evidence> quoteEach(List<? extends Annotation> each) {
        return each.stream()
                .map(annotation -> quote(annotation.sentence(), annotation.begin(), annotation.end()))
                .distinct()
                .toList();
    }

    /** One quotation from the first of the annotations to the last, of those in the sentence of the main one. */
    Evidence quoteHull(Annotation main, List<? extends Annotation> others) {
        int begin = main.begin();
        int end = main.end();
        for (Annotation other : others) {
            if (other.sentence() == main.sentence()) {
                begin = Math.min(begin, other.begin());
                end = Math.max(end, other.end());
            }
        }
        return quote(main.sentence(), begin, end);
    }

    private Evidence quote(int number, int begin, int end) {
        Sentence sentence = Objects.requireNonNull(sentences.get(number));
        String in = number == 0 ? Objects.requireNonNull(document.title()) : document.text();
        return new Evidence(
                number == 0 ? "title" : "text",
                begin,
                end,
                in.substring(begin, end),
                in.substring(sentence.begin(), sentence.end()));
    }
}

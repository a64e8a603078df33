package dev.blotter.finding;

import dev.blotter.finding.Entry.Evidence;
import dev.blotter.text.Annotation;
import dev.blotter.text.Document;
import dev.blotter.text.Sentence;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Quotes words of a document, each with its sentence. */
public final class Quoter {
    static final Comparator<Annotation> ORDER = Comparator.comparingInt(Annotation::token)
            .thenComparingInt(Annotation::last)
            .thenComparing(annotation -> annotation.getClass().getSimpleName());

    private final Document document;
    private final List<Sentence> sentences;
    private final Map<Integer, Sentence> byNumber = new HashMap<>();

    public Quoter(Document document, List<Sentence> sentences) {
        this.document = document;
        this.sentences = sentences;
        sentences.forEach(sentence -> byNumber.putIfAbsent(sentence.number(), sentence));
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
        Sentence sentence = Objects.requireNonNull(byNumber.get(number));
        String in = document.textOf(number);
        return new Evidence(
                number == 0 ? "title" : "text",
                begin,
                end,
                in.substring(begin, end),
                in.substring(sentence.begin(), sentence.end()));
    }

    /** Where the text, or else the title, holds some words; nothing for none. */
    public Optional<Evidence> find(String words) {
        String title = Objects.requireNonNullElse(document.title(), "");
        int inText = document.text().indexOf(words);
        int inTitle = title.indexOf(words);
        if (words.isEmpty() || (inText < 0 && inTitle < 0)) {
            return Optional.empty();
        }
        return Optional.of(
                inText >= 0
                        ? inText(inText, inText + words.length())
                        : new Evidence("title", inTitle, inTitle + words.length(), words, title));
    }

    /** What stands for the whole document: its title, else its first sentence, else nothing. */
    public Evidence beginning() {
        String title = Objects.requireNonNullElse(document.title(), "");
        return title.isEmpty()
                ? textSentences()
                        .findFirst()
                        .map(sentence -> inText(sentence.begin(), sentence.end()))
                        .orElse(new Evidence("text", 0, 0, "", ""))
                : new Evidence("title", 0, title.length(), title, title);
    }

    private Stream<Sentence> textSentences() {
        return sentences.stream().filter(sentence -> sentence.number() > 0);
    }

    private Evidence inText(int begin, int end) {
        String text = document.text();
        String words = text.substring(begin, end);
        String around = textSentences()
                .filter(sentence -> sentence.begin() < end && sentence.end() > begin)
                .map(sentence -> text.substring(Math.min(sentence.begin(), begin), Math.max(sentence.end(), end)))
                .findFirst()
                .orElse(words);
        return new Evidence("text", begin, end, words, around);
    }
}

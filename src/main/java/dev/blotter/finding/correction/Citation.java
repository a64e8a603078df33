package dev.blotter.finding.correction;

import dev.blotter.finding.Entry.Evidence;
import dev.blotter.text.Document;
import dev.blotter.text.Sentence;
import java.util.List;
import java.util.Optional;

/** Finds in a document what a person quotes from it. */
record Citation(Document document, List<Sentence> sentences) {
    /** Where the title or the text holds these words. */
    Optional<Evidence> find(String quote) {
        if (quote.isEmpty()) {
            return Optional.empty();
        }
        int inText = document.text().indexOf(quote);
        if (inText >= 0) {
            return Optional.of(inText(inText, inText + quote.length()));
        }
        String title = document.title() == null ? "" : document.title();
        int inTitle = title.indexOf(quote);
        return inTitle < 0
                ? Optional.empty()
                : Optional.of(new Evidence("title", inTitle, inTitle + quote.length(), quote, title));
    }

    /** What stands for a whole document: its title, else its first sentence, else nothing. */
    Evidence beginning() {
        String title = document.title();
        if (title != null && !title.isEmpty()) {
            return new Evidence("title", 0, title.length(), title, title);
        }
        return sentences.stream()
                .filter(sentence -> sentence.number() > 0)
                .findFirst()
                .map(sentence -> inText(sentence.begin(), sentence.end()))
                .orElse(new Evidence("text", 0, 0, "", ""));
    }

    private Evidence inText(int begin, int end) {
        String text = document.text();
        String around = sentences.stream()
                .filter(sentence -> sentence.number() > 0 && sentence.begin() < end && sentence.end() > begin)
                .map(sentence -> text.substring(Math.min(sentence.begin(), begin), Math.max(sentence.end(), end)))
                .findFirst()
                .orElse(text.substring(begin, end));
        return new Evidence("text", begin, end, text.substring(begin, end), around);
    }
}

package dev.blotter.report;

import dev.blotter.finding.Entry.Evidence;
import dev.blotter.text.Plain;
import java.util.List;

/** A sentence with the words in it that a tag rests on, in plain text; no words when they can't be found in it. */
record MarkedSentence(String before, String words, String after) {
    static final MarkedSentence NONE = new MarkedSentence("", "", "");

    static MarkedSentence of(List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return NONE;
        }
        String sentence = Plain.line(evidence.getFirst().sentence());
        String words = Plain.line(evidence.getFirst().text());
        int at = sentence.indexOf(words);
        return at < 0 || words.isEmpty()
                ? new MarkedSentence(sentence, "", "")
                : new MarkedSentence(sentence.substring(0, at), words, sentence.substring(at + words.length()));
    }
}

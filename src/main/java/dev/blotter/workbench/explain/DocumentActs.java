package dev.blotter.workbench.explain;

import dev.blotter.text.Act;
import dev.blotter.text.Annotations;
import dev.blotter.text.Document;
import dev.blotter.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The acts of a document by those sentences that have one: what there is for a rule to match. */
public record DocumentActs(String source, List<ActedSentence> sentences) {
    public record ActedSentence(String sentence, List<ActDescription> acts) {}

    public static DocumentActs of(Document document, Annotations annotations) {
        Map<Integer, List<ActDescription>> acts = new TreeMap<>();
        for (Act act : annotations.acts()) {
            acts.computeIfAbsent(act.sentence(), number -> new ArrayList<>()).add(ActDescription.of(document, act));
        }
        List<ActedSentence> sentences = new ArrayList<>();
        for (Sentence sentence : annotations.sentences()) {
            List<ActDescription> own = acts.get(sentence.number());
            if (own != null) {
                sentences.add(new ActedSentence(ActDescription.words(document, sentence), own));
            }
        }
        return new DocumentActs(document.source(), sentences);
    }
}

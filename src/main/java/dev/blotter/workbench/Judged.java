package dev.blotter.workbench;

import dev.blotter.Pipeline;
import dev.blotter.finding.Entry;
import dev.blotter.rules.Explanation;
import dev.blotter.text.Annotations;
import dev.blotter.text.Document;

/** A document with its entry, and with what the rules saw and concluded on the way to it. */
record Judged(Document document, Entry entry, Annotations annotations, Explanation explanation) {
    static Judged of(Document document, Pipeline pipeline) {
        Entry entry = pipeline.tag(document);
        boolean hasText = entry.ruleSet() != null;
        Annotations annotations = hasText ? pipeline.annotate(document) : Annotations.NONE;
        Explanation explanation = pipeline.rules().explain(annotations);
        return new Judged(document, entry, annotations, explanation);
    }

    Quotes quotes() {
        return new Quotes(document, annotations);
    }
}

package dev.blotter.workbench.explain;

import dev.blotter.Pipeline;
import dev.blotter.batch.FanOut;
import dev.blotter.finding.Entry;
import dev.blotter.read.format.Watch;
import dev.blotter.rules.explain.Explanation;
import dev.blotter.text.Annotations;
import dev.blotter.text.Document;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A document with its entry, and with what the rules saw and concluded on the way to it. */
record Judged(Document document, Entry entry, Annotations annotations, Explanation explanation) {
    /** Judges a document within the time limit; what it concludes by itself is asked only when it ends in time. */
    static Judged of(Document document, Pipeline pipeline) {
        AtomicReference<@Nullable Judged> judged = new AtomicReference<>();
        try (FanOut one = new FanOut(1, pipeline.guard().timeLimit())) {
            one.add(watch -> judged.set(of(document, pipeline, watch)));
        }
        return Objects.requireNonNull(judged.get());
    }

    private static Judged of(Document document, Pipeline pipeline, Watch watch) {
        Entry entry = pipeline.tag(document, watch);
        boolean hasText = entry.ruleSet() != null;
        Document seen = pipeline.corrections().corrected(document);
        Annotations annotations = hasText ? pipeline.annotate(seen) : Annotations.NONE;
        Explanation explanation = pipeline.rules().explain(annotations);
        return new Judged(seen, entry, annotations, explanation);
    }

    Quotes quotes() {
        return new Quotes(document, annotations);
    }
}

package dev.blotter.workbench.explain;

import dev.blotter.Pipeline;
import dev.blotter.batch.FanOut;
import dev.blotter.finding.Entry;
import dev.blotter.rules.explain.Explanation;
import dev.blotter.text.Annotations;
import dev.blotter.text.Document;
import java.util.List;
import java.util.function.Function;

/** A document with its entry, and with what the rules saw and concluded on the way to it. */
record DocumentVerdict(Document document, Entry entry, Annotations annotations, Explanation explanation) {
    /** Judges a document and explains it, both together within the time limit. */
    static <T> T of(Document document, Pipeline pipeline, Function<DocumentVerdict, T> explained) {
        return FanOut.once(
                pipeline.guard().timeLimit(),
                watch -> pipeline.judge(
                        document,
                        watch,
                        () -> explained.apply(wholeOrBeginning(document, pipeline)),
                        entry -> explained.apply(unread(document, pipeline, entry))));
    }

    /** What is judged of a document; to explain costs more than to judge. */
    private static DocumentVerdict wholeOrBeginning(Document document, Pipeline pipeline) {
        return Pipeline.wholeOrBeginning(
                document,
                part -> of(part, pipeline),
                failure -> unread(document, pipeline, pipeline.tag(document.with(failure))));
    }

    private static DocumentVerdict of(Document document, Pipeline pipeline) {
        Entry entry = pipeline.tag(document);
        if (entry.ruleSet() == null) {
            return unread(document, pipeline, entry);
        }
        Document seen = pipeline.corrections().corrected(document);
        Annotations annotations = pipeline.annotate(seen);
        return new DocumentVerdict(seen, entry, annotations, pipeline.rules().explain(annotations));
    }

    private static DocumentVerdict unread(Document document, Pipeline pipeline, Entry entry) {
        Document seen = pipeline.corrections().corrected(document);
        return new DocumentVerdict(seen, entry, Annotations.NONE, new Explanation(List.of(), List.of()));
    }

    FactText quotes() {
        return new FactText(document, annotations);
    }
}

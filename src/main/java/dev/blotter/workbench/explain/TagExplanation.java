package dev.blotter.workbench.explain;

import dev.blotter.Pipeline;
import dev.blotter.finding.Conclusion;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Tag;
import dev.blotter.finding.correction.Correction;
import dev.blotter.rules.explain.Explanation.Suppression;
import dev.blotter.rules.explain.JustifiedConclusion;
import dev.blotter.text.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a document has its tags, as the rules make them now.
 *
 * @param suppressed what rules forbade others to use; those first that cost a conclusion
 * @param corrections what persons have put right in these tags
 */
public record TagExplanation(Entry entry, List<Tagged> tags, List<Loss> suppressed, List<Correction> corrections) {
    /** A tag, and what it was assembled from: for a count the figure first, then what is said of it. */
    public record Tagged(String tag, List<Concluded> conclusions) {}

    /** A conclusion, with each rule and each set of facts that justifies it. */
    public record Concluded(String conclusion, List<QuotedWords> quotes, List<RuleGrounds> because) {}

    /** What was not used: exclusions, and the conclusions that would stand without them. */
    public record Loss(List<Concluded> excluded, List<Concluded> gone) {}

    /** Judges a document and says why it has a tag, or all for null. */
    public static TagExplanation of(Document document, Pipeline pipeline, @Nullable Tag asked) {
        return DocumentVerdict.of(document, pipeline, judged -> of(judged, pipeline, asked));
    }

    private static TagExplanation of(DocumentVerdict judged, Pipeline pipeline, @Nullable Tag asked) {
        FactText quotes = judged.quotes();
        List<Tagged> tags = new ArrayList<>();
        Entry entry = judged.entry();
        List<List<JustifiedConclusion>> reasons =
                new TagGrounds(judged.explanation().reasons()).of(entry);
        List<Tag> all = Tag.of(entry);
        for (int i = 0; i < all.size(); i++) {
            if (asked == null || asked.covers(all.get(i))) {
                tags.add(new Tagged(all.get(i).toString(), concluded(quotes, reasons.get(i))));
            }
        }
        return new TagExplanation(entry, tags, losses(judged, asked), corrections(pipeline, entry.source(), asked));
    }

    private static List<Correction> corrections(Pipeline pipeline, String source, @Nullable Tag asked) {
        return pipeline.corrections().of(source).stream()
                .filter(correction -> asked == null
                        || asked.covers(correction.tag())
                        || correction.tag().covers(asked))
                .toList();
    }

    /** What was not used; with a tag, only what it was lost by. */
    static List<Loss> losses(DocumentVerdict judged, @Nullable Tag asked) {
        FactText quotes = judged.quotes();
        return judged.explanation().suppressed().stream()
                .filter(loss -> asked == null
                        || loss.gone().stream().anyMatch(gone -> TagGrounds.gives(gone.conclusion(), asked)))
                .map(loss -> loss(quotes, loss))
                .toList();
    }

    static List<Concluded> concluded(FactText quotes, List<JustifiedConclusion> reasons) {
        return reasons.stream().map(reason -> concluded(quotes, reason)).toList();
    }

    private static Concluded concluded(FactText quotes, JustifiedConclusion reason) {
        Conclusion conclusion = reason.conclusion();
        return new Concluded(
                quotes.conclusion(conclusion),
                quotes.quotes(conclusion),
                reason.grounds().stream().map(quotes::because).toList());
    }

    private static Loss loss(FactText quotes, Suppression suppressed) {
        return new Loss(concluded(quotes, suppressed.because()), concluded(quotes, suppressed.gone()));
    }
}

package dev.blotter.workbench.explain;

import dev.blotter.Pipeline;
import dev.blotter.finding.Conclusion;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Tag;
import dev.blotter.finding.correction.Correction;
import dev.blotter.rules.explain.Reason;
import dev.blotter.rules.explain.Suppressed;
import dev.blotter.text.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a document has its tags.
 *
 * @param entry the entry as the rules make it now
 * @param tags each tag that was asked for, in the order of the entry
 * @param suppressed what rules forbade others to use; those first that cost a conclusion
 * @param corrections what persons have put right in these tags
 */
public record Why(Entry entry, List<Tagged> tags, List<Loss> suppressed, List<Correction> corrections) {
    public Why {
        tags = List.copyOf(tags);
        suppressed = List.copyOf(suppressed);
        corrections = List.copyOf(corrections);
    }

    /**
     * A tag, and what it rests on.
     *
     * @param tag the tag as it is asked for
     * @param conclusions what it was assembled from: for a count the figure first, then what is said of it
     */
    public record Tagged(String tag, List<Concluded> conclusions) {
        public Tagged {
            conclusions = List.copyOf(conclusions);
        }
    }

    /** A conclusion, with each rule and each set of facts that justifies it. */
    public record Concluded(String conclusion, List<Quote> quotes, List<Because> because) {
        public Concluded {
            quotes = List.copyOf(quotes);
            because = List.copyOf(because);
        }
    }

    /**
     * What was not used.
     *
     * @param excluded each exclusion that had a part in it
     * @param gone the conclusions that would stand without it
     */
    public record Loss(List<Concluded> excluded, List<Concluded> gone) {
        public Loss {
            excluded = List.copyOf(excluded);
            gone = List.copyOf(gone);
        }
    }

    /**
     * Judges a document and says why.
     *
     * @param asked the tag, or null for all
     */
    public static Why of(Document document, Pipeline pipeline, @Nullable Tag asked) {
        return Judged.of(document, pipeline, judged -> of(judged, pipeline, asked));
    }

    private static Why of(Judged judged, Pipeline pipeline, @Nullable Tag asked) {
        Quotes quotes = judged.quotes();
        List<Tagged> tags = new ArrayList<>();
        Entry entry = judged.entry();
        List<List<Reason>> reasons = new TagGrounds(judged.explanation()).of(entry);
        List<Tag> all = Tag.of(entry);
        for (int i = 0; i < all.size(); i++) {
            if (asked == null || asked.covers(all.get(i))) {
                tags.add(new Tagged(all.get(i).toString(), concluded(quotes, reasons.get(i))));
            }
        }
        return new Why(entry, tags, losses(judged, asked), corrections(pipeline, entry.source(), asked));
    }

    private static List<Correction> corrections(Pipeline pipeline, String source, @Nullable Tag asked) {
        return pipeline.corrections().of(source).stream()
                .filter(correction -> asked == null
                        || asked.covers(correction.tag())
                        || correction.tag().covers(asked))
                .toList();
    }

    /** What was not used; with a tag, only what it was lost by. */
    static List<Loss> losses(Judged judged, @Nullable Tag asked) {
        Quotes quotes = judged.quotes();
        return judged.explanation().suppressed().stream()
                .filter(loss -> asked == null
                        || loss.gone().stream().anyMatch(gone -> TagGrounds.gives(gone.conclusion(), asked)))
                .map(loss -> loss(quotes, loss))
                .toList();
    }

    static List<Concluded> concluded(Quotes quotes, List<Reason> reasons) {
        return reasons.stream().map(reason -> concluded(quotes, reason)).toList();
    }

    private static Concluded concluded(Quotes quotes, Reason reason) {
        Conclusion conclusion = reason.conclusion();
        return new Concluded(
                quotes.conclusion(conclusion),
                quotes.quotes(conclusion),
                reason.grounds().stream().map(quotes::because).toList());
    }

    private static Loss loss(Quotes quotes, Suppressed suppressed) {
        return new Loss(concluded(quotes, suppressed.because()), concluded(quotes, suppressed.gone()));
    }
}

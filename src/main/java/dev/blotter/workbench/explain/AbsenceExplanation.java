package dev.blotter.workbench.explain;

import dev.blotter.Pipeline;
import dev.blotter.codes.FraudTypes;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Tag;
import dev.blotter.rules.explain.Goal;
import dev.blotter.rules.explain.MatchedFact;
import dev.blotter.rules.explain.NearMiss;
import dev.blotter.rules.explain.NearMiss.Unmet;
import dev.blotter.rules.text.RuleInfo;
import dev.blotter.text.Document;
import dev.blotter.text.Status;
import dev.blotter.workbench.check.TermTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Why a document lacks a tag, with the entry as the rules make it now.
 *
 * @param notes what can be said plainly, one sentence each
 * @param losses exclusions without which the tag would be there
 * @param misses the rules that could conclude it, the nearest first
 */
public record AbsenceExplanation(
        Entry entry,
        String tag,
        boolean present,
        List<String> notes,
        List<TagExplanation.Loss> losses,
        List<Miss> misses) {
    /**
     * A rule that did not conclude it: how many of its conditions are met, of which the parts of patterns are counted
     * one by one, the first that is not, and terms that would meet it.
     */
    public record Miss(
            RuleInfo rule, int met, int all, Unmet unmet, List<Attempt> attempts, List<TermTable.Advice> terms) {}

    /**
     * A way in which the conditions before the unmet one are met.
     *
     * @param held the facts that meet them
     * @param near what comes closest to the unmet condition, or is what it forbids
     * @param excludedBy the rules that made that exclusion
     */
    public record Attempt(
            List<FactDescription> held,
            List<FactDescription> near,
            Map<String, String> found,
            List<RuleGrounds> excludedBy) {}

    /** Judges a document and says why it lacks a tag. */
    public static AbsenceExplanation of(Document document, Pipeline pipeline, Tag tag, Path ruleFolder) {
        return DocumentVerdict.of(document, pipeline, judged -> of(judged, pipeline, tag, ruleFolder));
    }

    private static AbsenceExplanation of(DocumentVerdict judged, Pipeline pipeline, Tag tag, Path ruleFolder) {
        if (!Status.ofJson(judged.entry().status()).hasText()) {
            return plain(judged, tag, false, List.of(unread(judged.entry())));
        }
        if (Tag.of(judged.entry()).stream().anyMatch(tag::covers)) {
            return plain(judged, tag, true, List.of());
        }
        TermTable terms = new TermTable(pipeline.terms());
        List<NearMiss> misses = pipeline.rules().nearMisses(Goal.of(tag), judged.annotations(), judged.explanation());
        List<String> notes = new Notes(judged, FraudTypes.load(ruleFolder), terms).of(tag, misses.isEmpty());
        return new AbsenceExplanation(
                judged.entry(),
                tag.toString(),
                false,
                notes,
                TagExplanation.losses(judged, tag),
                misses(judged, misses, terms));
    }

    private static String unread(Entry entry) {
        String reason = String.valueOf(entry.reason());
        return entry.status().equals(Status.FAILED.json())
                ? reason
                : "it has no text: " + entry.status() + ", " + reason;
    }

    private static AbsenceExplanation plain(DocumentVerdict judged, Tag tag, boolean present, List<String> notes) {
        return new AbsenceExplanation(judged.entry(), tag.toString(), present, notes, List.of(), List.of());
    }

    /** Each rule once, by its conclusion that came closest; those that concluded it are told of in notes. */
    private static List<Miss> misses(DocumentVerdict judged, List<NearMiss> found, TermTable terms) {
        List<Miss> misses = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NearMiss miss : found) {
            Unmet unmet = miss.unmet();
            if (unmet != null && seen.add(miss.rule().name())) {
                misses.add(new Miss(
                        miss.rule(),
                        miss.met(),
                        miss.all(),
                        unmet,
                        miss.attempts().stream()
                                .map(attempt -> attempt(judged, attempt))
                                .toList(),
                        advice(judged, miss, unmet, terms)));
            }
        }
        return misses;
    }

    private static Attempt attempt(DocumentVerdict judged, NearMiss.Attempt attempt) {
        FactText quotes = judged.quotes();
        Map<String, String> found = new TreeMap<>();
        attempt.found().forEach((name, value) -> found.put(name, quotes.value(value)));
        List<RuleGrounds> excludedBy = judged.explanation().reasons().stream()
                .filter(reason -> attempt.near().stream().map(MatchedFact::fact).anyMatch(reason.conclusion()::equals))
                .flatMap(reason -> reason.grounds().stream())
                .map(quotes::because)
                .toList();
        return new Attempt(quotes.seen(attempt.held()), quotes.seen(attempt.near()), found, excludedBy);
    }

    /** Terms help where none was found, and not where one stands in the wrong place. */
    private static List<TermTable.Advice> advice(DocumentVerdict judged, NearMiss miss, Unmet unmet, TermTable terms) {
        boolean lacksTerm = !unmet.forbids()
                && miss.attempts().stream()
                        .allMatch(attempt -> attempt.near().isEmpty()
                                || attempt.found().containsKey("concept")
                                || attempt.found().containsKey("sort"));
        Set<String> sorts = unmet.wanted().getOrDefault("sort", Set.of());
        return unmet.wanted().getOrDefault("concept", Set.of()).stream()
                .filter(concept -> lacksTerm)
                .sorted()
                .flatMap(concept -> terms.advice(concept, sorts, judged.entry().language()).stream())
                .toList();
    }
}

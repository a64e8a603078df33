package dev.blotter.serve;

import dev.blotter.finding.correction.Correction;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.rules.text.RuleInfo;
import dev.blotter.text.Plain;
import dev.blotter.workbench.explain.FactDescription;
import dev.blotter.workbench.explain.QuotedWords;
import dev.blotter.workbench.explain.RuleGrounds;
import dev.blotter.workbench.explain.TagExplanation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Why a document has its tags: for each the rules, what they saw, and the sentences; and what was not used. */
record WhyPage(Frame frame, StoredEntry stored, TagExplanation why) {
    static final int MOST = 4;

    /** What was not used, and cost a conclusion. */
    List<TagExplanation.Loss> losses() {
        return why.suppressed().stream().filter(loss -> !loss.gone().isEmpty()).toList();
    }

    /** Why a document has a tag, in one sentence: the first rule, what it looks for, and what it saw. */
    String sentence(TagExplanation.Tagged tag) {
        return tag.conclusions().stream()
                .flatMap(concluded -> concluded.because().stream())
                .findFirst()
                .map(this::sentence)
                .orElse("No rule, but set by hand.");
    }

    private String sentence(RuleGrounds grounds) {
        String looks = grounds.rule().description() == null
                ? ""
                : " (" + grounds.rule().description() + ")";
        String seen = sentences(grounds.facts()).stream()
                .findFirst()
                .map(sentence -> " rests on: “" + sentence + "”")
                .orElse(" gives it.");
        return Plain.line("The rule " + grounds.rule().name() + looks + seen);
    }

    /** What each rule saw; {@link #MOST} of it are shown. */
    Map<RuleInfo, List<RuleGrounds>> byRule(List<RuleGrounds> because) {
        return because.stream()
                .collect(Collectors.groupingBy(RuleGrounds::rule, LinkedHashMap::new, Collectors.toList()));
    }

    String words(FactDescription fact) {
        String quoted = fact.quotes().stream()
                .filter(quote -> !quote.text().equals(quote.sentence()))
                .limit(MOST)
                .map(quote -> "“" + quote.text() + "” ")
                .collect(Collectors.joining());
        return Plain.line(quoted + fact.what());
    }

    List<String> sentences(List<FactDescription> facts) {
        return facts.stream()
                .flatMap(fact -> fact.quotes().stream())
                .map(QuotedWords::sentence)
                .map(Plain::line)
                .distinct()
                .toList();
    }

    /** A correction in words: {@code removed KH: the name of a trick (Wu, 2026-01-31)}. */
    static String words(Correction correction) {
        String by = List.of(correction.who(), correction.date()).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String done = correction.action() == Correction.Action.REMOVE ? "removed " : "set ";
        return Plain.line(done + correction.tag() + ": " + correction.reason() + (by.isEmpty() ? "" : " (" + by + ")"));
    }
}

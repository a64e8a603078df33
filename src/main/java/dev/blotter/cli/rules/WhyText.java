package dev.blotter.cli.rules;

import dev.blotter.cli.output.EntryText;
import dev.blotter.cli.output.Terminal;
import dev.blotter.finding.correction.Correction;
import dev.blotter.finding.correction.Correction.Action;
import dev.blotter.workbench.explain.RuleGrounds;
import dev.blotter.workbench.explain.TagExplanation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a document has its tags, for a person. */
record WhyText(Terminal terminal, boolean all) {
    String of(TagExplanation why) {
        ReasonText text = new ReasonText(terminal);
        why.tags().forEach(tag -> tag(text, tag, why.corrections()));
        others(text, why.corrections());
        List<TagExplanation.Loss> losses = why.suppressed().stream()
                .filter(loss -> all || !loss.gone().isEmpty())
                .toList();
        if (!losses.isEmpty()) {
            text.line(0, "");
            text.line(0, terminal.bold("not used"));
            losses.forEach(text::loss);
        }
        int idle = why.suppressed().size() - losses.size();
        if (idle > 0) {
            text.line(0, "");
            text.line(
                    0,
                    terminal.dim(idle + (idle == 1 ? " exclusion" : " exclusions") + " without effect; --all shows "
                            + (idle == 1 ? "it" : "them")));
        }
        return new EntryText(terminal).head(why.entry()) + text;
    }

    private void tag(ReasonText text, TagExplanation.Tagged tag, List<Correction> corrections) {
        text.line(0, "");
        text.line(0, terminal.bold(tag.tag()));
        Map<String, List<RuleGrounds>> byConclusion = tag.conclusions().stream()
                .collect(Collectors.groupingBy(
                        TagExplanation.Concluded::conclusion,
                        LinkedHashMap::new,
                        Collectors.flatMapping(concluded -> concluded.because().stream(), Collectors.toList())));
        byConclusion.forEach((conclusion, because) -> {
            if (!conclusion.equals(tag.tag())) {
                text.line(2, terminal.bold(conclusion));
            }
            text.because(conclusion.equals(tag.tag()) ? 2 : 4, because);
        });
        if (tag.conclusions().isEmpty()) {
            corrections.stream()
                    .filter(correction -> correction.action() == Action.ADD
                            && correction.tag().toString().equals(tag.tag()))
                    .forEach(correction -> text.line(2, "no rule, but set by hand: " + said(correction)));
        }
    }

    /** What no tag of the entry shows: what was removed, and the day, title or headline that was put right. */
    private void others(ReasonText text, List<Correction> corrections) {
        for (Correction correction : corrections) {
            boolean removes = correction.action() == Action.REMOVE;
            if (removes || correction.tag().isField()) {
                text.line(0, "");
                text.line(0, terminal.bold(Terminal.line(correction.tag().toString())));
                text.line(2, (removes ? "removed" : "set") + " by hand: " + said(correction));
            }
        }
    }

    /** Why, by whom and when. */
    private static String said(Correction correction) {
        String by = Stream.of(correction.who(), correction.date())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return Terminal.line(correction.reason() + (by.isEmpty() ? "" : " (" + by + ")"));
    }
}

package dev.blotter.cli.rules;

import dev.blotter.cli.output.EntryText;
import dev.blotter.cli.output.Terminal;
import dev.blotter.rules.explain.NearMiss.Unmet;
import dev.blotter.workbench.check.TermTable;
import dev.blotter.workbench.explain.AbsenceExplanation;
import java.util.stream.Collectors;

/**
 * Why a document lacks a tag, for a person.
 *
 * @param limit how many rules are shown
 */
record WhyNotText(Terminal terminal, int limit) {
    String of(AbsenceExplanation why) {
        ReasonText text = new ReasonText(terminal);
        text.line(0, "");
        text.line(0, terminal.bold(why.present() ? why.tag() + " is there" : "no " + why.tag()));
        why.notes().forEach(note -> text.line(2, Terminal.line(note)));
        if (!why.losses().isEmpty()) {
            text.line(0, "");
            text.line(0, terminal.bold("it would be there but for"));
            why.losses().forEach(text::loss);
        }
        why.misses().stream()
                .limit(limit)
                .forEach(miss -> miss(text, miss, why.losses().isEmpty()));
        int left = why.misses().size() - limit;
        if (left > 0) {
            text.line(0, "");
            text.line(0, terminal.dim("and " + left + " more rules that came less far; --all shows them"));
        }
        return new EntryText(terminal).head(why.entry()) + text;
    }

    private void miss(ReasonText text, AbsenceExplanation.Miss miss, boolean withExclusions) {
        Unmet unmet = miss.unmet();
        text.line(0, "");
        text.rule(0, miss.rule(), "  " + miss.met() + " of " + miss.all() + " conditions met");
        text.line(
                2,
                terminal.bold(unmet.forbids() ? "forbidden" : "not met") + "  " + unmet.text() + "  "
                        + terminal.dim(miss.rule().file() + ":" + unmet.line()));
        text.line(2, "there must be " + unmet.words());
        miss.attempts().forEach(attempt -> attempt(text, unmet, attempt, withExclusions));
        miss.terms().forEach(terms -> text.line(2, advice(terms)));
    }

    /** Exclusions that were told as losses are not told again. */
    private static void attempt(
            ReasonText text, Unmet unmet, AbsenceExplanation.Attempt attempt, boolean withExclusions) {
        if (!attempt.held().isEmpty()) {
            text.line(4, "met by");
            text.facts(6, attempt.held());
        }
        if (!attempt.near().isEmpty()) {
            text.line(4, (unmet.forbids() ? "but there is" : "closest") + found(attempt));
            text.facts(6, attempt.near());
        }
        if (withExclusions && !attempt.excludedBy().isEmpty()) {
            text.line(6, "excluded by");
            text.because(8, attempt.excludedBy());
        }
    }

    private static String found(AbsenceExplanation.Attempt attempt) {
        return attempt.found().isEmpty()
                ? ""
                : ": "
                        + attempt.found().entrySet().stream()
                                .map(entry -> entry.getKey() + " is " + Terminal.line(entry.getValue()))
                                .collect(Collectors.joining(", "));
    }

    private static String advice(TermTable.Advice advice) {
        return "a " + advice.strength() + " term of " + advice.concept() + " would meet it, such as “"
                + String.join("”, “", advice.terms()) + "”; new ones go into " + advice.file();
    }
}

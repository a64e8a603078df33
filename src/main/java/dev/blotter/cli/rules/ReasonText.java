package dev.blotter.cli.rules;

import dev.blotter.cli.output.EntryText;
import dev.blotter.cli.output.Terminal;
import dev.blotter.finding.Entry;
import dev.blotter.finding.correction.Correction;
import dev.blotter.finding.correction.Correction.Action;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.rules.explain.NearMiss.Unmet;
import dev.blotter.rules.text.RuleInfo;
import dev.blotter.workbench.check.TermTable;
import dev.blotter.workbench.explain.AbsenceExplanation;
import dev.blotter.workbench.explain.FactDescription;
import dev.blotter.workbench.explain.QuotedWords;
import dev.blotter.workbench.explain.RuleGrounds;
import dev.blotter.workbench.explain.TagExplanation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a document has its tags, or lacks one, for a person: rules, the facts that they saw, and sentences. */
final class ReasonText {
    private static final int MOST = 4;

    private final Terminal terminal;
    private final StringBuilder lines;

    private ReasonText(Terminal terminal, Entry entry) {
        this.terminal = terminal;
        this.lines = new StringBuilder(new EntryText(terminal).head(entry));
    }

    /** Why a document has its tags; {@code all} shows exclusions without effect, too. */
    static String of(TagExplanation why, Terminal terminal, boolean all) {
        ReasonText text = new ReasonText(terminal, why.entry());
        why.tags().forEach(tag -> text.tag(tag, why.corrections()));
        why.corrections().forEach(text::correction);
        List<TagExplanation.Loss> losses = why.suppressed().stream()
                .filter(loss -> all || !loss.gone().isEmpty())
                .toList();
        text.losses("not used", losses);
        int idle = why.suppressed().size() - losses.size();
        if (idle > 0) {
            text.part(terminal.dim(idle + " " + Numeral.noun(idle, "exclusion") + " without effect; --all shows "
                    + (idle == 1 ? "it" : "them")));
        }
        return text.lines.toString();
    }

    private void tag(TagExplanation.Tagged tag, List<Correction> corrections) {
        part(terminal.bold(tag.tag()));
        Map<String, List<RuleGrounds>> byConclusion = tag.conclusions().stream()
                .collect(Collectors.groupingBy(
                        TagExplanation.Concluded::conclusion,
                        LinkedHashMap::new,
                        Collectors.flatMapping(concluded -> concluded.because().stream(), Collectors.toList())));
        byConclusion.forEach((conclusion, because) -> {
            boolean isOther = !conclusion.equals(tag.tag());
            if (isOther) {
                line(2, terminal.bold(conclusion));
            }
            because(isOther ? 4 : 2, because);
        });
        if (tag.conclusions().isEmpty()) {
            corrections.stream()
                    .filter(correction -> correction.action() == Action.ADD
                            && correction.tag().toString().equals(tag.tag()))
                    .forEach(correction -> line(2, "no rule, but set by hand: " + said(correction)));
        }
    }

    /** What no tag of the entry shows: what was removed, and the day, title or headline that was put right. */
    private void correction(Correction correction) {
        boolean removes = correction.action() == Action.REMOVE;
        if (removes || correction.tag().isField()) {
            part(terminal.bold(Terminal.line(correction.tag().toString())));
            line(2, (removes ? "removed" : "set") + " by hand: " + said(correction));
        }
    }

    /** Why, by whom and when. */
    private static String said(Correction correction) {
        String by = Stream.of(correction.who(), correction.date())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return Terminal.line(correction.reason() + (by.isEmpty() ? "" : " (" + by + ")"));
    }

    /** Why a document lacks a tag, with so many rules. */
    static String of(AbsenceExplanation why, Terminal terminal, int limit) {
        ReasonText text = new ReasonText(terminal, why.entry());
        text.part(terminal.bold(why.present() ? why.tag() + " is there" : "no " + why.tag()));
        why.notes().forEach(note -> text.line(2, Terminal.line(note)));
        text.losses("it would be there but for", why.losses());
        why.misses().stream()
                .limit(limit)
                .forEach(miss -> text.miss(miss, why.losses().isEmpty()));
        int left = why.misses().size() - limit;
        if (left > 0) {
            text.part(terminal.dim("and " + left + " more rules that came less far; --all shows them"));
        }
        return text.lines.toString();
    }

    private void miss(AbsenceExplanation.Miss miss, boolean withExclusions) {
        Unmet unmet = miss.unmet();
        line(0, "");
        rule(0, miss.rule(), "  " + miss.met() + " of " + miss.all() + " conditions met");
        line(
                2,
                terminal.bold(unmet.forbids() ? "forbidden" : "not met") + "  " + unmet.text() + "  "
                        + terminal.dim(miss.rule().file() + ":" + unmet.line()));
        miss.attempts().forEach(attempt -> attempt(unmet, attempt, withExclusions));
        miss.terms().forEach(terms -> line(2, advice(terms)));
    }

    /** Exclusions that were told as losses are not told again. */
    private void attempt(Unmet unmet, AbsenceExplanation.Attempt attempt, boolean withExclusions) {
        if (!attempt.held().isEmpty()) {
            line(4, "met by");
            facts(6, attempt.held());
        }
        if (!attempt.near().isEmpty()) {
            line(4, (unmet.forbids() ? "but there is" : "closest") + found(attempt));
            facts(6, attempt.near());
        }
        if (withExclusions && !attempt.excludedBy().isEmpty()) {
            line(6, "excluded by");
            because(8, attempt.excludedBy());
        }
    }

    private static String found(AbsenceExplanation.Attempt attempt) {
        String found = attempt.found().entrySet().stream()
                .map(entry -> entry.getKey() + " is " + Terminal.line(entry.getValue()))
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "" : ": " + found;
    }

    private static String advice(TermTable.Advice advice) {
        return "a " + advice.sort() + " term of " + advice.concept() + " would meet it, such as “"
                + String.join("”, “", advice.terms()) + "”; new ones go into " + advice.file();
    }

    private void part(String text) {
        line(0, "");
        line(0, text);
    }

    private void line(int indent, String text) {
        lines.append('\n').append(" ".repeat(indent)).append(text);
    }

    private void rule(int indent, RuleInfo rule, String more) {
        line(indent, rule.name() + "  " + terminal.dim(rule.file() + ":" + rule.line()) + more);
        if (rule.description() != null) {
            line(indent + 2, terminal.dim(Terminal.line(rule.description())));
        }
    }

    /** Rules with the facts they matched: each rule once, and of many sets of facts the first. */
    private void because(int indent, List<RuleGrounds> because) {
        Map<RuleInfo, List<RuleGrounds>> byRule = because.stream()
                .collect(Collectors.groupingBy(RuleGrounds::rule, LinkedHashMap::new, Collectors.toList()));
        byRule.forEach((rule, all) -> {
            rule(indent, rule, "");
            all.stream().limit(MOST).forEach(one -> facts(indent + 4, one.facts()));
            if (all.size() > MOST) {
                int left = all.size() - MOST;
                line(indent + 4, terminal.dim("and " + left + " more " + Numeral.noun(left, "time")));
            }
        });
    }

    /** Facts, and below them the sentences in which they stand. */
    private void facts(int indent, List<FactDescription> facts) {
        facts.forEach(fact -> line(indent, fact(fact)));
        sentences(indent, facts.stream().flatMap(fact -> fact.quotes().stream()).toList());
    }

    private String fact(FactDescription fact) {
        String words = fact.quotes().stream()
                .filter(quote -> !quote.text().equals(quote.sentence()))
                .limit(MOST)
                .map(quote -> words(quote) + " ")
                .collect(Collectors.joining());
        String names =
                fact.names().isEmpty() ? "" : terminal.dim("  " + Terminal.line(String.join(", ", fact.names())));
        return words + fact.what() + names;
    }

    private String words(QuotedWords quote) {
        return terminal.marked("“" + Terminal.line(quote.text()) + "”")
                + terminal.dim(" [" + quote.begin() + "–" + quote.end() + "]");
    }

    private void sentences(int indent, List<QuotedWords> quotes) {
        Map<Integer, String> sentences = new LinkedHashMap<>();
        quotes.forEach(quote -> sentences.putIfAbsent(quote.number(), quote.sentence()));
        sentences.forEach((number, sentence) -> line(
                indent, terminal.dim(number == 0 ? "title" : "s. " + number) + " “" + Terminal.line(sentence) + "”"));
    }

    /** What was not used, and what it cost. */
    private void losses(String head, List<TagExplanation.Loss> losses) {
        if (!losses.isEmpty()) {
            part(terminal.bold(head));
            losses.forEach(this::loss);
        }
    }

    private void loss(TagExplanation.Loss loss) {
        for (TagExplanation.Concluded excluded : loss.excluded()) {
            line(
                    2,
                    excluded.quotes().stream().map(this::words).collect(Collectors.joining(" ")) + " "
                            + terminal.bold(excluded.conclusion()));
            because(4, excluded.because());
        }
        List<String> gone = loss.gone().stream()
                .map(TagExplanation.Concluded::conclusion)
                .distinct()
                .toList();
        line(
                4,
                gone.isEmpty()
                        ? terminal.dim("without it, the rules would say the same")
                        : "without it: " + terminal.bold(String.join("; ", gone)));
    }
}

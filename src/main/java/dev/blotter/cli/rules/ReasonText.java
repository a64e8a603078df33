package dev.blotter.cli.rules;

import dev.blotter.cli.output.Terminal;
import dev.blotter.rules.text.RuleInfo;
import dev.blotter.workbench.explain.FactDescription;
import dev.blotter.workbench.explain.QuotedWords;
import dev.blotter.workbench.explain.RuleGrounds;
import dev.blotter.workbench.explain.TagExplanation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rules, facts and sentences for a person: what {@code rules why} and {@code rules why-not} share. */
final class ReasonText {
    private static final int MOST = 4;

    private final Terminal terminal;
    private final StringBuilder lines = new StringBuilder();

    ReasonText(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A line below the last. */
    void line(int indent, String text) {
        lines.append('\n').append(" ".repeat(indent)).append(text);
    }

    void rule(int indent, RuleInfo rule, String more) {
        line(indent, rule.name() + "  " + terminal.dim(rule.file() + ":" + rule.line()) + more);
        if (rule.description() != null) {
            line(indent + 2, terminal.dim(Terminal.line(rule.description())));
        }
    }

    /** Rules with the facts they matched: each rule once, and of many sets of facts the first. */
    void because(int indent, List<RuleGrounds> because) {
        Map<RuleInfo, List<RuleGrounds>> byRule = because.stream()
                .collect(Collectors.groupingBy(RuleGrounds::rule, LinkedHashMap::new, Collectors.toList()));
        byRule.forEach((rule, all) -> {
            rule(indent, rule, "");
            all.stream().limit(MOST).forEach(one -> facts(indent + 4, one.facts()));
            rest(indent + 4, all.size(), "time");
        });
    }

    private void rest(int indent, int size, String noun) {
        if (size > MOST) {
            line(indent, terminal.dim("and " + (size - MOST) + " more " + noun + (size - MOST == 1 ? "" : "s")));
        }
    }

    /** Facts, and below them the sentences in which they stand. */
    void facts(int indent, List<FactDescription> facts) {
        facts.forEach(fact -> line(indent, fact(fact)));
        sentences(indent, facts.stream().flatMap(fact -> fact.quotes().stream()).toList());
    }

    private String fact(FactDescription fact) {
        List<String> parts = new ArrayList<>();
        parts.addAll(fact.quotes().stream()
                .filter(quote -> !quote.text().equals(quote.sentence()))
                .limit(MOST)
                .map(this::words)
                .toList());
        parts.add(fact.what());
        String names =
                fact.names().isEmpty() ? "" : terminal.dim("  " + Terminal.line(String.join(", ", fact.names())));
        return String.join(" ", parts) + names;
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
    void loss(TagExplanation.Loss loss) {
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

    @Override
    public String toString() {
        return lines.toString();
    }
}

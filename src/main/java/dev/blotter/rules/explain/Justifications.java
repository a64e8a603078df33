package dev.blotter.rules.explain;

import dev.blotter.finding.Conclusion;
import dev.blotter.rules.engine.Findings;
import dev.blotter.rules.explain.JustifiedConclusion.Ground;
import dev.blotter.rules.language.RuleText;
import dev.blotter.rules.text.RuleInfo;
import dev.blotter.rules.text.UnknownWordException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;

/** Tells what conclusions rest on. */
public final class Justifications {
    /** So many facts are tried to find out for one match which of them had to exist. */
    private static final int TRIES = 200_000;

    private final Path folder;
    private final Map<String, RuleInfo> rules = new LinkedHashMap<>();
    private final Map<RuleInfo, Integer> order = new LinkedHashMap<>();

    /** @param folder the rule folder */
    public Justifications(Path folder, List<RuleInfo> rules) {
        this.folder = folder;
        for (RuleInfo rule : rules) {
            this.rules.put(rule.name(), rule);
            this.order.put(rule, order.size());
        }
    }

    /** The conclusions of a session, by kind and then by value, with the matches that justify them. */
    public List<JustifiedConclusion> reasons(Map<Conclusion, List<Match>> justified) {
        return justified.entrySet().stream()
                .map(entry -> reason(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(JustifiedConclusion::conclusion, Findings.BY_KIND_AND_VALUE))
                .toList();
    }

    private JustifiedConclusion reason(Conclusion conclusion, List<Match> matches) {
        List<Ground> grounds = matches.stream()
                .map(match -> new Ground(
                        Objects.requireNonNull(rules.get(match.getRule().getName())), held(match)))
                .sorted(Comparator.<Ground>comparingInt(ground -> order.getOrDefault(ground.rule(), 0))
                        .thenComparing(ground -> ground.held().toString()))
                .toList();
        return new JustifiedConclusion(conclusion, grounds);
    }

    static List<MatchedFact> held(Match match) {
        return match.getObjects().stream()
                .map(fact -> new MatchedFact(fact, Map.of()))
                .toList();
    }

    /**
     * The explanation with the names that rules give to facts, and the first facts for which an {@code exists} held.
     */
    public Explanation named(Explanation explained, List<Object> facts) {
        Stream<Conclusion> conclusions = explained.reasons().stream().map(JustifiedConclusion::conclusion);
        ConditionMatcher matcher = new ConditionMatcher(
                Stream.<Object>concat(facts.stream(), conclusions).toList());
        Map<String, RuleText> texts = new HashMap<>();
        RuleText.of(folder, grounds(explained).map(Ground::rule).distinct().toList())
                .forEach(rule -> texts.put(rule.info().name(), rule));
        return explained.map(ground -> named(ground, texts.get(ground.rule().name()), matcher));
    }

    private static Stream<Ground> grounds(Explanation explained) {
        Stream<JustifiedConclusion> suppressed = explained.suppressed().stream()
                .flatMap(group -> Stream.concat(group.because().stream(), group.gone().stream()));
        return Stream.concat(explained.reasons().stream(), suppressed).flatMap(reason -> reason.grounds().stream());
    }

    private static Ground named(Ground ground, @Nullable RuleText rule, ConditionMatcher matcher) {
        List<Object> matched = ground.held().stream().map(MatchedFact::fact).toList();
        try {
            matcher.allow(TRIES);
            List<MatchedFact> named = rule == null ? null : matcher.named(rule.elements(), matched);
            return named == null ? ground : new Ground(ground.rule(), named);
        } catch (UnknownWordException e) {
            return ground; // a trusted rule may hold more than the vocabulary
        }
    }
}

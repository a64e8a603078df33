package dev.blotter.rules.engine;

import dev.blotter.finding.Conclusion;
import dev.blotter.text.work.Interruption;
import dev.blotter.text.work.RuleAtWork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;

/**
 * The evaluation of one document, as compiled rules see it. A checked rule calls it for every fact that it
 * joins with others and for every conclusion. For one thread.
 */
public final class Evaluation {
    /** So many facts may the rules of one document join before they are stopped. */
    private static final int MOST_JOINS = 5_000_000;

    private final Map<Conclusion, List<Match>> justified = new LinkedHashMap<>();
    private @Nullable Match firing;
    private @Nullable String rule;
    private int joins;

    /**
     * Counts a fact that a rule joins with those of its earlier patterns.
     *
     * @param earlier one of these; a condition that names none is tried on each fact once, and not on each join
     * @return true
     * @throws JudgingException when the rules join too many
     * @throws java.util.concurrent.CancellationException when this thread is interrupted
     */
    public boolean joins(@Nullable Object earlier, String by) {
        if (!by.equals(rule)) {
            rule = by;
            RuleAtWork.begin(by);
        }
        Interruption.heed();
        if (++joins > MOST_JOINS) {
            throw new JudgingException(String.format(
                    Locale.ROOT,
                    "the rules join facts more than %,d times, at last for '%s'; give its patterns a field in common,"
                            + " as in 'sentence == $s'",
                    MOST_JOINS,
                    by));
        }
        return true;
    }

    /** Notes that the rule which fires now justifies a conclusion, and returns the conclusion. */
    public <T extends Conclusion> T concludes(T conclusion) {
        note(conclusion);
        return conclusion;
    }

    void fires(Match match) {
        firing = match;
        rule = match.getRule().getName();
        RuleAtWork.begin(rule);
    }

    private void note(Conclusion conclusion) {
        List<Match> matches = justified.computeIfAbsent(conclusion, first -> new ArrayList<>());
        if (firing != null) {
            matches.add(firing);
        }
    }

    /** Notes what a rule concludes that does not tell: one that is trusted without a check. */
    void inserted(Conclusion conclusion) {
        if (!justified.containsKey(conclusion)) {
            note(conclusion);
        }
    }

    void deleted(Conclusion conclusion) {
        justified.remove(conclusion);
    }

    Map<Conclusion, List<Match>> justified() {
        return Collections.unmodifiableMap(justified);
    }

    /** The rule that justifies most of what was concluded. */
    String busiest() {
        return justified.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(match -> match.getRule().getName(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("unknown");
    }
}

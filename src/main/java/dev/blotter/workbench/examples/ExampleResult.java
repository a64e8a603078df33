package dev.blotter.workbench.examples;

import dev.blotter.finding.Conclusion;
import dev.blotter.finding.Count;
import dev.blotter.finding.FraudType;
import dev.blotter.finding.Label;
import dev.blotter.finding.Region;
import dev.blotter.finding.Role;
import dev.blotter.finding.Verdict;
import dev.blotter.finding.Verdict.Finding;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What became of an example.
 *
 * @param fault why it could not be judged; null when it was
 */
record ExampleResult(
        Example example,
        List<ExampleTag> found,
        Verdict verdict,
        @Nullable String fault) {
    private static final int SHOWN = 200;

    static ExampleResult failed(Example example, @Nullable String fault) {
        return new ExampleResult(example, List.of(), new Verdict("", List.of()), String.valueOf(fault));
    }

    /**
     * Whether all that is expected is found, and the rule has its part in it; of a gap that expects
     * nothing, whether the rule is silent.
     */
    boolean isMet() {
        List<Conclusion> own = own();
        List<ExampleTag> expected = example.expected();
        if (example.mark() == Example.Mark.GAP && expected.isEmpty()) {
            return own.isEmpty();
        }
        boolean all = expected.stream().allMatch(one -> found.stream().anyMatch(one::isMetBy));
        return all
                && !own.isEmpty()
                && (expected.isEmpty() || own.stream().noneMatch(ExampleResult::isTag) || isNamed());
    }

    /** A tag names the rules that made it; what else a rule concludes shows in the tags of other rules. */
    private boolean isNamed() {
        return found.stream()
                .filter(tag -> tag.rules().contains(example.rule()))
                .anyMatch(tag -> example.expected().stream().anyMatch(one -> one.isMetBy(tag)));
    }

    private static boolean isTag(Conclusion conclusion) {
        return conclusion instanceof FraudType
                || conclusion instanceof Count
                || conclusion instanceof Region
                || conclusion instanceof Label
                || conclusion instanceof Role;
    }

    private List<Conclusion> own() {
        return verdict.findings().stream()
                .filter(finding -> finding.rules().contains(example.rule()))
                .map(Finding::conclusion)
                .toList();
    }

    /** Whether it is a known gap, and met. */
    boolean isClosedGap() {
        return example.mark() == Example.Mark.GAP && isMet();
    }

    boolean isFailure() {
        return switch (example.mark()) {
            case MUST -> fault != null || !isMet();
            case MUST_NOT -> fault != null || (example.expected().isEmpty() ? !own().isEmpty() : isMet());
            case GAP -> false;
        };
    }

    ExampleReport.Failure failure() {
        String text = example.document().text().replace('\n', ' ');
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        String not = example.mark() == Example.Mark.MUST_NOT ? "not " : "";
        return new ExampleReport.Failure(
                example.file(),
                example.line(),
                example.rule(),
                example.mark().sign() + " " + shown,
                example.expected().stream().map(expected -> not + expected).toList(),
                fault == null ? found.stream().map(ExampleTag::toString).toList() : List.of(fault),
                spoke());
    }

    private List<String> spoke() {
        TreeSet<String> rules = new TreeSet<>();
        verdict.findings().forEach(finding -> rules.addAll(finding.rules()));
        return List.copyOf(rules);
    }
}

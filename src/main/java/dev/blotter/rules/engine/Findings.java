package dev.blotter.rules.engine;

import dev.blotter.finding.Conclusion;
import dev.blotter.finding.Count;
import dev.blotter.finding.Excluded;
import dev.blotter.finding.FraudType;
import dev.blotter.finding.Label;
import dev.blotter.finding.Region;
import dev.blotter.finding.Role;
import dev.blotter.finding.Verdict.Finding;
import dev.blotter.rules.language.Vocabulary;
import dev.blotter.text.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kie.api.runtime.rule.Match;

/** The findings of a document, from what its rules concluded. */
public final class Findings {
    /** The order of a verdict. */
    public static final Comparator<Conclusion> BY_KIND_AND_VALUE = Comparator.<Conclusion>comparingInt(
                    conclusion -> Vocabulary.CONCLUSIONS.indexOf(conclusion.getClass()))
            .thenComparing(Conclusion::toString);

    private record Placed(int kind, int place, Finding finding) {
        static Placed of(Finding finding) {
            Conclusion conclusion = finding.conclusion();
            int kind = Vocabulary.CONCLUSIONS.indexOf(conclusion.getClass());
            return new Placed(kind, begin(conclusion), finding);
        }
    }

    private static final Comparator<Placed> ORDER = Comparator.comparingInt(Placed::kind)
            .thenComparingInt(Placed::place)
            .thenComparing(placed -> placed.finding.conclusion().toString());

    private Findings() {}

    /** Conclusions, each with every rule that justifies it, by kind, place in the document, and value. */
    public static List<Finding> of(Map<Conclusion, List<Match>> justified) {
        return justified.entrySet().stream()
                .map(entry -> Placed.of(new Finding(entry.getKey(), rules(entry.getValue()))))
                .sorted(ORDER)
                .map(Placed::finding)
                .toList();
    }

    private static List<String> rules(List<Match> matches) {
        return matches.stream()
                .map(match -> match.getRule().getName())
                .distinct()
                .sorted()
                .toList();
    }

    private static int begin(Conclusion conclusion) {
        return switch (conclusion) {
            case Count count -> count.quantity().token();
            case Excluded excluded -> excluded.annotation().token();
            case Region region -> region.place().token();
            case FraudType type -> begin(type.evidence());
            case Label label -> begin(label.evidence());
            case Role role -> role.name().token();
            case Conclusion of -> begin(Objects.requireNonNull(of.count(), "what is of no count says where it stands"));
        };
    }

    private static int begin(List<Annotation> evidence) {
        return evidence.isEmpty() ? 0 : evidence.getFirst().token();
    }
}

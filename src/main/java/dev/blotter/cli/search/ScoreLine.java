package dev.blotter.cli.search;

import dev.blotter.cli.output.MarkedText;
import dev.blotter.cli.output.Terminal;
import dev.blotter.index.result.ScoreReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why a hit stands where it stands. */
final class ScoreLine {
    private ScoreLine() {}

    /** {@code why: 3.2 = scam 2.1 (title 1×, text 3×) + raid 1.1 (text 1×)}. */
    static String text(Terminal terminal, List<ScoreReason> reasons) {
        return "\n  " + new MarkedText(why(reasons), List.of()).on(terminal, "       ", 2);
    }

    private static String why(List<ScoreReason> reasons) {
        if (reasons.isEmpty()) {
            return "why: it meets every option; no words gave it a score";
        }
        double sum = reasons.stream().mapToDouble(ScoreReason::score).sum();
        return "why: " + score(sum) + " = "
                + reasons.stream().map(ScoreLine::part).collect(Collectors.joining(" + "));
    }

    private static String part(ScoreReason reason) {
        List<String> places = new ArrayList<>();
        if (reason.inTitle() > 0) {
            places.add("title " + reason.inTitle() + "×");
        }
        if (reason.inText() > 0) {
            places.add("text " + reason.inText() + "×");
        }
        return Terminal.line(reason.words()) + " " + score(reason.score()) + " ("
                + (places.isEmpty() ? "a tag or a field" : String.join(", ", places)) + ")";
    }

    private static String score(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }
}

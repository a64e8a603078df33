package dev.blotter.rules.language;

import dev.blotter.text.Sha256;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of which every rule passed the check, or that is trusted without.
 *
 * @param file the path below the rule folder, with {@code /}
 * @param rules its rules
 * @param trusted the text that the compiler is given as it stands; null when it is given checked rules only
 */
public record CheckedFile(
        String file, List<CheckedRule> rules, @Nullable String trusted) {
    /**
     * What the compiler is given: the checked rules under a header of ours, each on its own lines,
     * so that nothing which the check did not see can be compiled. The package is named after the
     * file, for two files of one package compile to classes of one name.
     */
    public String toCompile() {
        return trusted == null ? toCompile(rules) : header(file) + trusted;
    }

    private static String header(String file) {
        return "package blotter.f" + new Sha256().add(file).hex(12)
                + "; import dev.blotter.text.*; import dev.blotter.finding.*; global dev.blotter.rules.engine.Evaluation evaluation; ";
    }

    public static String toCompile(List<CheckedRule> rules) {
        StringBuilder text = new StringBuilder(header(rules.getFirst().info().file()));
        int line = 1;
        for (CheckedRule rule : rules) {
            int wanted = rule.info().line();
            text.append("\n".repeat(Math.max(0, wanted - line))).append(rule.text());
            text.append(' ');
            line = Math.max(line, wanted)
                    + (int) rule.text().chars().filter(c -> c == '\n').count();
        }
        return text.toString();
    }
}

package dev.blotter.rules;

import java.util.List;

/** A file of which every rule passed the check. */
record CheckedFile(Source source, List<CheckedRule> rules) {
    CheckedFile {
        rules = List.copyOf(rules);
    }

    /**
     * What the compiler is given: the checked rules under a header of ours, each on its own lines,
     * so that nothing which the check did not see can be compiled. The package is named after the
     * file, for two files of one package compile to classes of one name.
     */
    String toCompile() {
        return toCompile(rules);
    }

    static String toCompile(List<CheckedRule> rules) {
        Source source = rules.getFirst().source();
        StringBuilder text = new StringBuilder("package blotter.f")
                .append(Digest.hex(source.file(), 12))
                .append("; import dev.blotter.text.*; import dev.blotter.finding.*; ");
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

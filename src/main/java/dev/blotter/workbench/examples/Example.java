package dev.blotter.workbench.examples;

import dev.blotter.text.Document;
import java.util.List;

/**
 * A sentence or short document, and what a rule must make of it.
 *
 * @param file the path below the rule folder, with {@code /}
 * @param line the line that it begins on, from 1
 * @param expected what it must yield; empty for anything, or for nothing where the mark says so
 */
record Example(String file, int line, String rule, Mark mark, Document document, List<ExampleTag> expected) {
    /** What is asked of a rule. */
    enum Mark {
        /** The rule must yield what is expected. */
        MUST('+'),
        /** The rule must conclude nothing. */
        MUST_NOT('-'),
        /** The rule does not yield what is expected yet, or is not silent yet. */
        GAP('?');

        private final char sign;

        Mark(char sign) {
            this.sign = sign;
        }

        char sign() {
            return sign;
        }
    }
}

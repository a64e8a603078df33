package dev.blotter.codes;

import java.util.Locale;

/**
 * How much a rule folder may hold. Each limit is far above what the shipped folder needs, and keeps the
 * check of a folder by a stranger to seconds, and its nesting to what a stack can follow.
 */
public final class RuleLimits {
    /** Files and folders below the rule folder; those whose name begins with a dot do not count. */
    public static final int ENTRIES = 5_000;

    /** Bytes of all rule files, tables, examples and passages. */
    public static final int FOLDER_BYTES = 64_000_000;

    /** Bytes of a table, or of a file of passages. */
    public static final int TABLE_BYTES = 16_000_000;

    /** Bytes of a file of rules or of examples. */
    public static final int RULE_FILE_BYTES = 64_000;

    /** Bytes of all files of rules. */
    public static final int RULES_BYTES = 1_000_000;

    /** Rows of a table, with its comments and empty lines. */
    public static final int ROWS = 100_000;

    /** Lines of all tables: to check terms takes 60 to 90 µs each on a processor that does much else. */
    public static final int ALL_ROWS = 120_000;

    /** Columns of a table. */
    public static final int COLUMNS = 200;

    /** Letters of a cell, in UTF-16 units. */
    public static final int CELL = 4_000;

    /** Letters of a line of a table, in UTF-16 units. */
    public static final int ROW = 20_000;

    /** Rules of a folder. */
    public static final int RULES = 1_000;

    /** Conditions of all rules of a folder: patterns, and what stands in them. */
    public static final int ALL_CONDITIONS = 25_000;

    /** Conditions of a rule: patterns, and what stands in them. */
    public static final int CONDITIONS = 500;

    /** Alternatives of a rule: each {@code ||}, and each item of {@code in ( … )}. */
    public static final int ALTERNATIVES = 200;

    /** Each {@code or} of a rule: the engine makes a rule of each choice, and their number doubles with each. */
    public static final int BRANCHES = 8;

    /** Brackets within brackets, with each {@code not}, {@code exists} and {@code forall} in between. */
    public static final int DEPTH = 6;

    /** Words, figures and signs of one condition. */
    public static final int PARTS = 200;

    /** Letters of a text in quotes, a name or a note, in UTF-16 units. */
    public static final int TEXT = 2_000;

    /** Letters of a line of a rule file, in UTF-16 units. */
    public static final int LINE = 4_000;

    /** Problems that are told of a folder; what is more is left out. */
    public static final int PROBLEMS = 1_000;

    private RuleLimits() {}

    /**
     * A limit that was passed, as one sentence.
     *
     * @param who what passed it, "the rule 'x'"
     * @param found how many it has of what is limited; the limit and 1 when nobody counted on
     * @param units of what, "conditions"
     * @param advice what to do
     */
    public static String message(String who, long found, String units, long limit, String advice) {
        return String.format(Locale.ROOT, "%s has %,d %s, more than %,d; %s", who, found, units, limit, advice);
    }

    /** Throws a {@link ProblemsException} about a line of a file when a limit is passed. */
    static void require(String file, int line, String who, long found, String units, long limit, String advice) {
        if (found > limit) {
            throw ProblemsException.at(file, line, message(who, found, units, limit, advice));
        }
    }
}

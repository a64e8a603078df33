package dev.blotter.rules.text;

/** What the rules of a folder may do. */
public enum Trust {
    /** Conclude tags from facts, in the vocabulary of rules, and nothing else. */
    VOCABULARY,
    /** Whatever this program may do: they run with its rights. */
    ANY_CODE
}

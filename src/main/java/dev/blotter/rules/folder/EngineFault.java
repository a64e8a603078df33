package dev.blotter.rules.folder;

import java.util.Objects;
import java.util.Optional;

/** What broke off parsing, compiling or loading rules, in words for those who wrote them. */
public final class EngineFault {
    private EngineFault() {}

    /** One clause, to stand in brackets. */
    public static String clause(Throwable fault) {
        return switch (fault) {
            case StackOverflowError e -> "they nest deeper than Java can follow";
            case OutOfMemoryError e -> "they need more memory than there is";
            default ->
                Optional.ofNullable(fault.getMessage())
                        .flatMap(message -> message.lines().findFirst())
                        .filter(line -> !line.isBlank())
                        .orElseGet(() -> Objects.toString(fault.getClass().getSimpleName()));
        };
    }

    static String ofParser(Throwable fault) {
        return "the rules of this file can't be followed (" + clause(fault) + "); write them more simply";
    }

    /** That a rule can't be compiled, or not be put into the engine. */
    public static String ofRule(String name, String clause) {
        return "the rule '" + name + "' does not compile (" + clause + "); write it more simply";
    }
}

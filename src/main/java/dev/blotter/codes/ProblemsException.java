package dev.blotter.codes;

import java.util.List;
import java.util.stream.Collectors;

/** A rule folder can't be used. */
public final class ProblemsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ProblemsException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public static ProblemsException at(String file, int line, String message) {
        return new ProblemsException(List.of(Problem.error(file, line, 1, message)));
    }

    public static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
    }

    /** What is wrong, in the order in which it was found; at least one. */
    public List<Problem> problems() {
        return problems;
    }
}

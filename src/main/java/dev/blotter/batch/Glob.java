package dev.blotter.batch;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A pattern of names or paths, matched in time that grows with the pattern and with the name, whatever they hold.
 *
 * <pre>
 * pattern = { "*" | "**" | "?" | "[" ["!"] { char | char "-" char } "]" | "\" char | char }
 * </pre>
 *
 * <p>{@code *}, {@code ?} and brackets match no {@code /}; {@code **} does. Braces stand for several patterns:
 * <code>*.{bak,tmp}</code>.
 */
final class Glob {
    private static final int MOST_ALTERNATIVES = 16;

    /** @param many whether it matches any number of characters, none too */
    private record Step(IntPredicate one, boolean many) {}

    private final String pattern;
    private final List<Step> steps = new ArrayList<>();
    private int at;

    private static boolean isInName(int c) {
        return c != '/';
    }

    private Glob(String pattern) {
        this.pattern = pattern;
        while (at < pattern.length()) {
            steps.add(step());
        }
    }

    /** The patterns that a text stands for; an {@link IllegalArgumentException} says why it is none. */
    static List<Glob> of(String text) {
        List<String> plain = new ArrayList<>();
        expand(text, plain);
        return plain.stream().map(Glob::new).toList();
    }

    private static void expand(String text, List<String> plain) {
        int open = outside(text, '{', 0);
        if (open == text.length()) {
            plain.add(text);
            if (plain.size() > MOST_ALTERNATIVES) {
                throw new IllegalArgumentException("braces stand for more than " + MOST_ALTERNATIVES + " patterns");
            }
            return;
        }
        int close = outside(text, '}', open);
        if (close == text.length() || outside(text, '{', open + 1) < close) {
            throw new IllegalArgumentException(close == text.length() ? "a { has no }" : "braces lie in each other");
        }
        for (int begin = open + 1; begin <= close; ) {
            int end = Math.min(outside(text, ',', begin), close);
            expand(text.substring(0, open) + text.substring(begin, end) + text.substring(close + 1), plain);
            begin = end + 1;
        }
    }

    /** Where a character stands that no backslash precedes; the length where it does not. */
    private static int outside(String text, char c, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != c) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, text.length());
    }

    private Step step() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '*' -> stars();
            case '?' -> new Step(Glob::isInName, false);
            case '[' -> new Step(bracket(), false);
            case '\\' -> literal(next("a \\ has nothing behind it"));
            default -> literal(c);
        };
    }

    private Step stars() {
        int begin = at;
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return new Step(at > begin ? c -> true : Glob::isInName, true);
    }

    private static Step literal(char wanted) {
        return new Step(c -> c == wanted, false);
    }

    private char next(String fault) {
        if (at == pattern.length()) {
            throw new IllegalArgumentException(fault);
        }
        return pattern.charAt(at++);
    }

    private IntPredicate bracket() {
        boolean other = at < pattern.length() && pattern.charAt(at) == '!';
        at += other ? 1 : 0;
        IntPredicate in = c -> false;
        for (char first = next("a [ has no ]"); first != ']'; first = next("a [ has no ]")) {
            in = in.or(range(first));
        }
        return (other ? in.negate() : in).and(Glob::isInName);
    }

    private IntPredicate range(char first) {
        boolean open = at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']';
        char last = open ? pattern.charAt(at + 1) : first;
        at += open ? 2 : 0;
        return c -> c >= first && c <= last;
    }

    /** Whether it matches a whole text: goes through the text once, at all places of the pattern at the same time. */
    boolean matches(String text) {
        BitSet places = new BitSet();
        add(places, 0);
        for (int i = 0; i < text.length() && !places.isEmpty(); i++) {
            places = behind(places, text.charAt(i));
        }
        return places.get(steps.size());
    }

    private BitSet behind(BitSet places, char c) {
        BitSet next = new BitSet();
        places.stream()
                .filter(place -> place < steps.size() && steps.get(place).one.test(c))
                .forEach(place -> add(next, steps.get(place).many ? place : place + 1));
        return next;
    }

    /** Adds a place, and those behind it that are reached without a character. */
    private void add(BitSet places, int first) {
        int place = first;
        places.set(place);
        while (place < steps.size() && steps.get(place).many) {
            places.set(++place);
        }
    }
}

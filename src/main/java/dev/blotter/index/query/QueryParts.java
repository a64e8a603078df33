package dev.blotter.index.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parts of a query, as they were written, without what it excludes.
 *
 * @param isAny whether {@code OR} stands between some of them
 */
public record QueryParts(List<String> wanted, boolean isAny) {
    /** A quotation, pattern, range or group, which may hold blanks; inner groups are found by counting. */
    private static final Pattern TOKEN =
            Pattern.compile("\\\\.|\"(?:\\\\.|[^\"])*\"|/(?:\\\\.|[^/])*/|[\\[{][^\\]}]*[\\]}]|.");

    public static QueryParts of(String text) {
        List<String> words = words(text);
        List<String> wanted = new ArrayList<>();
        boolean excluded = false;
        for (String word : words) {
            boolean operator = word.matches("AND|OR|&&|\\|\\||NOT|!");
            if (!operator && !excluded && !word.startsWith("-") && !word.startsWith("!")) {
                wanted.add(word.startsWith("+") ? word.substring(1) : word);
            }
            excluded = word.equals("NOT") || word.equals("!");
        }
        return new QueryParts(wanted, words.contains("OR") || words.contains("||"));
    }

    /** What must be met together: the whole of it when some parts are alternatives. */
    List<String> required() {
        return isAny ? List.of(wanted.stream().collect(Collectors.joining(" OR "))) : wanted;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int depth = 0;
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String next = token.group();
            depth += depth(next);
            if (depth == 0 && next.isBlank() && !isOpen(word)) {
                flush(word, words);
            } else {
                word.append(next);
            }
        }
        flush(word, words);
        return words;
    }

    private static int depth(String token) {
        return switch (token) {
            case "(" -> 1;
            case ")" -> -1;
            default -> 0;
        };
    }

    /** Whether a field still waits for its value. */
    private static boolean isOpen(StringBuilder word) {
        return word.length() > 1 && word.charAt(word.length() - 1) == ':' && word.charAt(word.length() - 2) != '\\';
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.toString().isBlank()) {
            words.add(word.toString().strip());
        }
        word.setLength(0);
    }
}

package dev.blotter.rules.text;

import dev.blotter.codes.Problem;
import dev.blotter.codes.RuleLimits;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the parsers of rules follow in depth or number, before they are given the text: they go as
 * deep as it nests, and the stack of Java ends sooner than a file does. It knows words, signs and texts,
 * and no grammar, so that it holds for text that is no rule too.
 */
public final class RuleSize {
    private static final Set<String> NESTING = Set.of("not", "exists", "forall");
    private static final Set<String> STARTS = Set.of("and", "or", "when", "then", "end", "rule");
    private static final String RULE = "this rule";
    private static final String SHORTER = "make it shorter";
    private static final int NONE = -1;

    private final Source source;
    private final StringBuilder word = new StringBuilder();
    private int rules;
    private int allConditions;
    private int conditions;
    private int alternatives;
    private int branches;
    private int depth;
    private int nesting;
    private int list = NONE;
    private int parts;
    private String before = "";
    private @Nullable Problem problem;

    private RuleSize(Source source) {
        this.source = source;
    }

    /** The size of a file, as far as it is within all limits. */
    public static RuleSize of(Source written) {
        RuleSize size = new RuleSize(written);
        size.lines();
        List<Span> spans = size.problem == null ? Span.of(written.text()) : List.of();
        for (int i = 0; i < spans.size() && size.problem == null; i++) {
            size.add(spans.get(i));
        }
        return size;
    }

    /** The first limit that is passed: the file must not be parsed then. */
    public Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    public int rules() {
        return rules;
    }

    /** The conditions of all its rules: patterns, and what stands in them. */
    public int conditions() {
        return allConditions;
    }

    private void lines() {
        String text = source.text();
        for (int begin = 0; begin < text.length() && problem == null; ) {
            int found = text.indexOf('\n', begin);
            int end = found < 0 ? text.length() : found;
            require(begin, "this line", end - begin, "letters", RuleLimits.LINE, SHORTER);
            begin = end + 1;
        }
    }

    private void add(Span span) {
        int at = span.begin();
        char c = source.text().charAt(at);
        if (span.kind() == Span.Kind.CODE && Character.isJavaIdentifierPart(c)) {
            word.append(c);
            require(at, "this name", word.length(), "letters", RuleLimits.TEXT, SHORTER);
            return;
        }
        endWord(at);
        switch (span.kind()) {
            case CODE -> sign(c, at);
            case TEXT, NOTE -> {
                require(at, "this text", span.end() - at, "letters", RuleLimits.TEXT, SHORTER);
                part("", at);
            }
            case COMMENT -> {}
        }
    }

    private void endWord(int at) {
        String ended = word.toString();
        word.setLength(0);
        if (ended.isEmpty()) {
            return;
        }
        if (ended.equals("rule")) {
            rule();
        }
        parts = STARTS.contains(ended) || NESTING.contains(ended) ? 0 : parts;
        branches += ended.equals("or") ? 1 : 0;
        require(at, RULE, branches, "'or'", RuleLimits.BRANCHES, "make two rules of it");
        part(ended, at);
    }

    private void rule() {
        rules++;
        conditions = 0;
        alternatives = 0;
        branches = 0;
    }

    private void part(String what, int at) {
        nesting = NESTING.contains(what) ? nesting + 1 : 0;
        before = what;
        parts++;
        require(at, "this condition", parts, "words and signs", RuleLimits.PARTS, "make two of it");
        require(at, RULE, depth + nesting, "brackets and 'not' within each other", RuleLimits.DEPTH, "nest less");
    }

    private void sign(char sign, int at) {
        if (Character.isWhitespace(sign)) {
            return;
        }
        String pair = before.equals(String.valueOf(sign)) ? before + sign : String.valueOf(sign);
        switch (sign) {
            case '(', '[', '{' -> open(at);
            case ')', ']', '}' -> close();
            case ',' -> comma(at);
            case ';' -> parts = 0;
            case '|', '&' -> {
                alternative(pair.equals("||") ? 1 : 0, at);
                condition(pair.length() - 1, at);
            }
            default -> {}
        }
        part(pair, at);
    }

    private void open(int at) {
        list = before.equals("in") ? depth : list;
        depth++;
        condition(1, at);
    }

    private void close() {
        depth = Math.max(0, depth - 1);
        list = list == depth ? NONE : list;
        parts = depth == 0 ? 0 : parts;
    }

    private void comma(int at) {
        parts = 0;
        boolean item = list >= 0 && depth == list + 1;
        alternative(item ? 1 : 0, at);
        condition(item ? 0 : 1, at);
    }

    private void alternative(int more, int at) {
        alternatives += more;
        require(
                at,
                RULE,
                alternatives,
                "alternatives",
                RuleLimits.ALTERNATIVES,
                "name a concept of a term file instead");
    }

    private void condition(int more, int at) {
        conditions += more;
        allConditions += more;
        require(at, RULE, conditions, "conditions", RuleLimits.CONDITIONS, "make two rules of it");
    }

    private void require(int at, String who, int found, String units, int limit, String advice) {
        if (found > limit && problem == null) {
            problem = source.error(at, RuleLimits.message(who, found, units, limit, advice));
        }
    }
}

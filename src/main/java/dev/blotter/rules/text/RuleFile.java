package dev.blotter.rules.text;

import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.RuleFiles;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.antlr4.DRL10Parser;
import org.drools.drl.parser.antlr4.DRL10ParserHelper;
import org.jspecify.annotations.Nullable;

/**
 * A DRL file as it was parsed.
 *
 * @param source what the parser was given, without notes and comments
 * @param notes what {@code @description}, {@code @misses} and {@code @falsepositives} say, by where they stand
 * @param parsed its syntax tree
 * @param thens where the right side of each rule begins, by where the rule itself does; both are counted
 *     in code points, as in the tree
 */
public record RuleFile(
        Source source, NavigableMap<Integer, Note> notes, PackageDescr parsed, Map<Integer, Integer> thens) {
    /** Reads the text of a file, with the line ends of Unix; null, and a problem, when it has none. */
    public static @Nullable Source read(Path folder, Path file, List<Problem> problems) {
        String name = RuleFiles.name(folder, file);
        try {
            String text = RuleFiles.text(folder, file);
            return new Source(name, text.replace("\r\n", "\n").replace('\r', '\n'));
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
        } catch (CharacterCodingException e) {
            problems.add(Problem.error(name, 1, 1, "the file is not UTF-8; save it in that encoding"));
        } catch (IOException e) {
            problems.add(Problem.error(name, 1, 1, "the file can't be read: " + e.getMessage()));
        }
        return null;
    }

    /** Parses a file; null, and a problem for each reason, when that fails. */
    public static @Nullable RuleFile parse(Source written, Trust trust, List<Problem> problems) {
        int before = problems.size();
        problems.addAll(Typography.check(written));
        WithoutComments bare = WithoutComments.of(written, trust);
        if (trust == Trust.VOCABULARY) {
            refuse("\\u", "'\\u' can't stand in a rule file; write the letter itself", written, problems);
            refuse("\\", "a '\\' can't stand in a rule; write the letters themselves", bare.source(), problems);
        }
        return problems.size() > before ? null : parse(bare, problems);
    }

    /** Java reads a backslash before it knows what is a text and what a comment, so none may reach it. */
    private static void refuse(String letters, String message, Source source, List<Problem> problems) {
        int at = source.text().indexOf(letters);
        if (at >= 0 && problems.stream().noneMatch(Problem::isError)) {
            problems.add(source.error(at, message));
        }
    }

    /**
     * To look at what stands around a part of the grammar takes most of the time, and few files need it. One that is
     * understood without it is understood alike with it.
     */
    private static @Nullable RuleFile parse(WithoutComments bare, List<Problem> problems) {
        RuleFile quick = parse(bare, PredictionMode.SLL, new ArrayList<>());
        return quick == null ? parse(bare, PredictionMode.LL, problems) : quick;
    }

    private static @Nullable RuleFile parse(WithoutComments bare, PredictionMode mode, List<Problem> problems) {
        int before = problems.size();
        DRL10Parser parser = DRL10ParserHelper.createDrlParser(bare.source().text());
        Mistakes mistakes = new Mistakes(bare.source(), problems);
        parser.removeErrorListeners();
        parser.addErrorListener(mistakes);
        Lexer lexer = (Lexer) parser.getTokenStream().getTokenSource();
        lexer.removeErrorListeners();
        lexer.addErrorListener(mistakes);
        parser.getInterpreter().setPredictionMode(mode);
        DRL10Parser.CompilationUnitContext unit = parser.compilationUnit();
        if (problems.size() > before) {
            return null;
        }
        PackageDescr parsed =
                DRL10ParserHelper.compilationUnitContext2PackageDescr(unit, parser.getTokenStream(), null);
        return new RuleFile(bare.source(), bare.notes(), parsed, thens(unit));
    }

    private static Map<Integer, Integer> thens(DRL10Parser.CompilationUnitContext unit) {
        Map<Integer, Integer> thens = new HashMap<>();
        for (DRL10Parser.DrlStatementdefContext statement : unit.drlStatementdef()) {
            DRL10Parser.RuledefContext rule = statement.ruledef();
            if (rule != null && rule.rhs() != null) {
                thens.put(rule.getStart().getStartIndex(), rule.rhs().getStart().getStopIndex() + 1);
            }
        }
        return thens;
    }

    /** What a rule says of itself before its {@code when}. */
    public Map<String, String> notes(RuleDescr rule) {
        int from = source.offset(rule.getStartCharacter());
        int to = source.offset(rule.getLhs().getStartCharacter());
        Map<String, String> said = new HashMap<>();
        notes.subMap(from, Math.max(from, to)).values().forEach(note -> said.putIfAbsent(note.name(), note.text()));
        return said;
    }

    /** Where a rule's right side begins: the text after {@code then} and white space. */
    public int rightSide(RuleDescr rule) {
        int then = source.offset(thens.getOrDefault(rule.getStartCharacter(), rule.getStartCharacter()));
        return Math.max(then, source.text().indexOf(String.valueOf(rule.getConsequence()), then));
    }

    /** Turns the parser's first mistake of each line into a problem, instead of a line on standard error. */
    private static final class Mistakes extends BaseErrorListener {
        /** The words that a condition or the end of all begins with. */
        private static final Pattern OUTSIDE = Pattern.compile("then|not|exists|accumulate|[A-Z]\\w*");

        private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]*rule\\s+\"([^\"\\n]*)\"");
        private static final Pattern THEN = Pattern.compile("(?m)^[ \\t]*then\\b");

        private final Source source;
        private final List<Problem> problems;
        private int last;
        private int searched;

        Mistakes(Source source, List<Problem> problems) {
            this.source = source;
            this.problems = problems;
        }

        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                @Nullable Object symbol,
                int line,
                int column,
                String message,
                @Nullable RecognitionException e) {
            Token met = symbol instanceof Token token ? token : null;
            int open = met == null || line == last ? -1 : openBefore(met);
            if (met != null && open >= 0) {
                problems.add(source.error(open, "this '(' is not closed before '" + met.getText() + "'; add its ')'"));
                last = line;
                return;
            }
            if (met != null && met.getType() == Token.EOF && line != last) {
                problems.add(unended());
            } else if (line != last) {
                String found = met == null ? message : "'" + met.getText() + "' is not understood here";
                problems.add(Problem.error(source.file(), line, column + 1, found + "; " + advice(found)));
            }
            last = line;
        }

        /** What the last rule lacks, at the line where it begins. */
        private Problem unended() {
            Matcher rule = RULE.matcher(source.text());
            int at = 0;
            String name = "";
            while (rule.find()) {
                at = rule.start();
                name = " '" + rule.group(1) + "'";
            }
            String lacks = THEN.matcher(source.text())
                            .region(at, source.text().length())
                            .find()
                    ? "no 'end'; add it on a line of its own"
                    : "no 'then'; add it, with what the rule concludes, and 'end'";
            return source.error(at, "the rule" + name + " has " + lacks);
        }

        /** Where the bracket opens within which a line begins with what stands in none; -1 when there is none. */
        private int openBefore(Token token) {
            int at = source.offset(token.getStartIndex());
            String text = source.text();
            boolean isFirst =
                    text.substring(text.lastIndexOf('\n', at - 1) + 1, at).isBlank();
            return isFirst && OUTSIDE.matcher(token.getText()).matches() ? openBracket(text, at) : -1;
        }

        /** The last bracket before an offset that nothing closes; none is looked for twice, or time would grow with the square. */
        private int openBracket(String text, int to) {
            Deque<Integer> open = new ArrayDeque<>();
            boolean quoted = false;
            for (int at = searched; at < to; at++) {
                char c = text.charAt(at);
                quoted ^= c == '"';
                if (c == '(' && !quoted) {
                    open.push(at);
                } else if (c == ')' && !quoted) {
                    open.poll();
                }
            }
            searched = Math.max(searched, to);
            return open.isEmpty() ? -1 : open.pop();
        }

        private static String advice(String found) {
            return found.startsWith("'=' ")
                    ? "to compare, write '=='"
                    : found.matches("'[<>=!]+' .*")
                            ? "name the field again, as in 'value == 1 || value == 2'"
                            : "see rules/README.md for the form of a rule";
        }
    }
}

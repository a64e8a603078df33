package dev.blotter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.blotter.codes.CountTable;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.rules.language.CheckedFile;
import dev.blotter.rules.language.FileCheck;
import dev.blotter.rules.language.Vocabulary;
import dev.blotter.rules.text.RuleFile;
import dev.blotter.rules.text.Source;
import dev.blotter.rules.text.Trust;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.antlr4.DRL10Lexer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compiled is what was checked: whatever a text hides in comments, notes, escapes and quotes. */
final class HostileTextTest {
    private static final int TEXTS = Integer.getInteger("blotter.hostile", 1_500);
    private static final String CANARY = "for(;;){ Canary.touch(); }";
    private static final String LEFT = "$t : Term( concept == \"arrest\" )";
    private static final String RIGHT = "insertLogical( new Label( \"a\", $t.concept, $t ) );";
    private static final FraudTypes TYPES = FraudTypes.load(Path.of("rules"));

    private static final List<String> PIECES = List.of(
            CANARY,
            CANARY,
            "/*",
            "*/",
            "//",
            "/",
            "*",
            "\\",
            "\\u",
            "u002a/",
            "u002f*",
            "u000a",
            "u0022",
            "\"",
            "\"\"\"",
            "'",
            "'\"'",
            "@misses(\"x\")",
            "@description( \"\" )",
            "@misses(\"*/\")",
            "@misses(\"\\\\\")",
            "@misses(\"\\\"\")",
            "@misses(",
            "\")",
            "\n",
            "\r",
            "\r\n",
            " ",
            "\t\n",
            "\f",
            "\u0085",
            "\u2028",
            "\u001A",
            "\u0000",
            "🚓",
            "𠮷",
            "é",
            ";",
            "{",
            "}",
            "(",
            ")",
            "end\n",
            "then\n",
            "when\n",
            "rule \"y\"\n",
            "eval( true )",
            "$t.concept",
            ".term",
            "text");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/* \\@misses(\"x\")u002a/ " + CANARY + " /* */",
                "// \\@misses(\"x\")u000a " + CANARY,
                "// \\@misses(\"x\")@description(\"y\")u000a " + CANARY,
                "/* *@misses(\"x\")/ " + CANARY + " /* */",
                "// 🚓 \r\n// " + CANARY + "\r/* " + CANARY + " */",
                "// \u2028 " + CANARY,
                "/* \" */ /* " + CANARY + " */ // \"",
            })
    void whatStandsInACommentIsNotCompiled(String comment) {
        String rule = rule("", LEFT + comment + "\n", comment + "\n" + RIGHT);
        Optional<Checked> checked = Checked.of(rule);

        assertThat(checked).isPresent();
        assertThat(checked.orElseThrow().fault()).isEmpty();
        assertThat(checked.orElseThrow().compiled())
                .doesNotContain("Canary", "\\", "/")
                .contains("$t.concept()");
    }

    @Test
    void whatPassesTheCheckIsCompiledAsItWasChecked() {
        int passed = 0;
        for (int seed = 0; seed < TEXTS; seed++) {
            String text = new Hostile(new Random(seed)).text();
            Optional<Checked> checked = Checked.of(text);
            passed += checked.isPresent() ? 1 : 0;
            assertThat(checked.map(Checked::fault).orElse(""))
                    .as("seed %d: %s", seed, text)
                    .isEmpty();
        }
        assertThat(passed).isGreaterThan(TEXTS / 10);
    }

    private static String rule(String head, String left, String right) {
        return "rule \"x\" @description( \"d\" ) " + head + " when\n" + left + "\nthen\n" + right + "\nend\n";
    }

    /** Makes rule files with something hidden in any of their places. */
    private record Hostile(Random random) {
        String text() {
            return hidden()
                    + rule(hidden(), LEFT + hidden() + "\n" + hidden(), hidden() + "\n" + RIGHT + hidden())
                    + hidden()
                    + "\n"
                    + rule("", LEFT, hidden() + "insertLogical( new Label( \"" + label() + "\", \"b\", $t ) );")
                            .replace("\"x\"", "\"" + label() + "z\"");
        }

        private String label() {
            return random.nextInt(6) == 0 ? pieces(3).replaceAll("[\n\r\"]", "") : "a";
        }

        private String hidden() {
            return switch (random.nextInt(12)) {
                case 0 -> pieces(3);
                case 1, 2 -> "/*" + pieces(6) + "*/";
                case 3, 4 -> "//" + pieces(6) + "\n";
                case 5 -> "@misses( \"" + pieces(4) + "\" )";
                case 6 -> "/* \\" + "@misses(\"x\")" + pieces(4) + "/* */";
                default -> "";
            };
        }

        private String pieces(int most) {
            return IntStream.rangeClosed(0, random.nextInt(most))
                    .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining());
        }
    }

    /** A file that passed, and what the compiler is given of it. */
    private record Checked(PackageDescr tree, String compiled) {
        private static final Set<Integer> COMMENTS = Set.of(
                DRL10Lexer.COMMENT, DRL10Lexer.LINE_COMMENT, DRL10Lexer.RHS_COMMENT, DRL10Lexer.RHS_LINE_COMMENT);

        static Optional<Checked> of(String text) {
            List<Problem> problems = new ArrayList<>();
            String plain = text.replace("\r\n", "\n").replace('\r', '\n');
            RuleFile file = RuleFile.parse(new Source("theme/a.drl", plain), Trust.VOCABULARY, problems);
            CheckedFile checked = file == null
                    ? null
                    : new FileCheck(
                                    new Vocabulary(TYPES, RuleFolder.CONCEPTS, Set.of(), CountTable.KINDS),
                                    file,
                                    problems)
                            .check();
            return checked == null || problems.stream().anyMatch(Problem::isError)
                    ? Optional.empty()
                    : Optional.of(new Checked(file.parsed(), checked.toCompile()));
        }

        /** What is wrong with the text for the compiler, if anything. */
        String fault() {
            List<Problem> problems = new ArrayList<>();
            RuleFile again = RuleFile.parse(new Source("theme/a.drl", compiled), Trust.ANY_CODE, problems);
            if (again == null || !problems.isEmpty()) {
                return "it can't be parsed: " + problems;
            }
            if (!rules(again.parsed()).equals(rules(tree))) {
                return "it means something else: " + compiled;
            }
            return compiled.indexOf('\\') >= 0
                            || holdsComment()
                            || !again.notes().isEmpty()
                            || isTouched(again)
                    ? "it holds what was to be taken out: " + compiled
                    : "";
        }

        private boolean holdsComment() {
            DRL10Lexer lexer = new DRL10Lexer(CharStreams.fromString(compiled));
            return lexer.getAllTokens().stream().map(Token::getType).anyMatch(COMMENTS::contains);
        }

        private static boolean isTouched(RuleFile file) {
            return file.parsed().getRules().stream()
                    .map(rule -> block(String.valueOf(rule.getConsequence())))
                    .anyMatch(block -> !block.getAllContainedComments().isEmpty()
                            || block.getStatements().size()
                                    != block.findAll(ObjectCreationExpr.class).size());
        }

        private static BlockStmt block(String consequence) {
            return new JavaParser()
                    .parseBlock("{" + consequence + "}")
                    .getResult()
                    .orElseThrow();
        }

        private static List<Object> rules(PackageDescr tree) {
            return tree.getRules().stream().map(Checked::shape).toList();
        }

        /** The syntax tree of a part without places, and without what the loader adds. */
        private static Object shape(Object part) {
            return switch (part) {
                case RuleDescr rule -> List.of(rule.getName(), shape(rule.getLhs()), shape(rule.getConsequence()));
                case BaseDescr descr -> fields(descr);
                case Collection<?> list -> list.stream().map(Checked::shape).toList();
                case Object[] list -> List.of(list).stream().map(Checked::shape).toList();
                case null -> "nothing";
                default -> written(part.toString());
            };
        }

        /** What a rule says, without what the loader adds to a conclusion. */
        private static String written(String text) {
            return text.replace("()", "")
                    .replace("evaluation.concludes( ", "")
                    .replace(" ) ) );", " ) );")
                    .strip();
        }

        private static Map<String, Object> fields(BaseDescr descr) {
            Map<String, Object> fields = new TreeMap<>(Map.of("class", descr.getClass()));
            for (Class<?> type = descr.getClass(); type != BaseDescr.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        fields.put(type.getSimpleName() + "." + field.getName(), shape(value(field, descr)));
                    }
                }
            }
            return fields;
        }

        private static Object value(Field field, BaseDescr descr) {
            try {
                field.setAccessible(true);
                return field.get(descr);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

package dev.blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.cli.output.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rule folders of a stranger that try to run code of their own: each makes a file if it runs. No command
 * that loads rules may get so far.
 */
final class SandboxTest {
    private static final String LEFT = "$t : Term( )";
    private static final String RIGHT = "insertLogical( new Label( \"a\", \"b\", $t ) );";
    private static final String KINDS = "code,parent,name,description\nromance-scam,,Romance scam,\n";
    private static final String TERMS = "term,concept,language,sort\nromance scam,romance-scam,en,strong\n";
    /** Stands for a Java expression that makes the file and is an object. */
    private static final String RUN = "RUN()";

    @TempDir
    Path temporary;

    private Path rules;
    private Path mark;
    private String document = "";

    @BeforeEach
    void makeFolder() throws IOException {
        rules = temporary.resolve("rules");
        mark = temporary.resolve("mark");
        document = Files.writeString(temporary.resolve("a.txt"), "A romance scam was found.")
                .toString();
    }

    private static final Map<String, String> ATTACKS = attacks();

    private static Map<String, String> attacks() {
        Map<String, String> all = new LinkedHashMap<>();
        // On the right side.
        all.put("a statement", rule(LEFT, RUN + "; " + RIGHT));
        all.put("a static call", rule(LEFT, "java.util.Objects.requireNonNull( " + RUN + " ); " + RIGHT));
        all.put("a constructor", rule(LEFT, "new java.io.FileWriter( \"MARK\" ).close();"));
        all.put("a constructor in a conclusion", rule(LEFT, "insertLogical( new java.io.FileWriter( \"MARK\" ) );"));
        all.put("an argument", rule(LEFT, "insertLogical( new Label( \"a\", \"\" + " + RUN + ", $t ) );"));
        all.put(
                "a body of a conclusion",
                rule(LEFT, "insertLogical( new Label( \"a\", \"b\", $t ) { { " + RUN + "; } } );"));
        all.put(
                "a lambda",
                rule(LEFT, "Runnable r = () -> { try { " + RUN + "; } catch ( Exception e ) { } }; r.run();"));
        all.put(
                "reflection",
                rule(
                        LEFT,
                        "Class.forName( \"java.io.FileWriter\" ).getConstructor( String.class ).newInstance( \"MARK\" );"));
        all.put("reflection on a fact", rule(LEFT, "$t.getClass().getClassLoader().loadClass( \"x\" ); " + RUN + ";"));
        all.put(
                "a process",
                rule(LEFT, "Runtime.getRuntime().exec( new String[] { \"touch\", \"MARK\" } ).waitFor();"));
        all.put("a process builder", rule(LEFT, "new ProcessBuilder( \"touch\", \"MARK\" ).start().waitFor();"));
        all.put("a thread", rule(LEFT, "new Thread( () -> { } ).start(); " + RUN + ";"));
        all.put("the engine", rule(LEFT, "drools.getKieRuntime(); " + RUN + ";"));
        all.put("the context", rule(LEFT, "kcontext.getKieRuntime(); " + RUN + ";"));
        all.put(
                "an end of the method",
                rule(LEFT, RIGHT + " } static { try { " + RUN + "; } catch ( Exception e ) { } } { "));
        all.put("a local class", rule(LEFT, "class X { X() throws Exception { " + RUN + "; } } new X();"));
        all.put(
                "a choice",
                rule(LEFT, "insertLogical( new Label( \"a\", " + RUN + " != null ? \"b\" : \"c\", $t ) );"));
        all.put("an endless loop", rule(LEFT, "while ( true ) { } "));
        all.put("a system property", rule(LEFT, "System.setProperty( \"x\", \"y\" ); " + RUN + ";"));
        all.put("the end of the process", rule(LEFT, RUN + "; System.exit( 1 );"));
        // On the left side.
        all.put("eval", rule(LEFT + " eval( " + RUN + " != null )", RIGHT));
        all.put("eval in a pattern", rule("$t : Term( eval( " + RUN + " != null ) )", RIGHT));
        all.put("a constraint", rule("$t : Term( " + RUN + " != null )", RIGHT));
        all.put("a comparison", rule("$t : Term( phrase != \"\" + " + RUN + " )", RIGHT));
        all.put("a list", rule("$t : Term( phrase not in ( \"\" + " + RUN + " ) )", RIGHT));
        all.put("a method of a text", rule("$t : Term( phrase.concat( \"\" + " + RUN + " ) != null )", RIGHT));
        all.put("from", rule("$t : Term( ) $o : Object( ) from " + RUN, RIGHT));
        all.put(
                "collect",
                rule("$t : Term( ) $o : java.util.List( ) from collect( Term( " + RUN + " != null ) )", RIGHT));
        all.put(
                "an argument of accumulate",
                rule("$t : Term( ) accumulate( Term( ); $n : count( " + RUN + " ) )", RIGHT));
        all.put(
                "a condition of accumulate",
                rule("$t : Term( ) accumulate( Term( ); $n : count( 1 ); " + RUN + " != null )", RIGHT));
        all.put(
                "code of accumulate",
                rule(
                        "$t : Term( ) $n : Number( ) from accumulate( Term( ), init( " + RUN
                                + "; ) action( ) result( 1 ) )",
                        RIGHT));
        all.put("groupby", rule("$t : Term( ) groupby( Term( ); $k : " + RUN + "; $n : count( 1 ) )", RIGHT));
        all.put("a foreign class", rule("$t : Term( ) java.io.File( delete( ) == true )", RIGHT));
        all.put("a cast", rule("$t : Term( ( (Object) " + RUN + " ) != null )", RIGHT));
        all.put("new in a constraint", rule("$t : Term( new java.io.FileWriter( \"MARK\" ) != null )", RIGHT));
        all.put(
                "a regular expression",
                rule("$t : Term( phrase matches \"(.*)*x\" ) eval( " + RUN + " != null )", RIGHT));
        all.put("a named consequence", rule(LEFT + " do[ other ]", RIGHT + "\nend\nthen[ other ]\n " + RUN + ";"));
        all.put("a text block", rule(LEFT, "insertLogical( new Label( \"\"\"\na\"\"\" + " + RUN + ", \"b\", $t ) );"));
        all.put("an escape in a text", rule("$t : Term( phrase != \"\\u0022 + " + RUN + " + \\u0022\" )", RIGHT));
        all.put(
                "an escape in a comment",
                "// \\u000a " + RUN + ";\n" + rule(LEFT, "// \\u000a " + RUN + ";\n" + RIGHT));
        all.put("an escape that ends a comment", rule(LEFT, "/* \\u002a/ " + RUN + "; /* */ " + RIGHT));
        // Around the rule.
        all.put("salience", rule("\"x\" salience( " + RUN + " == null ? 1 : 2 )", LEFT, RIGHT));
        all.put("enabled", rule("\"x\" enabled( " + RUN + " != null )", LEFT, RIGHT));
        all.put("a rule name", rule("\"x\\\" + " + RUN + " + \\\"\"", LEFT, RIGHT));
        all.put("a rule name that ends a comment", rule("\"x*/ static { } /*\"", LEFT, RIGHT + RUN + ";"));
        all.put("an agenda group", rule("\"x\" agenda-group \"a\\\" + " + RUN + " + \\\"\"", LEFT, RIGHT));
        all.put("a dialect", rule("\"x\" dialect \"mvel\"", LEFT, RUN + "; " + RIGHT));
        all.put("a timer", rule("\"x\" timer( expr: " + RUN + " )", LEFT, RIGHT));
        all.put("a description", rule("\"x\" @description( " + RUN + " )", LEFT, RIGHT));
        all.put(
                "a parent",
                "rule \"y\" when " + LEFT + " eval( " + RUN + " != null ) then end\n"
                        + rule("\"x\" extends \"y\"", LEFT, RIGHT));
        // Beside the rule.
        all.put(
                "a function",
                "function Object f( ) { return " + RUN + "; }\n" + rule("$t : Term( ) eval( f( ) != null )", RIGHT));
        all.put(
                "a static import",
                "import static java.nio.file.Files.createFile;\n"
                        + rule(LEFT, "createFile( java.nio.file.Path.of( \"MARK\" ) );"));
        all.put(
                "a function import",
                "import function java.nio.file.Files.createFile;\n"
                        + rule(LEFT, "createFile( java.nio.file.Path.of( \"MARK\" ) );"));
        all.put("an import", "import java.io.FileWriter;\n" + rule(LEFT, "new FileWriter( \"MARK\" ).close();"));
        all.put(
                "an accumulate import",
                "import accumulate java.lang.Object f;\n" + rule(LEFT + " accumulate( Term( ); $n : f( 1 ) )", RIGHT));
        all.put("a global", "global java.lang.Runtime runtime;\n" + rule(LEFT, "runtime.exec( \"touch MARK\" );"));
        all.put(
                "a declared type",
                "declare X\n    a : String = \"\" + " + RUN + "\nend\n"
                        + rule(LEFT, RIGHT + " insertLogical( new X( ) );"));
        all.put("a query", "query find\n    eval( " + RUN + " != null )\nend\n" + rule("?find( ) $t : Term( )", RIGHT));
        all.put("a package", "package a; static { }\n" + rule(LEFT, RUN + "; " + RIGHT));
        return all;
    }

    private static String rule(String left, String right) {
        return rule("\"x\" @description( \"d\" )", left, right);
    }

    private static String rule(String head, String left, String right) {
        return "rule " + head + "\nwhen\n    " + left + "\nthen\n    " + right + "\nend\n";
    }

    static Stream<String> names() {
        return ATTACKS.keySet().stream();
    }

    @Test
    void thereAreEnoughWaysIn() {
        assertThat(ATTACKS).hasSizeGreaterThanOrEqualTo(45);
    }

    @ParameterizedTest
    @MethodSource("names")
    void noCommandRunsIt(String name) throws IOException {
        write("fraud-types.csv", KINDS);
        write("terms/a.csv", TERMS);
        write("theme/a.drl", ATTACKS.get(name));

        assertThat(commandsAgainst(name)).allSatisfy(command -> {
            Cli.Result result = Cli.blotter(command.toArray(String[]::new));
            assertThat(result.code()).as(command + "\n" + result).isIn(ExitCode.FAILED, ExitCode.USAGE);
            assertThat(result.out() + result.err()).contains("theme/a.drl:");
            assertThat(mark).doesNotExist();
        });
    }

    /** The check, and by turns one of the commands that load rules: all of them do it by one door. */
    private List<List<String>> commandsAgainst(String attack) {
        List<List<String>> loading = loading();
        int turn = List.copyOf(ATTACKS.keySet()).indexOf(attack) % loading.size();
        return List.of(List.of("rules", "check", "--rules", rules.toString()), loading.get(turn));
    }

    private List<List<String>> loading() {
        String folder = rules.toString();
        return List.of(
                List.of("rules", "test", "--rules", folder),
                List.of("rules", "list", "--rules", folder),
                List.of("tag", "--rules", folder, document),
                List.of(
                        "index",
                        "--rules",
                        folder,
                        "--index",
                        temporary.resolve("index").toString(),
                        document));
    }

    @Test
    void whatANoteHidesInACommentNeverRuns() throws IOException {
        write("fraud-types.csv", KINDS);
        write("terms/a.csv", TERMS);
        write(
                "theme/a.drl",
                rule(
                        LEFT + " // \\@misses(\"x\")u000a eval( " + RUN + " != null )",
                        "/* \\@misses(\"x\")u002a/ " + RUN + "; /* */ " + RIGHT));

        Cli.Result result = Cli.blotter("tag", "--rules", rules.toString(), document);
        assertThat(result.code()).as(result.toString()).isEqualTo(ExitCode.DONE);
        assertThat(result.out()).contains("a=b");
        assertThat(mark).doesNotExist();
    }

    static Stream<String[]> tables() {
        return Stream.of(
                new String[] {"terms/a.csv", TERMS + "\"cuff\",\"x\"\" + RUN() + \"\"\",en,cue\n"},
                new String[] {"terms/a.csv", TERMS + "cuff,\"romance-scam\"\" ) ); System.exit( 1 ); //\",en,cue\n"},
                new String[] {"terms/a.csv", TERMS + "cuff,x,en,\"cue\"\" + RUN() + \"\"\"\n"},
                new String[] {"terms/a.csv", TERMS + "cuff,x,../../etc,cue\n"},
                new String[] {"terms/a.csv", TERMS + "a … b … a … b … a … b … a,x,en,cue\n"},
                new String[] {"fraud-types.csv", KINDS + "\"x\"\" + RUN() + \"\"\",,X,\n"},
                new String[] {"fraud-types.csv", KINDS + "../../x,,X,\n"},
                new String[] {"places/informal.csv", "name,code,form\nHere,\"MM\"\" + RUN()\",city\n"});
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableThatHoldsCodeIsRefused(String file, String content) throws IOException {
        write("fraud-types.csv", KINDS);
        write("terms/a.csv", TERMS);
        write("theme/a.drl", rule(LEFT, RIGHT));
        write(file, content);

        assertThat(loading()).allSatisfy(command -> {
            Cli.Result result = Cli.blotter(command.toArray(String[]::new));
            assertThat(result.code()).as(command + "\n" + result).isIn(ExitCode.FAILED, ExitCode.USAGE);
            assertThat(result.out() + result.err()).contains(file + ":");
            assertThat(mark).doesNotExist();
        });
    }

    @Test
    void whatIsTrustedRunsAndItsCacheServesNobodyElse() throws IOException {
        write("fraud-types.csv", KINDS);
        write("terms/a.csv", TERMS);
        write("theme/a.drl", ATTACKS.get("a function"));
        String folder = rules.toString();

        Cli.Result trusted = Cli.blotter("tag", "--trust-rules", "--rules", folder, document);
        assertThat(trusted.code()).as(trusted.toString()).isEqualTo(ExitCode.DONE);
        assertThat(trusted.out()).contains("a=b");
        assertThat(mark).exists();
        Files.delete(mark);

        Cli.Result again = Cli.blotter("tag", "--rules", folder, document);
        assertThat(again.code()).as(again.toString()).isEqualTo(ExitCode.USAGE);
        assertThat(again.err()).contains("theme/a.drl:1:1: a function can't stand in a rule file");
        assertThat(mark).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tag @FILE", "tag -- @FILE", "@FILE", "rules check @FILE"})
    void aFileWhoseNameBeginsWithAnAtSignHoldsNoArguments(String command) throws IOException {
        write("fraud-types.csv", KINDS);
        write("terms/a.csv", TERMS);
        write("theme/a.drl", ATTACKS.get("a function"));
        Path file = Files.writeString(
                temporary.resolve("arguments"), "--trust-rules --rules " + rules + "\n" + document + "\n");

        Cli.Result result = Cli.blotter(command.replace("FILE", file.toString()).split(" "));
        assertThat(result.code()).as(result.toString()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("@" + file);
        assertThat(mark).doesNotExist();
    }

    @Test
    void aTrustedFolderIsCheckedWithWarnings() throws IOException {
        write("fraud-types.csv", KINDS);
        write("terms/a.csv", TERMS);
        write("theme/a.drl", ATTACKS.get("a function"));

        Cli.Result result = Cli.blotter("rules", "check", "--trust-rules", "--rules", rules.toString());
        assertThat(result.code()).as(result.toString()).isEqualTo(ExitCode.DONE);
        assertThat(result.out()).contains("warning: theme/a.drl:1:1: a function can't stand in a rule file");
    }

    private void write(String name, String content) throws IOException {
        Path file = rules.resolve(name);
        Files.createDirectories(file.getParent());
        String run = "java.nio.file.Files.createFile( java.nio.file.Path.of( \"MARK\" ) )";
        Files.writeString(file, content.replace(RUN, run).replace("MARK", mark.toString()));
    }
}

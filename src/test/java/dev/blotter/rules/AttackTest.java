package dev.blotter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.codes.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways to run code of one's own from a rule folder. None may reach the compiler. */
final class AttackTest {
    private static final String LEFT = "$t : Term( concept == \"arrest\" )";
    private static final String RIGHT = "insertLogical( new Label( \"a\", \"b\", $t ) );";

    @TempDir
    Path temporary;

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource({"onTheRight", "onTheLeft", "aroundTheRule", "besideTheRule"})
    void isRefused(String attack, String file) {
        List<Problem> problems =
                RuleFolder.in(temporary).with("theme/attack.drl", file).check();

        assertThat(problems)
                .as(file)
                .anySatisfy(problem -> assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR));
    }

    private static List<String[]> each(Stream<String> attacks, String before, String after) {
        List<String[]> cases = new ArrayList<>();
        attacks.forEach(attack -> cases.add(new String[] {attack, before + attack + after}));
        return cases;
    }

    static List<String[]> onTheRight() {
        return each(
                Stream.of(
                        "System.exit(1);",
                        "Runtime.getRuntime().exec(\"id\");",
                        "insert( new Label( \"a\", \"b\", $t ) );",
                        "drools.halt();",
                        "kcontext.getKieRuntime().halt();",
                        "retract( $t );",
                        "delete( $t );",
                        "modify( $t ) { }",
                        "insertLogical( new Label( \"a\", \"b\", $t ) { { System.exit(1); } } );",
                        "insertLogical( new Label( System.getenv(\"HOME\"), \"b\", $t ) );",
                        "insertLogical( new Label( \"a\" + System.lineSeparator(), \"b\", $t ) );",
                        "insertLogical( new Label( $t.getClass().getName(), \"b\", $t ) );",
                        "insertLogical( new Label( \"a\", ((java.util.function.Supplier<String>) () -> \"b\").get(), $t ) );",
                        "insertLogical( new java.io.File( \"a\" ) );",
                        "insertLogical( new dev.blotter.finding.Label( \"a\", \"b\", $t ) );",
                        "insertLogical( $t ); ",
                        "insertLogical( new Label<String>( \"a\", \"b\", $t ) );",
                        "insertLogical( new <String>Label( \"a\", \"b\", $t ) );",
                        "insertLogical( $t.new Label( \"a\", \"b\", $t ) );",
                        "insertLogical( new Label( \"a\", $t.<String>concept(), $t ) );",
                        "insertLogical( new Label( \"a\", concept(), $t ) );",
                        "insertLogical( new Label( \"a\", $t.concept( 1 ), $t ) );",
                        "insertLogical( new Label( \"a\", 'b', $t ) );",
                        "insertLogical( new Label( \"a\", \"b\", new Term() ) );",
                        "<String>insertLogical( new Label( \"a\", \"b\", $t ) );",
                        "insertLogical();",
                        "this.insertLogical( new Label( \"a\", \"b\", $t ) );",
                        "insertLogical( new Label( \"a\", \"b\", $t ), true );",
                        "while (true) { insertLogical( new Label( \"a\", \"b\", $t ) ); }",
                        "{ insertLogical( new Label( \"a\", \"b\", $t ) ); }",
                        "int x = 1;",
                        "class X { }",
                        "insertLogical( new Label( \"a\", true ? \"b\" : \"c\", $t ) );",
                        "insertLogical( new Label( \"a\\n\", \"b\", $t ) );",
                        "} static { System.exit(1); } {",
                        "insertLogical( new @Deprecated Label( \"a\", \"b\", $t ) );",
                        "insertLogical( new Label( \"\"\"\n\"\"\", \"b\", $t ) );",
                        "/* */ \\@misses(\"x\")u002f* for(;;){} /* */ " + RIGHT,
                        "\"//\" \\@misses(\"x\")u000a for(;;){} " + RIGHT,
                        "'\"' /* \" */ for(;;){} " + RIGHT,
                        RIGHT + " /* \r */ for(;;){}",
                        RIGHT + " // \r for(;;){}",
                        "\\u002f* for(;;){} */ " + RIGHT,
                        "",
                        ";"),
                "rule \"x\" when " + LEFT + " then\n",
                "\nend\n");
    }

    static List<String[]> onTheLeft() {
        return each(
                Stream.of(
                        "eval( System.currentTimeMillis() > 0 )",
                        "Term( eval( true ) )",
                        "Term( System.exit(1) == null )",
                        "Term( concept == System.getenv(\"HOME\") )",
                        "Term( concept.getClass() != null )",
                        "Term( concept.<String>startsWith( \"a\" ) )",
                        "Term( startsWith( \"a\" ) )",
                        "Term( ~token == 3 )",
                        "Term( token % 2 == 1 )",
                        "Term( concept == 'a' )",
                        "Term( concept == super.toString() )",
                        "Term( concept == this.concept.toString() )",
                        "Term( Term.concept == \"arrest\" )",
                        "Term( token == $t.size() )",
                        "Term( concept not matches \"(a+)+b\" )",
                        "Term( token == ( token -> 1 ) )",
                        "accumulate( Term( $k : token ), init( int s = 0; ) action( s += $k; ) result( s ) )",
                        "accumulate( Term( $k : token ); init( int s = 0; ) action( s += $k; ) reverse( s -= $k; ) result( s ) )",
                        "Term( this.hashCode() == 1 )",
                        "Term( concept.concat(\"x\") == \"x\" )",
                        "Term( concept matches \"(a+)+b\" )",
                        "Term( concept.matches(\"(a+)+b\") )",
                        "Term( concept soundslike \"x\" )",
                        "Term( concept str[startsWith] \"x\" )",
                        "Term( token after 3 )",
                        "Term( (String) concept == \"x\" )",
                        "Term( this#Term.token == 1 )",
                        "Term( concept!.length > 1 )",
                        "Term( new String(\"x\") == concept )",
                        "Term( token == ( begin = 3 ) )",
                        "Term( token++ == 3 )",
                        "Term( token == 3 ? true : false )",
                        "Term( token == (long) 3 )",
                        "Term( token / 0 == 3 )",
                        "Term( token == 3B )",
                        "Term( ( token & 1 ) == 1 )",
                        "Term( concept instanceof String )",
                        "Term( \"arrest\"; )",
                        "Term( concept == \"arrest\" ) from collect( Term() )",
                        "Term( ) from java.util.List.of()",
                        "$n : Number( ) from accumulate( Term( $k : token ), sum( $k ) )",
                        "$n : Number( ) from accumulate( Term( $k : token ), init( int s = 0; ) action( s += $k; ) result( s ) )",
                        "accumulate( Term( $k : token ); $n : variance( $k ) )",
                        "accumulate( Term( $k : token ); $n : sum( System.nanoTime() ) )",
                        "accumulate( Term( $k : token ); $n : sum( $k, $k ) )",
                        "accumulate( Term( $k : token ); $n : count( 1 ); System.nanoTime() > 0 )",
                        "groupby( $k : Term( ); $c : $k.concept; $n : count( 1 ) )",
                        "Term( ) from entry-point \"x\"",
                        "Term( ) over window:length( 3 )",
                        "?find( )",
                        "Object( )",
                        "String( )",
                        "java.io.File( )",
                        "dev.blotter.text.Term( )",
                        "Term<String>( )",
                        "$x := Term( )",
                        "Term( $x := token )",
                        "Term( /concept )",
                        "/terms[ token > 1 ]",
                        "do[ other ]",
                        "if ( token > 1 ) do[ other ]",
                        "Term( concept == \"a\\u0022 || true\" )",
                        "Term( concept == Count.KINDS )",
                        "Term( concept == 'arrest' || true ) /* \\u002a/ */",
                        "Term( ../token == 1 )",
                        "Term( concept == 'arrest\" || \"a' )",
                        "Term( concept == \"a\n\" || true || \"\n\" )",
                        "Term( token == 1, eval( true ) )",
                        "Term( token == 1 || eval( true ) )",
                        "Term( token in ( System.exit(1) ) )",
                        "Term( concept contains System.getenv(\"x\") )",
                        "Term( @watch( token ) )",
                        "Term( token == 1 ) @watch( * )"),
                "rule \"x\" when " + LEFT + " ",
                "\nthen " + RIGHT + " end\n");
    }

    static List<String[]> aroundTheRule() {
        return each(
                Stream.of(
                        "rule \"x\" salience( System.exit(1) )",
                        "rule \"x\" salience 10",
                        "rule \"x\" enabled( System.exit(1) == null )",
                        "rule \"x\" no-loop",
                        "rule \"x\" dialect \"mvel\"",
                        "rule \"x\" agenda-group \"a\\\"; System.exit(1); //\"",
                        "rule \"x\" timer( 1s )",
                        "rule \"x\" duration 10",
                        "rule \"x\" extends \"y\"",
                        "rule \"x\\\"); System.exit(1); (\\\"\"",
                        "rule \"x*/ static { } /*\"",
                        "rule \"x;y\"",
                        "rule \"x\" @unknown( \"y\" )",
                        "rule \"x\" @description( System.exit(1) )",
                        "rule \"x\" @description( value = \"a\", more = \"b\" )",
                        "rule \"x\" @description( \"\\u0022\" )",
                        "rule \"x\" @Direct",
                        "query \"x\"",
                        "query x( int y )"),
                "",
                " when " + LEFT + " then " + RIGHT + " end\n");
    }

    static List<String[]> besideTheRule() {
        return each(
                Stream.of(
                        "import java.io.File;",
                        "import static java.lang.System.exit;",
                        "import function java.lang.System.exit;",
                        "import dev.blotter.codes.*;",
                        "import dev.blotter.text.Missing;",
                        "import static dev.blotter.text.Term;",
                        "import static dev.blotter.finding.*;",
                        "import function dev.blotter.finding.Count;",
                        "import accumulate dev.blotter.text.Term evil;",
                        "import accumulate java.lang.Object evil;",
                        "import acc java.lang.Object evil;",
                        "package Evil.Name;",
                        "package a.b-c;",
                        "global java.util.List list;",
                        "function void f() { System.exit(1); }",
                        "declare X y : int end",
                        "declare enum E A, B; end",
                        "declare X extends Term end",
                        "declare entry-point e end",
                        "declare window w Term( ) over window:length( 3 ) from entry-point e end",
                        "unit Evil;",
                        "dialect \"mvel\"",
                        "salience 10",
                        "template t end",
                        "expander x.dsl"),
                "",
                "\nrule \"x\" when " + LEFT + " then " + RIGHT + " end\n");
    }
}

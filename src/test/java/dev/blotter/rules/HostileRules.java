package dev.blotter.rules;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes rule files of a stranger by a grammar, equal seeds to equal files: each part of a rule is what it
 * should be, or something that tries to reach the {@link Canary}, in plain letters or disguised.
 */
final class HostileRules {
    /** Java expressions that touch something. */
    private static final List<String> REACHES = List.of(
            "dev.blotter.rules.Canary.touch()",
            "Canary.touch()",
            "touch()",
            "dev.blotter.rules.Canary.touched++",
            "System.setProperty( \"blotter.canary\", \"1\" )",
            "java.lang.System.setProperty( \"blotter.canary\", \"1\" )",
            "System.out.append( \"canary\" )",
            "java.util.Locale.forLanguageTag( $t.concept() ).toString()",
            "$t.getClass().getClassLoader()",
            "Class.forName( \"dev.blotter.rules.Canary\" ).getMethod( \"touch\" ).invoke( null )",
            "((java.util.function.Supplier<Boolean>) () -> dev.blotter.rules.Canary.touch()).get()",
            "((java.util.function.Supplier<Boolean>) dev.blotter.rules.Canary::touch).get()",
            "java.lang.invoke.MethodHandles.lookup()",
            "Integer.getInteger( \"blotter.canary\" )",
            "$t.concept().matches( \"(a+)+\" )",
            "new Object() { { dev.blotter.rules.Canary.touch(); } }");

    /** Java statements that touch something. */
    private static final List<String> DEEDS = List.of(
            "java.util.Locale.setDefault( java.util.Locale.ROOT );",
            "new RuntimeException( \"canary\" ).printStackTrace();",
            "System.out.println( \"canary\" );",
            "new Thread( () -> dev.blotter.rules.Canary.touch() ).run();",
            "class X { static { dev.blotter.rules.Canary.touch(); } } new X();",
            "try { dev.blotter.rules.Canary.touch(); } catch ( Throwable e ) { }",
            "} static { dev.blotter.rules.Canary.touch(); } void f() {",
            "drools.getKieRuntime().getGlobals();",
            "kcontext.getKieRuntime();",
            "drools.halt();",
            "insert( new Object() );",
            "modify( $t ) { }",
            "dev.blotter.finding.Count.KINDS.clear();",
            "java.util.Collections.sort( new java.util.ArrayList<String>() );");

    private static final List<String> HEADERS = List.of(
            "import dev.blotter.rules.Canary;",
            "import static dev.blotter.rules.Canary.touch;",
            "import static dev.blotter.rules.Canary.*;",
            "import function dev.blotter.rules.Canary.touch;",
            "import accumulate dev.blotter.rules.Canary evil;",
            "global dev.blotter.rules.Canary canary;",
            "function boolean touch() { return RUN; }",
            "query find( String x ) Term( concept == x ) eval( RUN ) end",
            "declare Evil a : String = \"\" + RUN end",
            "declare Evil @Override( RUN ) a : int end",
            "declare enum Evil A( RUN ); a : boolean end",
            "dialect \"mvel\"",
            "dialect \"java\"",
            "package a.b; RUN;",
            "unit Evil;",
            "# RUN",
            "expander a.dsl",
            "template header x RUN end template");

    private static final List<String> HEADS = List.of(
            "salience( RUN ? 1 : 2 )",
            "enabled( RUN )",
            "dialect \"mvel\"",
            "@evil( RUN )",
            "@description( RUN )",
            "agenda-group \"a\\\" + RUN + \\\"\"",
            "timer( expr: RUN )",
            "calendars \"x\"",
            "no-loop true",
            "extends \"y\"",
            "@misses( \"\\\" RUN \" )");

    private static final List<String> LEFTS = List.of(
            "eval( RUN )",
            "Term( eval( RUN ) )",
            "Term( RUN )",
            "Term( phrase == \"\" + RUN )",
            "Term( phrase in ( RUN, \"a\" ) )",
            "Term( phrase matches RUN )",
            "Term( phrase memberOf RUN )",
            "Term( this == RUN )",
            "Term( $x : RUN )",
            "Term( token == 1 || RUN )",
            "$o : Object( ) from RUN",
            "$o : Boolean( ) from RUN",
            "accumulate( Term( $k : token ); $n : sum( RUN ) )",
            "accumulate( Term( $k : token ); $n : count( $k ); RUN )",
            "Number( ) from accumulate( Term( ), init( RUN; ) action( RUN; ) result( 1 ) )",
            "groupby( Term( ); $k : RUN; $n : count( 1 ) )",
            "?find( RUN; )",
            "dev.blotter.rules.Canary( )",
            "Canary( touched == 0 )",
            "not Term( RUN )",
            "forall( Term( ) Term( RUN ) )",
            "Term( phrase str[startsWith] RUN )",
            "Term( phrase.concat( \"\" + RUN ) == \"a\" )",
            "if ( RUN ) do[ a ]");

    private static final List<String> GOOD_LEFTS = List.of(
            "Term( phrase != \"RUN\" )",
            "not Term( phrase == \"RUN\", token > 3 )",
            "Quantity( of == \"people\", value + 1 > 2 )",
            "exists Term( token == $t.token )",
            "not( Term( concept == \"charge\" ) and Term( token < 3 ) )",
            "( Term( token == 1 ) or Term( token != 1 ) )",
            "Term( phrase not in ( \"RUN\", \"b\" ) )",
            "Term( phrase.startsWith( \"\" ), concept == 'arrest' )");

    private static final List<String> GOOD_RIGHTS = List.of(
            "insertLogical( new Label( \"a\", \"b\", $t ) );",
            "insertLogical( new Label( \"RUN\", $t.concept, $t ) );",
            "insertLogical( new Excluded( $t, \"a\", $t ) );",
            "insertLogical( new Label( \"a\", $t.phrase(), $t ) );");

    private static final List<String> RIGHTS = List.of(
            "RUN;",
            "Object x = RUN;",
            "insertLogical( new Label( \"\" + RUN, \"b\", $t ) );",
            "insertLogical( new Label( \"a\", RUN ? \"b\" : \"c\", $t ) );",
            "insertLogical( RUN );",
            "insertLogical( new Label( \"a\", \"b\", $t ) { { RUN; } } );",
            "insertLogical( new dev.blotter.rules.Canary() );",
            "if ( RUN ) { }",
            "for ( Object x = RUN; x == null; ) { }",
            "end then[ a ] RUN;",
            "}} class X {{ RUN;",
            "\"\"\"\n\"\"\" + RUN;",
            "return;");

    private final Random random;

    HostileRules(long seed) {
        this.random = new Random(seed);
    }

    /** A rule file. */
    String text() {
        int rules = 1 + random.nextInt(3);
        String all = IntStream.range(0, rules).mapToObj(this::rule).collect(Collectors.joining(filler() + "\n"));
        return (rarely(24) ? bad(HEADERS) + "\n" : "") + filler() + all + filler() + (rarely(24) ? bad(HEADERS) : "");
    }

    private String rule(int number) {
        return "rule \"" + (rarely(24) ? fill("x*/ RUN /*") : "r" + number) + "\" @description( \"d\" )"
                + (rarely(16) ? " " + bad(HEADS) : "") + filler() + "\nwhen\n$t : Term( concept == \"arrest\" )"
                + filler()
                + some(2, () -> rarely(8) ? bad(LEFTS) : quoted(pick(GOOD_LEFTS))) + "then\n" + filler()
                + some(2, () -> rarely(8) ? bad(rarely(3) ? DEEDS : RIGHTS) : quoted(pick(GOOD_RIGHTS)))
                + (rarely(40) ? "" : "end\n");
    }

    /** One part, or as many as a number, with something between them that should mean nothing. */
    private String some(int most, Supplier<String> part) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(i -> part.get() + filler() + "\n")
                .collect(Collectors.joining());
    }

    /** What should mean nothing, and often holds what would mean something to one reader alone. */
    private String filler() {
        String run = fill("RUN;");
        return switch (random.nextInt(60)) {
            case 0 -> "/* " + run + " */";
            case 1 -> "// " + run + "\n";
            case 2 -> "/* " + escape("*/", 2) + run + "/* */";
            case 3 -> "// " + escape("\n", 2) + run + "\n";
            case 4 -> "/* \\@misses(\"x\")u002a/ " + run + " /* */";
            case 5 -> "// \\@misses(\"x\")u000a " + run + "\n";
            case 6 -> "/* *@misses( \"\" )/ " + run + " */";
            case 7 -> "// \r" + run + "\n";
            case 8 -> "// " + pick(List.of("\u2028", "\u0085", "\f", "\u000b", "\0", "\u001a")) + run + "\n";
            case 9 -> "# " + run + "\n";
            case 10 -> "/* \" */ " + (rarely(3) ? run : "") + " /* \" */";
            default -> " ";
        };
    }

    private String bad(List<String> parts) {
        String filled = fill(pick(parts));
        return rarely(3) ? disguised(filled) : filled;
    }

    /** A part in whose texts stands what touches something, where it means nothing. */
    private String quoted(String part) {
        return part.replace("RUN", pick(REACHES).replace("\"", "'"));
    }

    private String fill(String part) {
        return part.replace("RUN", pick(REACHES));
    }

    /** The same to a reader of Java, or to one who takes out comments, notes or escapes in another order. */
    private String disguised(String text) {
        int at = random.nextInt(text.length());
        String before = text.substring(0, at);
        String letter = text.substring(at, at + 1);
        String after = text.substring(at + 1);
        return switch (random.nextInt(7)) {
            case 0 -> before + escape(letter, 1) + after;
            case 1 -> before + escape(letter, 3) + after;
            case 2 -> before + "/* */" + letter + after;
            case 3 -> before + "@misses( \"x\" )" + letter + after;
            case 4 -> before + "//\n" + letter + after;
            case 5 -> escape(text, 1);
            default -> before + "\\" + letter + after;
        };
    }

    private static String escape(String letters, int us) {
        return letters.chars()
                .mapToObj(c -> "\\" + "u".repeat(us) + String.format("%04x", c))
                .collect(Collectors.joining());
    }

    private boolean rarely(int oneOf) {
        return random.nextInt(oneOf) == 0;
    }

    private String pick(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}

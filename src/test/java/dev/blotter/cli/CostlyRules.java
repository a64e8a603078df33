package dev.blotter.cli;

import dev.blotter.workbench.SmallRules;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rule folders of the vocabulary alone whose rules ask for more of one long document than judging it may cost,
 * each in another way, and a long document.
 */
enum CostlyRules {
    CROSSED(rule("crossed", lines(6, i -> "$t" + i + " : Term( )"), type("$t0"))),
    CONCLUDING(rule("concluding", "$a : Term( )\n$b : Term( token != $a.token )", type("$a") + label("$b"))),
    FIRING(lines(30, i -> rule("firing " + i, "$a : Term( token > " + i + " )", type("$a") + label("$a")))),
    CHAINED(lines(
            9,
            i -> rule(
                    "chained " + i,
                    "$t0 : Term( )\n"
                            + lines(40, j -> "$t" + (j + 1) + " : Term( token != $t" + j + ".token + " + i + " )"),
                    type("$t0")))),
    /** Pairs none, and compares millions. */
    SLOW(lines(
            250,
            i -> rule(
                    "slow " + i,
                    "$t : Term( )\nnot( Term( token != $t.token + " + i
                            + ", $k : token ) and Term( token == $k + 100000 ) )",
                    type("$t"))));

    /** Some 1,500 sentences, in fewer bytes than a file of examples may have. */
    static final String TEXT =
            "Police told of a romance scam.\n\n" + "Police told of a romance scam again. ".repeat(1_500);

    private final String drl;

    CostlyRules(String drl) {
        this.drl = drl;
    }

    /** Writes the folder; the long document is an example of it. */
    Path in(Path temporary) {
        return in(temporary, drl);
    }

    /** A folder with rules of its own. */
    static Path in(Path temporary, String drl) {
        Path folder = SmallRules.in(temporary);
        SmallRules.write(folder, "theme/costly.drl", drl);
        SmallRules.write(folder, "theme/costly.examples", "[fraud/named]\n+ " + TEXT.replace("\n", "") + "\n");
        return folder;
    }

    static String rule(String name, String left, String right) {
        return "rule \"" + name + "\" @description( \"d\" ) when\n" + left + "\nthen\n" + right + "\nend\n";
    }

    static String type(String evidence) {
        return "insertLogical( new FraudType( \"romance-scam\", " + evidence + " ) );\n";
    }

    private static String label(String evidence) {
        return "insertLogical( new Label( \"a\", \"b\", " + evidence + " ) );\n";
    }

    /** As many lines as a number, each by its own number. */
    static String lines(int number, IntFunction<String> one) {
        return IntStream.range(0, number).mapToObj(one).collect(Collectors.joining("\n"));
    }

    /** How the names of its rules begin. */
    String rule() {
        return name().toLowerCase(Locale.ROOT);
    }
}

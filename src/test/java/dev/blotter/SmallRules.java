package dev.blotter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A rule folder of a few rows, which is loaded in no time: for tests that want documents judged and are not
 * about the rules that come with Blotter.
 */
public final class SmallRules {
    private static final String TYPES = """
            code,parent,name,description
            cheating,,Cheating,x
            romance-scam,cheating,Romance scam,x
            job-scam,cheating,Job scam,x
            """;
    private static final String TERMS = """
            term,concept,language,strength,not
            romance scam,romance-scam,en,strong,
            suspect,of.people,en,unit,
            people,of.people,en,unit,
            """;
    private static final String RULES = """
            package all.all

            import dev.blotter.text.*
            import dev.blotter.finding.*

            rule "types"
            @description( "A strong term" )
            when
                $t : Term( strength == "strong", $c : concept )
            then
                insertLogical( new FraudType( $c, $t ) );
            end

            rule "suspects"
            @description( "A number of people" )
            when
                $q : Quantity( of == "people" )
            then
                insertLogical( new Count( "arrests", $q ) );
            end

            rule "headline"
            @description( "Every figure" )
            when
                $c : Count( kind == "arrests" )
            then
                insertLogical( new Headline( $c ) );
            end

            rule "places"
            @description( "A place" )
            when
                $p : Place( )
            then
                insertLogical( new Region( $p ) );
            end
            """;

    private SmallRules() {}

    /** Writes the folder {@code rules} into a folder. */
    public static Path in(Path folder) throws IOException {
        Path rules = folder.resolve("rules");
        Files.createDirectories(rules.resolve("terms"));
        Files.createDirectories(rules.resolve("all"));
        Files.writeString(rules.resolve("fraud-types.csv"), TYPES);
        Files.writeString(rules.resolve("terms/t.csv"), TERMS);
        Files.writeString(rules.resolve("all/all.drl"), RULES);
        return rules;
    }
}

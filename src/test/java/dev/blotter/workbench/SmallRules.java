package dev.blotter.workbench;

import dev.blotter.Pipeline;
import dev.blotter.read.format.ReadOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A rule folder of a few rules and terms, which a test can foresee. */
public final class SmallRules {
    private static final Path CACHE = Path.of("target/rule-cache");

    private SmallRules() {}

    /** Writes the folder. */
    public static Path in(Path temporary) {
        Path folder = temporary.resolve("rules");
        write(folder, "fraud-types.csv", """
                code,parent,name,description
                telecom-network-fraud,,Telecom fraud,By phone or internet
                romance-scam,telecom-network-fraud,Romance scam,A false lover
                job-scam,telecom-network-fraud,Job scam,A false job
                """);
        write(folder, "terms/all.csv", """
                term,concept,language,sort,not
                romance scam,romance-scam,en,strong,
                love fraud,romance-scam,en,strong,
                杀猪盘,romance-scam,zh,strong,
                job scam,job-scam,en,strong,
                phone fraud,telecom-network-fraud,en,strong,
                police,policing,en,cue,
                arrest,arrests,en,verb,
                plan to,planned,en,cue,
                people,of.people,en,unit,
                """);
        write(folder, "fraud/types.drl", """
                rule "fraud/named"
                @description("A strong term and a word of policing")
                when
                    $t : Term( sort == "strong", $c : concept )
                    Mentions( concept == "policing" )
                then
                    insertLogical( new FraudType( $c, $t ) );
                end
                """);
        write(folder, "people/arrests.drl", """
                rule "people/arrested"
                @description("A verb and a number of people")
                when
                    Act( of == "people", role == "patient",
                        $k : concept, $v : trigger, $q : quantity )
                    not Excluded( annotation == $v )
                then
                    insertLogical( new Count( $k, $q, $v ) );
                end

                rule "people/planned"
                @description("A plan before a verb")
                when
                    $p : Term( concept == "planned" )
                    $v : Term( sort == "verb", token == $p.last + 1 )
                then
                    insertLogical( new Excluded( $v, "planned" ) );
                end

                rule "people/again"
                @description("One value twice")
                when
                    $a : Count( $k : kind, $q : quantity )
                    $b : Count( kind == $k, quantity.value == $q.value, quantity.sentence > $q.sentence )
                then
                    insertLogical( new Same( $a, $b ) );
                end

                rule "people/place"
                @description("A place in the sentence")
                when
                    $c : Count( $q : quantity )
                    $p : Place( sentence == $q.sentence )
                then
                    insertLogical( new Where( $c, $p ) );
                end

                rule "region/named"
                @description("A place")
                when
                    $p : Place( context == "plain" )
                then
                    insertLogical( new Region( $p ) );
                end
                """);
        return folder;
    }

    /** Writes a file of the folder. */
    public static void write(Path folder, String name, String content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Pipeline open(Path folder) {
        return Pipeline.open(folder, ReadOptions.DEFAULT, CACHE);
    }
}

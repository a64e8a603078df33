package dev.blotter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.cli.output.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kind of count that somebody adds to a rule folder as a row, from the check to the sum. */
final class NewKindOfCountTest {
    private static final String TERMS = """
            term,concept,language,sort,not
            romance scam,romance-scam,en,strong,
            flown back,flown-back,en,verb,
            suspect,of.people,en,unit,
            """;
    private static final String RULE = """
            rule "counts/told"
            @description( "A figure that counts.csv names" )
            when
                CountDefinition( $k : kind, $c : concept, $r : role, $o : of, $l : least )
                Act( said == "fact", concept == $c, role == $r, of == $o, value >= $l, $q : quantity, $v : trigger )
            then
                insertLogical( new Count( $k, $q, $v ) );
            end
            """;

    @TempDir
    Path temporary;

    private String rules;
    private String index;

    @BeforeEach
    void indexTwoTexts() throws IOException {
        rules = temporary.resolve("rules").toString();
        index = temporary.resolve("index").toString();
        write("rules/fraud-types.csv", "code,parent,name,description\nromance-scam,,Romance scam,\n");
        write("rules/terms/a.csv", TERMS);
        write("rules/grammar/en.csv", Files.readString(Path.of("rules/grammar/en.csv")));
        write("rules/counts/a.drl", RULE);
        counts("flown-back,flown-back,patient,people,2,");
        write("corpus/a.txt", "In the end 14 suspects were flown back to Lagos on Friday.");
        write("corpus/b.txt", "In the end 14 suspects were seen on the pier on Friday.");
        assertThat(blotter("index", temporary.resolve("corpus").toString()).code())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void itIsSearchedByItsSize() {
        assertThat(blotter("search", "--count", "flown-back:10..").out())
                .contains("a.txt")
                .doesNotContain("b.txt");
        assertThat(blotter("search", "flown-back:14").out()).contains("a.txt").doesNotContain("b.txt");
        assertThat(blotter("search", "--count", "flown-back:15..").out()).doesNotContain("a.txt");
    }

    @Test
    void itCountsANounOfItsOwn() throws IOException {
        write("rules/terms/a.csv", TERMS + "SIM card,of.sim-cards,en,unit,\nconfiscate,sim-seizure,en,verb,\n");
        counts("sim-cards,sim-seizure,patient,sim-cards,2,");
        write("text.txt", "Police confiscated 4,000 SIM cards on Friday.");

        assertThat(Cli.blotter("tag", temporary.resolve("text.txt").toString(), "--rules", rules)
                        .out())
                .contains("sim-cards");
    }

    @Test
    void itIsAddedUp() {
        assertThat(blotter("stats", "--kind", "flown-back").out())
                .startsWith("flown-back: ")
                .contains("of 1 claim");
    }

    @Test
    void itIsCorrected() {
        String file = "a.txt";

        assertThat(blotter("correct", file, "flown-back=14", "--remove", "--reason", "the pilot's guess")
                        .code())
                .isEqualTo(ExitCode.DONE);
        assertThat(blotter("correct", file, "flown-back=12", "--reason", "as the airline says")
                        .out())
                .contains("flown-back 12");
    }

    @Test
    void aMisspeltKindIsRefused() {
        assertThat(blotter("search", "--count", "flown-bac:10..").err())
                .contains("'flown-bac' is no kind of count; did you mean flown-back?");
    }

    @Test
    void theCheckFindsAConceptThatNoTermHas() throws IOException {
        counts("flown-back,flown-bak,patient,people,2,");

        assertThat(Cli.blotter("rules", "check", "--rules", rules).out())
                .contains("counts.csv:2:12: no term is of 'flown-bak'", "did you mean 'flown-back'?");
    }

    @Test
    void aRunningTotalIsReadOfEachNounThatAGroupNames() throws IOException {
        write(
                "rules/terms/b.csv",
                "term,concept,language,sort\nsighting,of.sightings,en,unit\nrose to,come-to,en,cue\n");
        assertThat(acts("Sightings rose to 505.")).doesNotContain("505");

        write("rules/concepts.csv", """
                concept,theme,word,group,meaning,example
                of.sightings,a,noun,total-of-deeds,sightings,12 [sightings]
                """);

        assertThat(acts("Sightings rose to 505.")).contains("Sightings (of.sightings) — noun — 505");
    }

    private String acts(String text) {
        return Cli.blotter("rules", "acts", text, "--rules", rules).out();
    }

    private void counts(String row) throws IOException {
        write("rules/counts.csv", "kind,concept,role,of,least,needs\n" + row + "\n");
    }

    private Cli.Result blotter(String... args) {
        String[] all = Arrays.copyOf(args, args.length + 4);
        System.arraycopy(new String[] {"--rules", rules, "--index", index}, 0, all, args.length, 4);
        return Cli.blotter(all);
    }

    private void write(String name, String text) throws IOException {
        Path file = temporary.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

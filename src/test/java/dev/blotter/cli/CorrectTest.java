package dev.blotter.cli;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corrections of single documents, as a user types them. */
final class CorrectTest {
    private static final String FILM = "film.txt";
    private static final String RAID = "raid.txt";

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

    @TempDir
    Path folder;

    private Path rules;
    private Path corpus;
    private String index;

    @BeforeEach
    void indexTwoDocuments() throws IOException {
        System.setProperty("blotter.cache", "target/rule-cache");
        rules = Files.createDirectories(folder.resolve("rules"));
        write(
                "fraud-types.csv",
                "code,parent,name,description\ncheating,,Cheating,x\nromance-scam,cheating,Romance scam,x\njob-scam,cheating,Job scam,x\n");
        write(
                "terms/t.csv",
                "term,concept,language,strength,not\nromance scam,romance-scam,en,strong,\nsuspect,of.people,en,unit,\n");
        write("all/all.drl", RULES);
        corpus = Files.createDirectories(folder.resolve("corpus"));
        index = folder.resolve("index").toString();
        Files.writeString(
                corpus.resolve(FILM),
                "A card table in Kunming\n\nThe film shows a romance scam. In it, police arrested 21 suspects in Kunming.\n");
        Files.writeString(
                corpus.resolve(RAID),
                "Raid in Lagos\n\nPolice in Lagos, Nigeria, arrested 12 suspects over romance scams on Monday.\n");
        Cli.Result indexed = index();
        assertThat(indexed.code()).as(indexed.toString()).isZero();
    }

    @Test
    void aTagIsRemovedAtOnceAndTheTableSaysWhy() throws IOException {
        Cli.Result corrected = correct(FILM, "romance-scam", "--remove", "--reason", "a film review", "--who", "Wu");

        assertThat(corrected.code()).as(corrected.toString()).isZero();
        assertThat(corrected.out()).doesNotContain("romance-scam");
        assertThat(show(FILM)).contains("note       overrides: removed romance-scam: a film review");
        assertThat(overrides())
                .startsWith("source,tag,action,reason,who,date,quote\nfilm.txt,romance-scam,remove,a film review,Wu,2");
    }

    @Test
    void anAddedTagShowsTheReasonInPlaceOfARule() {
        correct(RAID, "label desk=africa", "--reason", "for Amina", "--quote", "Lagos, Nigeria");

        assertThat(show(RAID)).contains("desk=africa", "rule       overrides: for Amina", "[Lagos, Nigeria]");
        assertThat(blotter("search", "--index", index, "--label", "desk=africa").out())
                .contains(RAID);
    }

    @Test
    void whyTellsWhoCorrectedWhatAndWhy() {
        correct(FILM, "romance-scam", "--remove", "--reason", "a film review", "--who", "Wu");
        correct(FILM, "KH", "--reason", "filmed there", "--who", "Wu");

        assertThat(why(FILM, "romance-scam")).contains("romance-scam\n  removed by hand: a film review (Wu, 2");
        assertThat(why(FILM, "KH"))
                .contains("KH\n  no rule, but set by hand: filmed there (Wu, 2")
                .doesNotContain("film review");
        assertThat(why(FILM, "KH", "--format", "jsonl"))
                .contains("\"corrections\":[{\"tag\":\"KH\",\"action\":\"add\",\"reason\":\"filmed there\"");
    }

    private String why(String... arguments) {
        Stream<String> command = Stream.concat(
                Stream.of("rules", "why", "--index", index, "--rules", rules.toString()), Stream.of(arguments));
        return blotter(command.toArray(String[]::new)).out();
    }

    @Test
    void aHeadlineIsCorrectedInTwoSteps() {
        correct(RAID, "arrests=12", "--remove", "--reason", "the paper took it back");
        correct(RAID, "arrests=11", "--reason", "corrected on Tuesday");

        assertThat(show(RAID)).contains("11, of a document on NG, headline").doesNotContain("arrests    12");
        assertThat(blotter("search", "--index", index, "--arrests", "11").out()).contains(RAID);
        assertThat(blotter("search", "--index", index, "--arrests", "12").code())
                .isEqualTo(1);
    }

    @Test
    void aCorrectedIndexIsThatOfACorrectedFolder() throws IOException {
        correct(FILM, "romance-scam", "--remove", "--reason", "a film review");
        correct(RAID, "KH", "--reason", "the money went there");
        String corrected = export();
        index = folder.resolve("fresh").toString();
        index();

        assertThat(export()).isEqualTo(corrected).contains("overrides: the money went there");
    }

    @Test
    void indexTakesOnWhatIsWrittenIntoTheTableByHand() throws IOException {
        String before = export();
        Files.writeString(
                rules.resolve("overrides.csv"), "source;tag;action;reason;who;date\r\nraid.txt;KH;add;seen;;\r\n");

        assertThat(index().out()).contains("1 documents judged anew");
        assertThat(show(RAID)).contains("Cambodia (KH)");
        assertThat(index().out()).doesNotContain("judged anew");

        Files.delete(rules.resolve("overrides.csv"));
        index();
        assertThat(export()).isEqualTo(before);
    }

    @Test
    void correctionsOutliveAChangeOfRules() throws IOException {
        correct(RAID, "KH", "--reason", "the money went there");
        write("terms/own.csv", "term,concept,language,strength,not\nzyzzyva,job-scam,en,strong,\n");
        index();

        assertThat(show(RAID)).contains("overrides: the money went there");
    }

    @Test
    void statsCountCorrections() {
        correct(FILM, "romance-scam", "--remove", "--reason", "a film review");
        correct(RAID, "KH", "--reason", "the money went there");

        assertThat(blotter("stats", "--index", index, "--by", "correction").out())
                .contains("1  +KH", "1  -romance-scam");
    }

    @Test
    void needlessRowsAreListed() throws IOException {
        Files.writeString(rules.resolve("overrides.csv"), """
                source,tag,action,reason,who,date
                raid.txt,romance-scam,add,the rules know it,,
                raid.txt,job-scam,remove,the rules never gave it,,
                raid.txt,KH,add,changes something,,
                film.txt,MM,add,first thought,,
                film.txt,MM,remove,second thought,,
                gone.txt,MM,add,whose file is gone,,
                """);

        Cli.Result tested = withRules("rules", "test", "--overrides", "--index", index);

        assertThat(tested.code()).isEqualTo(1);
        assertThat(tested.lines())
                .containsExactly(
                        "overrides.csv:2:1: 'raid.txt' add romance-scam: the rules give the tag by themselves; take the row out",
                        "overrides.csv:3:1: 'raid.txt' remove job-scam: the rules do not give the tag any more; take the row out",
                        "overrides.csv:5:1: 'film.txt' add MM: a later row says the contrary; take this one out",
                        "overrides.csv:6:1: 'film.txt' remove MM: the rules do not give the tag any more; take the row out",
                        "overrides.csv:7:1: 'gone.txt' add MM: the index has no such document; take the row out if the document is gone");
        assertThat(tested.err()).contains("5 of 6 corrections are needless");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nowhere.txt|KH|--reason=x|'nowhere.txt' is no source of the index; look it up with: blotter search",
                "raid.txt|romance-scan|--reason=x|'romance-scan' is no tag; did you mean romance-scam?",
                "raid.txt|romance-scam|--reason=x|'raid.txt' has romance-scam already",
                "raid.txt|arrests|--reason=x|'arrests' has no figure that can be added; write it like arrests=12",
                "raid.txt|arrests=21|--reason=x --remove|'raid.txt' has no arrests=21; it has arrests=12",
                "raid.txt|label desk|--reason=x --remove|'raid.txt' has no label desk; nor any of its kind",
                "raid.txt|KH|--reason=|--reason is empty; say in a few words why, since it stands in the entry",
                "raid.txt|KH|--reason=x --quote=Phnom|the document does not hold the quote 'Phnom'; copy the words from: blotter show",
                "raid.txt|NG|--reason=x --remove --quote=Lagos|--quote is for a tag that is added; leave it out with --remove",
            })
    void whatCantBeCorrectedIsToldAndNothingIsWritten(String source, String tag, String options, String message) {
        Cli.Result refused = correct(source, tag, options.split(" "));

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("blotter: " + message);
        assertThat(rules.resolve("overrides.csv")).doesNotExist();
    }

    @Test
    void aReasonMustBeGiven() {
        assertThat(correct(RAID, "KH").err()).contains("--reason");
    }

    @Test
    void aBrokenTableIsToldByEveryCommandThatTags() throws IOException {
        Files.writeString(rules.resolve("overrides.csv"), "source,tag,action\nraid.txt,KH,add\n");

        assertThat(withRules("rules", "check").out()).contains("overrides.csv:1:1: the column 'reason' is missing");
        assertThat(correct(RAID, "KH", "--reason", "x").err()).contains("overrides.csv:1:1");
        assertThat(withRules("tag", corpus.toString()).err()).contains("overrides.csv:1:1");
    }

    @Test
    void rowsFollowTheFormOfTheTable() throws IOException {
        Files.writeString(rules.resolve("overrides.csv"), "\uFEFFtag;source;reason;action;date;who\r\n");

        correct(RAID, "KH", "--reason", "the money; all of it", "--who", "Wu");

        assertThat(overrides())
                .startsWith("\uFEFFtag;source;reason;action;date;who\r\nKH;raid.txt;\"the money; all of it\";add;2")
                .endsWith(";Wu\r\n");
    }

    private Cli.Result correct(String source, String tag, String... options) {
        List<String> args = new ArrayList<>(List.of("correct", "--index", index, source, tag));
        args.addAll(List.of(options));
        return withRules(args.toArray(String[]::new));
    }

    private Cli.Result index() {
        return withRules("index", "--index", index, corpus.toString());
    }

    private Cli.Result withRules(String... args) {
        return blotter(Stream.concat(Stream.of(args), Stream.of("--rules", rules.toString()))
                .toArray(String[]::new));
    }

    private String show(String source) {
        return blotter("show", "--index", index, source).out();
    }

    private String export() {
        return blotter("export", "--index", index).out();
    }

    private String overrides() throws IOException {
        return Files.readString(rules.resolve("overrides.csv"));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(rules.resolve(file).getParent());
        Files.writeString(rules.resolve(file), text);
    }
}

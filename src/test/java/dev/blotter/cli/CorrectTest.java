package dev.blotter.cli;

import static dev.blotter.cli.Cli.blotter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.text.SourceName;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Corrections of single documents, as a user types them. */
final class CorrectTest {
    private static final String FILM = "film.txt";
    private static final String RAID = "raid.txt";

    /** Rules that tag all that terms, figures and places say. */
    static final String RULES = """
            package all.all

            import dev.blotter.text.*
            import dev.blotter.finding.*

            rule "types"
            @description( "A strong term" )
            when
                $t : Term( sort == "strong", $c : concept )
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
        rules = Files.createDirectories(folder.resolve("rules"));
        write(
                "fraud-types.csv",
                "code,parent,name,description\ncheating,,Cheating,x\nromance-scam,cheating,Romance scam,x\njob-scam,cheating,Job scam,x\n");
        write(
                "terms/t.csv",
                "term,concept,language,sort,not\nromance scam,romance-scam,en,strong,\nsuspect,of.people,en,unit,\n");
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
    void aCorrectionIsTakenBackAndTheOthersKeepTheirBytes() throws IOException {
        correct(FILM, "romance-scam", "--remove", "--reason", "a film review", "--who", "Wu");
        Files.writeString(
                rules.resolve("overrides.csv"),
                overrides() + "# of the Lagos desk\nraid.txt,KH,add,\"seen,\r\nso\",Wu,,\n");
        String others = overrides().replaceFirst("film.txt.*\n", "");

        Cli.Result undone = correct(FILM, "romance-scam", "--undo");

        assertThat(undone.code()).as(undone.toString()).isZero();
        assertThat(undone.out()).contains("romance-scam");
        assertThat(undone.err()).contains("Taken out of ");
        assertThat(overrides()).isEqualTo(others);
        assertThat(show(FILM)).doesNotContain("a film review");
        assertThat(correct(FILM, "romance-scam", "--undo").err())
                .contains("'film.txt' has no correction of romance-scam; nor any other");
        assertThat(correct(RAID, "NG", "--undo").err()).contains("it has KH");
    }

    @Test
    void aFigureThatIsThereIsConfirmedAndTheSumSaysSo() {
        assertThat(blotter("stats", "--index", index, "--rules", rules.toString(), "--kind", "arrests")
                        .out())
                .contains("; none confirmed by a person");

        Cli.Result confirmed = correct(RAID, "arrests=12", "--reason", "as the EFCC says");

        assertThat(confirmed.code()).as(confirmed.toString()).isZero();
        assertThat(show(RAID)).contains("rule       suspects", "overrides: as the EFCC says");
        assertThat(blotter("stats", "--index", index, "--rules", rules.toString(), "--kind", "arrests")
                        .out())
                .contains("; 1 confirmed by a person");
        assertThat(correct(RAID, "arrests=12", "--reason", "again").err()).contains("has arrests=12 already");
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

    @ParameterizedTest
    @ValueSource(
            strings = {" film.txt", "=HYPERLINK(film).txt", "\u001b[2Jfilm.txt", "film.txt\u202e", "\\u0020film.txt"})
    void aNameThatATableWouldLoseOrRunIsCorrectedAlone(String name) throws IOException {
        Files.copy(corpus.resolve(FILM), corpus.resolve(name));
        index();
        String source = SourceName.first(SourceName.of(name));
        Cli.Result corrected = correct(source, "label desk=africa", "--reason", "=1+1");
        assertThat(corrected.code()).as(corrected.toString()).isZero();
        index();

        assertThat(show(source)).contains("desk=africa", "overrides: =1+1");
        assertThat(show(FILM)).doesNotContain("desk=africa");
        assertThat(overrides().lines().toList())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row)
                        .doesNotContainPattern("[\\p{Cntrl}\u202e]")
                        .doesNotContainPattern("(^|,)\"?[=+@-]"));
    }

    @Test
    void correctionsOutliveAChangeOfRules() throws IOException {
        correct(RAID, "KH", "--reason", "the money went there");
        write("terms/own.csv", "term,concept,language,sort,not\nzyzzyva,job-scam,en,strong,\n");
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
    void aDayIsPutRightWhereverItIsShown() {
        Cli.Result corrected = correct(RAID, "published", "2024-11-27", "--reason", "the day in print");

        assertThat(corrected.code()).as(corrected.toString()).isZero();
        assertThat(corrected.out()).contains("raid.txt  2024-11-27 (overrides)  en");
        assertThat(show(RAID))
                .contains("2024-11-27 (overrides)", "note       overrides: set published: the day in print");
        assertThat(blotter("search", "--index", index, "published:2024-11-27").out())
                .contains("2024-11-27 (overrides)", RAID)
                .doesNotContain(FILM);
        assertThat(blotter("stats", "--index", index, "--by", "correction,month")
                        .out())
                .contains("1  +published", "1  2024-11");
        assertThat(export()).contains("\"published\":\"2024-11-27\",\"publishedFrom\":\"overrides\"");
        assertThat(why(RAID)).contains("published=2024-11-27\n  set by hand: the day in print (");
    }

    @Test
    void aTitleIsPutRightAndFound() {
        correct(FILM, "title", "A review: the card table", "--reason", "the page calls itself otherwise");

        assertThat(show(FILM))
                .startsWith("A review: the card table\n")
                .contains("note       overrides: set title: the page calls itself otherwise");
        assertThat(blotter("search", "--index", index, "title:review").out()).contains(FILM);
        assertThat(blotter("stats", "--index", index, "--by", "correction").out())
                .contains("1  +title");
    }

    @Test
    void theRulesSeeTheTitleThatWasPutRight() {
        correct(FILM, "title", "Review of a job in Lagos", "--reason", "the page calls itself otherwise");

        assertThat(show(FILM)).contains("Nigeria (NG)", "[Lagos]");
    }

    @Test
    void oneFigureIsTheHeadline() throws IOException {
        Files.writeString(
                corpus.resolve(RAID),
                "Raid in Lagos\n\nPolice in Lagos arrested 12 suspects on Monday and 13 suspects on Tuesday.\n");
        index();
        assertThat(show(RAID)).contains("12, of a document on NG, headline", "13, of a document on NG, headline");

        correct(RAID, "headline", "arrests=13", "--reason", "the later figure");

        assertThat(show(RAID))
                .contains(
                        "13, of a document on NG, headline", "note       overrides: set headline arrests=13: the later")
                .doesNotContain("12, of a document on NG, headline");

        correct(RAID, "headline", "arrests=25", "--reason", "the sum");

        assertThat(show(RAID))
                .contains("25, of a document on NG, headline", "rule       overrides: the sum")
                .doesNotContain("13, of a document on NG, headline", "set headline arrests=13");

        correct(RAID, "headline", "arrests", "--remove", "--reason", "none stands out");

        assertThat(show(RAID)).doesNotContain(", headline").contains("overrides: removed headline arrests: none");
    }

    @Test
    void aFigureHasThePlaceAndTheTimeThatAPersonSays() {
        correct(RAID, "arrests=12", "in", "Ghana, KH", "--reason", "two raids");
        correct(RAID, "arrests=12", "during", "2024-05..2024-06-07", "--reason", "they took weeks");

        assertThat(show(RAID))
                .contains(
                        "12, 2024-05-01 to 2024-06-07, in GH, KH",
                        "note       overrides: set arrests=12 in GH,KH: two raids",
                        "note       overrides: set arrests=12 during 2024-05-01..2024-06-07: they took weeks");

        correct(RAID, "arrests=12", "in", "nowhere", "--reason", "all over the world");
        assertThat(show(RAID))
                .contains("12, 2024-05-01 to 2024-06-07, headline")
                .doesNotContain("two raids");

        correct(RAID, "arrests=12", "during", "2024-05-01..2024-06-07", "--remove", "--reason", "nobody knows");
        assertThat(show(RAID)).contains("12, headline").doesNotContain("during 2024-05-01");
    }

    @Test
    void aDocumentMayHaveNoDayAndNoTitle() throws IOException {
        Files.writeString(
                corpus.resolve(RAID), "Raid in Lagos\n\nMay 6, 2024\n\nPolice in Lagos arrested 12 suspects.\n");
        index();

        correct(RAID, "published", "--remove", "--reason", "the day of the raid");
        correct(RAID, "title", "--remove", "--reason", "a label");

        assertThat(show(RAID))
                .startsWith("May 6, 2024\nraid.txt  undated  en")
                .contains("removed published: the day of");
        assertThat(export()).contains("\"published\":null");
    }

    @Test
    void dayTitleAndHeadlineOutliveRulesAndReadingAndAreTakenBackWithTheirRows() throws IOException {
        String before = export();
        correct(RAID, "published", "2024-11-27", "--reason", "in print");
        correct(RAID, "published", "2024-11-28", "--reason", "in print, a day later");
        correct(RAID, "title", "The raid of Lagos", "--reason", "in print");
        correct(RAID, "headline", "arrests=25", "--reason", "in print");
        String corrected = export();
        write("terms/own.csv", "term,concept,language,sort,not\nLagos,job-scam,en,strong,\n");
        index();

        assertThat(export())
                .contains("\"published\":\"2024-11-28\"", "The raid of Lagos", "set headline arrests=25", "job-scam")
                .doesNotContain("2024-11-27");

        Files.delete(rules.resolve("terms/own.csv"));
        index = folder.resolve("fresh").toString();
        index();
        assertThat(export()).isEqualTo(corrected);

        Files.delete(rules.resolve("overrides.csv"));
        index();
        assertThat(export()).isEqualTo(before);
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
                raid.txt,title=Raid in Lagos,add,reading knows it,,
                raid.txt,published,remove,there is none,,
                raid.txt,headline arrests=12,add,the rules know it,,
                film.txt,published=2024-11-27,add,changes something,,
                """);

        Cli.Result tested = withRules("rules", "test", "--overrides", "--index", index);

        assertThat(tested.code()).isEqualTo(1);
        assertThat(tested.lines())
                .containsExactly(
                        "overrides.csv:2:1: 'raid.txt' add romance-scam: the rules give the tag by themselves; take the row out",
                        "overrides.csv:3:1: 'raid.txt' remove job-scam: the rules do not give the tag any more; take the row out",
                        "overrides.csv:5:1: 'film.txt' add MM: a later row says the contrary; take this one out",
                        "overrides.csv:6:1: 'film.txt' remove MM: the rules do not give the tag any more; take the row out",
                        "overrides.csv:7:1: 'gone.txt' add MM: the index has no such document; take the row out if the document is gone",
                        "overrides.csv:8:1: 'raid.txt' add title=Raid in Lagos: it is so without the row; take the row out",
                        "overrides.csv:9:1: 'raid.txt' remove published: it has none without the row; take the row out",
                        "overrides.csv:10:1: 'raid.txt' add headline arrests=12: it is so without the row; take the row out");
        assertThat(tested.err()).contains("8 of 10 corrections are needless");
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
                "raid.txt|published=2024-13-01|--reason=x|'published=2024-13-01' names no day of publication; write it like published 2024-11-27",
                "raid.txt|published=2999-01-01|--reason=x|'published=2999-01-01' is no day on which a document can be out; write one up to today",
                "raid.txt|published|--reason=x|'published' names no day of publication; write it like published 2024-11-27",
                "raid.txt|published|--reason=x --remove|'raid.txt' has no published; nor any of its kind",
                "raid.txt|published=2024-11-27|--reason=x --quote=Lagos|a quote is for a tag; leave it out with published",
                "raid.txt|title=|--reason=x|the title is empty; write it behind the word title, or remove it",
                "raid.txt|title=Raid in Lagos|--reason=x|'raid.txt' has title=Raid in Lagos already",
                "raid.txt|headline arrests|--reason=x|'headline arrests' has no figure that can be added; write it like headline arrests=12",
                "raid.txt|headline KH|--reason=x|'headline KH' names no count; write it like headline arrests=25",
                "raid.txt|headline arrests=12|--reason=x|'raid.txt' has headline arrests=12 already",
                "raid.txt|headline arrests=13|--reason=x --remove|'raid.txt' has no headline arrests=13; it has headline arrests=12",
                "raid.txt|arrests=13 in KH|--reason=x|'raid.txt' has no arrests=13; it has arrests=12",
                "raid.txt|arrests=12 in Narnia|--reason=x|'Narnia' is no region; did you mean BD-43?",
                "raid.txt|arrests=12 during spring|--reason=x|'spring' are no days; write a year, a month, a day, or 2024-05-01..2024-05-07",
                "raid.txt|arrests=12 during 2024-05..2024-04|--reason=x|a range of days goes forward, not from 2024-05-01 to 2024-04-30; swap the two",
                "raid.txt|desk=12 in KH|--reason=x|'desk=12' is no tag; write a kind of fraud (romance-scam), a count (arrests or arrests=12), a region (KH) or a label (label priority=high)",
                "raid.txt|KH|--reason=|the reason is empty; say in a few words why, since it stands in the entry",
                "raid.txt|KH|--reason=x --quote=Phnom|the document does not hold the quote 'Phnom'; copy the words from: blotter show",
                "raid.txt|NG|--reason=x --remove --quote=Lagos|a quote is for a tag that is added; leave it out when you remove one",
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

    @Test
    void manyDocumentsAreCorrectedByATable() throws IOException {
        Path table = Files.writeString(folder.resolve("days.csv"), """
                source,tag,action,reason
                raid.txt,published=2024-05-06,,
                film.txt,published=2024-05-07,add,in print
                film.txt,romance-scam,remove,a film
                gone.txt,published=2024-05-08,,
                """);

        Cli.Result corrected = correct("--rows", table.toString(), "--reason", "from the archive");

        assertThat(corrected.code()).as(corrected.toString()).isEqualTo(3);
        assertThat(corrected.err())
                .contains("days.csv:5:1: 'gone.txt' is no source of the index")
                .contains("3 corrections written to ");
        assertThat(show(RAID)).contains("2024-05-06", "from the archive");
        assertThat(show(FILM)).contains("2024-05-07", "in print", "removed romance-scam: a film");
    }
}

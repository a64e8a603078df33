package dev.blotter.finding.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.Regions;
import dev.blotter.codes.RuleLanguages;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.CountTag;
import dev.blotter.finding.Entry.Evidence;
import dev.blotter.finding.Entry.LabelTag;
import dev.blotter.finding.Entry.RegionTag;
import dev.blotter.finding.Entry.TypeTag;
import dev.blotter.finding.EntryAssembler;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import dev.blotter.text.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CorrectionsTest {
    private static final String HEAD = "source,tag,action,reason,who,date,quote\n";
    private static final String TITLE = "Police hold 21 at a card table";
    private static final String TEXT = "Officers in Kunming led away 21 players. Twelve were charged later.";
    private static final Sentence FIRST = new Sentence(1, 1, "prose", 0, 7, 0, 40);
    private static final Sentence SECOND = new Sentence(2, 1, "prose", 8, 12, 41, TEXT.length());
    private static final Evidence QUOTED = new Evidence("text", 0, 8, "Officers", TEXT.substring(0, 40));

    @TempDir
    Path folder;

    private final Regions regions = Regions.builtIn();
    private static final FraudTypes TYPES = FraudTypes.load(Path.of("rules"));
    private final List<TypeTag> typeTags = new ArrayList<>();
    private final List<RegionTag> regionTags = new ArrayList<>();
    private final List<CountTag> countTags = new ArrayList<>();
    private final List<LabelTag> labelTags = new ArrayList<>();

    @Test
    void anAddedKindOfFraudNamesTheReasonAndTheTitle() throws IOException {
        Entry entry = correct("a.txt,romance-scam,add,the victims met them online,Wu,2026-01-31,\n");

        assertThat(entry.fraudTypes())
                .containsExactly(new TypeTag(
                        "romance-scam",
                        "Romance scam",
                        List.of("overrides: the victims met them online"),
                        List.of(new Evidence("title", 0, TITLE.length(), TITLE, TITLE))));
        assertThat(entry.warnings()).containsExactly("odd");
    }

    @Test
    void aQuoteIsFoundWithItsSentence() throws IOException {
        Entry entry = correct("a.txt,romance-scam,add,why,,,Twelve were charged\n");

        assertThat(entry.fraudTypes().getFirst().evidence())
                .containsExactly(new Evidence("text", 41, 60, "Twelve were charged", "Twelve were charged later."));
    }

    @Test
    void aQuoteThatIsGoneLeavesTheTagAndANote() throws IOException {
        Entry entry = correct("a.txt,romance-scam,add,why,,,Thirteen were\n");

        assertThat(entry.fraudTypes().getFirst().evidence().getFirst().in()).isEqualTo("title");
        assertThat(entry.warnings())
                .contains("overrides: the document no longer holds the quote of romance-scam: Thirteen were");
    }

    @Test
    void aQuoteOverTwoSentencesIsWithinItsSentence() throws IOException {
        Evidence evidence = correct("a.txt,romance-scam,add,why,,,21 players. Twelve\n")
                .fraudTypes()
                .getFirst()
                .evidence()
                .getFirst();

        assertThat(evidence.sentence()).contains(evidence.text());
    }

    @Test
    void aMoreSpecificKindTakesThePlaceOfItsParent() throws IOException {
        type("telecom-network-fraud");

        assertThat(typesOf(correct("a.txt,romance-scam,add,why,,,\n"))).containsExactly("romance-scam");
    }

    @Test
    void aParentOfAKindThatIsThereAddsNothing() throws IOException {
        type("romance-scam");

        assertThat(correct("a.txt,telecom-network-fraud,add,why,,,\n")).isEqualTo(entry());
    }

    @Test
    void aRemovedKindTakesItsChildrenWithItAndLeavesANote() throws IOException {
        type("romance-scam");
        type("job-scam");

        Entry entry = correct("a.txt,Romance scam,remove,it is a film review,,,\n");

        assertThat(typesOf(entry)).containsExactly("job-scam");
        assertThat(entry.warnings()).containsExactly("odd", "overrides: removed romance-scam: it is a film review");
    }

    @Test
    void theDayAndTheTitleAreThoseOfTheLastRows() throws IOException {
        Document corrected =
                load("a.txt,published=2024-11-27,add,why,,,\na.txt,title=Another,add,why,,,\na.txt,published=2024-11-28,add,why,,,\na.txt,published=2024-11-27,add,no,,,\n")
                        .corrected(document());

        assertThat(corrected.published()).isEqualTo(LocalDate.of(2024, 11, 27));
        assertThat(corrected.publishedFrom()).isEqualTo("overrides");
        assertThat(corrected.title()).isEqualTo("Another");
        assertThat(corrected.text()).isEqualTo(TEXT);
    }

    @Test
    void aRemovedTitleIsNoneAndAnotherThanTheOneThatIsSaidStays() throws IOException {
        assertThat(load("a.txt,title,remove,why,,,\n").corrected(document()).title())
                .isNull();
        assertThat(load("a.txt,title=Another,remove,why,,,\n")
                        .corrected(document())
                        .title())
                .isEqualTo(TITLE);
    }

    @Test
    void ofADocumentWithoutRowsNothingIsCorrected() throws IOException {
        Document read = document();

        assertThat(load("b.txt,title=Another,add,why,,,\n").corrected(read)).isSameAs(read);
    }

    @Test
    void whatWasNotThereIsRemovedWithoutANote() throws IOException {
        assertThat(correct("a.txt,romance-scam,remove,why,,,\na.txt,arrests=3,remove,why,,,\n"))
                .isEqualTo(entry());
    }

    @Test
    void anotherDocumentIsLeftAlone() throws IOException {
        assertThat(correct("b.txt,romance-scam,add,why,,,\n")).isEqualTo(entry());
    }

    @Test
    void countsOfTheWholeDocumentFollowItsKindsAndCountries() throws IOException {
        type("job-scam");
        region("CN", 2);
        count("arrests", 21, "document", List.of("CN"), List.of("job-scam"));

        Entry entry = correct(
                "a.txt,romance-scam,add,why,,,\na.txt,KH,add,why,,,\na.txt,CN,remove,the author lives there,,,\n");

        assertThat(entry.counts().getFirst().fraudTypes()).containsExactly("job-scam", "romance-scam");
        assertThat(entry.counts().getFirst().regions()).containsExactly("KH");
    }

    @Test
    void aCountWithARegionOfItsOwnLosesItWithTheRegion() throws IOException {
        region("CN", 2);
        region("CN-YN", 1);
        region("MM", 1);
        count("arrests", 21, "count", List.of("CN-YN"), List.of());

        Entry entry = correct("a.txt,China,remove,why,,,\n");

        assertThat(entry.regions()).extracting(RegionTag::code).containsExactly("MM");
        assertThat(entry.counts().getFirst().regions()).containsExactly("MM");
        assertThat(entry.counts().getFirst().regionsFrom()).isEqualTo("document");
    }

    @Test
    void aCountryThatIsNamedOnlyByARemovedRegionGoesWithIt() throws IOException {
        region("CN", 1);
        region("CN-YN", 1);
        region("TH", 2);
        region("TH-10", 1);

        Entry entry = correct("a.txt,CN-YN,remove,why,,,\na.txt,TH-10,remove,why,,,\n");

        assertThat(entry.regions()).extracting(RegionTag::code).containsExactly("TH");
    }

    @Test
    void aCountWithAKindOfItsOwnLosesItWithTheKind() throws IOException {
        type("job-scam");
        type("romance-scam");
        count("arrests", 21, "count", List.of("CN"), List.of("job-scam"));

        assertThat(correct("a.txt,job-scam,remove,why,,,\n").counts().getFirst().fraudTypes())
                .isEmpty();
    }

    @Test
    void anAddedSubdivisionBringsItsCountry() throws IOException {
        region("MM", 3);

        Entry entry = correct("a.txt,CN-YN,add,why,,,Kunming\n");

        assertThat(entry.regions()).extracting(RegionTag::code).containsExactly("MM", "CN", "CN-YN");
        assertThat(entry.regions().getLast().evidence().getFirst().text()).isEqualTo("Kunming");
    }

    @Test
    void aWrongHeadlineIsReplacedByTheRightOne() throws IOException {
        count("arrests", 21, "count", List.of("CN"), List.of());

        Entry entry = correct("a.txt,arrests=21,remove,they were guests,,,\na.txt,arrests=12,add,held,,,\n");

        assertThat(entry.counts()).singleElement().satisfies(count -> {
            assertThat(count.value()).isEqualTo(12);
            assertThat(count.headline()).isTrue();
            assertThat(count.rules()).containsExactly("overrides: held");
        });
    }

    @Test
    void anAddedCountIsNoHeadlineWhereOneStands() throws IOException {
        count("arrests", 21, "count", List.of("CN"), List.of());

        assertThat(correct("a.txt,arrests=12,add,held,,,\n").counts())
                .extracting(CountTag::headline)
                .containsExactly(true, false);
    }

    @Test
    void aFigureLiesWhereAndWhenAPersonSays() throws IOException {
        region("CN", 2);
        count("arrests", 21, "document", List.of("CN"), List.of());
        count("arrests", 9, "document", List.of("CN"), List.of());

        Entry entry = correct("a.txt,arrests=21 in Yunnan,add,told below,,,\n"
                + "a.txt,arrests=21 during 2024-05,add,told below,,,\n");

        assertThat(entry.counts())
                .extracting(CountTag::regions, CountTag::regionsFrom, CountTag::from, CountTag::to)
                .containsExactly(
                        tuple(List.of("CN-YN"), "count", "2024-05-01", "2024-05-31"),
                        tuple(List.of("CN"), "document", null, null));
        assertThat(entry.warnings())
                .containsExactly(
                        "odd",
                        "overrides: set arrests=21 in CN-YN: told below",
                        "overrides: set arrests=21 during 2024-05-01..2024-05-31: told below");
        assertThat(Corrections.shownIn(entry))
                .containsExactly("+arrests=21 in CN-YN", "+arrests=21 during 2024-05-01..2024-05-31");
    }

    @Test
    void aFigureLosesItsPlaceAndTimeAndIsThatOfTheDocument() throws IOException {
        region("MM", 2);
        count("arrests", 21, "count", List.of("CN-YN"), List.of());

        Entry dated = correct("a.txt,arrests=21 during 2024-05,add,why,,,\n");
        Entry entry = load("a.txt,arrests=21 in nowhere,remove,no place,,,\n"
                        + "a.txt,arrests=21 during 2024,remove,no time,,,\n")
                .apply(dated.with(List.of(), typeTags, dated.counts(), regionTags, labelTags), document(), List.of());

        assertThat(entry.counts()).singleElement().satisfies(count -> {
            assertThat(count.regions()).containsExactly("MM");
            assertThat(count.regionsFrom()).isEqualTo("document");
            assertThat(count.from()).isNull();
            assertThat(count.to()).isNull();
        });
        assertThat(entry.warnings()).hasSize(2);
    }

    @Test
    void aRegionThatFiguresAloneNameGoesFromThem() throws IOException {
        region("MM", 2);
        count("arrests", 21, "count", List.of("CN-YN"), List.of());

        Entry entry = correct("a.txt,CN,remove,it is the border,,,\n");

        assertThat(entry.counts().getFirst().regions()).containsExactly("MM");
        assertThat(entry.warnings()).containsExactly("odd", "overrides: removed CN: it is the border");
    }

    @Test
    void aPlaceThatIsNoneIsNeitherThatOfTheDocument() throws IOException {
        region("MM", 2);
        count("arrests", 21, "document", List.of("MM"), List.of());

        CountTag count =
                correct("a.txt,arrests=21 in nowhere,add,at sea,,,\n").counts().getFirst();

        assertThat(count.regions()).isEmpty();
        assertThat(count.regionsFrom()).isEqualTo("count");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.txt,arrests=21 in CN-YN,add,why,,,\n",
                "a.txt,arrests=9 in CN,add,why,,,\n",
                "a.txt,arrests=9 during 2024,remove,why,,,\n",
                "a.txt,arrests=21 during 2024,remove,why,,,\n",
                "a.txt,victims=21 in CN,add,why,,,\n",
                "a.txt,headline arrests=21,add,why,,,\n",
                "a.txt,headline victims=4,remove,why,,,\n",
                "a.txt,published=2024-11-27,remove,why,,,\n",
                "a.txt,title=Another,remove,why,,,\n",
                "a.txt,title=Police hold 21 at a card table,add,why,,,\n",
                "a.txt,KH,remove,why,,,\n",
                "a.txt,label desk=asia,add,why,,,\n",
            })
    void whatIsAlreadySoIsNotNoted(String row) throws IOException {
        count("arrests", 21, "count", List.of("CN-YN"), List.of());
        count("victims", 4, "count", List.of("MM"), List.of());
        label("desk", "asia");

        assertThat(correct(row)).isEqualTo(entry());
    }

    @Test
    void anotherFigureIsTheHeadlineWhereAPersonSaysSo() throws IOException {
        count("arrests", 21, "count", List.of("CN"), List.of());
        count("arrests", 9, "count", List.of("CN"), List.of());
        count("victims", 4, "count", List.of("CN"), List.of());

        Entry entry = correct("a.txt,headline arrests=9,add,21 were guests,,,\n");

        assertThat(entry.counts()).extracting(CountTag::headline).containsExactly(false, true, false);
        assertThat(entry.warnings()).containsExactly("odd", "overrides: set headline arrests=9: 21 were guests");
    }

    @Test
    void aHeadlineThatTheDocumentLacksIsAddedWithItsFigure() throws IOException {
        count("arrests", 21, "count", List.of("CN"), List.of());

        assertThat(correct("a.txt,headline arrests=30,add,the title says so,,,\n")
                        .counts())
                .extracting(CountTag::value, CountTag::headline)
                .containsExactly(tuple(21.0, false), tuple(30.0, true));
    }

    @Test
    void whereAPersonSaysThatNoFigureIsTheHeadlineNoneIs() throws IOException {
        count("arrests", 21, "count", List.of("CN"), List.of());

        assertThat(correct("a.txt,headline arrests=21,remove,a case of 2019,,,\na.txt,arrests=12,add,held,,,\n")
                        .counts())
                .extracting(CountTag::headline)
                .containsExactly(false, false);
    }

    @Test
    void aTitleAndADayThatAPersonSaysAreNotedWithoutTheirWords() throws IOException {
        Entry entry = correct("a.txt,title=Another,add,misread,,,\na.txt,published=2024-11-27,add,misread,,,\n");

        assertThat(entry.warnings())
                .containsExactly("odd", "overrides: set title: misread", "overrides: set published: misread");
        assertThat(Corrections.shownIn(entry)).containsExactly("+title", "+published");
    }

    @Test
    void aQuoteMayStandInTheTitleAlone() throws IOException {
        assertThat(correct("a.txt,romance-scam,add,why,,,card table\n")
                        .fraudTypes()
                        .getFirst()
                        .evidence())
                .containsExactly(new Evidence("title", 20, 30, "card table", TITLE));
    }

    @Test
    void aDocumentWithoutATitleIsQuotedByItsFirstSentence() throws IOException {
        Document untitled = document().with(null, null, null);
        Entry entry = load("a.txt,romance-scam,add,why,,,\n").apply(entry(), untitled, List.of(FIRST, SECOND));

        assertThat(entry.fraudTypes().getFirst().evidence())
                .extracting(Evidence::text)
                .containsExactly("Officers in Kunming led away 21 players.");
    }

    @Test
    void ofTwoAddedCountsTheFirstIsTheHeadline() throws IOException {
        assertThat(correct("a.txt,arrests=12,add,held,,,\na.txt,arrests=7,add,held,,,\n")
                        .counts())
                .extracting(CountTag::headline)
                .containsExactly(true, false);
    }

    @Test
    void aSumHasItsCurrency() throws IOException {
        CountTag loss =
                correct("a.txt,\"loss=1,500,000 usd\",add,why,,,\n").counts().getFirst();

        assertThat(loss.value()).isEqualTo(1_500_000);
        assertThat(loss.currency()).isEqualTo("USD");
    }

    @Test
    void aKindWithoutAFigureRemovesAllItsCounts() throws IOException {
        count("arrests", 21, "count", List.of("CN"), List.of());
        count("victims", 4, "count", List.of("CN"), List.of());
        count("arrests", 9, "count", List.of("CN"), List.of());

        assertThat(correct("a.txt,arrests,remove,why,,,\n").counts())
                .extracting(CountTag::kind)
                .containsExactly("victims");
    }

    @Test
    void aPartStillNamesItsWholeWhenAnotherCountGoes() throws IOException {
        count("arrests", 5, "count", List.of("CN"), List.of());
        count("arrests", 21, "count", List.of("CN"), List.of());
        count("arrests", 9, "count", List.of("CN"), List.of(), 1);

        assertThat(correct("a.txt,arrests=5,remove,why,,,\n").counts())
                .extracting(CountTag::partOf)
                .containsExactly(null, 0);
    }

    @Test
    void aPartOfARemovedCountIsAPartOfNone() throws IOException {
        count("arrests", 21, "count", List.of("CN"), List.of());
        count("arrests", 9, "count", List.of("CN"), List.of(), 0);

        assertThat(correct("a.txt,arrests=21,remove,why,,,\n").counts())
                .extracting(CountTag::partOf)
                .containsExactly((Integer) null);
    }

    @Test
    void labelsAreAddedInTheirOrderAndRemovedByNameOrValue() throws IOException {
        label("priority", "low");
        label("desk", "asia");

        Entry entry = correct(
                "a.txt,label priority=high,add,why,,,\na.txt,label priority=low,remove,why,,,\na.txt,label desk,remove,why,,,\n");

        assertThat(entry.labels()).extracting(LabelTag::value).containsExactly("high");
    }

    @Test
    void theLastRowAboutATagHolds() throws IOException {
        type("romance-scam");

        Entry entry = correct("a.txt,romance-scam,remove,first thought,,,\na.txt,romance-scam,add,second,,,\n");

        assertThat(entry).isEqualTo(entry());
    }

    @Test
    void anEntryIsTheSameWhenItIsCorrectedAgain() throws IOException {
        type("romance-scam");
        Corrections corrections = load("a.txt,romance-scam,remove,why,,,\na.txt,KH,add,why,,,gone words\n");
        Entry once = corrections.apply(entry(), document(), List.of(FIRST, SECOND));

        assertThat(corrections.apply(once, document(), List.of(FIRST, SECOND)))
                .isEqualTo(corrections.apply(once.with(null, null), document(), List.of(FIRST, SECOND)));
        assertThat(load("").apply(once, document(), List.of()).warnings()).containsExactly("odd");
    }

    @Test
    void aDocumentWithoutTitleOrTextCanBeTagged() throws IOException {
        Document empty = Document.unread("a.txt", document().id(), Outcome.OK);
        Entry entry = load("a.txt,romance-scam,add,seen on the scan,,,\n").apply(entry(), empty, List.of());

        assertThat(entry.fraudTypes().getFirst().evidence()).containsExactly(new Evidence("text", 0, 0, "", ""));
    }

    @Test
    void whatIsCorrectedIsShownWithItsSign() throws IOException {
        type("job-scam");
        Entry entry = correct(
                "a.txt,job-scam,remove,why: two reasons,,,\na.txt,arrests=12,add,why,,,\na.txt,CN-YN,add,why,,,\na.txt,label desk=asia,add,why,,,\n");

        assertThat(Corrections.shownIn(entry))
                .containsExactly("+arrests=12", "+CN", "+CN-YN", "+label desk=asia", "-job-scam");
    }

    @Test
    void effectsChangeWithWhatIsDoneAndNotWithWhoDidItOrWhere() throws IOException {
        Map<String, String> before = load("a.txt,KH,add,why,Wu,2026-01-31,\n").effects();

        assertThat(load("# moved\n\na.txt,KH,add,why,Li,31/01/2026,\n").effects())
                .isEqualTo(before);
        assertThat(load("a.txt,KH,add,for another reason,Wu,2026-01-31,\n").effects())
                .isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.txt,romance-scan,add,why,,,|'romance-scan' is no tag; did you mean romance-scam?",
                "a.txt,romance-scam,ad,why,,,|the action 'ad' is unknown; write add or remove",
                "a.txt,romance-scam,add,,,,|the cell 'reason' is empty; fill it or take the row out",
                "a.txt,arrests,add,why,,,|'arrests' has no figure that can be added; write it like arrests=12",
                "a.txt,arrests=many,add,why,,,|'arrests=many' has no figure; write it in digits, such as arrests=12 or loss=1000000 USD",
                "a.txt,arrests=-3,add,why,,,|'arrests=-3' has no figure that can be added; write it like arrests=12",
                "a.txt,arrests=9999999999999999,add,why,,,|'arrests=9999999999999999' has a figure of more than 15 digits; write a smaller one",
                "a.txt,arrests=3 USD,add,why,,,|'arrests=3 USD' has no figure that can be added; write it like arrests=12",
                "a.txt,loss=3,add,why,,,|'loss=3' has no figure that can be added; write it like loss=1000000 USD",
                "a.txt,headline arrests,add,why,,,|'headline arrests' has no figure that can be added; write it like headline arrests=12",
                "a.txt,\"arrests in KH\",add,why,,,|'arrests in KH' is no tag; write a kind of fraud (romance-scam), a count (arrests or arrests=12), a region (KH) or a label (label priority=high)",
                "a.txt,title,add,why,,,|the title is empty; write it behind the word title, or remove it",
                "a.txt,published=soon,add,why,,,|'published=soon' names no day of publication; write it like published 2024-11-27",
                "a.txt,published=2199-01-01,add,why,,,|'published=2199-01-01' is no day on which a document can be out; write one up to today",
                "a.txt,published=0000-01-01,add,why,,,|'published=0000-01-01' is no day on which a document can be out; write one up to today",
                "a.txt,label =high,add,why,,,|'label =high' has no name or no value; write it like label priority=high",
                "a.txt,label priority,add,why,,,|'label priority' has no name or no value; write it like label priority=high",
            })
    void aRowThatIsWrongIsToldWithItsLine(String row, String message) {
        assertThatThrownBy(() -> load("b.txt,KH,add,fine,,,\n" + row + "\n"))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems()).containsExactly(Problem.error("overrides.csv", 3, 1, message)));
    }

    @Test
    void theSameRowTwiceIsAProblemAndAllProblemsAreTold() {
        assertThatThrownBy(() -> load("a.txt,KH,add,why,,,\na.txt,Cambodia,add,again,,,\na.txt,,add,why,,,\n"))
                .hasMessage("overrides.csv:3:1: the same correction of 'a.txt' stands in line 2; take one of them out\n"
                        + "overrides.csv:4:1: the cell 'tag' is empty; fill it or take the row out");
    }

    @Test
    void oneWrongWordInManyRowsIsOneMessage() {
        assertThatThrownBy(() -> load("a.txt,zzqxw,add,why,,,\nb.txt,zzqxw,add,why,,,\nc.txt,zzqxw,add,why,,,\n"))
                .hasMessageStartingWith("overrides.csv:2:1: 'zzqxw' is no tag; ")
                .hasMessageEndingWith(" (and so in 2 more rows)")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aFolderWithoutTheFileHasNoCorrections() {
        assertThat(Corrections.load(folder, CodeLookup.of(Path.of("rules"))).all())
                .isEmpty();
    }

    private Entry correct(String rows) throws IOException {
        return load(rows).apply(entry(), document(), List.of(FIRST, SECOND));
    }

    private Corrections load(String rows) throws IOException {
        Files.writeString(folder.resolve("overrides.csv"), HEAD + rows);
        return Corrections.load(folder, CodeLookup.of(Path.of("rules")));
    }

    private static List<String> typesOf(Entry entry) {
        return entry.fraudTypes().stream().map(TypeTag::code).toList();
    }

    private void type(String code) {
        typeTags.add(new TypeTag(code, TYPES.name(code), List.of("a rule"), List.of(QUOTED)));
    }

    private void region(String code, int mentions) {
        regionTags.add(new RegionTag(
                code, regions.name(code), regions.parents(code), mentions, List.of("a rule"), List.of(QUOTED)));
    }

    private void label(String name, String value) {
        labelTags.add(new LabelTag(name, value, List.of("a rule"), List.of(QUOTED)));
    }

    private void count(String kind, double value, String from, List<String> places, List<String> about) {
        count(kind, value, from, places, about, null);
    }

    private void count(
            String kind, double value, String from, List<String> places, List<String> about, @Nullable Integer whole) {
        countTags.add(new CountTag(
                kind,
                value,
                null,
                "exact",
                null,
                null,
                null,
                countTags.isEmpty(),
                false,
                whole,
                places,
                from,
                about,
                List.of("a rule"),
                List.of(QUOTED)));
    }

    private static Document document() {
        return new Document(
                "a.txt",
                "sha256:" + "0".repeat(64),
                TITLE,
                TEXT,
                null,
                null,
                "en",
                Outcome.OK,
                List.of("odd"),
                Map.of(),
                List.of());
    }

    private Entry entry() {
        return new EntryAssembler(TYPES, regions, RuleLanguages.UNKNOWN, "1.2.3")
                .unread(document())
                .with(List.of("odd"), typeTags, countTags, regionTags, labelTags);
    }
}

package dev.blotter.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import dev.blotter.codes.RuleLanguages;
import dev.blotter.finding.Verdict.Finding;
import dev.blotter.text.Annotations;
import dev.blotter.text.Document;
import dev.blotter.text.EnglishDocument;
import dev.blotter.text.Outcome;
import dev.blotter.text.Period;
import dev.blotter.text.Place;
import dev.blotter.text.Quantity;
import dev.blotter.text.Sentence;
import dev.blotter.text.Status;
import dev.blotter.text.Term;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class EntryAssemblerTest {
    private static final String TITLE = "12 held in Yunnan";
    private static final String TEXT = "Police arrested 12 suspects in Kunming. Romance scams rose in China.";
    private static final Quantity IN_TITLE = quantity(12, 0, 0, 0, 2);
    private static final Quantity IN_TEXT = quantity(12, 1, 6, 16, 27);
    private static final Quantity OTHER = quantity(3, 2, 12, 40, 47);
    private static final Term ARRESTED = new Term("arrests", "", "verb", "arrest", 1, 1, 5, 5, 7, 15);
    private static final Term ROMANCE = new Term("romance-scam", "", "strong", "romance scam", 2, 2, 10, 11, 40, 53);
    private static final Place YUNNAN = place("CN-YN", 0, 3, 11, 17);
    private static final Place CHINA = place("CN", 2, 14, 62, 67);

    private final EntryAssembler assembler =
            new EntryAssembler(FraudTypes.load(Path.of("rules")), Regions.builtIn(), RuleLanguages.UNKNOWN, "1.2.3");

    @Test
    void aParentThatAMoreSpecificKindImpliesIsNotListed() {
        Entry entry = assemble(new FraudType("telecom-network-fraud", ROMANCE), new FraudType("romance-scam", ROMANCE));

        assertThat(entry.fraudTypes()).extracting(Entry.TypeTag::code).containsExactly("romance-scam");
        assertThat(entry.fraudTypes().getFirst().name()).isEqualTo("Romance scam");
    }

    @Test
    void evidenceQuotesTheWordsAndTheSentence() {
        Entry entry = assemble(new FraudType("romance-scam", ROMANCE));

        assertThat(entry.fraudTypes().getFirst().evidence())
                .containsExactly(new Entry.Evidence("text", 40, 53, "Romance scams", "Romance scams rose in China."));
    }

    @Test
    void theEvidenceOfACountReachesFromTheVerbToTheFigure() {
        Entry entry = assemble(new Count("arrests", IN_TEXT, ARRESTED));

        assertThat(entry.counts().getFirst().evidence())
                .extracting(Entry.Evidence::text)
                .containsExactly("arrested 12 suspects");
    }

    @Test
    void aSubdivisionBringsItsCountry() {
        Entry entry = assemble(new Region(YUNNAN), new Region(CHINA));

        assertThat(entry.regions()).extracting(Entry.RegionTag::code).containsExactly("CN", "CN-YN");
        assertThat(entry.regions()).extracting(Entry.RegionTag::mentions).containsExactly(2, 1);
        assertThat(entry.regions().getLast().parents()).containsExactly("CN", "030", "142");
    }

    @Test
    void equalFindingsOfTwoRulesAreOneTag() {
        Count count = new Count("arrests", IN_TEXT, ARRESTED);
        Entry entry = assembler.assemble(
                document(),
                annotations(),
                new Verdict("hash", List.of(finding(count, "b"), finding(new Count("arrests", IN_TEXT), "a"))));

        assertThat(entry.counts())
                .singleElement()
                .satisfies(tag -> assertThat(tag.rules()).containsExactly("a", "b"));
    }

    @Test
    void aFigureSaidTwiceIsOneTagOfTheTextWithBothQuotations() {
        Count title = new Count("arrests", IN_TITLE);
        Count text = new Count("arrests", IN_TEXT);
        Entry entry = assemble(title, text, new Same(title, text), new Headline(title));

        assertThat(entry.counts()).singleElement().satisfies(tag -> {
            assertThat(tag.headline()).isTrue();
            assertThat(tag.evidence()).extracting(Entry.Evidence::in).containsExactly("text", "title");
        });
    }

    @Test
    void relationsCompleteACount() {
        Count whole = new Count("arrests", IN_TEXT);
        Count part = new Count("arrests", OTHER);
        Period march = new Period(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31), "month", 1, 1, 9, 9, 28, 30);
        Entry entry = assemble(
                whole,
                part,
                new Among(part, whole),
                new During(whole, march),
                new Where(whole, YUNNAN),
                new About(whole, "romance-scam"),
                new Region(CHINA),
                new FraudType("job-scam", ROMANCE));

        Entry.CountTag first = entry.counts().getFirst();
        assertThat(first.from()).isEqualTo("2024-03-01");
        assertThat(first.to()).isEqualTo("2024-03-31");
        assertThat(first.regions()).containsExactly("CN-YN");
        assertThat(first.regionsFrom()).isEqualTo("count");
        assertThat(first.fraudTypes()).containsExactly("romance-scam");
        Entry.CountTag second = entry.counts().getLast();
        assertThat(second.partOf()).isZero();
        assertThat(second.regions()).containsExactly("CN");
        assertThat(second.regionsFrom()).isEqualTo("document");
        assertThat(second.fraudTypes()).containsExactly("job-scam");
    }

    @Test
    void aCountInSeveralPlacesListsTheMostSpecific() {
        Count count = new Count("arrests", IN_TEXT);
        Entry entry = assemble(count, new Where(count, CHINA), new Where(count, YUNNAN));

        assertThat(entry.counts().getFirst().regions()).containsExactly("CN-YN");
    }

    @Test
    void aRelationOfAFigureThatIsNoCountSaysNothing() {
        Count held = new Count("arrests", IN_TEXT);
        Count none = new Count("charged", OTHER);

        Entry entry = assemble(
                held,
                new Same(held, none),
                new Same(none, held),
                new Same(held, held),
                new Among(held, none),
                new Among(held, held),
                new Among(none, held),
                new Where(none, YUNNAN),
                new Headline(none));

        assertThat(entry.counts()).singleElement().satisfies(tag -> {
            assertThat(tag.kind()).isEqualTo("arrests");
            assertThat(tag.partOf()).isNull();
            assertThat(tag.headline()).isFalse();
            assertThat(tag.regionsFrom()).isEqualTo("document");
        });
    }

    @Test
    void ofPeriodsTheFirstHoldsOrAShorterOneWithinIt() {
        Count count = new Count("arrests", IN_TEXT);
        Period march = new Period(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31), "month", 1, 1, 8, 8, 25, 27);
        Period day = new Period(LocalDate.of(2024, 3, 9), LocalDate.of(2024, 3, 9), "day", 2, 2, 11, 11, 45, 50);
        Period other = new Period(LocalDate.of(2023, 3, 9), LocalDate.of(2023, 3, 9), "day", 2, 2, 13, 13, 55, 60);

        assertThat(assemble(count, new During(count, other), new During(count, march), new During(count, day))
                        .counts()
                        .getFirst()
                        .from())
                .isEqualTo("2024-03-09");
        assertThat(assemble(count, new During(count, other), new During(count, march))
                        .counts()
                        .getFirst()
                        .from())
                .isEqualTo("2024-03-01");
    }

    @Test
    void labelsAreSortedByNameAndValue() {
        Entry entry = assemble(
                new Label("priority", "low", ROMANCE),
                new Label("desk", "asia", ROMANCE),
                new Label("priority", "high"));

        assertThat(entry.labels())
                .extracting(tag -> tag.name() + "=" + tag.value())
                .containsExactly("desk=asia", "priority=high", "priority=low");
    }

    @Test
    void anExclusionIsNoTag() {
        Entry entry = assemble(new Excluded(ARRESTED, "negated"));

        assertThat(entry.counts()).isEmpty();
        assertThat(entry.ruleSet()).isEqualTo("hash");
    }

    @Test
    void aDocumentWithoutTextHasAnEntryThatSaysWhy() {
        Document document = Document.unread(
                "a.pdf", "sha256:" + "0".repeat(64), new Outcome(Status.ENCRYPTED, "it needs a password"));

        Entry entry = assembler.unread(document);

        assertThat(entry.status()).isEqualTo("encrypted");
        assertThat(entry.reason()).isEqualTo("it needs a password");
        assertThat(entry.ruleSet()).isNull();
    }

    @Test
    void anEntryIsTheSameAfterItsJson() {
        Count count = new Count("loss", OTHER);
        Entry entry = assemble(count, new Region(CHINA), new FraudType("job-scam", ROMANCE))
                .with("b.html", "2026-01-31T08:00:00Z");

        assertThat(EntryJson.read(EntryJson.write(entry))).isEqualTo(entry);
    }

    @Test
    void numbersHaveNeitherExponentNorEmptyDecimals() {
        Quantity large = new Quantity(2.77e11, null, "exact", "money", "CNY", 1, 1, 6, 7, 16, 27);
        Quantity small = new Quantity(6.84, null, "exact", "money", "AUD", 2, 2, 12, 13, 40, 47);

        String json = EntryJson.write(assemble(new Count("recovered", large), new Count("loss", small)));

        assertThat(json).contains("\"value\":277000000000,").contains("\"value\":6.84,");
    }

    private Entry assemble(Conclusion... conclusions) {
        List<Finding> findings = new ArrayList<>();
        Stream.of(conclusions).forEach(conclusion -> findings.add(finding(conclusion, "rule")));
        return assembler.assemble(document(), annotations(), new Verdict("hash", findings));
    }

    private static Finding finding(Conclusion conclusion, String rule) {
        return new Finding(conclusion, List.of(rule));
    }

    private static Document document() {
        return EnglishDocument.of(
                "a.html", "sha256:" + "0".repeat(64), TITLE, TEXT, LocalDate.of(2024, 4, 1), "meta", Map.of());
    }

    @Test
    void warnsOfALanguageWithoutRules() {
        EntryAssembler german = new EntryAssembler(
                FraudTypes.load(Path.of("rules")), Regions.builtIn(), new RuleLanguages(Set.of("de")), "1.2.3");
        Verdict none = new Verdict("hash", List.of());

        assertThat(german.assemble(document(), annotations(), none).warnings())
                .containsExactly("There are no rules for English: no kinds, no figures;"
                        + " text, day and places are searchable.");
    }

    private static Annotations annotations() {
        return new Annotations(
                List.of(
                        new Sentence(0, 0, "title", 0, 3, 0, TITLE.length()),
                        new Sentence(1, 1, "prose", 4, 9, 0, 39),
                        new Sentence(2, 1, "prose", 10, 15, 40, TEXT.length())),
                List.of(),
                List.of(),
                List.of());
    }

    private static Quantity quantity(double value, int sentence, int token, int begin, int end) {
        return new Quantity(value, null, "exact", "people", null, sentence, sentence, token, token + 1, begin, end);
    }

    private static Place place(String code, int sentence, int token, int begin, int end) {
        return new Place(code, "country", "plain", 1, "CN", sentence, sentence, token, token, begin, end);
    }
}

package dev.blotter.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.Regions;
import dev.blotter.text.Annotation;
import dev.blotter.text.Annotations;
import dev.blotter.text.Cell;
import dev.blotter.text.Document;
import dev.blotter.text.Likeness;
import dev.blotter.text.Name;
import dev.blotter.text.Period;
import dev.blotter.text.Place;
import dev.blotter.text.Quantity;
import dev.blotter.text.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnnotatorTest {
    private static final String TERMS = """
            term,concept,language,sort,not
            arrest,arrests,en,verb,~ warrant
            charge,charged,en,verb,
            suspect,of.people,en,unit,
            man,of.people,en,unit,
            case,of.cases,en,unit,
            =arrests,of.arrests,en,unit,
            not,negation,en,cue,
            total,total-row,en,cue,
            romance scam,romance-scam,en,strong,
            """;

    @TempDir
    Path rules;

    @BeforeEach
    void writeRules() throws IOException {
        Files.createDirectories(rules.resolve("terms"));
        Files.writeString(rules.resolve("terms/a.csv"), TERMS);
    }

    @Test
    void allThatIsWrongInTheTablesIsToldAtOnce() throws IOException {
        Files.createDirectories(rules.resolve("likeness"));
        Files.createDirectories(rules.resolve("places"));
        Files.writeString(rules.resolve("likeness/words.csv"), "widow,1,1\n");
        Files.writeString(rules.resolve("terms/b.csv"), "term\nscam\n");
        Files.writeString(rules.resolve("places/informal.csv"), "name\nLagos\n");

        assertThat(catchThrowableOfType(ProblemsException.class, this::annotator)
                        .problems())
                .extracting(Problem::file)
                .contains("likeness/words.csv", "terms/b.csv", "places/informal.csv");
    }

    @Test
    void aDocumentWithoutWordsHasNone() {
        assertThat(annotate("").found()).isEmpty();
        assertThat(annotator().words(Texts.english(""))).isEmpty();
    }

    @Test
    void findsTermsQuantitiesPlacesAndPeriodsInOrder() {
        Annotations annotations = annotate("On Tuesday police in Nigeria arrested 12 suspects over romance scams.");
        assertThat(annotations.found())
                .extracting(AnnotatorTest::kind)
                .containsExactly("period", "place NG", "arrests", "12 people", "of.people", "romance-scam");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arrest 12 ",
                "12 May 2021 ",
                "2021-05-12 ",
                "in 2021 ",
                "that day ",
                "12 and 13 and ",
                "the 12 of London, ",
                "1/",
                "1-",
                "12% ",
                "。",
                "警方逮捕12人。",
                "十",
                "北京"
            })
    void aTextThatRepeatsItselfIsAnnotated(String repeated) {
        String text = repeated.repeat(50_000 / repeated.length());
        String language = text.codePoints().anyMatch(Character::isIdeographic) ? "zh" : "en";

        assertThat(annotator().annotate(Texts.in(language, text)).sentences()).isNotEmpty();
    }

    @Test
    void isGivenUpWhenItsThreadIsInterrupted() {
        Annotator annotator = annotator();
        Document document = Texts.english("Police arrested 12 suspects.");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> annotator.annotate(document)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void allFiguresOfALongDocumentAreFound() {
        assertThat(annotate("Police arrested 12 suspects. ".repeat(10_000)).found().stream()
                        .filter(Quantity.class::isInstance))
                .hasSize(10_000);
    }

    @Test
    void aCellTellsWhatHeadsItsColumnInEachOfTwoTables() {
        assertThat(cells("Force | Arrests\nLagos | 12\nKano | 7\nIn all | 19\n"
                        + "These are the victims.\nForce | Arrested\nLagos | 5\nKano | 6"))
                .extracting(cell ->
                        cell.term().sentence() + " over " + cell.quantity().sentence())
                .containsExactly("1 over 2", "1 over 3", "1 over 4", "6 over 7", "6 over 8");
    }

    @Test
    void aNumberWithWordsBesideItFillsNoCell() {
        assertThat(cells("Force | Arrests | 2020\nLagos | 12 | 40\nTotal | 42 of 50 | 7"))
                .extracting(AnnotatorTest::said)
                .containsExactly("arrests 12", " 40 in 2020", " 7 total in 2020");
    }

    @Test
    void aNumberOutsideOfATableIsNoCell() {
        assertThat(cells("Arrests rose.\nThey held 12 suspects.")).isEmpty();
    }

    @Test
    void belowAYearOrATotalALineAboveTheTableTellsWhatIsCounted() {
        assertThat(cells("Arrests\nForce | 2020 | Total | Lamps\nLagos | 12 | 30 | 5\nTotal | 40 | 90 | 6"))
                .extracting(AnnotatorTest::said)
                .containsExactly("arrests 12 in 2020", "arrests 30", "arrests 40 total in 2020", "arrests 90 total");
    }

    @Test
    void belowAYearTheBeginningOfTheRowTellsWhatIsCounted() {
        assertThat(cells("Force | 2020\nCharged | 12\nLamps | 7"))
                .extracting(AnnotatorTest::said)
                .containsExactly("charged 12 in 2020", " 7 in 2020");
    }

    private List<Cell> cells(String text) {
        return annotate(text).cells();
    }

    private static String said(Cell cell) {
        Period period = cell.period();
        return cell.concept() + " " + (int) cell.quantity().value()
                + (cell.row().isEmpty() ? "" : " " + cell.row())
                + (period == null ? "" : " in " + period.from().getYear());
    }

    @Test
    void takesTheDollarOfTheCountryMentionedMost() {
        assertThat(quantities("Police in Australia and again in Australia, not Canada, seized $5 million."))
                .extracting(Quantity::currency)
                .containsExactly("AUD");
    }

    @Test
    void givesATitleItsOwnOffsets() {
        Document document = Texts.titled("12 suspects held", "Police held 30 suspects.");
        Annotations annotations = annotator().annotate(document);
        assertThat(annotations.found())
                .filteredOn(Quantity.class::isInstance)
                .extracting(Annotation::sentence, Annotation::begin, Annotation::end)
                .containsExactly(tuple(0, 0, 11), tuple(1, 12, 23));
    }

    @Test
    void findsNothingInADocumentWithoutText() {
        assertThat(annotator().annotate(Texts.english(""))).isEqualTo(Annotations.NONE);
        assertThat(annotator().annotate(Texts.titled(" ", "\n \n"))).isEqualTo(Annotations.NONE);
    }

    @Test
    void namesTheConceptsOfItsTerms() {
        assertThat(annotator().concepts())
                .containsExactly(
                        "arrests",
                        "charged",
                        "negation",
                        "of.arrests",
                        "of.cases",
                        "of.people",
                        "romance-scam",
                        "total-row");
    }

    @Test
    void saysWhatIsWrongInTermsAndPlacesAtOnce() throws IOException {
        Files.writeString(rules.resolve("terms/b.csv"), "term\n");
        Files.createDirectories(rules.resolve("places"));
        Files.writeString(rules.resolve("places/words.csv"), "nonsense\n");
        ProblemsException thrown = catchThrowableOfType(ProblemsException.class, this::annotator);
        assertThat(thrown.problems()).extracting(Problem::file).containsExactly("terms/b.csv", "places/words.csv");
    }

    @Test
    void findsTheSameOnManyThreads() {
        Annotator annotator = annotator();
        List<Document> documents = Stream.of(
                        "Police arrested 12 men.", "今年1至9月抓获12人", "Detenidas 1.250 personas en España")
                .map(Texts::english)
                .toList();
        List<Annotations> alone = documents.stream().map(annotator::annotate).toList();
        List<Annotations> together = Collections.nCopies(200, documents).parallelStream()
                .flatMap(List::stream)
                .map(annotator::annotate)
                .distinct()
                .toList();
        assertThat(together).containsExactlyInAnyOrderElementsOf(alone);
    }

    @RepeatedTest(100)
    void survivesAnyMixOfWhatItReads(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String text = random.ints(60, 0, PARTS.size()).mapToObj(PARTS::get).reduce("", String::concat);
        Document document = Texts.titled(text, text);
        for (Annotation found : annotator().annotate(document).found()) {
            assertThat(found.begin()).isLessThan(found.end());
            assertThat(found.end()).isLessThanOrEqualTo(text.length());
            assertThat(found.last()).isGreaterThanOrEqualTo(found.token());
        }
    }

    private static final List<String> PARTS = List.of(
            "12",
            " ",
            " ",
            " ",
            "1,3",
            "-",
            "between ",
            "and ",
            "a ",
            "$",
            "US",
            "million ",
            "千",
            "万",
            "年",
            "月",
            "1",
            "至",
            "first ",
            "quarter ",
            "of ",
            "2021",
            "/",
            "22",
            "October ",
            "Tuesday",
            ", ",
            ". ",
            "\n",
            "suspects ",
            "last ",
            "week ",
            "three ",
            "hundred ",
            "dozen ",
            "余",
            "名",
            "去年",
            "上半年",
            "(",
            ")",
            "'s ",
            "arrest ",
            "not ",
            "FY",
            "Q",
            "Ada Obi",
            "34",
            "%",
            "more than ",
            "half ",
            "31 ",
            "February ",
            "since ",
            "近",
            "个",
            "第",
            "…",
            "to ",
            "from ",
            "9999999999999999999999",
            "0",
            ".",
            "99.99.9999",
            "Nigeria ",
            "past ",
            "year ");

    private Annotator annotator() {
        return Annotator.load(rules, FraudTypes.load(Path.of("rules")), Regions.builtIn());
    }

    private Annotations annotate(String text) {
        return annotator().annotate(Texts.english(text));
    }

    private List<Quantity> quantities(String text) {
        return annotate(text).found().stream()
                .filter(Quantity.class::isInstance)
                .map(Quantity.class::cast)
                .toList();
    }

    private static String kind(Annotation annotation) {
        return switch (annotation) {
            case Term term -> term.concept();
            case Quantity quantity -> Math.round(quantity.value()) + " " + quantity.of();
            case Name name -> "name " + name.text();
            case Place place -> "place " + place.code();
            case Period period -> "period";
            case Likeness likeness -> "like " + likeness.code();
        };
    }
}

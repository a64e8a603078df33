package dev.blotter.workbench.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.blotter.Pipeline;
import dev.blotter.annotate.Texts;
import dev.blotter.text.Document;
import dev.blotter.text.Likeness;
import dev.blotter.workbench.SmallRules;
import dev.blotter.workbench.explain.TagExplanation.Concluded;
import dev.blotter.workbench.explain.TagExplanation.Tagged;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How facts and conclusions are told. */
final class FactTextTest {
    /** Every relation of figures, and every measured fact. */
    private static final String RELATIONS = """
            rule "relations/when"
            @description( "A period in the sentence" )
            when
                $c : Count( $q : quantity )
                $p : Period( sentence == $q.sentence )
            then
                insertLogical( new PossiblePeriod( $c, $p, 1, 0 ) );
            end

            rule "relations/where"
            @description( "A place before" )
            when
                $c : Count( $q : quantity )
                $p : Place( sentence != $q.sentence )
            then
                insertLogical( new PossiblePlace( $c, $p, 2 ) );
            end

            rule "relations/about"
            @description( "A kind of fraud" )
            when
                $c : Count( )
                FraudType( $k : code )
            then
                insertLogical( new About( $c, $k ) );
            end

            rule "relations/part"
            @description( "A smaller figure" )
            when
                $whole : Count( $q : quantity )
                $part : Count( quantity.value < $q.value )
            then
                insertLogical( new Among( $part, $whole ) );
            end

            rule "relations/headline"
            @description( "A great figure" )
            when
                $c : Count( quantity.value > 10 )
            then
                insertLogical( new Headline( $c ) );
            end

            rule "facts/all"
            @description( "Money and police" )
            when
                $q : Quantity( of == "money" )
                Mentions( concept == "policing" )
                PlaceOf( quantity == $q )
                PeriodOf( role == "event", quantity == $q )
                Sentence( number == $q.sentence, form == "prose" )
            then
                insertLogical( new Label( "facts", "all", $q ) );
            end
            """;

    @TempDir
    static Path temporary;

    private static Pipeline pipeline;

    @BeforeAll
    static void open() {
        Path folder = SmallRules.in(temporary);
        SmallRules.write(folder, "relations/all.drl", RELATIONS);
        SmallRules.write(folder, "when.csv", "rank,role,kinds\n1,event,any\n");
        SmallRules.write(folder, "where.csv", "rank,role,kinds\n1,scene,any\n");
        pipeline = SmallRules.open(folder);
    }

    @AfterAll
    static void close() {
        pipeline.close();
    }

    private static Map<String, List<String>> conclusions(Document document) {
        return TagExplanation.of(document, pipeline, null).tags().stream()
                .collect(Collectors.toMap(
                        Tagged::tag,
                        tag -> tag.conclusions().stream()
                                .map(Concluded::conclusion)
                                .toList()));
    }

    @Test
    void whatIsSaidOfAFigureIsToldBehindIt() {
        assertThat(conclusions(Texts.english("Police in Ghana broke a romance scam. They arrested 12 people in 2021."
                        + " Later they arrested 3 people.")))
                .contains(
                        entry(
                                "arrests=12",
                                List.of(
                                        "arrests=12",
                                        "arrests=12 perhaps from 2021-01-01 to 2021-12-31, rank 1",
                                        "arrests=12 perhaps in GH, rank 2",
                                        "arrests=12 about romance-scam",
                                        "arrests=12 as the headline figure")),
                        entry(
                                "arrests=3",
                                List.of(
                                        "arrests=3",
                                        "arrests=3 perhaps in GH, rank 2",
                                        "arrests=3 about romance-scam",
                                        "arrests=3 part of arrests=12")));
    }

    @Test
    void ofTwoFiguresThatAConclusionJoinsBothAreQuoted() {
        Document document = Texts.english("They arrested 12 people. Later they arrested 3 people.");

        assertThat(TagExplanation.of(document, pipeline, null).tags())
                .filteredOn(tag -> tag.tag().equals("arrests=3"))
                .flatExtracting(Tagged::conclusions)
                .filteredOn(concluded -> concluded.conclusion().contains(" part of "))
                .flatExtracting(Concluded::quotes)
                .extracting(QuotedWords::text)
                .containsExactly("3 people", "12 people");
    }

    @Test
    void eachFactIsToldInItsOwnWords() {
        Document document = Texts.titled(
                "Police seize cash", "In 2021 police and again police seized more than $5,000 in Ghana. It was late.");

        assertThat(TagExplanation.of(document, pipeline, null).tags())
                .filteredOn(tag -> tag.tag().equals("label facts=all"))
                .flatExtracting(Tagged::conclusions)
                .flatExtracting(Concluded::because)
                .flatExtracting(RuleGrounds::facts)
                .extracting(FactDescription::what)
                .containsExactly(
                        "5000 USD of money (at-least)",
                        "cue policing: 3 mentions in 2 sentences, first in the title",
                        "place GH (country, plain) (scene) of 5000 USD of money (at-least)",
                        "period 2021-01-01 to 2021-12-31 (event) of 5000 USD of money (at-least)",
                        "sentence (prose)");
    }

    @Test
    void aLikenessIsToldInPercent() {
        Document document = Texts.english("A text.");
        FactText words = new FactText(document, pipeline.annotate(document));

        assertThat(words.words(new Likeness(
                        "romance-scam", "much", "much", "clear", 40, 40, 70, 98, "", "enough", 1, 1, 0, 1, 0, 6)))
                .isEqualTo("words like romance-scam: 40% of the document, 70% of a passage,"
                        + " more of a report than 98 of 100 without fraud");
        assertThat(words.words(new Likeness(
                        "fraud", "much", "most", "clear", 40, 55, 70, 98, "lover, gold", "enough", 1, 1, 0, 1, 0, 6)))
                .isEqualTo("words like fraud: 40% of the document, 55% with the kinds below it, 70% of a passage,"
                        + " more of a report than 98 of 100 without fraud, most by lover, gold");
    }
}

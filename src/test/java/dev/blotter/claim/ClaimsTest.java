package dev.blotter.claim;

import static dev.blotter.claim.Said.arrests;
import static dev.blotter.claim.Said.claims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.index.query.Dimension;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClaimsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            the same day and place | 48 in US-CA on 2024-01-19 by a 2024-01-19 | 48 in US-CA on 2024-01-19 by b 2024-06-26
            a day and its month | 48 in US-CA on 2024-01-19 by a 2024-01-19 | 48 in US-CA during 2024-01 by b 2024-06-26
            a province and its country | 418 in NG-LA on 2024-12-10 by a | 418 in NG on 2024-12-10 by b
            a bound and the figure itself | 418 in NG on 2024-12-10 by a | 418 at-least in NG on 2024-12-10 by b
            a kind of fraud and its parent | 418 in NG on 2024-12-10 about romance-scam by a | 418 in NG on 2024-12-10 about telecom-network-fraud by b
            a telling figure without time, reported within a year | 418 in NG-LA on 2024-12-10 by a | 418 in NG by b 2025-06-01
            a telling figure of a document that names no country | 418 in NG-LA on 2024-12-10 by a | 418 by b 2024-12-20
            two digits without time, reported within three months | 56 in US-CA by a 2017-06-26 | 56 in US-CA by b 2017-09-08
            a round figure, when and where are the same | 100 in KH on 2024-03-04 by a 2024-03-05 | 100 in KH on 2024-03-04 by b 2024-03-05
            one person, taken the same day, reported on two | 1 in US-CA on 2013-09-20 by a 2013-09-23 | 1 in US-CA on 2013-09-20 by b 2015-08-04
            a few for one kind of fraud, reported on one day | 3 in NG-LA on 2024-03-04 about romance-scam by a 2024-03-05 | 3 in NG-LA on 2024-03-04 about romance-scam by b 2024-03-05
            a small figure within a story | 3 by a 2024-03-04 story s | 3 by b 2024-03-05 story s
            a telling figure that was put in two places and kinds of fraud, by what both name | 1209 in NG about romance-scam by a 2024-03-04 naming Kestrel Ravn | 1209 in KH about tax-fraud by b 2024-03-09 naming Kestrel Ravn Oslo
            a small figure of one week, by what both name | 4 in TH by a 2024-03-04 naming Kestrel Ravn Oslo | 4 in TH-83 by b 2024-03-04 naming Kestrel Ravn Oslo
            a figure that was brought up to date within a week, by what both name | 120 in GB by a 2024-03-04 naming Kestrel Ravn | 142 in GB by b 2024-03-09 naming Kestrel Ravn
            a figure of a report without a day, by much that both name | 84 in GB by a 2024-03-04 naming Kestrel Ravn Oslo Tern | 84 by b naming Kestrel Ravn Oslo Tern
            money of three digits within three months | loss 3620000 USD in US by a 2024-03-04 | loss 3620000 USD in US-NY by b 2024-05-04
            a figure that is brought up to date, one of them of nowhere | 120 in GB by a 2024-03-04 naming Kestrel Ravn | 142 by b 2024-03-09 naming Kestrel Ravn
            a telling figure of two undated documents | 418 in NG by a | 418 in NG by b
            one person for one kind of fraud, of whom one report has no day | 1 in US-CA on 2012-09-14 about tax-fraud by a | 1 in US-CA on 2012-09-14 about tax-fraud by b 2012-09-14
            """)
    void isOneClaim(String why, Said one, Said other) {
        assertThat(claims(one, other))
                .as(why)
                .singleElement()
                .satisfies(claim -> assertThat(claim.documents()).isEqualTo(2));
        assertThat(claims(other, one)).as(why + ", the other way round").hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            other days | 418 in NG on 2024-12-10 by a | 418 in NG on 2024-12-11 by b
            other places | 418 in NG on 2024-12-10 by a | 418 in GH on 2024-12-10 by b
            other kinds of fraud | 418 in NG on 2024-12-10 about romance-scam by a | 418 in NG on 2024-12-10 about tax-fraud by b
            an upper limit and a figure | 418 in NG on 2024-12-10 by a | 418 at-most in NG on 2024-12-10 by b
            other currencies | loss 3620000 USD in US on 2024-12-10 by a | loss 3620000 CNY in US on 2024-12-10 by b
            a telling figure, reported more than a year later | 418 in NG on 2024-12-10 by a | 418 in NG by b 2026-01-10
            two digits, reported more than three months later | 13 in US-CA by a 2013-07-30 | 13 in US-CA by b 2013-11-01
            a round sum without time | loss 100000 USD in US-CA by a 2011-02-17 | loss 100000 USD in US-CA by b 2011-02-22
            a threshold of the law that charges name | loss 65000 USD in US-CA by a 2011-02-17 | loss 65000 USD in US-CA by b 2011-02-22
            one person each, both reported on the day | 1 in US-CA on 2012-09-14 by a 2012-09-14 | 1 in US-CA on 2012-09-14 by b 2012-09-14
            one person each in a year | 1 in US-CA during 2012 by a 2013-01-14 | 1 in US-CA during 2012 by b 2013-02-14
            a figure of two places that is no other rounded | 6558 in FR by a 2024-03-04 at 0 | 6700 in CN-SH by a 2024-03-04 at 1
            reports of one week that name too little in common | 45 in NG by a 2024-03-04 naming Kestrel Ravn | 42 in NG by b 2024-03-04 naming Kestrel Oslo
            a small figure, of which that is too little | 4 in TH by a 2024-03-04 naming Kestrel Ravn | 4 in TH-83 by b 2024-03-04 naming Kestrel Ravn
            a figure that is no other brought up to date | 100 in GB by a 2024-03-04 naming Kestrel Ravn | 142 in GB by b 2024-03-09 naming Kestrel Ravn
            what is told beside the main figure is not brought up to date | 120 in GB by a 2024-03-04 naming Kestrel Ravn | 142 in GB by b 2024-03-09 aside naming Kestrel Ravn
            figures of two places that name the same | 12 in GB by a 2024-03-04 naming Kestrel Ravn | 12 in FR by b 2024-03-04 naming Kestrel Ravn
            figures of two weeks that name the same | 40 in GB by a 2024-03-04 naming Kestrel Ravn | 40 in GB by b 2024-03-12 naming Kestrel Ravn
            figures of two days that name the same | 40 in GB on 2024-03-03 by a 2024-03-04 naming Kestrel Ravn | 40 in GB on 2024-03-04 by b 2024-03-04 naming Kestrel Ravn
            a round figure of a report without a day | 100 in GB by a 2024-03-04 naming Kestrel Ravn Oslo Tern | 100 in GB by b naming Kestrel Ravn Oslo Tern
            an upper limit that names the same | 40 in GB by a 2024-03-04 naming Kestrel Ravn | 40 at-most in GB by b 2024-03-04 naming Kestrel Ravn
            a figure and its rounding, of two days of one report | 6558 on 2024-03-01 by a 2024-03-04 at 0 | 6600 on 2024-03-02 by a 2024-03-04 at 1
            sums are not brought up to date | loss 1200000 USD in GB by a 2024-03-04 naming Kestrel Ravn | loss 1420000 USD in GB by b 2024-03-09 naming Kestrel Ravn
            two digits of two undated documents | 56 in NG by a | 56 in NG by b
            two digits of nowhere | 56 by a 2024-03-04 | 56 by b 2024-03-05
            a round figure of one day, where only one text tells the place | 100 in KH on 2024-03-04 by a 2024-03-05 | 100 of KH on 2024-03-04 by b 2024-03-05
            small figures of nowhere | 3 by a | 3 by b
            one story, but each of its own place | 12 in NG-LA by a story s at 0 | 12 in NG-FC by a story s at 1
            one template, filled in each year | 3 by a 2012-03-04 story s | 4 by b 2014-03-04 story s
            """)
    void areTwoClaims(String why, Said one, Said other) {
        assertThat(claims(one, other)).as(why).hasSize(2);
    }

    @Test
    void whatDocumentsOfAStoryGiveStandsSideBySideAndTheNewestHolds() {
        Claim claim = claims(
                        arrests(40).atLeast().by("a", "2024-03-04").inStory("s"),
                        arrests(44).by("c", "2024-03-06").inStory("s"),
                        arrests(42).by("b", "2024-03-05").inStory("s"))
                .getFirst();

        assertThat(claim.value()).isEqualTo(44);
        assertThat(claim.isDisputed()).isTrue();
        assertThat(claim.sources()).extracting(source -> source.count().value()).containsExactly(44.0, 40.0, 42.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {6600, 6500, 6560})
    void aFigureRoundedIsTheFigureWhereverItsDocumentPutsIt(double rounded) {
        assertThat(claims(
                        arrests(6558).in("FR").by("a", "2024-03-04").at(0),
                        arrests(rounded)
                                .atLeast()
                                .in("CN-SH")
                                .by("a", "2024-03-04")
                                .at(1)))
                .singleElement()
                .satisfies(claim -> assertThat(claim.value()).isEqualTo(6558));
    }

    @Test
    void eachReportOfAnEventJoinsTheOneThatNamesMostOfIts() {
        assertThat(claims(
                        arrests(4).in("TH").by("a", "2024-03-04").naming("Kestrel", "Ravn", "Oslo"),
                        arrests(4)
                                .in("TH")
                                .by("b", "2024-03-05")
                                .naming("Kestrel", "Ravn", "Oslo", "Tern", "Aasen", "Brekke"),
                        arrests(4).in("TH").by("c", "2024-03-06").naming("Tern", "Aasen", "Brekke")))
                .singleElement()
                .satisfies(claim -> assertThat(claim.documents()).isEqualTo(3));
    }

    @Test
    void ofOneDayTheExactFigureHolds() {
        assertThat(claims(
                        arrests(45).atLeast().by("a", "2024-03-04").inStory("s"),
                        arrests(42).by("b", "2024-03-04").inStory("s")))
                .singleElement()
                .satisfies(claim -> assertThat(claim.value()).isEqualTo(42));
    }

    @Test
    void aClaimTakesTheClosestPlaceAndTimeOfItsSources() {
        Claim claim = claims(
                        arrests(418).inDocumentOn("NG").by("a", "2024-12-17"),
                        arrests(418).in("NG-LA").on("2024-12-10").by("b", "2024-12-11"))
                .getFirst();

        assertThat(claim.regions()).containsExactly("NG-LA");
        assertThat(claim.days()).hasToString("2024-12-10");
        assertThat(claim.reported()).isEqualTo("2024-12-11");
        assertThat(claim.isDisputed()).isFalse();
    }

    @Test
    void aProvinceTellsMoreThanItsCountry() {
        assertThat(claims(
                        arrests(418).in("NG").on("2024-12-10").by("a"),
                        arrests(418).in("NG-LA").during("2024-12").by("b")))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.regions()).containsExactly("NG-LA");
                    assertThat(claim.days()).hasToString("2024-12-10");
                });
    }

    @Test
    void aFigureWithoutTimeDoesNotTieTwoEventsTogether() {
        assertThat(claims(
                        arrests(418).in("NG").on("2024-03-04").by("a"),
                        arrests(418).in("NG").on("2024-09-04").by("b"),
                        arrests(418).in("NG").by("c", "2024-06-01")))
                .hasSize(2);
    }

    @Test
    void twoRaidsOfOneReportDoNotBecomeOneByAnotherReport() {
        assertThat(claims(
                        arrests(48).in("NG-LA").by("a", "2024-03-04").at(0),
                        arrests(48).in("NG-FC").by("a", "2024-03-04").at(1),
                        arrests(48).in("NG").on("2024-03-04").by("b", "2024-03-05")))
                .hasSize(2);
    }

    @Test
    void claimsDoNotDependOnTheOrderOfStatements() {
        Random random = new Random(7);
        List<Statement> statements = Randomly.statements(random, 300);
        List<Claim> expected = Claims.of(statements, Said.VOCABULARY);
        for (int run = 0; run < 10; run++) {
            Collections.shuffle(statements, random);
            assertThat(Claims.of(statements, Said.VOCABULARY)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Dimension.class,
            names = {"FRAUD", "REGION", "YEAR", "MONTH"},
            mode = EnumSource.Mode.EXCLUDE)
    void claimsAreNotBrokenDownByWhatTheyHaveNot(Dimension dimension) {
        assertThatThrownBy(() -> Breakdown.by(dimension, List.of(), Said.EVERYTHING))
                .hasMessage("claims have no " + dimension);
    }

    @Test
    void nothingMakesNoClaim() {
        assertThat(claims()).isEmpty();
        assertThat(Total.of(List.of(), Said.EVERYTHING)).isEmpty();
    }
}

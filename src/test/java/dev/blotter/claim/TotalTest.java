package dev.blotter.claim;

import static dev.blotter.claim.Said.arrests;
import static dev.blotter.claim.Said.claims;
import static dev.blotter.claim.Said.count;
import static dev.blotter.claim.Said.loss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TotalTest {
    private static Total total(Said... said) {
        return Total.of(claims(said), Said.EVERYTHING).getFirst();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            260 people, including 31 women | PART | 260 in KH on 2024-03-04 at 0 | 31 in KH on 2024-03-04 at 1 aside part 0
            a part elsewhere of a figure that contains it | PART | 260 in KH on 2024-03-04 at 0 | 31 in TH at 1 aside part 0
            another figure of the same report, without place or time | NOT_TOLD_APART | 260 by a 2024-03-04 at 0 | 31 by a 2024-03-04 at 1
            a raid in a report on the year | NOT_TOLD_APART | 340 during 2024 by a at 0 aside | 12 in NG-LA by a at 1
            another figure of another document of the story | NOT_TOLD_APART | 260 by a 2024-03-04 story s | 31 during 2024-03-01 2024-03-03 by b story s aside
            a day of a year | WITHIN | 5000 in KH during 2024 by a | 92 in KH on 2024-03-04 by b
            a province of a country | WITHIN | 1000 in CN on 2024-03-04 by a | 92 in CN-YN on 2024-03-04 by b
            a country of its part of the world | WITHIN | 5000 in 035 during 2024 by a | 92 in KH on 2024-03-04 by b
            one person of a large total | WITHIN | 5000 in KH during 2024 by a | 1 in KH on 2024-03-04 by b
            a figure without a day, reported within the time of a total | WITHIN | 5000 in KH during 2024 by a | 92 of KH by b 2024-03-04
            a figure reported a few days after the time of a total | WITHIN | 5000 in KH during 2024 by a | 92 of KH by b 2025-01-05
            a kind of fraud of those above it | WITHIN | 5000 in KH during 2024 about telecom-network-fraud by a | 92 in KH on 2024-03-04 about romance-scam by b
            two totals of one year | RIVAL | 5000 in KH during 2024 by a | 4100 in KH during 2024 by b
            totals of times that overlap | RIVAL | 5000 in KH during 2024-01-01 2024-06-30 by a | 4100 in KH during 2024-04-01 2024-09-30 by b
            near figures of one day | RIVAL | 97 in KH on 2024-03-04 by a | 92 in KH on 2024-03-04 by b
            a near figure without its day, reported in the week after | RIVAL | 97 in KH on 2024-03-04 by a | 92 of KH by b 2024-03-08
            kinds of fraud that have nothing in common | WITHIN | 5000 in KH during 2024 about tax-fraud by a | 92 in KH on 2024-03-04 about romance-scam by b
            a smaller figure of a longer time, which is no total of a larger one | RIVAL | 418 in NG-LA on 2024-12-10 by a | 12 in NG during 2024 by b
            a province, and a raid whose country alone is known | RIVAL | 418 in NG-LA on 2024-12-10 by a | 12 in NG on 2024-12-10 by b
            two raids of one day that caught far from the same number | RIVAL | 97 in KH on 2024-03-04 by a | 40 in KH on 2024-03-04 by b
            small figures of one day | RIVAL | 4 in US-CA on 2024-03-04 by a | 3 in US-CA on 2024-03-04 by b
            a figure below ten, which is no total | WITHIN | 2 in US-CA during 2024 by a | 1 in US-CA on 2024-03-04 by b
            a total, and a report that names no country | RIVAL | 5000 in KH during 2024 by a | 92 by b 2024-03-04
            a report of no day, which may be part of any other of its place | RIVAL | 600 in KH on 2024-03-04 by a | 12 in KH-12 by b
            what may be part of a larger figure of no day | IN_UNDATED | 600 in KH by a | 12 in KH on 2024-03-04 by b
            one report of no day beside a larger one | IN_UNDATED | 600 by a | 12 in KH by b
            more people than could be charged, wherever that was | TOO_MANY | charged 12 in NG on 2024-03-04 by a | charged 45000000 on 2024-03-04 by b
            more money than any fraud took | TOO_MUCH | loss 12 CNY in CN on 2024-03-04 by a | loss 4000000000000 CNY in CN on 2024-05-04 by b
            more people than a city state could arrest | TOO_MANY | 12 in NG on 2024-03-04 by a | 330000 in SG on 2024-03-04 by b
            more people than two small countries could, or a part of one | TOO_MANY | 12 in NG on 2024-03-04 by a | 330000 in SG KH-12 on 2024-03-04 by b
            an upper limit | UPPER_LIMIT | 12 in NG on 2024-03-04 by a | 40 at-most in KH on 2024-03-04 by b
            what a report tells beside its own figure, without time | BACKGROUND | 12 in NG on 2024-03-04 by a 2024-03-05 | 600 of NG by a 2024-03-05 at 1 aside
            """)
    void leavesOut(String what, OmissionReason why, Said in, Said out) {
        Total total = total(in, out);

        assertThat(total.leftOut()).as(what).singleElement().satisfies(left -> {
            assertThat(left.why()).isEqualTo(why);
            assertThat(left.claim().statement()).isEqualTo(out.statement());
        });
        assertThat(total.sum()).isEqualTo(in.statement().count().value());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            two places of one report | 12 in NG-LA by a 2024-03-04 at 0 | 9 in NG-FC by a 2024-03-04 at 1
            two times of one report | 12 on 2024-03-04 by a at 0 | 340 during 2023 by a at 1 aside
            other years | 5000 in KH during 2024 by a | 92 in KH on 2023-12-31 by b
            reports of one place that lie more than a week apart | 97 in KH by a 2024-03-04 | 92 in KH by b 2024-03-12
            what China can arrest in nine months | 373000 in CN during 2021-01-01 2021-09-30 by a | 92 in TH on 2021-03-04 by b
            many people of whom nothing tells how many could be | cases 330000 in SG on 2024-03-04 by a | cases 2000 in XX on 2024-03-04 by b
            a country and another | 5000 in KH during 2024 by a | 92 in TH on 2024-03-04 by b
            a figure reported well after the time of a total | 5000 in KH during 2024 by a | 92 of KH by b 2025-03-04
            """)
    void adds(String what, Said one, Said other) {
        Total total = total(one, other);

        assertThat(total.leftOut()).as(what).isEmpty();
        assertThat(total.sum())
                .isEqualTo(one.statement().count().value()
                        + other.statement().count().value());
    }

    @Test
    void partsThatAddUpToMoreThanATotalAreAddedInItsPlace() {
        Total total = total(
                arrests(300).in("CN").during("2024").by("year"),
                arrests(200).in("CN-YN").on("2024-03-04").by("a"),
                arrests(150).in("CN-FJ").on("2024-05-06").by("b"));

        assertThat(total.sum()).isEqualTo(350);
        assertThat(total.leftOut()).extracting(OmittedClaim::why).containsExactly(OmissionReason.LESS_THAN_PARTS);
    }

    @Test
    void partsOfOneFigureMayBeTheSamePeopleAndAreNotWeighedAgainstIt() {
        Total total = total(
                arrests(260).on("2024-03-04").at(0),
                arrests(200).at(1).aside().partOf(0),
                arrests(150).at(2).aside().partOf(0));

        assertThat(total.sum()).isEqualTo(260);
    }

    @Test
    void aPartStandsForItselfWhereItsWholeIsNotAskedFor() {
        Total total = total(arrests(31).in("KH").aside().on("2024-03-04").at(1).partOf(0));

        assertThat(total.sum()).isEqualTo(31);
    }

    @Test
    void whatIsNoSumItselfStandsForNothing() {
        Total total = total(
                arrests(12).by("a", "2024-03-04").at(0),
                arrests(5000).by("a", "2024-03-04").at(1).aside());

        assertThat(total.sum()).isEqualTo(12);
        assertThat(total.leftOut()).extracting(OmittedClaim::why).containsExactly(OmissionReason.BACKGROUND);
    }

    @Test
    void oneRaidOfThreeReportsIsCountedOnce() {
        Total total = total(
                arrests(418).in("NG-LA").on("2024-12-10").by("a", "2024-12-11"),
                arrests(418).inDocumentOn("NG").by("b", "2024-12-12"),
                arrests(400).atLeast().inDocumentOn("NG").by("c", "2024-12-12"));

        assertThat(total.sum()).isEqualTo(418);
        assertThat(total.claims()).isEqualTo(2);
        assertThat(total.documents()).isEqualTo(3);
    }

    @Test
    void kindsAndCurrenciesAreNeverMixed() {
        List<Total> totals = Total.of(
                claims(
                        arrests(12).by("a", "2024-03-04").at(0),
                        count("victims", 30).by("a", "2024-03-04").at(1),
                        loss(1_000, "USD").by("a", "2024-03-04").at(2),
                        loss(2_000, "CNY").by("a", "2024-03-04").at(3),
                        loss(500, "CNY").by("b", "2024-06-04")),
                Said.EVERYTHING);

        assertThat(totals)
                .extracting(total -> total.kind() + " " + total.sum() + " " + total.currency())
                .containsExactly("arrests 12.0 null", "victims 30.0 null", "loss 2500.0 CNY", "loss 1000.0 USD");
    }

    @Test
    void codesThatNobodyKnowsLieInNothing() {
        Total total = total(
                arrests(500).in("XX").about("no-such").on("2024-03-04").by("a"),
                arrests(12).in("XX-1").on("2024-03-04").by("b"));

        assertThat(total.sum()).isEqualTo(512);
    }

    @Test
    void aClaimHasASource() {
        assertThatThrownBy(() -> new Claim(null, List.of(), List.of(), List.of()))
                .hasMessage("a claim has a source");
    }

    @Test
    void whatIsUnlikelyStandsForNothingAndIsCounted() {
        Total total = total(
                arrests(330_000).in("SG").on("2024-03-04").by("a"),
                arrests(12).in("SG").on("2024-03-04").by("b"));

        assertThat(total.sum()).isEqualTo(12);
        assertThat(total.apart()).isEqualTo(1);
    }

    @Test
    void aStatisticOfManyCasesStandsApart() {
        Total total = total(
                loss(8e9, "USD").in("US").during("2022").by("a").asStatistic(),
                loss(400_000, "USD").in("US").on("2022-03-04").by("b"));

        assertThat(total.sum()).isEqualTo(400_000);
        assertThat(total.leftOut()).extracting(OmittedClaim::why).containsExactly(OmissionReason.STATISTIC);
        assertThat(total.apart()).isEqualTo(1);
    }

    @Test
    void aStatisticThatAPersonHasConfirmedIsAdded() {
        Total total = total(
                loss(8e9, "USD").in("US").during("2022").by("a").asStatistic().confirmed());

        assertThat(total.sum()).isEqualTo(8e9);
    }

    @Test
    void whatAPersonHasConfirmedIsAddedHoweverLarge() {
        Total total = total(
                arrests(330_000).in("SG").on("2024-03-04").by("a").confirmed(),
                arrests(12).in("NG").on("2024-03-04").by("b"));

        assertThat(total.sum()).isEqualTo(330_012);
        assertThat(total.confirmed()).isEqualTo(1);
    }

    @Test
    void aSumIsNeverBelowItsLargestClaimWithoutADay() {
        Total total = total(
                arrests(53_000).in("MM").by("a"),
                arrests(300).in("MM").on("2024-03-04").by("b"),
                arrests(418).in("NG").on("2024-03-04").by("c"));

        assertThat(total.sum()).isEqualTo(53_418);
        assertThat(total.leftOut()).extracting(OmittedClaim::why).containsExactly(OmissionReason.IN_UNDATED);
    }

    @Test
    void datedClaimsThatAddUpToMoreAreAddedInPlaceOfOneWithoutADay() {
        Total total = total(
                arrests(500).by("a"),
                arrests(400).in("MM").on("2024-03-04").by("b"),
                arrests(300).in("NG").on("2024-03-04").by("c"));

        assertThat(total.sum()).isEqualTo(700);
        assertThat(total.leftOut()).extracting(OmittedClaim::why).containsExactly(OmissionReason.LESS_THAN_PARTS);
    }
}

package dev.blotter.claim;

import static dev.blotter.claim.Said.arrests;
import static dev.blotter.claim.Said.claims;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.index.query.Dimension;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is added when a region, a kind of fraud or days are asked for. */
final class TotalScopeTest {
    private static final TotalScope NIGERIA = Said.EVERYTHING.within(Dimension.REGION, "NG");
    private static final TotalScope ROMANCE = Said.EVERYTHING.within(Dimension.FRAUD, "romance-scam");

    private static Total total(TotalScope scope, Said... said) {
        return Total.of(claims(said), scope).getFirst();
    }

    @Test
    void aClaimOfTwoCountriesIsInTheSumOfNeitherAndMayComeOnTop() {
        Total total = total(
                NIGERIA,
                arrests(2).in("NG-LA").on("2024-03-04").by("a"),
                arrests(1_095).in("NG", "GH").on("2024-06-04").by("b"));

        assertThat(total.sum()).isEqualTo(2);
        assertThat(total.more()).isEqualTo("up to 1,095 more in 1 claim shared with other places");
        assertThat(total.leftOut()).extracting(OmittedClaim::why).containsExactly(OmissionReason.OTHER_PLACES);
    }

    @Test
    void aClaimWithoutAPlaceOfItsOwnIsInTheSumOfNoCountry() {
        Total total = total(
                NIGERIA,
                arrests(2).in("NG-LA").on("2024-03-04").by("a"),
                arrests(20_000).inDocumentOn("NG").on("2024-06-04").by("b"));

        assertThat(total.sum()).isEqualTo(2);
        assertThat(total.more()).isEqualTo("up to 20,000 more in 1 claim without a place of its own");
    }

    @Test
    void twoCountriesOfAPartOfTheWorldAreWhollyInIt() {
        Total total = total(
                Said.EVERYTHING.within(Dimension.REGION, "011"),
                arrests(1_095).in("NG", "GH").on("2024-06-04").by("b"));

        assertThat(total.sum()).isEqualTo(1_095);
        assertThat(total.more()).isEmpty();
    }

    @Test
    void aClaimOfTwoKindsOfFraudIsInTheSumOfNeither() {
        Total total = total(
                ROMANCE,
                arrests(7).about("romance-scam").on("2024-03-04").by("a"),
                arrests(90).about("romance-scam", "tax-fraud").on("2024-06-04").by("b"));

        assertThat(total.sum()).isEqualTo(7);
        assertThat(total.more()).isEqualTo("up to 90 more in 1 claim shared with other kinds of fraud");
    }

    @Test
    void aClaimOfAKindAndOfWhatItBelongsToIsNotWhollyOfThatKind() {
        Said both = arrests(90)
                .about("romance-scam", "telecom-network-fraud")
                .on("2024-06-04")
                .by("b");

        assertThat(total(ROMANCE, both).sum()).isZero();
        assertThat(total(ROMANCE, both).more()).isEqualTo("up to 90 more in 1 claim shared with other kinds of fraud");
    }

    @Test
    void whatIsSharedStandsForNoOtherClaim() {
        Total total = total(
                NIGERIA,
                arrests(40).in("NG-LA").on("2024-03-04").by("a"),
                arrests(60).in("NG", "GH").on("2024-03-04").by("b"));

        assertThat(total.sum()).isEqualTo(40);
    }

    @Test
    void aNarrowerScopeKeepsTheLimitsOfTheWiderOne() {
        Total total = total(
                NIGERIA.within(Dimension.REGION, "002"),
                arrests(2).in("NG").on("2024-03-04").by("a"),
                arrests(1_095).in("NG", "GH").on("2024-06-04").by("b"));

        assertThat(total.sum()).isEqualTo(2);
    }

    @Test
    void rowsOfATableHoldOnlyWhatIsWhollyTheirs() {
        List<Breakdown> rows = Breakdown.by(
                Dimension.REGION,
                claims(
                        arrests(2).in("NG").on("2024-03-04").by("a"),
                        arrests(1_095).in("NG", "GH").on("2024-06-04").by("b")),
                Said.EVERYTHING);

        assertThat(rows)
                .extracting(row -> row.value() + " " + row.total().sum())
                .containsExactlyInAnyOrder("002 1097.0", "011 1097.0", "202 1097.0", "NG 2.0", "GH 0.0");
    }
}

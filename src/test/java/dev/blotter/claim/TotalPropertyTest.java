package dev.blotter.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.index.query.Dimension;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the totals of any statements. */
final class TotalPropertyTest {
    private static final int STATEMENTS = 250;

    private static final Set<OmissionReason> HELD = EnumSet.of(
            OmissionReason.PART,
            OmissionReason.NOT_TOLD_APART,
            OmissionReason.WITHIN,
            OmissionReason.RIVAL,
            OmissionReason.IN_UNDATED,
            OmissionReason.LESS_THAN_PARTS);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void aTotalIsTheSumOfWhatItListsAndNoTwoOfThoseMayBeOneAnothers(long seed) {
        List<Statement> statements = Randomly.statements(new Random(seed), STATEMENTS);
        List<Claim> claims = Claims.of(statements, Said.VOCABULARY);
        Relation relation = new Relation(CodeHierarchy.ofRegions(Said.VOCABULARY));

        List<Claim> listed = new ArrayList<>();
        for (Total total : Total.of(claims, Said.EVERYTHING)) {
            assertThat(total.sum())
                    .isEqualTo(
                            total.included().stream().mapToDouble(Claim::value).sum());
            assertThat(total.included()).isSortedAccordingTo(Claims.LARGEST);
            listed.addAll(total.included());
            for (OmittedClaim out : total.leftOut()) {
                listed.add(out.claim());
                if (out.instead() != null) {
                    assertThat(total.included()).contains(out.instead());
                    assertThat(relation.between(Relation.Facts.of(out.instead()), Relation.Facts.of(out.claim())))
                            .isEqualTo(out.why());
                }
            }
            noneContainsAnother(total, relation);
            noneThatMayBeAddedIsLarger(total);
        }

        assertThat(listed).containsExactlyInAnyOrderElementsOf(claims);
        assertThat(claims.stream().flatMap(claim -> claim.sources().stream()))
                .containsExactlyInAnyOrderElementsOf(statements);
    }

    private static void noneContainsAnother(Total total, Relation relation) {
        List<Relation.Facts> included =
                total.included().stream().map(Relation.Facts::of).toList();
        for (int i = 0; i < included.size(); i++) {
            for (int j = i + 1; j < included.size(); j++) {
                assertThat(relation.between(included.get(i), included.get(j)))
                        .as("%s and %s", included.get(i), included.get(j))
                        .isNull();
            }
        }
    }

    /** What was left out since another claim may hold it is no larger than the sum. */
    private static void noneThatMayBeAddedIsLarger(Total total) {
        assertThat(total.leftOut())
                .filteredOn(out -> HELD.contains(out.why()))
                .allSatisfy(out -> assertThat(out.claim().value()).isLessThanOrEqualTo(total.sum()));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25})
    void eachRowOfABreakdownIsTheTotalOfItsClaims(long seed) {
        List<Claim> claims = Claims.of(Randomly.statements(new Random(seed), STATEMENTS), Said.VOCABULARY);
        for (Dimension dimension : Breakdown.DIMENSIONS) {
            List<Breakdown> rows = Breakdown.by(dimension, claims, Said.EVERYTHING);
            assertThat(rows.stream().flatMap(row -> claims(row.total())).distinct())
                    .containsExactlyInAnyOrderElementsOf(claims);
            for (Breakdown row : rows) {
                List<Claim> own = claims(row.total()).toList();
                TotalScope scope = row.value().equals(Breakdown.NO_VALUE)
                        ? Said.EVERYTHING
                        : Said.EVERYTHING.within(dimension, row.value());
                assertThat(Total.of(own, scope)).as(row.value()).containsExactly(row.total());
            }
        }
    }

    private static Stream<Claim> claims(Total total) {
        return Stream.concat(total.included().stream(), total.leftOut().stream().map(OmittedClaim::claim));
    }
}

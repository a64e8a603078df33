package dev.blotter.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.index.query.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long many statements take, also where all are alike; a minute means that something grows with the square: {@code mvn -Pslow -Dlint=off test
 * -Dtest='dev.blotter.claim.PlausibilityLimitTest'}.
 */
@Tag("slow")
final class PlausibilityLimitTest {
    private static final int STATEMENTS = Integer.getInteger("blotter.statements", 100_000);
    private static final long SECONDS = 60;
    private static final List<String> PLACES =
            List.of("CN", "CN-YN", "CN-FJ", "KH", "MM", "TH", "NG", "NG-LA", "US", "US-CA", "US-NY", "GB", "IN", "PH");

    @Test
    void reportsOfTenYears() {
        Random random = new Random(1);
        measure("of ten years", said -> {
            LocalDate day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3650));
            said.in(PLACES.get(random.nextInt(PLACES.size())));
            return random.nextBoolean()
                    ? said
                    : said.during(
                            day.toString(),
                            day.plusDays(random.nextInt(10) == 0 ? random.nextInt(365) : 0)
                                    .toString());
        });
    }

    @Test
    void nothingButAnOwnYear() {
        measure("of one year", said -> said.in("US-CA").during("2024-01-01", "2024-12-31"));
    }

    @Test
    void noPlaceAndNoTime() {
        measure("of nowhere", said -> said);
    }

    @Test
    void oneStory() {
        measure("of one story", said -> said.in("US-CA").inStory("s"));
    }

    private static void measure(String what, UnaryOperator<Said> more) {
        Random random = new Random(2);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < STATEMENTS; i++) {
            double value =
                    random.nextInt(3) > 0 ? 1 + random.nextInt(9) : Math.floor(Math.exp(random.nextDouble() * 9));
            String day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3650)).toString();
            statements.add(more.apply(Said.arrests(value).by("d" + i, day)).statement());
        }
        long began = System.nanoTime();
        List<Claim> claims = Claims.of(statements, Said.VOCABULARY);
        long joined = System.nanoTime();
        List<Total> totals = Total.of(claims, Said.EVERYTHING);
        long added = System.nanoTime();
        int rows = Breakdown.by(Dimension.REGION, claims, Said.EVERYTHING).size();
        long ended = System.nanoTime();
        System.out.printf(
                "%d statements %s: %d claims in %d ms, %d added in %d ms, %d regions in %d ms%n",
                STATEMENTS,
                what,
                claims.size(),
                (joined - began) / 1_000_000,
                totals.getFirst().included().size(),
                (added - joined) / 1_000_000,
                rows,
                (ended - added) / 1_000_000);
        assertThat((ended - began) / 1_000_000_000).isLessThan(SECONDS);
    }
}

package dev.blotter.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.text.DayRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class OverlapsTest {
    @Test
    void findsWhatALookAtEachFinds() {
        Random random = new Random(3);
        for (int size = 0; size < 60; size++) {
            List<Overlaps.Numbered> spans = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                spans.add(new Overlaps.Numbered(span(random), i));
            }
            spans.sort(Comparator.comparingLong(numbered -> numbered.span().first()));
            Overlaps overlaps = new Overlaps(spans);
            for (int query = 0; query < 30; query++) {
                DayRange asked = span(random);
                List<Integer> found = new ArrayList<>();
                overlaps.each(asked.first(), asked.last(), found::add);

                assertThat(found)
                        .containsExactlyElementsOf(spans.stream()
                                .filter(numbered -> numbered.span().meets(asked))
                                .map(Overlaps.Numbered::number)
                                .toList()
                                .reversed());
            }
        }
    }

    private static DayRange span(Random random) {
        LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(60));
        return new DayRange(from, from.plusDays(random.nextInt(3) == 0 ? random.nextInt(60) : 0));
    }
}

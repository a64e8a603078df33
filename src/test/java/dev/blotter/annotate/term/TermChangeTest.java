package dev.blotter.annotate.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TermChangeTest {
    private static final List<TermRow> ROWS = Stream.of("a", "b", "c", "d", "e")
            .map(term -> new TermRow("", 0, term, "arrests", "", "en", "verb", List.of()))
            .toList();

    @Test
    void equalListsHaveNoChange() {
        assertThat(TermChange.changed(ROWS, ROWS)).isEmpty();
        assertThat(TermChange.changed(List.of(), List.of())).isEmpty();
    }

    @Test
    void rowsThatCameOrWentAreChanges() {
        assertThat(TermChange.changed(ROWS.subList(0, 3), ROWS.subList(1, 5)))
                .containsExactlyInAnyOrder(ROWS.get(0), ROWS.get(3), ROWS.get(4));
    }

    @Test
    void aRowThatMovedIsAChange() {
        List<TermRow> moved = List.of(ROWS.get(4), ROWS.get(0), ROWS.get(1), ROWS.get(2), ROWS.get(3));

        assertThat(TermChange.changed(ROWS, moved)).containsExactly(ROWS.get(4));
    }

    @Test
    void anotherSortOrAPhraseInWhichATermDoesNotCountIsAChange() {
        TermRow row = new TermRow("", 0, "a", "arrests", "", "en", "cue", List.of());
        TermRow but = new TermRow("", 0, "a", "arrests", "", "en", "verb", List.of("a b"));

        assertThat(TermChange.changed(ROWS.subList(0, 1), List.of(row))).containsExactlyInAnyOrder(ROWS.get(0), row);
        assertThat(TermChange.changed(ROWS.subList(0, 1), List.of(but))).containsExactlyInAnyOrder(ROWS.get(0), but);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void withoutTheChangesBothListsAreTheSame(long seed) {
        Random random = new Random(seed);
        List<TermRow> before = some(random);
        List<TermRow> now = some(random);
        List<TermRow> changed = TermChange.changed(before, now);

        assertThat(changed).doesNotHaveDuplicates();
        assertThat(without(before, changed)).as("seed " + seed).isEqualTo(without(now, changed));
    }

    private static List<TermRow> some(Random random) {
        List<TermRow> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            if (random.nextInt(4) > 0) {
                rows.add(new TermRow("", 0, "t" + i, "arrests", "", "en", "verb", List.of()));
            }
        }
        for (int swaps = random.nextInt(6); swaps > 0; swaps--) {
            Collections.swap(rows, random.nextInt(rows.size()), random.nextInt(rows.size()));
        }
        return rows;
    }

    private static List<TermRow> without(List<TermRow> rows, List<TermRow> changed) {
        List<TermRow> rest = new ArrayList<>(rows);
        rest.removeAll(new HashSet<>(changed));
        return rest;
    }
}

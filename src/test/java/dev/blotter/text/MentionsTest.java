package dev.blotter.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MentionsTest {
    private static Term term(String concept, String sort, String phrase, int sentence) {
        return new Term(concept, "", sort, phrase, sentence, sentence, 9, 9, 0, 1);
    }

    @Test
    void termsPhrasesAndSentencesAreCountedApart() {
        assertThat(Mentions.of(List.of(
                        term("policing", "cue", "police", 2),
                        term("policing", "cue", "court", 2),
                        term("policing", "cue", "police", 5),
                        term("policing", "cue", "police", 9))))
                .containsExactly(new Mentions("policing", "cue", 4, 2, 3, 2));
    }

    @Test
    void aConceptOfTwoSortsIsCountedTwice() {
        assertThat(Mentions.of(List.of(
                        term("job-scam", "weak", "easy money", 0),
                        term("job-scam", "strong", "job scam", 1),
                        term("job-scam", "weak", "easy money", 1))))
                .containsExactly(
                        new Mentions("job-scam", "weak", 2, 1, 2, 0), new Mentions("job-scam", "strong", 1, 1, 1, 1));
    }

    @Test
    void onlyTermsAreCounted() {
        Quantity quantity = new Quantity(3, null, "exact", "people", null, 1, 1, 2, 2, 0, 1);
        assertThat(Mentions.of(List.of(quantity))).isEmpty();
        assertThat(Mentions.of(List.of())).isEmpty();
    }

    @Test
    void theFactsOfADocumentHoldItsMentions() {
        Annotations annotations =
                new Annotations(List.of(), List.of(term("advice", "cue", "beware", 3)), List.of(), List.of());
        assertThat(annotations.facts()).contains(new Mentions("advice", "cue", 1, 1, 1, 3));
    }
}

package dev.blotter.annotate;

import static dev.blotter.annotate.Shipped.ANNOTATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.text.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which lines of a page belong to other stories. */
final class OtherStoriesTest {
    @Test
    void aLineThatBeginsWithAWordForOthersIsElsewhere() {
        assertThat(forms("The choir sang for an hour.\nMost read: 14 rowers rescued. All are well.\nIt rained."))
                .containsExactly("prose", "elsewhere", "elsewhere", "prose");
    }

    @Test
    void headingsBelowSuchALineAreElsewhereAndProseIsNot() {
        assertThat(forms("The choir sang for an hour.\nRelated posts\nRowers rescued at dawn\nIt rained all day."))
                .containsExactly("prose", "elsewhere", "elsewhere", "prose");
    }

    @Test
    void theArticleGoesOnBehindAnAdvertisement() {
        assertThat(forms("The choir sang for an hour.\nAdvertisement\nRowers rescued at dawn\nIt rained all day."))
                .containsExactly("prose", "elsewhere", "heading", "prose");
    }

    private static List<String> forms(String text) {
        return ANNOTATOR.annotate(Texts.english(text)).sentences().stream()
                .map(Sentence::form)
                .toList();
    }
}

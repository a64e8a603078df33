package dev.blotter.annotate.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.annotate.Texts;
import dev.blotter.annotate.token.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PhraseTrieTest {
    private static final Tokenizer TOKENIZER = new Tokenizer();
    private final PhraseTrie<String> trie = new PhraseTrie<>();

    @Test
    void reportsLongerAndShorterPhrasesAlike() {
        add("bank", "bank fraud", "fraud");
        assertThat(found("Bank frauds")).containsExactly("bank 0-0", "bank fraud 0-1", "fraud 1-1");
    }

    @Test
    void keepsTwoValuesOfOnePhrase() {
        add("bank");
        trie.add(Phrase.parse("bank", "en", TOKENIZER), "other");
        assertThat(found("banks")).containsExactly("bank 0-0", "other 0-0");
    }

    @Test
    void inflectsTheFirstAndLastWordOnly() {
        add("take people hostage");
        assertThat(found("taking people hostages")).hasSize(1);
        assertThat(found("take peoples hostage")).isEmpty();
    }

    @Test
    void reachesOverNoEndOfSentence() {
        add("bank fraud", "bank … fraud");
        assertThat(found("The bank\nfraud")).isEmpty();
        assertThat(found("The bank. Fraud")).isEmpty();
    }

    @Test
    void letsAGapEndAtAMark() {
        add("bank … fraud");
        assertThat(found("bank and cheque fraud")).hasSize(1);
        assertThat(found("bank, cheque fraud")).isEmpty();
    }

    @Test
    void putsAPhraseAroundAnother() {
        Phrase arrest = Phrase.parse("arrest", "en", TOKENIZER);
        trie.add(Phrase.around(arrest, "house ~ order", "en", TOKENIZER), "x");
        assertThat(found("house arrest orders")).containsExactly("x 0-2");
    }

    @Test
    void refusesAPhraseWithoutAWordOrWithAnOpenEnd() {
        assertThatThrownBy(() -> Phrase.parse(" ", "en", TOKENIZER)).hasMessage("it holds no word");
        assertThatThrownBy(() -> Phrase.parse("bank …", "en", TOKENIZER))
                .hasMessage("a phrase can't begin or end with …");
    }

    private void add(String... phrases) {
        for (String phrase : phrases) {
            trie.add(Phrase.parse(phrase, "en", TOKENIZER), phrase);
        }
    }

    private List<String> found(String text) {
        List<String> found = new ArrayList<>();
        trie.find(
                TOKENIZER.tokens(Texts.english(text)),
                (value, first, last) -> found.add(value + " " + first + "-" + last));
        return found;
    }
}

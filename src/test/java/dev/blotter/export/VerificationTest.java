package dev.blotter.export;

import static dev.blotter.export.Samples.TEXT;
import static dev.blotter.export.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.export.ExportFile.Cited;
import dev.blotter.export.QuoteStatus.State;
import dev.blotter.export.Verification.Checked;
import dev.blotter.finding.EntryJson;
import dev.blotter.text.Document;
import dev.blotter.text.EnglishDocument;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VerificationTest {
    @ParameterizedTest
    @MethodSource("dev.blotter.export.UglyTitles#titles")
    void eachFormGivesBackTheQuotesThatItWasGiven(String title) throws IOException {
        ExportedEntry exported = sample().from("dir/" + title).titled(title).exported();
        Set<Quote> quotes = Set.copyOf(Quote.of(exported.entry()));

        assertThat(quotes).hasSize(3);
        assertThat(quotes(EntryJson.write(exported.entry()))).isEqualTo(quotes);
        assertThat(quotes("[" + CslJson.item(exported) + "]")).isEqualTo(Set.copyOf(exported.cited()));
        assertThat(quotes(String.join("\n", new OpenSearch("b").lines(exported))))
                .isEqualTo(quotes);
        assertThat(quotes(String.join("\n", FollowTheMoney.entities(exported)))).isEqualTo(quotes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\n\n", "[\n]\n"})
    void anEmptyExportHasNoQuotes(String export) throws IOException {
        assertThat(quotes(export)).isEmpty();
    }

    @Test
    void whatIsNoExportIsToldWithItsPlace() {
        assertThatThrownBy(() -> quotes("{\"index\":{}}\n@misc{x"))
                .hasMessage("line 2 of the export is no JSON; give an export as jsonl, opensearch, csl or ftm");
        assertThatThrownBy(() -> quotes("{\"index\":{}}\n{\"a\":1}")).hasMessageStartingWith("record 2 of the export");
        assertThatThrownBy(() -> quotes("7")).hasMessageContaining("has no quotes with offsets");
        assertThatThrownBy(() -> quotes("{\"properties\":{\"notes\":[\"by hand\"]}}"))
                .hasMessageContaining("'by hand' is no note of Blotter");
        assertThatThrownBy(() -> quotes("{\"properties\":{}}")).hasMessageContaining("where it is from");
        assertThatThrownBy(() -> quotes("{\"source\":\"a\",\"counts\":[{\"value\":\"x\"}]}"))
                .hasMessageContaining("this is no entry");
        assertThatThrownBy(() -> quotes("{\"custom\":{\"quotes\":[{\"source\":\"a\",\"in\":\"text\"}]}}"))
                .hasMessageContaining("does not reach from offset -1");
        assertThatThrownBy(() -> quotes("{\"custom\":{\"quotes\":[{\"in\":\"text\"}]}}"))
                .hasMessage("record 1 of the export can't be checked: a quote needs the source that it is from");
        assertThatThrownBy(() -> quotes("{\"custom\":{\"quotes\":[{\"source\":\"a\",\"in\":\"body\"}]}}"))
                .hasMessageContaining("'body' holds no quotes; text and title do");
        assertThatThrownBy(() -> quotes("{\"source\":\"a\",\"counts\":7}"))
                .hasMessageContaining("has no quotes with offsets");
        assertThatThrownBy(() -> quotes("{\"index\":7}")).hasMessageContaining("has no quotes with offsets");
    }

    @Test
    void quotesStandInTheDocumentThatTheyAreFrom() {
        Checked checked = check(sample().document("Other title", TEXT));

        assertThat(checked.stands()).isTrue();
        assertThat(checked.changed()).isFalse();
        assertThat(checked.quotes()).hasSize(3).allMatch(quote -> quote.state() == State.STANDS);
    }

    @Test
    void quotesThatALineAboveHasPushedDownHaveMoved() {
        Checked checked = check(sample().document("T", "Updated.\n" + TEXT));

        assertThat(checked.stands()).isFalse();
        assertThat(checked.quotes()).allSatisfy(quote -> {
            assertThat(quote.state()).isEqualTo(State.MOVED);
            assertThat(quote.begin()).isEqualTo(quote.quote().begin() + 9);
        });
    }

    @Test
    void theNearestOfSeveralPlacesIsTold() {
        String copy = Samples.SENTENCE + "\n" + "filler ".repeat(20) + "\n";

        assertThat(check(sample().document("T", copy + "  " + TEXT)).quotes())
                .allMatch(quote -> quote.begin() == quote.quote().begin() + copy.length() + 2
                        || quote.begin() < Samples.SENTENCE.length());
        assertThat(check(sample().document("T", " " + TEXT + copy)).quotes())
                .allMatch(quote -> quote.begin() == quote.quote().begin() + 1);
    }

    @Test
    void aSentenceThatWentToTheTitleHasMovedThere() {
        Checked checked = check(sample().document(Samples.SENTENCE, "Nothing."));

        assertThat(checked.quotes()).allMatch(quote -> quote.state() == State.MOVED && "title".equals(quote.in()));
    }

    @Test
    void aSentenceWithAnotherWordIsGoneThoughTheQuotedWordsStand() {
        Checked checked = check(sample().document("T", TEXT.replace("over romance", "for romance")));

        assertThat(checked.quotes()).allMatch(quote -> quote.state() == State.GONE && quote.begin() == -1);
    }

    @Test
    void anotherFileWithTheSameSentencesHasChangedAndStands() {
        Document document = sample().document("T", TEXT);
        Document other = EnglishDocument.of(
                document.source(), "sha256:" + "cd".repeat(32), "T", TEXT, null, null, document.metadata());

        Checked checked = check(other);

        assertThat(checked.changed()).isTrue();
        assertThat(checked.stands()).isTrue();
    }

    @Test
    void aDocumentThatCanNoLongerBeReadIsUnreadable() {
        Document broken = Document.unread(
                "news/lagos.html", "sha256:" + Samples.SHA, new Outcome(Status.UNREADABLE, "is broken"));

        assertThat(check(broken).state()).isEqualTo(State.UNREADABLE);
        assertThat(check(broken).stands()).isFalse();
    }

    @Test
    void whatDoesNotComeIsMissing() {
        Verification verification = expecting(sample().entry().source());

        assertThat(verification.missing()).singleElement().satisfies(missing -> {
            assertThat(missing.state()).isEqualTo(State.MISSING);
            assertThat(missing.stands()).isFalse();
            assertThat(missing.quotes()).hasSize(3);
        });
    }

    @Test
    void onlyDocumentsThatAreCitedAreChecked() {
        Verification verification = expecting("a.zip!/b.jsonl#3");

        assertThat(verification.concerns("a.zip")).isTrue();
        assertThat(verification.concerns("a.zip!/b.jsonl")).isTrue();
        assertThat(verification.concerns("a.zi")).isFalse();
        assertThat(verification.concerns("b.jsonl")).isFalse();
        assertThat(verification.check(sample().document("T", TEXT))).isEmpty();
    }

    private static Checked check(Document document) {
        return expecting(document.source()).check(document).orElseThrow();
    }

    private static Verification expecting(String source) {
        Verification verification = new Verification();
        verification.expect(
                new Cited(source, Samples.SHA, Quote.of(sample().from(source).entry())));
        return verification;
    }

    private static Set<Quote> quotes(String export) throws IOException {
        List<Quote> quotes = new ArrayList<>();
        ExportFile.read(new StringReader(export), cited -> quotes.addAll(cited.quotes()));
        return new LinkedHashSet<>(quotes);
    }

    private static final Quote TITLE =
            new Quote("a.txt", Samples.SHA, "arrests=12", "title", 10, 14, "held", "held", List.of("people/held"), "r");

    private static QuoteStatus whereabouts(Quote quote, Document document) {
        Verification verification = new Verification();
        verification.expect(new Cited("a.txt", Samples.SHA, List.of(quote)));
        return verification.check(document).orElseThrow().quotes().getFirst();
    }

    /** Where the words stand now, which stood at 10. */
    @ParameterizedTest
    @CsvSource({"10, 10", "4, 4", "20, 20", "4 20, 4", "4 13, 13", "4 16, 4", "0 4 10, 10"})
    void ofSeveralPlacesTheNearestIsTaken(String places, int now) {
        StringBuilder title = new StringBuilder(" ".repeat(30));
        for (String place : places.split(" ")) {
            title.replace(Integer.parseInt(place), Integer.parseInt(place) + 4, "held");
        }
        Document document = EnglishDocument.of("a.txt", "sha256:" + Samples.SHA, title.toString(), "held");

        assertThat(whereabouts(TITLE, document))
                .isEqualTo(new QuoteStatus(TITLE, now == 10 ? State.STANDS : State.MOVED, "title", now));
    }

    @Test
    void wordsOfTheTitleMayHaveGoneToTheText() {
        Document titled = EnglishDocument.of("a.txt", "sha256:" + Samples.SHA, "Other", "Twelve were held.");
        Document untitled = EnglishDocument.of("a.txt", "sha256:" + Samples.SHA, null, "Nobody was.");

        assertThat(whereabouts(TITLE, titled)).isEqualTo(new QuoteStatus(TITLE, State.MOVED, "text", 12));
        assertThat(whereabouts(TITLE, untitled)).isEqualTo(new QuoteStatus(TITLE, State.GONE, null, -1));
    }

    @Test
    void anUnreadableDocumentOfWhichNothingIsQuotedStands() {
        Document broken =
                Document.unread("a.txt", "sha256:" + Samples.SHA, new Outcome(Status.UNREADABLE, "is broken"));
        Verification verification = new Verification();
        verification.expect(new Cited("a.txt", Samples.SHA, List.of()));

        assertThat(verification.check(broken).orElseThrow().stands()).isTrue();
    }
}

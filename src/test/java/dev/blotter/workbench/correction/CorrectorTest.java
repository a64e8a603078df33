package dev.blotter.workbench.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blotter.Pipeline;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Tag;
import dev.blotter.finding.correction.Correction;
import dev.blotter.finding.correction.Correction.Action;
import dev.blotter.workbench.Shelf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A correction of one document by what its entry has. */
final class CorrectorTest {
    private static final String TITLED = "titled.txt";
    private static final String BARE = "bare.txt";

    @TempDir
    private Path folder;

    private Shelf shelf;
    private Pipeline pipeline;

    @BeforeEach
    void indexTexts() {
        shelf = Shelf.in(folder)
                .rules("small/places.drl", """
                        rule "small/places"
                        @description( "A place" )
                        when
                            $p : Place( )
                        then
                            insertLogical( new Region( $p ) );
                        end
                        """)
                .text(TITLED, "Film night in Texas\n\nThe film shows a romance scam. It was shown in Texas.\n")
                .text(BARE, "the police told of a romance scam and of nothing else that was worth a line")
                .index();
        pipeline = shelf.pipeline();
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    private List<String> corrected(String source, String tag, Action action, String quote) throws IOException {
        Corrector corrector = new Corrector(shelf.rules(), pipeline);
        Correction correction = corrector.correction(source, tag, action, "seen by a person", "Wu", quote);
        Entry entry = corrector.correct(folder.resolve("index"), correction);
        return Tag.of(entry).stream().map(Tag::toString).toList();
    }

    @Test
    void aKindIsRemovedByTheNameOfWhatItBelongsTo() throws IOException {
        assertThat(corrected(TITLED, "fraud", Action.REMOVE, "")).containsExactly("US", "US-TX");
    }

    @Test
    void aRegionIsRemovedByTheNameOfWhatItLiesIn() throws IOException {
        assertThat(corrected(TITLED, "Northern America", Action.REMOVE, "")).containsExactly("romance-scam");
    }

    @Test
    void aCountryIsRemovedWithItsSubdivisions() throws IOException {
        assertThat(corrected(TITLED, "US", Action.REMOVE, "")).containsExactly("romance-scam");
    }

    @Test
    void aRegionThatNothingLiesInCanNotBeRemoved() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> corrected(TITLED, "Western Africa", Action.REMOVE, ""))
                .withMessage("'titled.txt' has no 011; it has US, US-TX");
    }

    @Test
    void aSubdivisionTakesTheCountryAlongThatItAloneNamed() throws IOException {
        assertThat(corrected(TITLED, "US-TX", Action.REMOVE, "")).containsExactly("romance-scam");
    }

    @Test
    void whatAKindBelongsToIsThereAlready() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> corrected(TITLED, "fraud", Action.ADD, ""))
                .withMessage("'titled.txt' has fraud already");
    }

    @Test
    void aQuoteMayStandInTheTitleAlone() throws IOException {
        assertThat(corrected(TITLED, "job-scam", Action.ADD, "Film night")).contains("job-scam");
    }

    @Test
    void aDocumentWithoutATitleHoldsNoQuoteOfOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> corrected(BARE, "job-scam", Action.ADD, "Film night"))
                .withMessage("the document does not hold the quote 'Film night'; copy the words from: blotter show");
    }

    @Test
    void aQuoteIsForATagAndNotForATitle() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> corrected(TITLED, "title=A night", Action.ADD, "Film night"))
                .withMessage("a quote is for a tag; leave it out with title");
    }
}

package dev.blotter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.annotate.Texts;
import dev.blotter.finding.Entry;
import dev.blotter.text.Document;
import dev.blotter.workbench.Shelf;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which documents a change of a rule folder may touch. */
final class RuleChangeTest {
    private static final Document SCAM = Texts.english("Police arrested 12 people over a romance scam.");
    private static final Document QUIET = Texts.english("Nothing of the kind was reported in the quiet town.");

    private static final String KINDS = """
            code,parent,name,description
            fraud,,Fraud,Any
            romance-scam,fraud,Romance scam,A false lover
            job-scam,fraud,Job scam,A false job
            """;

    @TempDir
    private Path folder;

    private Shelf before;
    private Shelf now;

    @BeforeEach
    void makeFolders() {
        before = Shelf.in(folder.resolve("before"));
        now = Shelf.in(folder.resolve("now"));
    }

    private void change(Consumer<RuleChange> check) {
        try (Pipeline pipeline = now.pipeline()) {
            check.accept(pipeline.changeSince(before.rules()));
        }
    }

    private Entry entry(Document document) {
        try (Pipeline pipeline = before.pipeline()) {
            return pipeline.tag(document);
        }
    }

    @Test
    void equalFoldersTouchNothing() {
        change(change -> {
            assertThat(change.mayTouch(SCAM)).isFalse();
            assertThat(change.mayTouch(entry(SCAM), SCAM)).isFalse();
        });
    }

    @Test
    void ofAFolderThatCanNotBeReadNothingIsKnown() {
        Entry scam = entry(SCAM);
        Entry quiet = entry(QUIET);
        before.rules("fraud-types.csv", "code;parent\n");

        change(change -> {
            assertThat(change.mayTouch(QUIET)).isTrue();
            assertThat(change.mayTouch(quiet, QUIET)).isTrue();
            assertThat(change.mayMove(scam)).isTrue();
        });
    }

    @Test
    void aTableOfPlacesMayTouchEveryDocument() {
        now.rules("places/hints.csv", "phrase,code,language\n");

        change(change -> assertThat(change.mayTouch(QUIET)).isTrue());
    }

    @Test
    void aTableOfGrammarMayTouchEveryDocument() {
        now.rules("grammar/en.csv", "class,words\nbe,was\n");

        change(change -> assertThat(change.mayTouch(QUIET)).isTrue());
    }

    @Test
    void aTableOfCountsMayTouchEveryDocument() {
        now.rules("counts.csv", "kind,concept,role,of,least,needs\narrests,arrests,patient,people,,\n");

        change(change -> assertThat(change.mayTouch(entry(QUIET), QUIET)).isTrue());
    }

    /** In what mood a sentence names a kind depends on which kind is the general one. */
    @Test
    void anotherGeneralKindMayTouchEveryDocument() {
        now.rules("fraud-types.csv", KINDS.replace("scam,fraud", "scam,"));

        change(change -> assertThat(change.mayTouch(entry(QUIET), QUIET)).isTrue());
    }

    /** A text is as much like a kind as like all kinds below it. */
    @Test
    void aKindThatBelongsElsewhereMayTouchEveryDocumentThatIsLikeKinds() {
        String words = "word,rarity,report,romance-scam,job-scam\n*,2,-1,1,1\n";
        before.rules("likeness/words.csv", words);
        now.rules("likeness/words.csv", words)
                .rules("fraud-types.csv", KINDS.replace("romance-scam,fraud", "romance-scam,job-scam"));

        change(change -> assertThat(change.mayTouch(entry(QUIET), QUIET)).isTrue());
    }

    @Test
    void aKindThatIsGoneTouchesEntriesThatHaveIt() {
        Entry had = entry(SCAM);
        Entry quiet = entry(QUIET);
        now.rules("fraud-types.csv", KINDS.replace("job-scam,fraud,Job scam,A false job\n", ""));
        before.terms("romance scam,job-scam,en,strong,", "arrest,arrests,en,verb,", "people,of.people,en,unit,");
        Entry gone = entry(SCAM);

        change(change -> {
            assertThat(change.mayMove(gone)).as("of the kind that is gone").isTrue();
            assertThat(change.mayMove(had)).as("of a kind that is left").isFalse();
            assertThat(change.mayTouch(quiet, QUIET)).isFalse();
            assertThat(change.mayTouch(QUIET))
                    .as("who knows which kinds it had")
                    .isTrue();
        });
    }

    @Test
    void aKindThatBelongsElsewhereTouchesEntriesThatHaveIt() {
        Entry had = entry(SCAM);
        now.rules("fraud-types.csv", KINDS.replace("romance-scam,fraud", "romance-scam,job-scam"));

        change(change -> {
            assertThat(change.mayMove(had)).isTrue();
            assertThat(change.mayTouch(entry(QUIET), QUIET)).isFalse();
        });
    }

    @Test
    void aTermThatCameTouchesTheTextsThatHoldIt() {
        now.rules("terms/more.csv", "term,concept,language,sort,not\nquiet town,job-scam,en,strong,\n");

        change(change -> {
            assertThat(change.mayTouch(QUIET)).isTrue();
            assertThat(change.mayTouch(SCAM)).isFalse();
        });
    }

    @Test
    void aRuleThatCameMayTouchEveryDocument() {
        now.rules("small/many.drl", """
                rule "small/many"
                @description( "A great number" )
                when
                    $q : Quantity( of == "people", value > 10 )
                then
                    insertLogical( new Label( "size", "great", $q ) );
                end
                """);

        change(change -> assertThat(change.mayTouch(QUIET)).isTrue());
    }
}

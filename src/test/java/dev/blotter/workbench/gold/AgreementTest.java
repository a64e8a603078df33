package dev.blotter.workbench.gold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.codes.FraudTypes;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Entry.LabelTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether one tag is right; where a whole entry is scored, the same tags must be extra. */
final class AgreementTest {
    @TempDir
    Path folder;

    private FraudTypes types;

    @BeforeEach
    void makeTypes() throws IOException {
        Files.writeString(
                folder.resolve(FraudTypes.FILE),
                "code,parent,name,description\nfraud,,Fraud,\nromance,fraud,Romance,\npig-butchering,romance,Pigs,\n"
                        + "phishing,fraud,Phishing,\n");
        types = FraudTypes.load(folder);
    }

    private GoldRecord gold(String members) throws IOException {
        Path file = Files.writeString(folder.resolve("gold.json"), "{\"id\":\"a\"," + members + "}");
        return Gold.load(file).records().get("a");
    }

    private static Entry entry(String tag) {
        String[] parts = tag.split("=");
        if (parts.length == 2) {
            double value = Double.parseDouble(parts[1]);
            return ScoreTest.tagged(List.of(), List.of(ScoreTest.count(parts[0], value, null, false)), List.of());
        }
        boolean isRegion = Character.isUpperCase(tag.charAt(0));
        return ScoreTest.tagged(isRegion ? List.of() : List.of(tag), List.of(), isRegion ? List.of(tag) : List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "fraudTypes":["romance"]                                    | romance        | right
            "fraudTypes":["romance"]                                    | fraud          | open
            "fraudTypes":["romance"]                                    | pig-butchering | extra
            "fraudTypes":["romance"]                                    | phishing       | extra
            "fraudTypes":["romance"],"fraudTypesOptional":["phishing"]  | phishing       | open
            "fraudTypes":[],"fraudTypesOptional":["pig-butchering"]     | pig-butchering | open
            "fraudTypes":[],"fraudTypesOptional":["pig-butchering"]     | romance        | open
            "fraudTypes":[],"fraudTypesOptional":["pig-butchering"]     | fraud          | open
            "fraudTypes":[],"fraudTypesOptional":["pig-butchering"]     | phishing       | extra
            "fraudTypes":[],"fraudTypesOptional":["no-longer-a-kind"]   | romance        | extra
            "fraudTypesOptional":[]                                     | romance        | open
            "counts":[{"kind":"arrests","value":12}]                    | arrests=12     | right
            "counts":[{"kind":"arrests","value":12}]                    | arrests=13     | extra
            "counts":[{"kind":"arrests","value":12}]                    | charged=12     | extra
            "counts":[],"countsOptional":[{"kind":"loss","value":9.99}] | loss=9.99      | open
            "counts":[],"countsOptional":[{"kind":"loss","value":9.99}] | loss=9         | extra
            "kind":"news"                                               | arrests=12     | open
            "regions":["KH","KH-12"]                                    | KH             | right
            "regions":["KH","KH-12"]                                    | TH             | extra
            "regions":[],"regionsOptional":["KH-12"]                    | KH-12          | open
            "regions":[],"regionsOptional":["KH-12"]                    | KH             | open
            "regions":[],"regionsOptional":["KH"]                       | KH-12          | extra
            "regions":[],"regionsOptional":["KH-12"]                    | KH-1           | extra
            """)
    void aTagIsRightExtraOrLeftOpen(String members, String tag, String expected) throws IOException {
        Entry entry = entry(tag);
        Score score = new Score(types);
        score.add(gold(members), entry);

        Tally tally = new Agreement(types).of(entry.tags().getFirst(), gold(members));

        assertThat(tally).isEqualTo(new Tally(expected.equals("right") ? 1 : 0, expected.equals("extra") ? 1 : 0, 0));
        assertThat(score.disagreements().stream().filter(Score.Disagreement::extra))
                .as("the tags that a score calls extra")
                .hasSize(tally.extra());
    }

    @Test
    void ofLabelsGoldIsSilent() throws IOException {
        LabelTag label = new LabelTag("desk", "asia", List.of("r"), List.of());

        assertThat(new Agreement(types).of(label, gold("\"fraudTypes\":[],\"counts\":[],\"regions\":[]")))
                .isEqualTo(new Tally(0, 0, 0));
    }

    @Test
    void aDocumentThatMayBeSeenEitherWayIsNeitherFraudNorNone() throws IOException {
        assertThat(gold("\"fraud\":null,\"fraudTypes\":[\"romance\"]").fraud()).isEmpty();
        assertThat(gold("\"fraud\":false,\"fraudTypes\":[\"romance\"]").fraud()).contains(false);
        assertThat(gold("\"fraudTypes\":[\"romance\"]").fraud()).contains(true);
        assertThat(gold("\"fraudTypes\":[]").fraud()).contains(false);
    }
}

package dev.blotter.annotate.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.annotate.Texts;
import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.Regions;
import dev.blotter.text.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlaceFilesTest {
    private static final Regions REGIONS = Regions.builtIn();

    @TempDir
    private Path rules;

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectories(rules.resolve("places"));
    }

    private void write(String file, String... lines) throws IOException {
        Files.writeString(rules.resolve("places").resolve(file), String.join("\r\n", lines));
    }

    private List<String> codes(String text) {
        Tokenizer tokenizer = new Tokenizer();
        return PlaceFinder.load(rules, REGIONS, tokenizer).find(tokenizer.tokens(Texts.english(text))).stream()
                .map(Place::code)
                .toList();
    }

    @Test
    void aFolderWithoutPlacesHasTheBuiltInOnes() {
        assertThat(codes("Police in Thailand and at Fraud Towers said so.")).containsExactly("TH");
    }

    @Test
    void aPlaceOfTheFolderIsFound() throws IOException {
        write("informal.csv", "# ours", "name,code,form", "Fraud Towers,MM-13,city", "金楼,MM-13,city");
        assertThat(codes("Police in Thailand and at Fraud Towers said so.")).containsExactly("TH", "MM-13");
        assertThat(codes("Go to 金楼 now.")).containsExactly("MM-13");
    }

    @Test
    void aPlaceOfTheFolderReplacesABuiltInOneOfItsName() throws IOException {
        write("informal.csv", "name,code,form", "Birmingham,US-MI,city");
        assertThat(codes("Police in Birmingham said so.")).containsExactly("US-MI");
    }

    @Test
    void aNameInTwoRowsIsOfTwoPlaces() throws IOException {
        write("informal.csv", "name,code,form", "Fraud Towers,MM-13,city", "Fraud Towers,KH-18,city");
        assertThat(codes("Fraud Towers stood there.")).containsExactly("MM-13");
        assertThat(codes("Fraud Towers stood in Cambodia.")).containsExactly("KH-18", "KH");
    }

    @Test
    void anInstitutionIsFoundInItsCapitals() throws IOException {
        write("institutions.csv", "name;code;language", "ZFB;NG;*");
        assertThat(codes("The ZFB said so.")).containsExactly("NG");
        assertThat(codes("The zfb said so.")).isEmpty();
    }

    @Test
    void allThatIsWrongIsToldAtOnceWithItsLine() throws IOException {
        write("informal.csv", "name,code,form", "Here,QQ,city", "There,MM,village", "!!,MM,city");
        write("institutions.csv", "name,code,language", "FBI,US,xx");
        write("words.csv", "word,kind", ",authority", "police,friend");
        assertThatThrownBy(() -> PlaceFiles.read(rules, REGIONS))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems())
                                .extracting(Object::toString)
                                .containsExactly(
                                        "places/informal.csv:2:6: the code 'QQ' is none of ISO 3166 or UN M49; write one such"
                                                + " as MM, MM-13 or 035",
                                        "places/informal.csv:3:10: the form 'village' is unknown; write country, subdivision,"
                                                + " city, macro, demonym or none",
                                        "places/informal.csv:4:1: the name '!!' holds no letter; write it or take the row out",
                                        "places/institutions.csv:2:8: the language 'xx' is unknown; write a code of ISO 639-1"
                                                + " such as en or zh, or * for all",
                                        "places/words.csv:2:1: the cell 'word' is empty; fill it or take the row out",
                                        "places/words.csv:3:8: the kind 'friend' is unknown; write one of authority, town,"
                                                + " area, body, thing, money, language, speaking, behind-language, title, given, county, of,"
                                                + " connector, particle, locative"));
    }

    @Test
    void aFileWithoutItsColumnsIsOneProblem() throws IOException {
        write("informal.csv", "name,form", "Here,city");
        assertThatThrownBy(() -> PlaceFiles.read(rules, REGIONS))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("the column 'code' is missing");
    }

    @Test
    void theFolderThatComesWithBlotterHasNoProblem() {
        assertThat(PlaceFiles.read(Path.of("rules"), REGIONS).institutions()).hasSizeGreaterThan(100);
    }
}

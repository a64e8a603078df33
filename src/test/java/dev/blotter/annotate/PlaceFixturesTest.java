package dev.blotter.annotate;

import static dev.blotter.annotate.Shipped.PLACES;
import static dev.blotter.annotate.Shipped.TOKENIZER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.text.Document;
import dev.blotter.text.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Which places a sentence names and which it does not, among them those that other tools got wrong. */
final class PlaceFixturesTest {
    private static Set<String> found(String text) {
        boolean isChinese = text.codePoints().anyMatch(Character::isIdeographic);
        Document document = isChinese ? Texts.chinese(text) : Texts.english(text);
        List<Place> places = PLACES.find(TOKENIZER.tokens(document));
        Set<String> codes = places.stream()
                .filter(place -> !place.context().equals("name"))
                .map(Place::code)
                .collect(Collectors.toCollection(TreeSet::new));
        places.stream()
                .filter(place -> codes.contains(place.code()))
                .map(Place::country)
                .forEach(codes::add);
        return codes;
    }

    private static List<String> codes(String cell) {
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split(" ")).filter(code -> !code.isEmpty()).toList();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "place-fixtures.csv", delimiter = '|', maxCharsPerColumn = 400)
    void aTextNamesThesePlacesAndNotThose(String text, String named, String notNamed) {
        assertThat(found(text)).as(text).containsAll(codes(named)).doesNotContainAnyElementsOf(withOne(notNamed));
    }

    /** The assertion wants at least one element. */
    private static List<String> withOne(String cell) {
        return codes(cell).isEmpty() ? List.of("no code") : codes(cell);
    }
}

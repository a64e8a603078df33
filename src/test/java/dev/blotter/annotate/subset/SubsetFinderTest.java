package dev.blotter.annotate.subset;

import static dev.blotter.annotate.Shipped.ANNOTATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.annotate.Texts;
import dev.blotter.text.Annotations;
import dev.blotter.text.Document;
import dev.blotter.text.PartOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which figures a text gives as some of others. */
final class SubsetFinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Troopers held 90 hauliers, including 14 women.  | 14 of 90",
                "Troopers held 90 men, including 14 from Oslo and nine from Bergen. | 14 of 90, 9 of 90",
                "Troopers held 90 people, 14 of them minors.  | 14 of 90",
                "Troopers held 90 people, 14 of them Norwegian, and two drivers. | 14 of 90",
                "Troopers held 90 people. Of those, 14 were charged. Two of those held are in hospital. | 14 of 90, 2 of 90",
                "Troopers held 90 people, of whom 14 were charged. | 14 of 90",
                "Troopers held 90 people in six villages, including 14 women. | 14 of 90",
                "Troopers held 90 people. Among them, 14 ran depots. There were nine lorry drivers. | 14 of 90, 9 of 90",
                "Troopers held 90 people, 14 in Oslo and nine in Bergen. | 14 of 90, 9 of 90",
                "Troopers held 90 people, among them 14 foreigners: 8 Poles, 4 Danes and 2 Swedes."
                        + " | 14 of 90, 8 of 14, 4 of 14, 2 of 14",
                "Troopers held 90 people in Brazil, 14 in Rio Branco and nine in Natal. | 14 of 90, 9 of 90",
                "Troopers held 90 people, one in Kenya 14 in Ghana. | 14 of 90",
                "Troopers held ninety: 60 at the port, 20 at the depot and 10 at sea. | 60 of 90, 20 of 90, 10 of 90"
            })
    void findsWhatIsSomeOfALargerFigure(String text, String parts) {
        assertThat(parts(Texts.english(text))).isEqualTo(parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Troopers held 90 people and seized 31 sledges, including 14 old ones.",
                "Troopers held 90 people in Oslo and 14 in Bergen.",
                "Troopers held 90 people with 60 sledges and 30 skis.",
                "Troopers held 90 people. There were nine lorry drivers.",
                "Troopers held 90 people in Oslo, 14 in Bergen and nine in Hamar.",
                "Troopers held 14 people, including 90 dogs."
            })
    void findsNoneWhereNothingSaysSo(String text) {
        assertThat(parts(Texts.english(text))).isEmpty();
    }

    @Test
    void findsTheMarkInChinese() {
        assertThat(parts(Texts.chinese("边防共抓获嫌疑人90名，其中骨干14名。"))).isEqualTo("14 of 90");
    }

    private static String parts(Document document) {
        Annotations annotations = ANNOTATOR.annotate(document);
        return String.join(
                ", ", annotations.subsets().stream().map(SubsetFinderTest::said).toList());
    }

    private static String said(PartOf subset) {
        return (int) subset.part().value() + " of " + (int) subset.whole().value();
    }
}

package dev.blotter.annotate.setting;

import static dev.blotter.annotate.Shipped.ANNOTATOR;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.annotate.Texts;
import dev.blotter.text.Annotations;
import dev.blotter.text.Document;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingFinderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            On Tuesday police arrested 12 men.                                    | 12 event 30
            Police arrested 12 men on Tuesday.                                    | 12 event 30
            Police arrested 12 men when they entered a house on Tuesday.          | 12 event 30
            Police arrested 12 men in a raid on Tuesday.                          | 12 event 30, 12 operation 30
            Police said on Tuesday that they had arrested 12 men.                 |
            The prosecutor today announced that 12 men were charged.              |
            Twelve men were charged and will appear in court on 6 May.            |
            A squad set up on Tuesday arrested 12 men.                            |
            Police arrested 12 members of a gang active since 12 April.           |
            Rain fell on Tuesday. In a separate case, police arrested 12 men.     |
            Police on Tuesday charged nine men arrested on 29 April.              | 9 event 30, 9 event 29
            Twelve men who fled on Tuesday were arrested.                         |
            Twelve men, who on Tuesday were named in court, were arrested.        |
            Police arrested 12 men, and on Tuesday a court charged nine men.      | 9 event 30
            A 2023 report said that 12 men were arrested.                         |
            In April the squad grew. A year after its start it held 12 men.       |
            Officers made tea on Tuesday in town and arrested 12 men.             | 12 sentence 30
            Twelve men were charged with theft on Tuesday.                        | 12 crime 30
            Police arrested 12 men on 29 April and charged nine men on Tuesday.   | 12 event 29, 9 event 30
            In April, police say, twelve men were handed over.                    | 12 event 1, 12 report 1
            Records show that on Tuesday 12 men were arrested.                    | 12 event 30
            On Tuesday they came. They arrested 12 men.                           | 12 before 30
            On Tuesday they came. They sat. They arrested 12 men.                 | 12 day-before 30
            Nairobi, 29 April 2024. They sat. They arrested 12 men.              |
            On Tuesday they came. They sat. Since then 12 men have been arrested. |
            They were convicted. Two men were convicted and sentenced on Tuesday.  | 2 event 30
            Twelve men were held. They sat. Others were held on Tuesday.          | 12 told-again 30
            Twelve men were arrested. The arrests took place on Tuesday.          | 12 told-again 30
            Twelve men were held. They sat. Two were held on Tuesday.             | 2 event 30
            Police have arrested 12 men since troops came on 12 April.            | 12 event 12
            Twelve men who sold bonds that hardly existed have today been charged. | 12 event 3
            Police said the April 30 sweep led to the arrest of 12 men.           | 12 event 30
            Police arrested 12 men and seized two cars on Tuesday.                | 12 event 30, 2 event 30
            Police arrested 12 men in April and 71 in March.                      | 12 event 1, 71 event 1
            Nairobi, 30 April 2024 (Wire) - Police arrested 12 men.               |
            On Tuesday they visited Jan Dahl in jail.                             |
            (Nairobi, 30 April 2024) Police arrested 12 men.                      |
            From 2022 to 2023 they stole. Police arrested 12 men.                 |
            On Tuesday they came. In recent weeks police arrested 12 men.         |
            He said that the trend went on in April with 71 cases and 12 arrests. | 71 event 1, 71 report 1, 12 event 1, 12 report 1
            4月30日，警方抓获嫌疑人12名。                                            | 12 event 30
            警方4月30日通报，抓获嫌疑人12名。                                        |
            """)
    void tellsWhatATimeHasToDoWithAFigure(String text, String expected) {
        assertThat(periods(annotate(text))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Police arrested 12 men in Kenya.                                      | 12 scene KE
            Police arrested 12 men in Kenya and Uganda.                           | 12 scene KE, 12 scene UG
            In Kenya, after weeks of work, police arrested 12 men.                | 12 sentence KE
            Thai police arrested 12 men.                                          | 12 authority TH, 12 frame TH
            The EFCC arrested 12 men.                                             | 12 institution NG, 12 frame NG
            Twelve men were deported from Kenya to Uganda.                        | 12 origin KE
            Police arrested 12 Kenya nationals.                                   |
            Police arrested 12 men over calls to victims in Kenya.                |
            Twelve men were charged, before others were arrested in Kenya.        |
            In Kenya 71 men were held; Thai police held 12 men.                   | 71 scene KE, 71 authority TH, 71 frame TH, 12 authority TH, 12 frame TH
            Three were held in Kenya, two in Ghana, police said.                  | 3 scene KE, 2 scene GH
            Police held 12 men, among them two in Ghana and five in Togo.         | 12 sentence GH, 2 scene GH, 5 scene TG
            They had a house in Kenya. Police arrested 12 men.                    | 12 scene-before KE
            They had a house in Kenya. Police arrested 12 men in 40 countries.    |
            Nairobi is cold, and so is Mombasa. They went home. They slept. They ate. Police arrested 12 men. | 12 land KE-30
            Nairobi is cold, and so is Lusaka. They went home. They slept. They ate. Police arrested 12 men.  |
            """)
    void tellsWhatAPlaceHasToDoWithAFigure(String text, String expected) {
        assertThat(places(annotate(text))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aDocumentWithoutADayGivesNoYearToWhatHasNone() {
        Document document =
                Texts.document(null, "On 3 May 2019 a bridge fell. Police arrested 12 men on Tuesday.", "en", null);
        assertThat(periods(ANNOTATOR.annotate(document))).doesNotContain("event");
    }

    @Test
    void factsGrowWithTheTextAndNotWithItsSquare() {
        String one = "On Tuesday police arrested 12 men in Kenya. ";
        int few = annotate(one.repeat(200)).periods().size();
        assertThat(annotate(one.repeat(800)).periods()).hasSize(4 * few);
    }

    @Test
    void aSentenceThatDoesNotEndIsReadInParts() {
        String list = "12 men held in Kenya on 1 May 2023 and ";
        Annotations annotations = annotate(list.repeat(1_000));
        assertThat(annotations.periods().size()).isLessThan(8_000);
        assertThat(annotations.places().size()).isLessThan(60_000);
    }

    private static String periods(Annotations annotations) {
        return annotations.periods().stream()
                .map(one -> (int) one.quantity().value() + " " + one.role() + " "
                        + one.period().from().getDayOfMonth())
                .distinct()
                .collect(joining(", "));
    }

    private static String places(Annotations annotations) {
        return annotations.places().stream()
                .filter(one ->
                        !one.role().equals("land") || annotations.places().size() == 1)
                .map(one -> (int) one.quantity().value() + " " + one.role() + " "
                        + one.place().code())
                .distinct()
                .collect(joining(", "));
    }

    private static Annotations annotate(String text) {
        return ANNOTATOR.annotate(
                Texts.document(null, text, text.contains("警") ? "zh" : "en", LocalDate.of(2024, 5, 3)));
    }
}

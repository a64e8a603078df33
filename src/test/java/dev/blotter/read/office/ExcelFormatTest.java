package dev.blotter.read.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExcelFormatTest {
    /** 15 March 2024, 16:05. */
    private static final double MOMENT = 45366.670138889;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '~',
            value = {
                "0\\ \"lakh and\"\\ .00\\ \"rest\"  ~  1240.25  ~  1240 lakh and .25 rest",
                "0\"%\"  ~  12  ~  12%",
                "\"No. \"0\"/2023\"  ~  417  ~  No. 417/2023",
                "00\"-\"00  ~  1234  ~  12-34",
                "0\" m \"00  ~  -1234  ~  -12 m 34",
            })
    void wordsStayWhereTheyStandAmongDigits(String code, double number, String shown) {
        ExcelFormat format = new ExcelFormat(code);

        assertThat(format.hasWords()).isTrue();
        assertThat(format.shown(number, false)).hasValue(shown);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '~',
            value = {
                "\"Raid at\"\\ h:mm\\ AM/PM\\ \"on\"\\ dddd\\ mmmm\\ d\",\"\\ yyyy  ~  Raid at 4:05 PM on Friday March 15, 2024",
                "d\\ \"de\"\\ mmmm\\ \"de\"\\ yyyy;@  ~  15 de March de 2024",
                "[$-409]\"Week ending\"\\ d\\ mmm\\ yy  ~  Week ending 15 Mar 24",
                "hh\"h\"mm  ~  16h05",
                "yyyy\"年\"m\"月\"d\"日\"  ~  2024年3月15日",
            })
    void wordsStayInDates(String code, String shown) {
        ExcelFormat format = new ExcelFormat(code);

        assertThat(format.hasWords()).isTrue();
        assertThat(format.shown(MOMENT, false)).hasValue(shown);
    }

    @Test
    void daysAreCountedFrom1904WhereTheBookSaysSo() {
        assertThat(new ExcelFormat("\"on\"\\ d\\ mmm\\ yyyy").shown(MOMENT - 1462, true))
                .hasValue("on 15 Mar 2024");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3.5, 2_958_466, 1e15})
    void aNumberThatIsNoDayIsNotShown(double number) {
        assertThat(new ExcelFormat("\"on\"\\ d\\ mmm\\ yyyy").shown(number, false))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".000mmmm\"de\"", "[Red]mmmmdd\"a\"", ";\"de\"\\ @d", "\"a\"[Red]d;:"})
    void malformedCodesShowNothing(String code) {
        assertThat(new ExcelFormat(code).shown(45366, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "General",
                "#,##0.00",
                "m/d/yy",
                "0.00E+00",
                "#,##0\\ \"persons\"",
                "[h]\" hours\" mm\" min\"",
                "_(\"$\"* #,##0_);_(\"$\"* \\(#,##0\\);_(\"$\"* \"-\"??_);_(@_)",
                "[Red]0\" a \"0",
            })
    void whatTheParserShowsRightIsLeftToIt(String code) {
        assertThat(new ExcelFormat(code).hasWords()).isFalse();
    }
}

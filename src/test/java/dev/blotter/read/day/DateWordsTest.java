package dev.blotter.read.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DateWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2021-10-26; 2021-10-26",
                "2021-10-26T23:30:00Z; 2021-10-26",
                "2024-07-27T08:30:00+05:30; 2024-07-27",
                "2021/10/6; 2021-10-06",
                "2022.06.15; 2022-06-15",
                "20211026; 2021-10-26",
                "20211026T101500Z; 2021-10-26",
                "26 October 2021; 2021-10-26",
                "26th of October, 2021; 2021-10-26",
                "October 26, 2021; 2021-10-26",
                "Oct. 26th, 2021; 2021-10-26",
                "Oct - 26 - 2021; 2021-10-26",
                "Sept 5, 2022; 2022-09-05",
                "Tue, 26 Oct 2021 10:00:00 +0800; 2021-10-26",
                "Tue Oct 26 10:00:00 CST 2021; 2021-10-26",
                "26-Oct-2021; 2021-10-26",
                "2024年1月9日; 2024-01-09",
                "二〇二四年一月九日; 2024-01-09",
                "二○二三年十二月卅一日; 2023-12-31",
                "一九九九年十月二十日; 1999-10-20",
                "２０２４年１月９日; 2024-01-09",
                "113年1月9日; 2024-01-09",
                "2024年 1月 9日 10:26; 2024-01-09",
                "2024년 1월 9일; 2024-01-09",
                "18 de marzo de 2024; 2024-03-18",
                "3. Dezember 2019; 2019-12-03",
                "1er août 2020; 2020-08-01",
                "12 de março de 2018; 2018-03-12",
                "5 gennaio 2022; 2022-01-05",
                "15 августа 2016; 2016-08-15",
                "15 авг. 2016; 2016-08-15",
                "3 жовт. 2023; 2023-10-03",
                "18/03/2024; 2024-03-18",
                "03/18/2024; 2024-03-18",
                "3/4/2021; 2021-04-03",
                "04.02.2022 | 15:33 Uhr; 2022-02-04",
                "26.10.21; 2021-10-26",
                "1635206400; 2021-10-26",
                "1635206400000; 2021-10-26"
            })
    void readsADayInManyForms(String text, LocalDate day) {
        assertThat(DateWords.value(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "October 2021",
                "2021",
                "10/2021",
                "2021-13-45",
                "30 February 2020",
                "1 January 1970",
                "3,2016 people",
                "version 1.2.2021.4",
                "+1 800 555 0143",
                "May 26",
                "",
                "1-800-555-0143",
                "二〇二四年十三月九日",
                "二〇二三年二月三十日",
                "130年1月9日",
                "99年13月9日",
                "0.5/1.5",
                "32/13/2021",
                "20211326",
                "三月九日",
                "tomorrow"
            })
    void findsNoDayWhereNoneIsSaid(String text) {
        assertThat(DateWords.value(text)).isEmpty();
    }

    @Test
    void inTheUnitedStatesTheMonthComesFirst() {
        assertThat(DateWords.value("3/4/2021", true)).contains(LocalDate.of(2021, 3, 4));
        assertThat(DateWords.value("13/4/2021", true)).contains(LocalDate.of(2021, 4, 13));
    }

    @Test
    void aDayAfterTomorrowIsNoDateOfPublication() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        assertThat(DateWords.value(today.toString())).contains(today);
        assertThat(DateWords.value(today.plusDays(3).toString())).isEmpty();
    }

    @Test
    void allDaysOfATextAreFoundWithTheirPlaces() {
        assertThat(DateWords.in("from 1 May 2020 to 3 June 2020", false))
                .extracting(DateWords.Day::begin, DateWords.Day::end)
                .containsExactly(tuple(5, 15), tuple(19, 30));
    }
}

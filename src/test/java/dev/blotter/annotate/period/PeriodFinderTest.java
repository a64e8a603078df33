package dev.blotter.annotate.period;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.annotate.Texts;
import dev.blotter.annotate.token.Tokenizer;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Document;
import dev.blotter.text.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In each case the document is of Thursday, 28 October 2021. */
final class PeriodFinderTest {
    private static final Tokenizer TOKENIZER = new Tokenizer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "On 26 October 2021 police | day 2021-10-26",
                "On March 1, 1971, police | day 1971-03-01",
                "jailed today to 10 years | day 2021-10-28",
                "jailed on Tuesday to 12 months | day 2021-10-26",
                "On October 26, 2021, police | day 2021-10-26",
                "On the 26th of October | day 2021-10-26",
                "on Oct. 26 police | day 2021-10-26",
                "on October 30 police | day 2020-10-30",
                "on 2021-10-26 police | day 2021-10-26",
                "on 26.10.2021 police | day 2021-10-26",
                "on 26/10/2021 police | day 2021-10-26",
                "on 3/4/2021 police | day 2021-04-03",
                "on 20/9 police | day 2021-09-20",
                "on Tuesday (26 October 2021) police | day 2021-10-26",
                "on Tuesday police | day 2021-10-26",
                "on Thursday police | day 2021-10-28",
                "on Tuesday, October 26, police | day 2021-10-26",
                "police said Tuesday 12 fled | day 2021-10-26",
                "yesterday | day 2021-10-27",
                "on tuesday, february 9 | day 2021-02-09",
                "today | day 2021-10-28",
                "after Tuesday's raid | day 2021-10-26",
                "tonight | day 2021-10-28",
                "this morning police | day 2021-10-28",
                "last night police | day 2021-10-27",
                "on 29 February | day 2020-02-29",
                "last Tuesday police | day 2021-10-26",
                "on Monday last week | day 2021-10-18",
                "the day before yesterday | day 2021-10-26",
                "last Thursday police | day 2021-10-21",
                "on Tuesday night police | day 2021-10-26",
                "on Monday morning, October 25, police | day 2021-10-25",
                "two days ago | day 2021-10-26",
                "police came on Tuesday; the same day 12 fled | day 2021-10-26, day 2021-10-26",
                "on 5 May 2021 and the next morning | day 2021-05-05, day 2021-05-06",
                "until Tuesday; that night | day 2021-10-26",
                "on 5 May 2021, 12 a day later | day 2021-05-05, day 2021-05-06",
                "on Tuesday (26) police | day 2021-10-26",
                "on Tuesday (19) police | day 2021-10-19",
                "on Tuesday (26 others came) | day 2021-10-26",
                "on Tuesday (in May, 12 came) | day 2021-10-26, month 2021-05-01 2021-05-31",
                "on Tuesday the 26th of October | day 2021-10-26",
                "on Tuesday, Wednesday | day 2021-10-26, day 2021-10-27",
                "on March 3 last year | day 2020-03-03",
                "this Thursday police | day 2021-10-28",
                "last Thursday night | day 2021-10-21",
                "on 10/11 police | day 2020-11-10",
                "on 13/11 police | day 2020-11-13",
                "in a three-day sweep of 3 May 2021 | day 2021-05-03",
                "on a three-day trip to 3 May | day 2021-05-03",
                "on Tuesday; the day before yesterday | day 2021-10-26, day 2021-10-26",
                "on 5 May 2021; 12 the day before | day 2021-05-05, day 2021-05-04",
                "on 5 May 2021; 12 the following day | day 2021-05-05, day 2021-05-06",
                "on 5 May 2021, 9 a year earlier | day 2021-05-05",
                "on March 12 and 13 people | day 2021-03-12",
                "on March 12 and 14 | day 2021-03-12",
                "on Monday and 12 others | day 2021-10-25",
                "on 30 April and 1 May 2021 | day 2021-04-30, day 2021-05-01",
                "on 3 May 2019 and 4 May 2020 | day 2019-05-03, day 2020-05-04",
                "on Monday, Tuesday and Thursday | day 2021-10-25, day 2021-10-26, day 2021-10-28",
                "from 3 May to 10 years | day 2021-05-03",
                "on Tuesday and Wednesday; that day | range 2021-10-26 2021-10-27",
            })
    void readsDays(String text, String expected) {
        assertThat(written(Texts.english(text))).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from January to September this year | range 2021-01-01 2021-09-30",
                "between 28 July and 11 August | range 2021-07-28 2021-08-11",
                "28 July–11 August 2020 | range 2020-07-28 2020-08-11",
                "28 July – 11 August 2020 | range 2020-07-28 2020-08-11",
                "between 1 and 15 March | range 2021-03-01 2021-03-15",
                "on 12 and 13 March 2021 | range 2021-03-12 2021-03-13",
                "28-30 July 2020 | range 2020-07-28 2020-07-30",
                "March 1-15 2020 | range 2020-03-01 2020-03-15",
                "March 1-15, 2020 | range 2020-03-01 2020-03-15",
                "between June and November 2020 | range 2020-06-01 2020-11-30",
                "between June 2019, and November 2020 | range 2019-06-01 2020-11-30",
                "from November to February | range 2020-11-01 2021-02-28",
                "from November 2019 to February 2020 | range 2019-11-01 2020-02-29",
                "January-September 2020 | range 2020-01-01 2020-09-30",
                "from 2019 to 2020 | range 2019-01-01 2020-12-31",
                "on Monday and Tuesday | range 2021-10-25 2021-10-26",
                "between April 2020 and last October | range 2020-04-01 2020-10-31",
                "in a three-day operation that ended on Tuesday | range 2021-10-24 2021-10-26",
                "a two-week sweep from 3 May | range 2021-05-03 2021-05-16",
                "in the 2019/20 financial year, which ended on 31 March | year 2019-04-01 2020-03-31",
                "in the first half of May | range 2021-05-01 2021-05-15",
                "in the December quarter | range 2020-10-01 2020-12-31",
                "in January-March 2021, 12 in the previous quarter | range 2021-01-01 2021-03-31, range 2020-10-01 2020-12-31",
                "from January to May, 12 in the same months of last year | range 2021-01-01 2021-05-31, range 2020-01-01 2020-05-31",
                "from January to May, 12 in the corresponding period a year ago | range 2021-01-01 2021-05-31, range 2020-01-01 2020-05-31",
                "on October 24 and October 25 | range 2021-10-24 2021-10-25",
                "on Monday and Wednesday | day 2021-10-25, day 2021-10-27",
                "in the twelve months to the end of March 2021 | range 2020-04-01 2021-03-31",
                "in the 6 months to 30 June | range 2021-01-01 2021-06-30",
                "in the year that ended on 30 June 2021 | range 2020-07-01 2021-06-30",
                "in the year ending September 2021 | range 2020-10-01 2021-09-30",
                "in the autumn of 2020 | range 2020-09-01 2020-11-30",
                "six suspects to 30 June 2021 | day 2021-06-30",
                "since the start of last year | since 2020-01-01 2021-10-28",
                "since the beginning of September | since 2021-09-01 2021-10-28",
                "since the new year | since 2021-01-01 2021-10-28",
                "since the start of the year | since 2021-01-01 2021-10-28",
                "since \"Net\" was cast in last year May 10 | since 2020-01-01 2021-10-28, since 2021-05-10 2021-10-28",
                "in the third quarter of 2021, and the same quarter of 2019 | range 2021-07-01 2021-09-30, range 2019-07-01 2019-09-30",
                "Cases 1H 2020 | range 2020-01-01 2020-06-30",
                "Cases in H2 2020 | range 2020-07-01 2020-12-31",
                "12 in the year to date | year 2021-01-01 2021-10-28",
                "12 in the year so far | year 2021-01-01 2021-10-28",
                "since the beginning of year | since 2021-01-01 2021-10-28",
                "since the turn of the year | since 2021-01-01 2021-10-28",
                "as of 30 September, 12 this year | year 2021-01-01 2021-09-30",
                "as of 30 September, 12 last year | year 2020-01-01 2020-12-31",
                "a week-long operation that ended on 26 October | range 2021-10-20 2021-10-26",
                "more in May 2021 than in May 2020, and 12 a year earlier | month 2021-05-01 2021-05-31, month 2020-05-01 2020-05-31, month 2020-05-01 2020-05-31",
                "12 (2020: 9; 2019: 7) | year 2020-01-01 2020-12-31, year 2019-01-01 2019-12-31",
                "12 in 2020, 9 the previous year | year 2020-01-01 2020-12-31, year 2019-01-01 2019-12-31",
                "12 in the year to 31 March 2021, 9 in the year before | range 2020-04-01 2021-03-31, range 2019-04-01 2020-03-31",
                "12 in the first half of 2020, 9 a year earlier | range 2020-01-01 2020-06-30, range 2019-01-01 2019-06-30",
                "since troops came on October 16 | since 2021-10-16 2021-10-28",
                "since the inquiry began in 2018 | since 2018-01-01 2021-10-28",
                "since then, 12 in 2018 | year 2018-01-01 2018-12-31",
                "2018-2020 | range 2018-01-01 2020-12-31",
                "in the first nine months of 2020 | range 2020-01-01 2020-09-30",
                "in the first nine months | range 2021-01-01 2021-09-30",
                "in the first 9 months of this year | range 2021-01-01 2021-09-30",
                "in the third quarter | range 2021-07-01 2021-09-30",
                "in the fourth quarter | range 2020-10-01 2020-12-31",
                "in Q3 2020 | range 2020-07-01 2020-09-30",
                "in the first half of the year | range 2021-01-01 2021-06-30",
                "in the second half of last year | range 2020-07-01 2020-12-31",
                "over the past three months | range 2021-07-29 2021-10-28",
                "in the last two weeks | range 2021-10-15 2021-10-28",
                "over the past year | range 2020-10-29 2021-10-28",
                "last week | range 2021-10-18 2021-10-24",
                "this week | range 2021-10-25 2021-10-28",
                "between last Friday and Tuesday | range 2021-10-22 2021-10-26",
                "between Friday night and Sunday | range 2021-10-22 2021-10-24",
                "from Friday through to Sunday | range 2021-10-22 2021-10-24",
                "from May 1 up to yesterday | range 2021-05-01 2021-10-27",
                "in June and July | range 2021-06-01 2021-07-31",
                "in December and January | range 2020-12-01 2021-01-31",
                "between 2018 and May 2020 | range 2018-01-01 2020-05-31",
                "from May 2018 to 2020 | range 2018-05-01 2020-12-31",
                "since 2019, up to the end of May 2021 | range 2019-01-01 2021-05-31",
                "from at least May 2018 until June 2020 | range 2018-05-01 2020-06-30",
                "from in or about May 2018 through in or around June 2020 | range 2018-05-01 2020-06-30",
                "between in or about May 2018 and in or about June 2020 | range 2018-05-01 2020-06-30",
                "beginning in May 2018 and continuing through June 2020 | range 2018-05-01 2020-06-30",
                "on 4, 5 and 6 May 2021 | range 2021-05-04 2021-05-06",
                "on March 12 and 13, 2021 | range 2021-03-12 2021-03-13",
                "between the 3rd and 7th of May 2021 | range 2021-05-03 2021-05-07",
                "in the month to May 14, 2021 | range 2021-04-15 2021-05-14",
                "in the week to Sunday | range 2021-10-18 2021-10-24",
                "in the two weeks ending 9 May 2021 | range 2021-04-26 2021-05-09",
                "in the week of October 4 | range 2021-10-04 2021-10-10",
                "in the week of Oct 4-8 | range 2021-10-04 2021-10-08",
                "in the week beginning on 4 October | range 2021-10-04 2021-10-10",
                "last weekend | range 2021-10-23 2021-10-24",
                "in the last three months of 2020 | range 2020-10-01 2020-12-31",
                "in the final quarter of last year | range 2020-10-01 2020-12-31",
                "in the latter half of 2020 | range 2020-07-01 2020-12-31",
                "in the opening five months of 2021 | range 2021-01-01 2021-05-31",
                "in the last week of May | range 2021-05-25 2021-05-31",
                "in the first two weeks of June | range 2021-06-01 2021-06-14",
                "in the second week of June | range 2021-06-08 2021-06-14",
                "in April, May and June last year | range 2020-04-01 2020-06-30",
                "in 2019 and 2020 | range 2019-01-01 2020-12-31",
                "between 2019 and now | range 2019-01-01 2021-10-28",
                "in the six-month period ending 30 April 2021 | range 2020-11-01 2021-04-30",
                "in the quarter ended March 2021 | range 2021-01-01 2021-03-31",
                "in the half-year to June 2021 | range 2021-01-01 2021-06-30",
                "on 10/11 June 2021 | range 2021-06-10 2021-06-11",
                "over the weekend | range 2021-10-23 2021-10-24",
                "in the first three quarters of 2020 | range 2020-01-01 2020-09-30",
                "from May to October 2020, and 12 in those six months | range 2020-05-01 2020-10-31, range 2020-05-01 2020-10-31",
                "12 in the first half of 2020, up from 9 in the first half of 2019, and over the half year | range 2020-01-01 2020-06-30, range 2019-01-01 2019-06-30, range 2020-01-01 2020-06-30",
                "October 4-10, and during the same seven days | range 2021-10-04 2021-10-10, range 2021-10-04 2021-10-10",
                "in the third quarter of 2020, 12 in the quarter | range 2020-07-01 2020-09-30, range 2020-07-01 2020-09-30",
                "in the year to 31 March 2021, 12 in the year that ended on 31 March 2020 | range 2020-04-01 2021-03-31, range 2019-04-01 2020-03-31",
                "last week, 12 in the month | range 2021-10-18 2021-10-24",
                "in a three-day sweep that started on 3 May 2021 | range 2021-05-03 2021-05-05",
                "a two-week sweep from 3 May to 9 May 2021 | range 2021-05-03 2021-05-09",
                "in a three-day sweep which ended on Tuesday | range 2021-10-24 2021-10-26",
                "in the six-month period to 30 April 2021 | range 2020-11-01 2021-04-30",
                "in a six-month period until June 2021 | range 2021-01-01 2021-06-30",
                "in the first three weeks of 2020 | range 2020-01-01 2020-01-21",
                "in the first 90 days of 2021 | range 2021-01-01 2021-03-31",
                "in the last 12 days of 2020 | range 2020-12-20 2020-12-31",
                "in the last two weeks of last year | range 2020-12-18 2020-12-31",
                "in the last 12 months of 2020 | range 2020-01-01 2020-12-31",
                "in the last 12 days of May | range 2021-05-20 2021-05-31",
                "in the first 30 days of May | range 2021-05-01 2021-05-30",
                "in the first three days of May | range 2021-05-01 2021-05-03",
                "in the second half of May | range 2021-05-16 2021-05-31",
                "in the March quarter of 2020 | range 2020-01-01 2020-03-31",
                "in the fall of 2020 | range 2020-09-01 2020-11-30",
                "in the first quarter of the century | range 2021-01-01 2021-03-31",
                "in December 2019 and January 2020 | range 2019-12-01 2020-01-31",
                "in December 2019 and January | range 2019-12-01 2020-01-31",
                "on Monday, Tuesday and Wednesday | range 2021-10-25 2021-10-27",
                "on 4 May, 5 May and 6 May | range 2021-05-04 2021-05-06",
                "in January 2020, February 2020 and March 2020 | range 2020-01-01 2020-03-31",
                "in May 2019, June 2020 and July 2020 | month 2019-05-01 2019-05-31, range 2020-06-01 2020-07-31",
                "from 3 May to 10, 2020 | range 2020-05-03 2020-05-10",
                "from 2018 to 20 May 2020 | range 2018-01-01 2020-05-20",
                "from 2019 until the present | range 2019-01-01 2021-10-28",
                "from 2019 to date, 12 | range 2019-01-01 2021-10-28",
                "From May 4, 2020, to June 9, 2021, 12 | range 2020-05-04 2021-06-09",
                "from 3 May to yesterday (27 October) police | range 2021-05-03 2021-10-27",
                "from 3 May to yesterday (12 others) police | range 2021-05-03 2021-10-27",
                "in the week of 4 October 2020 | range 2020-10-04 2020-10-10",
                "this weekend | range 2021-10-23 2021-10-24",
                "since a start of the year | since 2021-01-01 2021-10-28",
                "since May, 9 a year earlier | since 2021-05-01 2021-10-28",
                "in 2020, a year earlier 9 | year 2020-01-01 2020-12-31, year 2019-01-01 2019-12-31",
                "more than in 2020, and 9 a year earlier | year 2020-01-01 2020-12-31, year 2019-01-01 2019-12-31",
                "in the first quarter of 2021, 12 in the same period of the previous year | range 2021-01-01 2021-03-31, range 2020-01-01 2020-03-31",
                "in the first quarter of 2021, 12 in the same period the preceding year | range 2021-01-01 2021-03-31, range 2020-01-01 2020-03-31",
                "in the first quarter of 2021, 12 in the same period of the report | range 2021-01-01 2021-03-31",
                "in the first quarter of 2021, 12 in the same period of 2022 | range 2021-01-01 2021-03-31",
                "in the first quarter of 2021, 12 in the same period of May 2020 | range 2021-01-01 2021-03-31, month 2020-05-01 2020-05-31",
                "in 2021, 12 in the same period of 2020 | year 2021-01-01 2021-12-31",
                "from January to June 2020, 12 in the half-year | range 2020-01-01 2020-06-30, range 2020-01-01 2020-06-30",
            })
    void readsRanges(String text, String expected) {
        assertThat(written(Texts.english(text))).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in March 2020 | month 2020-03-01 2020-03-31",
                "in March | month 2021-03-01 2021-03-31",
                "in March last year | month 2020-03-01 2020-03-31",
                "in November | month 2020-11-01 2020-11-30",
                "last month | month 2021-09-01 2021-09-30",
                "last December | month 2020-12-01 2020-12-31",
                "this month | month 2021-10-01 2021-10-28",
                "in 2020 | year 2020-01-01 2020-12-31",
                "in calendar year 2020 | year 2020-01-01 2020-12-31",
                "last year | year 2020-01-01 2020-12-31",
                "this year | year 2021-01-01 2021-10-28",
                "since May 21 | since 2021-05-21 2021-10-28",
                "since January | since 2021-01-01 2021-10-28",
                "since 2019 | since 2019-01-01 2021-10-28",
                "since last year | since 2020-01-01 2021-10-28",
                "so far in 2021 | year 2021-01-01 2021-10-28",
                "2021 to date | range 2021-01-01 2021-10-28",
                "in May 2020, 12 in the month | month 2020-05-01 2020-05-31, month 2020-05-01 2020-05-31",
                "this March | month 2021-03-01 2021-03-31",
                "last October | month 2020-10-01 2020-10-31",
                "last May | month 2021-05-01 2021-05-31",
                "so far in 2019 | year 2019-01-01 2019-12-31",
                "in April 2019 and May 2020 | month 2019-04-01 2019-04-30, month 2020-05-01 2020-05-31",
                "in December 2019 and January 2021 | month 2019-12-01 2019-12-31, month 2021-01-01 2021-01-31",
                "in March last week | month 2021-03-01 2021-03-31, range 2021-10-18 2021-10-24",
                "in 2019 and 2021 | year 2019-01-01 2019-12-31",
                "in 2019 and 2020-21 | year 2019-01-01 2019-12-31",
                "in March and 2020 | month 2021-03-01 2021-03-31",
                "in the fifth week of May | month 2021-05-01 2021-05-31",
                "in the third half of 2020 | year 2020-01-01 2020-12-31",
                "in the last call of May | month 2021-05-01 2021-05-31",
                "in a three-day sweep ending in May 2021 | month 2021-05-01 2021-05-31",
                "this year, 12 in the year | year 2021-01-01 2021-10-28, year 2021-01-01 2021-10-28",
                "in May 2020, 12 in the six-month spell | month 2020-05-01 2020-05-31",
                "in May 2020, 12 in the half year | month 2020-05-01 2020-05-31",
                "in May 2021, June 2021 and in April 2021; in that month | month 2021-05-01 2021-05-31, month 2021-06-01 2021-06-30, month 2021-04-01 2021-04-30, month 2021-06-01 2021-06-30",
                "as of 30 April 2020, 12 this year | year 2021-01-01 2021-10-28",
                "as of 30 April. 12 this year | year 2021-01-01 2021-10-28",
                "as of 28 October 2021, 12 this year | year 2021-01-01 2021-10-28",
            })
    void readsMonthsYearsAndWhatIsSince(String text, String expected) {
        assertThat(written(Texts.english(text))).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "FY2020, US, 2019-10-01 2020-09-30",
        "fiscal year 2020, US, 2019-10-01 2020-09-30",
        "the 2020 fiscal year, US, 2019-10-01 2020-09-30",
        "in 2019/20, GB, 2019-04-01 2020-03-31",
        "in 2019/2020, GB, 2019-04-01 2020-03-31",
        "in 2019-20, IN, 2019-04-01 2020-03-31",
        "financial year 2019-20, AU, 2019-07-01 2020-06-30",
        "FY2020, JP, 2020-04-01 2021-03-31",
        "'in fiscal 2020, which ended on 31 March 2020', GB, 2019-04-01 2020-03-31",
        "'FY2020, ended 30 June', US, 2019-07-01 2020-06-30",
        "'in financial year 2020/21, ending on 31 March', GB, 2020-04-01 2021-03-31",
        "'in 2019/20, which ended on 30 February 2020', GB, 2019-04-01 2020-03-31",
        "in 2020/21 fiscal plans, US, 2020-10-01 2021-09-30",
    })
    void readsFiscalYearsByTheCountry(String text, String country, String expected) {
        assertThat(written(Texts.english(text), country)).isEqualTo("year " + expected);
    }

    @ParameterizedTest
    @CsvSource({"on 3/4/2021 police, day 2021-03-04", "on 10/11, day 2021-10-11", "on 13/10/2021, day 2021-10-13"})
    void readsTheMonthFirstInTheUnitedStates(String text, String day) {
        assertThat(written(Texts.english(text), "US")).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-30, last weekend, 2021-10-23 2021-10-24",
        "2021-10-31, last weekend, 2021-10-23 2021-10-24",
        "2021-11-01, last weekend, 2021-10-30 2021-10-31",
        "2021-10-30, this weekend, 2021-10-30 2021-10-30",
        "2021-10-31, over the weekend, 2021-10-30 2021-10-31",
    })
    void aWeekendHasBegunByTheDayOfTheDocument(LocalDate day, String text, String weekend) {
        assertThat(written(Texts.document(null, text, "en", day))).isEqualTo("range " + weekend);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020年1月9日 | day 2020-01-09",
                "1月9日 | day 2021-01-09",
                "10月26日,公安部通报 | day 2021-10-26",
                "十月二十六日 | day 2021-10-26",
                "2020年 | year 2020-01-01 2020-12-31",
                "二〇二〇年 | year 2020-01-01 2020-12-31",
                "二○二○年 | year 2020-01-01 2020-12-31",
                "去年 | year 2020-01-01 2020-12-31",
                "今年 | year 2021-01-01 2021-10-28",
                "今年以来 | since 2021-01-01 2021-10-28",
                "自8月起 | since 2021-08-01 2021-10-28",
                "2019年8月以来 | since 2019-08-01 2021-10-28",
                "2019年全市专项行动开展以来 | since 2019-01-01 2021-10-28",
                "1至9月 | range 2021-01-01 2021-09-30",
                "今年1至9月 | range 2021-01-01 2021-09-30",
                "2020年1-9月 | range 2020-01-01 2020-09-30",
                "2020年1月至9月 | range 2020-01-01 2020-09-30",
                "2019年9月至2020年8月 | range 2019-09-01 2020-08-31",
                "5月1日至10日 | range 2021-05-01 2021-05-10",
                "5月1日至6月2日 | range 2021-05-01 2021-06-02",
                "上半年 | range 2021-01-01 2021-06-30",
                "去年下半年 | range 2020-07-01 2020-12-31",
                "今年前三季度 | range 2021-01-01 2021-09-30",
                "第一季度 | range 2021-01-01 2021-03-31",
                "首季 | range 2021-01-01 2021-03-31",
                "今年首九个月 | range 2021-01-01 2021-09-30",
                "自今年6月起至8月底 | range 2021-06-01 2021-08-31",
                "前9个月 | range 2021-01-01 2021-09-30",
                "截至9月底，今年共抓获12人 | year 2021-01-01 2021-09-30",
                "截至9月底，今年以来共抓获12人 | since 2021-01-01 2021-09-30",
                "截至9月底的100天 | range 2021-06-23 2021-09-30",
                "20日至昨日（27日）拘捕 | range 2021-10-20 2021-10-27",
                "周一及周三（18及20日） | day 2021-10-25, day 2021-10-27, range 2021-10-18 2021-10-20",
                "今年首八个月破案9起，去年同期7起 | range 2021-01-01 2021-08-31, range 2020-01-01 2020-08-31",
                "今年首八个月破案9起，比去年同期多 | range 2021-01-01 2021-08-31",
                "近三年 | range 2018-10-29 2021-10-28",
                "上月 | month 2021-09-01 2021-09-30",
                "今年3月份 | month 2021-03-01 2021-03-31",
                "昨日 | day 2021-10-27",
                "昨晚8时 | day 2021-10-27",
                "昨午 | day 2021-10-27",
                "昨（27）日下午 | day 2021-10-27",
                "前(26)日 | day 2021-10-26",
                "昨再拘捕2人 | day 2021-10-27",
                "一切如昨再无消息 | ''",
                "昨年 | ''",
                "民国110年10月2日 | day 2021-10-02",
                "110年10月2日 | day 2021-10-02",
                "前天 | day 2021-10-26",
                "今晨 | day 2021-10-28",
                "26日凌晨 | day 2021-10-26",
                "30日 | day 2021-09-30",
                "本月24日至26日 | range 2021-10-24 2021-10-26",
                "上月26日至本月3日 | range 2021-09-26 2021-10-03",
                "周二 | day 2021-10-26",
                "上周五 | day 2021-10-22",
                "上星期 | range 2021-10-18 2021-10-24",
                "本周 | range 2021-10-25 2021-10-28",
                "10月10至12日 | range 2021-10-10 2021-10-12",
                "10月10日、11日 | range 2021-10-10 2021-10-11",
                "10月10日晚至12日 | range 2021-10-10 2021-10-12",
                "自今年6月起至8月底 | range 2021-06-01 2021-08-31",
                "今年首七个月 | range 2021-01-01 2021-07-31",
                "今年首季 | range 2021-01-01 2021-03-31",
                "2020年上半年 | range 2020-01-01 2020-06-30",
                "2020年第四季度 | range 2020-10-01 2020-12-31",
                "2018至2020年 | range 2018-01-01 2020-12-31",
                "年初至今 | since 2021-01-01 2021-10-28",
                "元月 | month 2021-01-01 2021-01-31",
                "今年首月 | month 2021-01-01 2021-01-31",
                "到2020年4月报警时 | ''",
                "过去两周 | range 2021-10-15 2021-10-28",
                "今年前十个月 | range 2021-01-01 2021-10-31",
                "2020年前十一个月 | range 2020-01-01 2020-11-30",
                "近三十天 | range 2021-09-29 2021-10-28",
                "近一百零三天 | range 2021-07-18 2021-10-28",
                "近十一二天 | ''",
                "一百一零三年 | ''",
                "民国一百零九年 | year 2020-01-01 2020-12-31",
                "三日凌晨 | day 2021-10-03",
                "二十六日晚 | day 2021-10-26",
                "本月五日报案，翌日收网 | day 2021-10-05, day 2021-10-06",
                "10月10日立案，当天收网 | day 2021-10-10, day 2021-10-10",
                "当天收网，三日内报到 | ''",
                "10月10日突袭，八天后移交 | day 2021-10-10, day 2021-10-18",
                "十天后移交 | ''",
                "昨凌晨 | day 2021-10-27",
                "10月10日起至12日 | range 2021-10-10 2021-10-12",
                "5月10日及11日 | range 2021-05-10 2021-05-11",
                "5月及6月 | range 2021-05-01 2021-06-30",
                "5月~8月 | range 2021-05-01 2021-08-31",
                "8月10至今 | month 2021-08-01 2021-08-31",
                "1至9日 | range 2021-10-01 2021-10-09",
                "1至13月 | ''",
                "0至9月 | month 2021-09-01 2021-09-30",
                "上个月26日 | day 2021-09-26",
                "上个案件 | ''",
                "延至本月31日 | ''",
                "昨（四）日 | ''",
                "昨（27）号 | ''",
                "周一及周三（18及20号） | day 2021-10-25, day 2021-10-27",
                "周三及周一（20及18日） | day 2021-10-27, day 2021-10-25, day 2021-10-18",
                "上礼拜三 | day 2021-10-20",
                "星期天 | day 2021-10-24",
                "七日早 | day 2021-10-07",
                "七日破案 | ''",
                "廿三日凌晨 | day 2021-10-23",
                "十月廿三日 | day 2021-10-23",
                "今年前9月 | range 2021-01-01 2021-09-30",
                "前9月 | month 2021-09-01 2021-09-30",
                "头三个月 | range 2021-01-01 2021-03-31",
                "今年前三起 | ''",
                "前13个月 | ''",
                "截止9月底的三个月 | range 2021-07-01 2021-09-30",
                "截至9月底的三起 | ''",
                "截稿 | ''",
                "年初以来 | since 2021-01-01 2021-10-28",
                "年初立案 | ''",
                "近三起 | ''",
                "最近两个月 | range 2021-08-29 2021-10-28",
                "2020年3月至5月立案。三天后收网 | range 2020-03-01 2020-05-31",
                "10月10日立案。去年同期7起 | day 2021-10-10",
                "2020年3月立案，去年同期7起 | month 2020-03-01 2020-03-31",
                "2月破案9起，去年同期7起 | month 2021-02-01 2021-02-28, range 2020-02-01 2020-02-29",
                "今年首八个月破案9起。他来了。他走了。去年同期7起 | range 2021-01-01 2021-08-31",
                "今年首八个月破案9起，比去年同期的7起多 | range 2021-01-01 2021-08-31, range 2020-01-01 2020-08-31",
            })
    void readsChinese(String text, String expected) {
        assertThat(written(Texts.chinese(text))).isEqualTo(expected.strip());
    }

    @Test
    void readsYearsOfTheCalendarOfTaiwanInDocumentsOnIt() {
        String text = "109年受理9件，自101年至105年间犯案，判刑110年";

        assertThat(written(Texts.chinese(text), "TW", "CN"))
                .isEqualTo("year 2020-01-01 2020-12-31, range 2012-01-01 2016-12-31");
        assertThat(written(Texts.chinese(text), "CN", "TW")).isEmpty();
        assertThat(written(Texts.chinese("110年来，110年13月"), "TW")).isEmpty();
    }

    @Test
    void takesTheSameAndTheNextYearFromThePeriodBefore() {
        assertThat(written(Texts.chinese("2018年3月立案，同年5月收网，次年1月宣判")))
                .isEqualTo("month 2018-03-01 2018-03-31, month 2018-05-01 2018-05-31, month 2019-01-01 2019-01-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | el 26 de octubre de 2020 | day 2020-10-26",
                "es | en mayo de 2020 | month 2020-05-01 2020-05-31",
                "fr | en mai 2020 | month 2020-05-01 2020-05-31",
                "es | en octubre de 2020 | month 2020-10-01 2020-10-31",
                "fr | le 26 octobre 2020 | day 2020-10-26",
                "pt | em 26 de outubro de 2020 | day 2020-10-26",
                "de | am 26. Oktober 2020 | day 2020-10-26",
                "es | detuvo ayer | day 2021-10-27",
                "es | condenado ayer a 10 años | day 2021-10-27",
                "fr | arrêtés avant-hier | day 2021-10-26",
                "fr | jusqu'à hier | ''",
                "pt | prendeu hoje | day 2021-10-28",
                "pt | nesta terça-feira (26) | day 2021-10-26",
                "pt | na quarta, 12 | day 2021-10-27",
                "pt | na quarta fase | ''",
                "es | este martes (26) | day 2021-10-26",
                "es | anoche | day 2021-10-27",
                "es | el año pasado | year 2020-01-01 2020-12-31",
                "fr | cette année | year 2021-01-01 2021-10-28",
                "pt | no mês passado | month 2021-09-01 2021-09-30",
                "es | en lo que va de año | year 2021-01-01 2021-10-28",
                "es | en lo corrido de 2021 | year 2021-01-01 2021-10-28",
                "fr | depuis le début de l'année | year 2021-01-01 2021-10-28",
                "es | a principios de año | ''",
                "es | a finales de 2020 | ''",
                "pt | no primeiro semestre de 2020 | range 2020-01-01 2020-06-30",
                "fr | au deuxième trimestre de l'année | range 2021-04-01 2021-06-30",
                "es | los primeros nueve meses del año | range 2021-01-01 2021-09-30",
                "fr | les neuf premiers mois de 2020 | range 2020-01-01 2020-09-30",
                "es | en los últimos seis meses | range 2021-04-29 2021-10-28",
                "pt | na semana passada | range 2021-10-18 2021-10-24",
                "fr | ce week-end | range 2021-10-23 2021-10-24",
                "de | am Mittwochabend | day 2021-10-27",
                "de | gestern festgenommen | day 2021-10-27",
                "de | am 25. Jänner 2020 | day 2020-01-25",
                "de | im vergangenen Jahr | year 2020-01-01 2020-12-31",
                "de | im letzten Monat | month 2021-09-01 2021-09-30",
                "de | im ersten Quartal 2020 | range 2020-01-01 2020-03-31",
                "de | in den ersten drei Monaten | range 2021-01-01 2021-03-31",
                "de | in den letzten sechs Monaten | range 2021-04-29 2021-10-28",
                "de | vergangene Woche | range 2021-10-18 2021-10-24",
                "de | zwischen dem 3. und dem 9. März | range 2021-03-03 2021-03-09",
                "it | arrestati ieri | day 2021-10-27",
                "it | il 26 ottobre 2020 | day 2020-10-26",
                "it | lo scorso anno | year 2020-01-01 2020-12-31",
                "it | l'anno scorso | year 2020-01-01 2020-12-31",
                "it | quest'anno | year 2021-01-01 2021-10-28",
                "it | nel primo semestre del 2020 | range 2020-01-01 2020-06-30",
                "it | negli ultimi sei mesi | range 2021-04-29 2021-10-28",
                "it | dal 3 al 9 marzo | range 2021-03-03 2021-03-09",
                "it | la settimana scorsa | range 2021-10-18 2021-10-24",
                "es | entre el 3 y el 9 de marzo | range 2021-03-03 2021-03-09",
                "es | del 3 al 9 de marzo | range 2021-03-03 2021-03-09",
                "es | de enero a mayo de 2021, en igual lapso de 2020 | range 2021-01-01 2021-05-31, range 2020-01-01 2020-05-31",
                "es | el fin de semana | range 2021-10-23 2021-10-24",
                "es | el fin de semana pasado | range 2021-10-23 2021-10-24",
                "es | a fin de mes | ''",
                "es | esta semana | range 2021-10-25 2021-10-28",
                "es | este mes | month 2021-10-01 2021-10-28",
                "es | esta tarde | day 2021-10-28",
                "es | este caso | ''",
                "es | la noche pasada | day 2021-10-27",
                "es | desde inicio de año | year 2021-01-01 2021-10-28",
                "es | los primeros tres casos | ''",
                "es | en los últimos casos | ''",
                "es | en los últimos 5000 años | ''",
                "es | en las dos últimas semanas | range 2021-10-15 2021-10-28",
                "es | 2º trimestre de 2020 | range 2020-04-01 2020-06-30",
                "es | 5º trimestre de 2020 | year 2020-01-01 2020-12-31",
                "es | 2º lugar | ''",
                "es | de enero a marzo de 2021, 12 en el mismo periodo del año anterior | range 2021-01-01 2021-03-31, range 2020-01-01 2020-03-31",
                "fr | la semaine dernière | range 2021-10-18 2021-10-24",
                "fr | de janvier à mars 2021, 12 sur la même période de l'année précédente | range 2021-01-01 2021-03-31, range 2020-01-01 2020-03-31",
                "fr | 2e semestre 2020 | range 2020-07-01 2020-12-31",
                "pt | na terça | day 2021-10-26",
                "pt | segunda-feira | day 2021-10-25",
                "pt | a terça parte | ''",
                "pt | de janeiro a março de 2021, 12 no mesmo período do ano passado | range 2021-01-01 2021-03-31, range 2020-01-01 2020-03-31",
                "de | in diesem Monat | month 2021-10-01 2021-10-28",
                "de | vergangene Nacht | day 2021-10-27",
                "de | im vergangenen Fall | ''",
                "de | im Vorjahr | year 2020-01-01 2020-12-31",
                "de | im August des Vorjahres | month 2020-08-01 2020-08-31",
                "de | im vergangenen August | month 2021-08-01 2021-08-31",
                "de | heuer | year 2021-01-01 2021-10-28",
                "de | seit Jahresbeginn | since 2021-01-01 2021-10-28",
                "de | nach Jahresbeginn | ''",
                "de | seit Anfang Jahr | since 2021-01-01 2021-10-28",
                "de | am Wochenende | range 2021-10-23 2021-10-24",
                "de | kommendes Wochenende | ''",
                "de | Die Polizei hat 2019 insgesamt 310 Fälle erfasst. | year 2019-01-01 2019-12-31",
                "de | 2019 verursachten die Täter mehr Schaden. | year 2019-01-01 2019-12-31",
                "de | Die Polizei hat 2019 Fälle erfasst. | ''",
                "de | Die Zahl stieg auf 2019 in Bern. | ''",
                "en | Police held 2019 in Bern. | ''",
                "it | il mese scorso | month 2021-09-01 2021-09-30",
                "it | la scorsa notte | day 2021-10-27",
            })
    void readsOtherLanguages(String language, String text, String expected) {
        assertThat(written(Texts.in(language.strip(), text.strip()))).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on 31 February 2021",
                "on February 30",
                "by May 2021",
                "as of May this year",
                "early 2021",
                "in early March",
                "mid-2020",
                "next Tuesday",
                "through June 15",
                "12 and 13 people in the month",
                "a day later",
                "the same day",
                "you may march",
                "they set 12 traps two years ago 12 fled",
                "in Santo Domingo",
                "in Mayo",
                "the Sun said 12 fled",
                "2016 suspects",
                "the 2021 election",
                "截至12月底",
                "去年同期",
                "一起",
                "第三方",
                "近日",
                "行政拘留15日",
                "10日内投案",
                "每周五",
                "目前日均12人",
                "同年",
                "on 2021-13-11",
                "on 32/11/2021",
                "on 10/40",
                "on 31.12.20",
                "J.K.Rowl",
                "past March",
                "so far in 2022",
                "since November 2021",
                "since 30 February 2021",
                "the week of 30 February 2021",
                "in the last 2000 days",
                "over the last 12 calls",
                "from 30 February to 3 March 2021",
                "in the first three days",
                "in the first 12 calls",
                "in the last months of work",
                "in H3 2020",
                "in H1",
                "H 1 2020",
                "in autumn",
                "three year earlier",
                "in the same period of 2020",
                "in the February quarter",
                "2019 and 2020",
                "2019/20-21",
                "12 in the year-long sweep",
                "from the start of 2020",
                "cases [2020: 9]",
                "FY2020",
            })
    void passesOverWhatHasNoTwoEnds(String text) {
        assertThat(written(Texts.english(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "tonight",
                "on October 26",
                "on Tuesday",
                "two days ago",
                "last year",
                "last month",
                "this month",
                "last March",
                "since May",
                "今年1至9月",
                "上月",
                "本月5日",
                "昨（27）日",
                "last week",
                "this week",
                "over the weekend",
                "in the first half",
                "in the past year",
            })
    void fixesNothingRelativeToAMissingDate(String text) {
        assertThat(written(Texts.document(null, text, "en", null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "For Immediate Release\\nCase # 08\\nJune 29, 2011\\nA driver was convicted today.|day 2011-06-29, day 2011-06-29",
                "Press Release\\nWednesday, June 29, 2011\\nA driver was convicted on Monday.|day 2011-06-29, day 2011-06-27",
                "Press Release\\nOn June 29, 2011, a driver fled.\\nHe was convicted today.|day 2011-06-29, day 2021-11-02",
                "Press Release\\nJune 29, 2031\\nA driver was convicted today.|coming 2031-06-29 2031-06-29, day 2021-11-02",
                "Office hours\\nJune 29, 2011\\nA driver was convicted today.|day 2011-06-29, day 2021-11-02",
            })
    void aReleaseThatIsPutUpAgainSpeaksOfItsOwnDay(String text, String periods) {
        assertThat(written(Texts.document(null, text.replace("\\n", "\n"), "en", LocalDate.of(2021, 11, 2))))
                .isEqualTo(periods);
    }

    @Test
    void takesTheNumbersOfDatesFromTheQuantities() {
        Tokens tokens = TOKENIZER.tokens(Texts.english("By 31 May 2021, 12 fled"));
        assertThat(PeriodFinder.find(tokens, List.of()).dates())
                .containsExactly(false, true, true, true, false, false, false);
    }

    @Test
    void spansTheWordsOfTheDate() {
        Document document = Texts.english("On Tuesday, October 26, police");
        Period period = PeriodFinder.find(TOKENIZER.tokens(document), List.of())
                .periods()
                .getFirst();
        assertThat(document.text().substring(period.begin(), period.end())).isEqualTo("Tuesday, October 26");
        assertThat(period.last()).isEqualTo(4);
    }

    private String written(Document document, String... countries) {
        Tokens tokens = TOKENIZER.tokens(document);
        return PeriodFinder.find(tokens, List.of(countries)).periods().stream()
                .map(PeriodFinderTest::written)
                .collect(Collectors.joining(", "));
    }

    private static String written(Period period) {
        LocalDate to = period.to();
        return period.form() + " " + period.from() + (period.form().equals("day") ? "" : " " + to);
    }
}

package dev.blotter.read.day;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.read.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextHeaderTest {
    private static final String PROSE = Reading.prose(3);

    private static TextHeader of(String... lines) {
        return TextHeader.of(List.of(lines));
    }

    @Test
    void aFirstLineThatStandsApartIsTheTitle() {
        TextHeader opening = of("Two held over parcel texts", "", PROSE);

        assertThat(opening.title()).isEqualTo("Two held over parcel texts");
        assertThat(opening.rest()).containsExactly("", PROSE);
    }

    @Test
    void aTextThatBeginsWithASentenceHasNoTitle() {
        assertThat(of(PROSE, "", PROSE).title()).isNull();
    }

    @Test
    void aSingleLineIsTextAndNoTitle() {
        TextHeader opening = of("Two held over parcel texts");

        assertThat(opening.title()).isNull();
        assertThat(opening.rest()).containsExactly("Two held over parcel texts");
    }

    @Test
    void theTitleStandsBelowALetterhead() {
        TextHeader opening = of(
                "SPRINGFIELD POLICE DEPARTMENT",
                "NEWS RELEASE",
                "May 6, 2024",
                "",
                "Two held over parcel texts",
                "",
                PROSE);

        assertThat(opening.title()).isEqualTo("Two held over parcel texts");
        assertThat(opening.dated()).isEqualTo(new PublicationDate(LocalDate.of(2024, 5, 6), "byline"));
    }

    @Test
    void theTitleStandsBehindTheWordOfRelease() {
        assertThat(of("MEDIA RELEASE: Two held over parcel texts", "May 6, 2024", PROSE)
                        .title())
                .isEqualTo("Two held over parcel texts");
        assertThat(of("MEDIA RELEASE:", "Two held over parcel texts", PROSE).title())
                .isEqualTo("Two held over parcel texts");
    }

    @Test
    void theTitleStandsBelowWhomThePressMayAsk() {
        TextHeader opening = of(
                "May 6, 2024 Contact: Ana Duarte",
                "Director of Communications",
                "Springfield County Attorney's Office",
                "555-653-3600 (Office)",
                "ana.duarte@example.org",
                "For Immediate Release: Two held over parcel texts",
                PROSE);

        assertThat(opening.title()).isEqualTo("Two held over parcel texts");
        assertThat(opening.dated()).isEqualTo(new PublicationDate(LocalDate.of(2024, 5, 6), "byline"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OFFICE OF THE SHERIFF|Orange Grove County||FOR IMMEDIATE RELEASE|Friday, May 3, 2024",
                "State Police, Northern Command|News item, 3 May 2024",
                "新聞公報",
                "U.S. Attorney's Office, Northern District of Elmwood|May 3, 2024",
                "Office of the Attorney General",
                "Economic Crime Command||3 May 2024",
                "云岭市公安局"
            })
    void theTitleStandsBelowALetterheadOfSeveralBlocks(String letterhead) {
        List<String> lines = new ArrayList<>(List.of(letterhead.split("\\|", -1)));
        lines.addAll(List.of("", "Two held over parcel texts", "", PROSE));

        assertThat(TextHeader.of(lines).title()).isEqualTo("Two held over parcel texts");
    }

    @Test
    void aDateBehindTheLastSentenceIsThatOfTheText() {
        List<String> lines = new ArrayList<>(Collections.nCopies(20, PROSE));
        lines.addFirst("Two held over parcel texts");
        lines.add(PROSE + " – Oct 26, 2021");

        assertThat(TextHeader.of(lines).dated()).isEqualTo(new PublicationDate(LocalDate.of(2021, 10, 26), "byline"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DISTRICT ATTORNEY OF ELMWOOD COUNTY AND HARBOURTOWN – NEWS RELEASE",
                "PRESS STATEMENT – HARBOURTOWN CONTINGENT POLICE HEADQUARTERS",
                "Elmwood Attorney General – News Releases|12/4/2025",
                "HARBOUR CID|Official statement, Friday 24 October 2025",
                "Release Number 1234-25",
                "Briefing note 14/2025|WORKERS' WATCH HARBOUR"
            })
    void theTitleStandsBelowASignOrAReleaseLine(String letterhead) {
        List<String> lines = new ArrayList<>(List.of(letterhead.split("\\|", -1)));
        lines.addAll(List.of("Two held over parcel texts", "21 July 2025", PROSE));

        assertThat(TextHeader.of(lines).title()).isEqualTo("Two held over parcel texts");
    }

    @Test
    void aTitleAboveALetterheadLineIsTheTitle() {
        assertThat(of(
                                "Two held over parcel texts",
                                "Police News Release, Elmwood Division",
                                "6 November 2025",
                                "",
                                PROSE)
                        .title())
                .isEqualTo("Two held over parcel texts");
    }

    @Test
    void aTelephoneNumberBelowAnAuthorityIsNoTitle() {
        assertThat(of(
                                "Elmwood County District Attorney’s Office",
                                "214-555-0100 (Office)",
                                "Two held over parcel texts",
                                PROSE)
                        .title())
                .isNotEqualTo("214-555-0100 (Office)");
    }

    @Test
    void aTitleThatEndsWithAnAuthorityIsTheTitle() {
        assertThat(of("Two Held by Parcel Police", "", PROSE).title()).isEqualTo("Two Held by Parcel Police");
    }

    @Test
    void aTitleAboveTheWordsPressReleaseIsTheTitle() {
        assertThat(of("Two held over parcel texts", "", "Press release", "", PROSE)
                        .title())
                .isEqualTo("Two held over parcel texts");
    }

    @Test
    void theTitleStandsBelowADate() {
        assertThat(of("26 September 2025", "", "Two held over parcel texts", "", PROSE)
                        .title())
                .isEqualTo("Two held over parcel texts");
    }

    @Test
    void aMemorandumIsKnownByItsSubject() {
        assertThat(of("MEMORANDUM", "To: all staff. July 19, 2023", "Re: stolen checks", PROSE)
                        .title())
                .isEqualTo("MEMORANDUM: stolen checks");
    }

    @Test
    void aDayThatBeginsALaterParagraphIsOneOfWhatIsTold() {
        String first = "近日，港口市警方抓获13名涉嫌发送包裹短信骗取手机验证码的嫌疑人，破获案件70起。";
        String day = "2021年10月26日，居民马某收到包裹短信后被骗走数万元，警方随后展开调查，查明这是一个在多地作案的团伙，其成员分工明确。";

        assertThat(of("港口晨讯", "", day, first).dated())
                .extracting(PublicationDate::from)
                .isEqualTo("lead");
        assertThat(of("港口晨讯", "", first, day).dated()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Published 26 October 2021; byline",
                "Author: A. Writer  Time: 2021.10.26; byline",
                "The Hague, 26 October 2021; byline",
                "Tuesday 26 October 2021. Ordered to be printed.; byline",
                "To: all managers. From: the board. October 26, 2021; byline",
                "LONDON, 26 October 2021 — Two men were held by police in the east of the city on Monday, it was said.; dateline",
                "LOS ANGELES (Oct. 26, 2021) - Two men were held by police in the east of the city on Monday, it was said.; dateline",
                "来源:新闻中心 发布时间:2021-10-26 10:26; byline",
                "来源：新闻中心 阅读 1204 责任编辑：小陈 更新于某地 2021-10-26 10:26 分享到微博 推特 收藏 打印 字号 大 中 小; byline",
                "Briefing of the coast road workers' network, north desk, Chiang Mai, 26 October 2021; byline",
                "Compiled by the fraud desk 26 October 2021. Figures may change.; byline",
                "二〇二一年十月二十六日; byline",
                "發布日期:110年10月26日; byline",
                "October 26, 2021 | Source: Harbour Net | Editor: Chen; byline",
                "Elmwood, Ont., Oct. 26, 2021 - Two men were held by police in the east of the town on Monday, it was said.; dateline",
                "Elmwood. October 26, 2021. Harbourinform - Two men were held by police in the east of the town, it was said.; dateline",
                "港口晨讯(2021年10月26日)10月25日清晨，警方在城东一处仓库内设伏，抓获两名涉嫌发送包裹短信骗取手机验证码的嫌疑人，并查扣手机和电脑若干。; dateline",
                "２０２１年１０月２６日（星期二）; byline",
                "(Harbourtown, 26 October 2021) – Yesterday two men were held by police in the east of the town, it was said.; dateline",
                "Summary of the judgment for the press, delivered 26 October 2021; byline",
                "Issued by the Public Affairs Department of the Police Force of Harbourtown and Elmwood on 26 October 2021; byline",
                "The bureau has today, Tuesday 26 October 2021, published what it counted in the month and in the year so far.; byline",
                "Compiled for the council by the information service, Elmwood. Week ending 26 October 2021; byline",
                "Harbour Evening Report Net, 2021-10-26 Reporter: Qin Lu; byline",
                "昨日（2021年10月25日），港口市中级人民法院公开开庭审理了此案，两名被告人当庭认罪，法庭将择期宣判。; byline",
                "1101026; byline",
                "Tuesday, 26 October 2021; byline",
                "Tuesday, 26 October 2021 | Crime and the courts of the harbour and of the old town of Elmwood, page 4; byline",
                "26 October 2021; byline",
                "Elmwood, Wis. — Oct. 26, 2021. Two men were held by police in the east of the town on Monday, it was said.; dateline",
                "October 26, 2021 — -- Two men were held by police in the east of the town on Monday, as the mayor told them.; byline",
                "ELMWOOD, Oct. 26, 2021 /Harbour Wire/ -- Two men were held by police in the east of the town, it was said.; dateline",
                "(Harbourtown, 26 October 2021) Officers of the harbour squad held two men in the east of the town on Monday.; dateline",
                "26.10.2021, 11:20 | Police of Harbourtown, together with the prosecutor of the district court of Elmwood; byline",
                "Ann Example, The Harbour Independent of the Old Town, 26 October 2021, 4.45pm; byline",
                "The Harbour Weekly and Sentinel of the Old Town, Tuesday, October 26, 2021 by Ann Example; byline",
                "Harbour Evening Report of the East | 26 October 2021 | all rights with the publisher; byline",
                "A polícia deflagrou nesta terça-feira (26/10/2021) uma operação contra uma quadrilha de burlões da cidade.; byline",
                "A polícia prendeu dois homens na manhã de hoje (26/10/2021) no leste da cidade, segundo a nota do comando.; byline",
                "La police a interpellé ce mardi 26 octobre 2021 deux hommes dans l'est de la ville, a indiqué le parquet.; byline",
                "La policía detuvo este martes 26 de octubre de 2021 a dos hombres en el este de la ciudad, según la fiscalía.; byline",
                "Police searched nine houses in the east of the town yesterday, Monday 25th October 2021, and held two men.; byline"
            })
    void findsTheDateInTheFirstLines(String line, String from) {
        assertThat(of("Two held over parcel texts", "", line, PROSE).dated())
                .isEqualTo(new PublicationDate(LocalDate.of(2021, 10, 26), from));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "On 26 October 2021, the ministry held a press conference to tell of what had been done.",
                "In October 2021 the commission had secured more convictions than ever before in its time.",
                "The men, who were arrested on October 26, 2021, will be sentenced in the course of next year.",
                "港口晨讯(2021年10月26日至11月8日)港口市各派出所连日来开展集中行动，抓获多名涉嫌诈骗的嫌疑人，并查扣手机和电脑若干。",
                "2021-10-26 was the day on which the two men were seen for the last time by most of those who had lost money.",
                "26 October 2021 and the days that followed it were those on which most of the money went out of the country.",
                "LOS ANGELES (Oct. 26, 2021 to Nov. 8, 2021) was where the two men had been seen by most of those who lost money.",
                "La policía los buscaba desde el martes 26 de octubre de 2021 en el este de la ciudad, según la fiscalía.",
                "(The men, who were held on 26 October 2021) will be sentenced in the course of the next year or the one after.",
                "Harbourtown, 26 October 2021 was the day on which the two men were seen by most of those who had lost money."
            })
    void aDateOfWhatIsToldIsNotTheDateOfPublication(String line) {
        assertThat(of("Two held over parcel texts", "", line, PROSE).dated()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "LAGOS, Oct 26 (Harbour Wire) - Two men were held by police.; 2021 Harbour Wire. All rights reserved.",
                "港口晨报10月26日讯 警方抓获两名嫌疑人。; (2021年)",
                "港口社某地10月26日电 警方抓获两名嫌疑人。; （港口社记者 陈某 2021年）"
            })
    void aDatelineWithoutAYearIsOfTheYearAtTheFoot(String lead, String foot) {
        List<String> lines = new ArrayList<>(List.of("Two held over parcel texts", "", lead));
        lines.addAll(Collections.nCopies(20, PROSE));
        lines.add(foot);

        assertThat(TextHeader.of(lines).dated()).isEqualTo(new PublicationDate(LocalDate.of(2021, 10, 26), "dateline"));
        assertThat(TextHeader.of(lines.subList(0, 20)).dated()).isNull();
    }

    @Test
    void aSentenceAboveADateIsTheTitle() {
        assertThat(of("The shed had no door. It had tenants.", "Harbour Post, 26 October 2021", "", PROSE)
                        .title())
                .isEqualTo("The shed had no door. It had tenants.");
    }

    @Test
    void aTableSaysWhenItWasMadeAtItsEdges() {
        List<String> rows = List.of("ref | date", "A-1 | 04/03/2024", "A-2 | 05/03/2024", "EXPORTED | 02/04/2024");

        assertThat(HeaderDate.said(rows)).isEqualTo(new PublicationDate(LocalDate.of(2024, 4, 2), "byline"));
        assertThat(HeaderDate.said(rows.subList(0, 3))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*May 06, 2024**A. WriterCybercrime / Financial Fraud of Many Sorts",
                "\uE802*May 6, 2024*\uE804*The Harbour NewsCrime / Law and Order of the Port",
                "Monday, May 6, 2024 • The Harbour News of the Old Town | Crime and Courts",
                "HarbourNews (31822)发表于 2024年05月06日 23时06分 星期一 分享",
            })
    void aDayBeforeAMarkAndNamesIsThatOfTheText(String line) {
        assertThat(of("Two held over parcel texts", line, PROSE).dated())
                .isEqualTo(new PublicationDate(LocalDate.of(2024, 5, 6), "byline"));
    }

    @Test
    void aBoldDayThatBeginsASentenceIsOneOfWhatIsTold() {
        assertThat(of(
                                "How it began",
                                "**May 6, 2024** * Two men were held over parcel texts in the harbour of the town.",
                                PROSE)
                        .dated())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HARBOUR CID|NEWS RELEASE|Two held over parcel texts|By A. Writer",
                "HARBOUR CID|By A. Writer|Two held over parcel texts",
                "Two held over parcel texts|HARBOUR CID",
                "Log in|Two held over parcel texts|By A. Writer"
            })
    void aSignOrALabelOfAMenuIsNoTitle(String head) {
        List<String> lines = new ArrayList<>(List.of(head.split("\\|", -1)));
        lines.add(PROSE);

        assertThat(TextHeader.of(lines).title()).isEqualTo("Two held over parcel texts");
    }

    @Test
    void aSignWithoutALabelBesideItMayBeTheTitle() {
        assertThat(of("POLICE RAID HARBOUR", "", PROSE).title()).isEqualTo("POLICE RAID HARBOUR");
    }

    @Test
    void aReleaseThatGoesRightIntoItsSentencesHasNoTitle() {
        TextHeader opening = of("NEWS RELEASE", "May 6, 2024", "", PROSE, "", PROSE);

        assertThat(opening.title()).isNull();
        assertThat(opening.rest()).contains("NEWS RELEASE");
        assertThat(opening.dated()).isEqualTo(new PublicationDate(LocalDate.of(2024, 5, 6), "byline"));
    }

    @Test
    void aLetterheadAloneIsAllThereIs() {
        TextHeader opening = of("ELMWOOD POLICE", "NEWS RELEASE");

        assertThat(opening.rest()).contains("NEWS RELEASE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024/17", "• Parcels and texts", "* * *", "555-653-3600"})
    void aLineOfFiguresMarksOrItemsIsNoTitle(String line) {
        assertThat(of(line, "Two held over parcel texts", "", PROSE).title()).isNotEqualTo(line);
        assertThat(of(line, "Two held over parcel texts", "", PROSE).rest()).contains(line);
    }
}

package dev.blotter.read.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class HardWrapsTest {

    private static List<String> join(String text) {
        return HardWraps.join(text);
    }

    @Test
    void linesBrokenAtAMarginBecomeOneParagraph() {
        String text = """
                Officers of the harbour town called on 230 shops and 61 stalls in one week, and asked
                each of the keepers for the receipts of all the phones that had been sold to visitors
                since the summer fair.

                Most of the keepers had thrown theirs away, and the few that were left told of phones
                which nobody had ever bought.
                """;

        assertThat(join(text))
                .contains(
                        "Officers of the harbour town called on 230 shops and 61 stalls in one week, and asked each of the keepers for the receipts of all the phones that had been sold to visitors since the summer fair.",
                        "Most of the keepers had thrown theirs away, and the few that were left told of phones which nobody had ever bought.");
    }

    @Test
    void shortLinesAreMeantAsTheyStand() {
        assertThat(join("Arrests: 12\nCharged: 4\nTotal seized\nNothing else"))
                .containsExactly("Arrests: 12", "Charged: 4", "Total seized", "Nothing else");
    }

    @Test
    void paragraphsOfOneLineEachStayApart() {
        String first = "Police said that twelve men had been arrested in the north of the city on Monday evening.";
        String second = "The men will appear in court next week, where they face charges of fraud and theft of data.";

        assertThat(join(first + "\n" + second)).containsExactly(first, second);
    }

    @Test
    void aLineThatBeginsInLowerCaseGoesOnTheOneBefore() {
        assertThat(join("\"We will act,\"\nsaid the officer.\nNext week"))
                .containsExactly("\"We will act,\" said the officer.", "Next week");
    }

    @Test
    void aLineThatIsPunctuationEndsTheOneBefore() {
        assertThat(join("Superintendent Larry Snelling\n. \"He said\""))
                .containsExactly("Superintendent Larry Snelling. \"He said\"");
    }

    @Test
    void bulletsBecomeItems() {
        assertThat(join("They\n\n  - identified 10 mules\n  * arrested 4\n  • opened 5 cases"))
                .contains("• identified 10 mules", "• arrested 4", "• opened 5 cases");
    }

    @Test
    void anItemThatIsWrappedIsJoined() {
        String text = """
                - officers identified more than ten thousand mules in all of the countries that took
                  part in the action week
                - officers opened four thousand six hundred and fifty-nine investigations across all
                  of them
                """;

        assertThat(join(text))
                .contains(
                        "• officers identified more than ten thousand mules in all of the countries that took part in the action week");
    }

    @Test
    void columnsBecomeCells() {
        assertThat(join("State\t2022\t2023\nGoa\t12\t14")).containsExactly("State | 2022 | 2023", "Goa | 12 | 14");
        assertThat(join("State     2022     2023")).containsExactly("State | 2022 | 2023");
    }

    @Test
    void twoLinesOfALetterheadStayApart() {
        List<String> lines =
                List.of("State Prosecution Service, Northern Coast Region", "News item, 15 May 2023", "", "A");

        assertThat(HardWraps.join(lines)).isEqualTo(lines);
    }

    @Test
    void aLabelOfAChinesePageBeginsALine() {
        List<String> lines = List.of("两人因包裹短信被抓获的通报今天由警方发布在网站首页上", "发布者：小陈  更新：昨天");

        assertThat(HardWraps.join(lines)).hasSize(2);
    }

    @Test
    void rulesAreBreaks() {
        assertThat(join("one\n-------\ntwo")).containsExactly("one", "", "two");
    }

    @Test
    void chineseIsJoinedWithoutSpaces() {
        String line = "公安部今日在北京通报打击治理电信网络诈骗犯罪的有关情况并介绍了下";
        assertThat(join(line + "\n" + line + "\n" + "完。")).contains(line + line + "完。");
    }

    @Test
    void aHyphenAtTheMarginStaysAndTakesNoSpace() {
        String text = """
                The officers of the district have told the court that there had been a two-year-
                long investigation into the group, which had been led by a well-known man of the
                district and his brother.
                """;

        assertThat(join(text).getFirst())
                .contains("two-year-long investigation")
                .contains("man of the district");
    }

    @Test
    void aBylineInLowerCaseIsALineOfItsOwn() {
        assertThat(join("Two held over parcel texts\nby A. Writer | May 9, 2025 | The Daily\nIt began with a call"))
                .containsExactly(
                        "Two held over parcel texts", "by A. Writer | May 9, 2025 | The Daily", "It began with a call");
    }
}

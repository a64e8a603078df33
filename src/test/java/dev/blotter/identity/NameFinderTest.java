package dev.blotter.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of a list, as texts write them. */
final class NameFinderTest {
    private static List<NameMatch> find(String name, String text) {
        return new NameFinder(text).of(new WatchedName(null, name, List.of()));
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    José García      | JOSE GARCIA       | same
                    Jürgen Müller    | Juergen Mueller   | same
                    Jürgen Müller    | Jurgen Muller     | same
                    Jean-Pierre Roux | Jean Pierre Roux  | same
                    Ahmed bin Ali    | Ahmed Ali         | same
                    Robert Smith     | Smith, Robert     | order
                    Wang Xiaoming    | Xiaoming Wang     | order
                    Smith, Robert    | Robert Smith      | same
                    Robert Smith     | R. Smith          | initial
                    Robert Smith     | Robert A. Smith   | initial
                    Robert A. Smith  | Robert Smith      | initial
                    Wang Xiaoming    | Wang Xiao-Ming    | same
                    Wang Xiaoming    | 王小明             | transliterated
                    Ouyang Fei       | 欧阳飞            | transliterated
                    王小明            | Wang Xiaoming     | transliterated
                    王小明            | Xiaoming Wang     | transliterated
                    陳曉明            | 陈晓明             | same
                    Sean O’Brien     | Sean O'Brien      | same
                    Ivan Petrov      | Иван Петров       | transliterated
                    Acme Holding Ltd | Acme Holding      | same
                    Marks and Spence | Marks and Spence  | same
                    """)
    void aNameIsFoundAsItIsWritten(String name, String written, String match) {
        assertThat(find(name, "Police named " + written + " as a suspect on Monday."))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.text()).isEqualTo(written);
                    assertThat(one.resemblance()).hasToString(match);
                });
    }

    @ParameterizedTest(name = "{0} is not in: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Robert Smith     | Robert Smithson was there.
                    Robert Smith     | Anna told Robert. Smith left.
                    Robert Smith     | Mr Smith knew Robert well.
                    Robert Smith     | R. S. left.
                    Will Price       | The will price it in.
                    Wang Xiaoming    | 张小明被捕。
                    王小明            | 汪晓鸣被捕。
                    Robert Smith     | Smith and Robert left.
                    Do Smith         | Police named Smith as a suspect.
                    Robert Smith     | Robert and Smith left.
                    Wang Wei         | 该平台为网络提供数据。
                    Wang Wei         | 北京市委网信办通报。
                    Prince Holding   | a prince holding a cup
                    """)
    void anotherNameIsNotFound(String name, String text) {
        assertThat(find(name, text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is in: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    陈志      | 警方称陈志强调从未去过该地。
                    陈志      | 嫌疑人陈志被捕。
                    陈志      | 主犯陈志、林海在逃。
                    陳志      | 主犯陳志與林海在逃。
                    陈志强     | 法院判处陈志强有期徒刑。
                    张为      | 被告人张为犯诈骗罪。
                    Chen Zhi | 集团董事长陈志在曼谷落网。
                    """)
    void aChineseNameEndsWhereAnotherWordBegins(String name, String text) {
        assertThat(find(name, text)).hasSize(1);
    }

    @ParameterizedTest(name = "{0} is not in: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    陈志       | 嫌疑人陈志强被捕。
                    陈志       | 被告人陈志文涉嫌诈骗。
                    张伟       | 由张伟豪指挥。
                    Chen Zhi  | 嫌疑人陈志强被捕。
                    Zhang Wei | 该公章为伪造。
                    Zhang Wei | 第一章为总则。
                    """)
    void aChineseNameIsNoPartOfAnotherNameOrWord(String name, String text) {
        assertThat(find(name, text)).isEmpty();
    }

    @Test
    void aParticleBeforeASingleWordBelongsToTheName() {
        assertThat(find("Do Smith", "Police named Do Smith, then Smith."))
                .extracting(NameMatch::text)
                .containsExactly("Do Smith");
    }

    @Test
    void aMatchTellsItsSentence() {
        assertThat(find(
                        "Robert Smith",
                        "A raid took place. Police sought Robert Smith in Leeds. He fled.\nRobert Smith hid."))
                .extracting(NameMatch::sentence)
                .containsExactly("Police sought Robert Smith in Leeds.", "Robert Smith hid.");
    }

    @Test
    void theKeysOfATextHoldThoseOfEachNameThatIsFoundInIt() {
        List<List<String>> pairs = List.of(
                List.of("Wang Xiaoming", "王小明被捕"),
                List.of("Jean-Pierre Roux", "by Jean Pierre Roux"),
                List.of("Jürgen Müller", "by Juergen Mueller"),
                List.of("Robert Smith", "by R. Smith"));
        assertThat(pairs).allSatisfy(pair -> {
            assertThat(find(pair.getFirst(), pair.getLast())).hasSize(1);
            assertThat(NameKeys.of(new WatchedName(null, pair.getFirst(), List.of())))
                    .anyMatch(keys -> keys.groups().stream()
                                    .filter(group -> group.stream().anyMatch(NameKeys.in(pair.getLast())::contains))
                                    .count()
                            >= keys.fewest());
        });
    }

    @Test
    void initialsAloneAreNoReasonToLookAtAText() {
        Set<String> text = NameKeys.in("J. A. Doe, of unit R, and Plan S.");
        assertThat(NameKeys.of(new WatchedName(null, "Robert Smith", List.of())))
                .noneMatch(keys ->
                        keys.groups().stream().allMatch(group -> group.stream().anyMatch(text::contains)));
    }
}

package dev.blotter.read.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.blotter.read.html.Block.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BlocksTest {

    private static List<Block> of(String html) {
        return Blocks.of(Jsoup.parse(html).body());
    }

    @Test
    void eachPieceHasItsForm() {
        assertThat(of(
                        "<h2>Head</h2><p>One <b>two</b></p><ul><li>item<li><p>other</p></ul><figure><figcaption>cap</figcaption></figure>"
                                + "<table><tr><td>a<td>b</table>"))
                .extracting(Block::form, Block::text)
                .containsExactly(
                        tuple(Form.HEADING, "Head"),
                        tuple(Form.PARAGRAPH, "One two"),
                        tuple(Form.ITEM, "item"),
                        tuple(Form.ITEM, "other"),
                        tuple(Form.CAPTION, "cap"),
                        tuple(Form.ROW, "a | b"));
    }

    @Test
    void textAroundABlockIsABlockOfItsOwn() {
        assertThat(of("<div>before<p>inside</p>after</div>"))
                .extracting(Block::text)
                .containsExactly("before", "inside", "after");
    }

    @Test
    void scriptsAndStylesAreNoText() {
        assertThat(of("<p>a<script>b</script><style>c</style><noscript>d</noscript></p>"))
                .extracting(Block::text)
                .containsExactly("a");
    }

    @Test
    void aTableThatLaysOutAPageIsNoRow() {
        assertThat(of("<table><tr><td><p>one</p><p>two</p><p>three</p></td><td>four</td></tr></table>"))
                .extracting(Block::form)
                .doesNotContain(Form.ROW);
    }

    @Test
    void emptyCellsKeepTheirPlace() {
        assertThat(of("<table><tr><th></th><th>2022</th></tr></table>"))
                .extracting(Block::text)
                .containsExactly(" | 2022");
    }

    @Test
    void theShareOfLinksIsKnown() {
        Block block = of("<p>see <a href=/>this page</a></p>").getFirst();

        assertThat(block.linkShare()).isEqualTo(9.0 / 13);
    }

    @Test
    void aLongLineOrASentenceIsProseAndALabelIsNot() {
        assertThat(of("<p>They had found twelve telephones.</p>").getFirst().isProse())
                .isTrue();
        assertThat(of("<p>" + "word ".repeat(20) + "</p>").getFirst().isProse()).isTrue();
        assertThat(of("<p>Contact us</p>").getFirst().isProse()).isFalse();
        assertThat(of("<p><a href=/>They had found twelve telephones in the house.</a></p>")
                        .getFirst()
                        .isProse())
                .isFalse();
        assertThat(of("<p>公安机关抓获犯罪嫌疑人十二名。</p>").getFirst().isProse()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PARAGRAPH | <ul><li><p>first</p><p>second</p></li></ul>",
                "CAPTION   | <figure><figcaption><p>second</p></figcaption></figure>",
                "CAPTION   | <table><caption>second</caption><tr><td>a<td>b</table>",
                "ITEM      | <dl><dt>first</dt><dd>second</dd></dl>",
                "HEADING   | <header><h3>second</h3></header>",
                "PARAGRAPH | <p>first<br> <br>Second</p>",
                "PARAGRAPH | <select><option>first</option></select>second",
                "PARAGRAPH | <button>first</button> <p>second</p>",
                "ROW       | <table><tr><td>second</td><td></td></tr></table>",
                "PARAGRAPH | <table><tr><td>second</td></tr></table>"
            })
    void wherePeopleSeeASecondPieceIsOne(Form form, String html) {
        assertThat(of(html))
                .filteredOn(block -> block.text().toLowerCase(Locale.ROOT).startsWith("second"))
                .extracting(Block::form)
                .containsExactly(form);
    }

    @Test
    void aRowOfEmptyCellsIsNone() {
        assertThat(of("<table><tr><td></td><td>\u00A0</td></tr><tr><td>Goa</td><td>12</td></tr></table>"))
                .extracting(Block::text)
                .containsExactly("Goa | 12");
    }

    @Test
    void aRowAroundATableOrWithALongCellIsTheTextOfItsCells() {
        String words = "word ".repeat(130).strip();

        assertThat(of("<table><tr><td>left</td><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>"))
                .extracting(Block::text)
                .containsExactly("left", "a | b");
        assertThat(of("<table><tr><td>left</td><td>" + words + "</td></tr></table>"))
                .extracting(Block::text)
                .containsExactly("left", words);
    }

    @Test
    void anItemThatBringsItsBulletHasOne() {
        assertThat(of("<ul><li>• twelve telephones</li><li>a printer</li></ul>"))
                .extracting(Block::line)
                .containsExactly("• twelve telephones", "• a printer");
    }

    @Test
    void aValueIsAddedUpForAllElementsAround() {
        List<Block> blocks = of("<main><p>one</p><div><p>two</p><p>three</p></div></main>");

        assertThat(Block.sums(blocks, block -> block.text().length()).entrySet())
                .extracting(sum -> sum.getKey().normalName(), Map.Entry::getValue)
                .containsExactly(
                        tuple("p", 3.0),
                        tuple("main", 11.0),
                        tuple("body", 11.0),
                        tuple("html", 11.0),
                        tuple("#root", 11.0),
                        tuple("p", 3.0),
                        tuple("div", 8.0),
                        tuple("p", 5.0));
    }

    @Test
    void blocksThatLieDeepInEachOtherCostNoMoreThanOthers() {
        int deep = 1_000;
        AtomicInteger looks = new AtomicInteger();
        List<Block> blocks = new ArrayList<>();
        Element outer = new Counted(looks);
        for (int i = 0; i < deep; i++) {
            Element inner = new Counted(looks);
            outer.appendChild(inner);
            blocks.add(new Block(Form.PARAGRAPH, "x", 0, inner));
            outer = inner;
        }

        assertThat(Block.sums(blocks, Block::words).values()).contains((double) deep);
        assertThat(looks).as("elements looked up").hasValueLessThan(10 * deep);
    }

    /** Counts how often it is looked up in a map. */
    private static final class Counted extends Element {
        private final AtomicInteger looks;

        Counted(AtomicInteger looks) {
            super("div");
            this.looks = looks;
        }

        @Override
        public int hashCode() {
            looks.incrementAndGet();
            return System.identityHashCode(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }
    }
}

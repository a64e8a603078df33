package dev.blotter.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.text.Document;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages of many kinds. In each, {@code §} stands for sentences of the article, which must stay, and
 * {@code ¤} for sentences of something else, which must go and be told with a reason.
 */
final class PageKindsTest {
    private static final String STAYS = "stays";
    private static final String GOES = "goes";

    /** Sentences of news by language; the second is of furniture as often. */
    private static final Map<String, String> PROSE = Map.ofEntries(
            Map.entry(
                    "en",
                    "Police in the city arrested two men %s on Monday who had taken money from people who never got their parcels, and seized the phones that were used for it."),
            Map.entry(
                    "es",
                    "La policía de la ciudad detuvo el lunes a dos hombres %s que habían pedido dinero a personas que nunca recibieron sus paquetes, según dijo el fiscal."),
            Map.entry(
                    "fr",
                    "La police de la ville a arrêté lundi deux hommes %s qui avaient pris de l'argent à des personnes qui n'ont jamais reçu leurs colis, a dit le parquet."),
            Map.entry(
                    "de",
                    "Die Polizei der Stadt hat am Montag zwei Männer %s festgenommen, die Geld von Menschen genommen hatten, die ihre Pakete nie bekamen, sagte der Staatsanwalt."),
            Map.entry(
                    "ru",
                    "Полиция города в понедельник задержала двух мужчин %s, которые брали деньги у людей, так и не получивших свои посылки, сообщили в прокуратуре."),
            Map.entry(
                    "ar",
                    "ألقت الشرطة في المدينة يوم الاثنين القبض على رجلين %s كانا قد أخذا أموالا من أشخاص لم يتسلموا طرودهم على الإطلاق، كما قالت النيابة العامة."),
            Map.entry(
                    "he",
                    "המשטרה בעיר עצרה ביום שני שני גברים %s שלקחו כסף מאנשים שמעולם לא קיבלו את החבילות שלהם, כך מסרה הפרקליטות לעיתונאים."),
            Map.entry("zh", "警方周一在市内抓获两名犯罪嫌疑人%s，二人以快递短信为名骗取多名群众的钱款，涉案手机已被依法扣押，案件正在进一步侦办之中。"),
            Map.entry("ja", "警察は月曜日、市内で男二人を逮捕した%s。二人は荷物が届くと偽って多くの人から金をだまし取った疑いが持たれており、携帯電話も押収された。"),
            Map.entry("ko", "경찰은 월요일 시내에서 남성 두 명을 체포했다%s. 이들은 택배 문자를 보내 많은 사람들에게서 돈을 가로챈 혐의를 받고 있으며 휴대전화도 압수되었다."));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "wordpress             | en | <nav><a>Home</a></nav><article class='post type-post'><h1>T</h1><div class='entry-meta'>By A. Writer</div><div class='entry-content'><p>§</p><p>§</p><p>§</p><div class='sharedaddy'><p>¤</p></div><div class='jp-relatedposts'><p>¤</p></div></div></article><div id='comments'><p>¤</p></div>",
                "drupal                | en | <div class='region-content'><div class='node'><h1>T</h1><div class='field-name-body'><div class='field-item'><p>§</p><p>§</p><p>§</p></div></div></div></div><div class='region region-sidebar-second'><p>¤</p></div>",
                "government            | en | <div id='skip'><a href='#c'>Skip to main content</a></div><div class='banner'><p>¤</p></div><main id='c'><h1>T</h1><p>FOR IMMEDIATE RELEASE</p><p>§</p><p>§</p><p>§</p><p>###</p></main><footer><p>¤</p></footer>",
                "amp                   | en | <amp-sidebar class='sidebar'><p>¤</p></amp-sidebar><article class='amp-wp-article'><h1>T</h1><div class='amp-wp-article-content'><p>§</p><amp-img></amp-img><p>§</p><p>§</p></div></article><footer class='amp-wp-footer'><p>¤</p></footer>",
                "layout tables         | en | <table><tr><td width=150><a href=a>Home</a><br><a href=b>News</a><br><a href=c>About us</a></td><td><table><tr><td><font size=5><b>T</b></font></td></tr><tr><td><font size=2>§</font></td></tr><tr><td><font size=2>§</font></td></tr><tr><td><font size=2>§</font></td></tr></table></td></tr></table>",
                "paragraphs by breaks  | en | <div id='story'><b>T</b><br><br>§<br><br>§<br><br>§</div><div id='footer'>¤</div>",
                "divs alone            | en | <div class='x1'><div class='x2'><h1>T</h1></div><div class='x3'><div>§</div><div>§</div><div>§</div></div></div><div class='footer'><div>¤</div></div>",
                "span soup             | en | <div><h1>T</h1><span><span>§</span></span><div><span>§</span></div><div><span>§</span></div></div>",
                "numbered list         | en | <article><h1>T</h1><p>§</p><ol><li>§</li><li>§</li><li>§</li></ol></article><aside><p>¤</p></aside>",
                "live blog             | en | <article><h1>T</h1><div class='entry'><time>10:05</time><p>§</p></div><div class='entry'><time>09:40</time><p>§</p></div><div class='entry'><time>09:10</time><p>§</p></div></article><div class='newsletter'><p>¤</p></div>",
                "paywall stub          | en | <article><h1>T</h1><p>§</p><p>§</p><div class='paywall'><p>¤</p></div></article>",
                "comments              | en | <article><h1>T</h1><p>§</p><p>§</p><p>§</p></article><section class='comment-list'><div class='comment'><p>¤</p></div><div class='comment'><p>¤</p></div></section>",
                "unnamed comments      | en | <div><h1>T</h1><p>§</p><p>§</p><p>§</p><p>§</p><h3>2 Comments</h3><p>¤</p><p>¤</p></div>",
                "unnamed kommentare    | de | <div><h1>T</h1><p>§</p><p>§</p><p>§</p><p>§</p><h3>Kommentare (2)</h3><p>¤</p></div>",
                "cookie notice         | en | <div class='cc-window cookie-consent'><p>¤</p></div><h1>T</h1><p>§</p><p>§</p><p>§</p>",
                "nameless cookies      | en | <div><p>We use cookies on this website to give you the best experience ¤</p></div><div><h1>T</h1><p>§</p><p>§</p><p>§</p></div>",
                "share widgets         | en | <article><h1>T</h1><ul class='social-share'><li>¤</li></ul><p>§</p><p>§</p><div class='addtoany_content'><p>¤</p></div><p>§</p></article>",
                "read more inside      | en | <article><h1>T</h1><p>§</p><p>Read more: <a href='/o'>¤</a></p><p>§</p><p><strong>READ ALSO: <a href='/p'>¤</a></strong></p><p>§</p></article>",
                "lire aussi inside     | fr | <article><h1>T</h1><p>§</p><p>Lire aussi : <a href='/o'>¤</a></p><p>§</p><p>§</p></article>",
                "captions              | en | <article><h1>T</h1><figure><img><figcaption>¤</figcaption></figure><p>§</p><p>§</p><p>§</p></article>",
                "cards of others       | en | <article><h1>T</h1><p>§</p><p>§</p><p>§</p></article><div class='g'><div class='k'><h3><a href='/1'>Another story about quite other things</a></h3><p>¤</p></div><div class='k'><h3><a href='/2'>A second story about quite other things</a></h3><p>¤</p></div><div class='k'><h3><a href='/3'>A third story about quite other things</a></h3><p>¤</p></div></div>",
                "newsletter box inside | en | <article><h1>T</h1><p>§</p><div class='newsletter-signup'><p>¤</p></div><p>§</p><p>§</p></article>",
                "author box            | en | <article><h1>T</h1><p>§</p><p>§</p><p>§</p></article><div class='author-bio'><p>¤</p></div>",
                "next article below    | en | <div class='feed'><article class='s'><h1>T</h1><p>§</p><p>§</p><p>§</p></article><article class='s'><h1>Other matters of the day</h1><p>¤</p><p>¤</p><p>¤</p></article></div>",
                "table of data         | en | <article><h1>T</h1><p>§</p><table><tr><th>Persons arrested stays</th><td>418</td></tr><tr><th>Phones seized stays</th><td>77</td></tr></table><p>§</p><p>§</p></article>",
                "short with much table | en | <div><div class='about'><p>Short words about who makes this small site and why.</p></div></div><div><h1>T</h1><p>§</p><p>§</p><table><tr><td>2021-09-01</td><td>250 stays</td></tr><tr><td>2021-09-02</td><td>500 stays</td></tr></table></div>",
                "repeated headline     | en | <div><h1>T</h1></div><div class='c'><p>§</p><p>§</p><p>§</p><h2>T</h2><p>§</p><p>§</p><p>§</p><p>§</p></div>",
                "spanish               | es | <header><p>¤</p></header><main><h1>T</h1><p>§</p><p>§</p><p>§</p></main>",
                "german                | de | <article><h1>T</h1><p>§</p><p>§</p><p>§</p></article><h3>Weitere Meldungen</h3><ul class='related'><li>¤</li></ul>",
                "french                | fr | <main><h1>T</h1><p>§</p><p>§</p><p>§</p></main><div class='sidebar'><p>¤</p></div>",
                "russian               | ru | <div class='article__text'><h1>T</h1><p>§</p><p>§</p><p>§</p></div><div class='comments'><p>¤</p></div>",
                "arabic                | ar | <div dir='rtl'><h1>T</h1><p>§</p><p>اقرأ أيضا: <a href='/o'>¤</a></p><p>§</p><p>§</p></div><div class='footer'><p>¤</p></div>",
                "hebrew                | he | <div dir='rtl'><article><h1>T</h1><p>§</p><p>§</p><p>§</p></article><div class='popular'><p>¤</p></div></div>",
                "chinese portal        | zh | <div class='nav'><a href=a>首页</a><a href=b>新闻</a></div><div id='content'><h1>T</h1><p>　　§</p><p>　　§</p><p>　　§</p><p>责任编辑：张三</p></div><div class='hot'><h3>相关阅读</h3><a href=1>¤</a><a href=2>¤</a></div><div class='footer'>¤</div>",
                "japanese              | ja | <main><h1>T</h1><p>§</p><p>§</p><p>§</p></main><div class='ranking'><ul><li><a href=1>¤</a></li><li><a href=2>¤</a></li></ul></div>",
                "korean                | ko | <div id='articleBody'><h1>T</h1>§<br><br>§<br><br>§</div><div id='footer'>¤</div>"
            })
    void keepsTheArticleAndTellsWhatElseThereWas(String kind, String language, String html) {
        Document document = read(filled(html, language));

        assertThat(words(document.text(), STAYS)).as(document.text()).isEqualTo(words(filled(html, language), STAYS));
        assertThat(words(document.text(), GOES)).as(document.text()).isZero();
        assertThat(document.dropped())
                .filteredOn(block -> block.text().contains(GOES))
                .allSatisfy(block -> assertThat(block.why()).isNotBlank())
                .satisfies(blocks -> assertThat(blocks.stream()
                                .mapToInt(block -> words(block.text(), GOES))
                                .sum())
                        .isEqualTo(words(filled(html, language), GOES)));
        assertThat(document.language()).isEqualTo(language);
        assertThat(document.title()).isEqualTo("Two held over parcel texts");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "forum        | <h1>T</h1><div class='post'><div class='postbody'>§</div></div><div class='post'><div class='postbody'>§</div></div><div class='post'><div class='postbody'>§</div></div>",
                "product list | <h1>T</h1><ul><li><a href=1>Phone stays one</a> 20 EUR</li><li><a href=2>Phone stays two</a> 30 EUR</li><li><a href=3>Phone stays three</a> 40 EUR</li></ul>",
                "index page   | <h1>T</h1><div class='k'><h3><a href='/1'>A first story that stays in an index</a></h3><p>§</p></div><div class='k'><h3><a href='/2'>A second story that stays in an index</a></h3><p>§</p></div><div class='k'><h3><a href='/3'>A third story that stays in an index</a></h3><p>§</p></div>",
                "links alone  | <h1>T</h1><p><a href=1>The first thing that stays here</a></p><p><a href=2>The second thing that stays here</a></p>",
                "a notice     | <div class='popup'><p>§</p><p>§</p><p>§</p></div>",
                "all sidebar  | <div class='sidebar'><p>§</p><p>§</p></div>",
                "script shell | <script type='application/ld+json'>{`@type`:`NewsArticle`,`articleBody`:`§\\n§\\n§`}</script><div id='app'>Loading…</div>"
            })
    void aPageThatIsNoArticleStillGivesItsText(String kind, String html) {
        String page = filled(html, "en").replace('`', '"');

        assertThat(words(read(page).text(), STAYS)).isEqualTo(words(page, STAYS));
    }

    private static Document read(String body) {
        return Reading.one(
                "a.html",
                "<!DOCTYPE html><html><head><meta charset=utf-8><title>Two held over parcel texts</title></head><body>"
                        + body + "</body></html>");
    }

    private static String filled(String html, String language) {
        String prose = PROSE.getOrDefault(language, "%s");
        return html.replace(">T<", ">Two held over parcel texts<")
                .replace("§", prose.formatted(STAYS))
                .replace("¤", prose.formatted(GOES));
    }

    private static int words(String text, String word) {
        return List.of(text.split(word, -1)).size() - 1;
    }
}

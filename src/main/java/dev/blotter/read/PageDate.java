package dev.blotter.read;

import dev.blotter.read.DateWords.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The date of publication of a page: what it declares for machines, what its address says, then what
 * its words say. A date that is only one of a change is taken last, and named {@code modified}.
 */
final class PageDate {
    private static final List<String> OPEN_GRAPH = List.of(
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "article:published",
            "og:pubdate");
    /** The names of meta elements that pages use for it, the surest first. */
    private static final List<String> NAMES = List.of(
            "datepublished",
            "publishdate",
            "pubdate",
            "publication_date",
            "dc.date.issued",
            "dcterms.issued",
            "citation_publication_date",
            "originalpublicationdate",
            "article_date_original");
    /** The names that some sites give to the day of publication, and others to that of the last change. */
    private static final List<String> UNSURE_NAMES = List.of("date", "dc.date", "dcterms.date", "dcterms.created");

    private static final List<String> CHANGES =
            List.of("article:modified_time", "og:updated_time", "dcterms.modified", "dc.date.modified", "datemodified");
    /** What the name of any other meta element that holds it looks like, and what it does not. */
    private static final Pattern DATE_NAME =
            Pattern.compile("(?i).*(publish|pub-?_?date|issued|creat|upload|release|date|time).*");

    private static final Pattern OTHER_NAME = Pattern.compile(
            "(?i).*(modif|updat|expir|valid|event|start|end|birth|generat|timezone|read|revis|crawl|cache).*");
    private static final Pattern PATH =
            Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?:([/-])\\d{1,2}\\1\\d{1,2}|[01]\\d[0-3]\\d)(?!\\d)");
    private static final String PREPOSITION = "\\W*(on|at|am|le|em|il)?\\W*$";
    private static final Pattern OTHER_DAY = Pattern.compile(
            "(?iu)(©|\\(c\\)|copyright|(closing|due|start|end|event|expiry|effective) date|until|deadline|fino al|hasta|bis( zum)?|jusqu'au)\\W*$");
    private static final Pattern UPDATED = Pattern.compile(
            "(?iu)(?<!\\p{IsLatin})(updated?|modified|revised|reviewed|last (edited|changed)|aktualisiert|(letzte|zuletzt) ge?änderte?|letzte änderung|stand|mise? à jour|modifié|actualizad[oa]|modificad[oa]|modificación|actualización|atualizad[oa]|atualização|aggiornato|aggiornamento|ultima modifica|bijgewerkt|gewijzigd|uppdaterad|opdateret|oppdatert|päivitetty|aktualizacja|güncelleme|обновлен[оаи]?|оновлено|更新|修改|수정|تحديث|עודכן)"
                    + PREPOSITION);
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?iu)(?<!\\p{IsLatin})(?<!(last|updated?|modified|revised|review|expiry|closing|due|start|end|event|birth)\\s)(published|posted|issued|released?|date|veröffentlicht|erschienen|erstellt|datum|publiée?|publication|mise? en ligne|publicad[oa]|publicación|publicação|pubblicat[oa]|pubblicazione|fecha|data|gepubliceerd|geplaatst|publicerad|udgivet|publisert|julkaistu|opublikowano|yayınlanma|tarihi?|опубликован[оа]?|дата|опубліковано|ngày đăng|发布时间|发表时间|发布日期|发布|發布|發表|时间|時間|日期|掲載|公開|配信|投稿日?|작성일?|등록|입력|승인|게시|نشر|التاريخ|פורסם|תאריך)"
                    + PREPOSITION);
    private static final Pattern ASIDE = Pattern.compile(
            "(related|comment|sidebar|widget|recommend|recirc|latest|popular|trending|teaser|ticker|carousel|slider|calendar|upcoming)");
    /** What an element is called that holds another date than that of publication. */
    private static final Pattern OTHER_DATE =
            Pattern.compile("updat|modif|event|expir|birth|deadline|comment|copyright");

    private static final Set<String> WRAPPERS = Set.of("html", "body", "main", "article");
    private static final Pattern SCRIPT = Pattern.compile(
            "(?i)\"(?:date_?published|published_?(?:date|at|time)|publish_?date|publication_?date|first_?published(?:_?at|_?date)?)\"\\s*:\\s*\"([^\"]{8,40})\"");
    /** A time in UTC, which is the day before or behind in some zones. */
    private static final Pattern UTC = Pattern.compile(".*\\d[T ]\\d\\d:.*\\d(Z|\\+00:?00)");

    private static final Pattern MORNING = Pattern.compile(".*\\d[T ](0\\d|1[01]):.*");
    private static final Pattern AMERICAN = Pattern.compile("(?i)^https?://[^/?#]+\\.(gov|mil|us)([:/?#]|$)");
    /** So many blocks before the headline, and from it on, may hold the date. */
    private static final int BEFORE = 4;

    private static final int OPENING = 16;
    private static final int LONGEST_BYLINE = 299;
    private static final int LONGEST_SHOWN = 80;
    /** A page is seldom changed later than this, in days, while its byline tells of the publication. */
    private static final int SHORTLY = 60;

    private final Document page;
    private final Landmarks marks;
    private final PageMeta meta;
    private final List<Block> blocks;
    private final String first;
    private final boolean monthFirst;

    private PageDate(Document page, Landmarks marks, PageMeta meta, MainText main) {
        this.page = page;
        this.marks = marks;
        this.meta = meta;
        this.blocks = main.blocks();
        this.first = main.lines().stream().findFirst().orElse("");
        String language = Page.language(page).toLowerCase(Locale.ROOT);
        String locale = meta.tag("og:locale").orElse("").toLowerCase(Locale.ROOT);
        this.monthFirst = language.equals("en-us")
                || locale.equals("en_us")
                || AMERICAN.matcher(meta.url()).find();
    }

    static @Nullable Dated of(Document page, Landmarks marks, PageMeta meta, MainText main) {
        PageDate dates = new PageDate(page, marks, meta, main);
        return dates.declared().or(dates::found).or(dates::changed).orElse(null);
    }

    private Optional<Dated> declared() {
        return declared(
                        "json-ld",
                        meta.thing("datePublished")
                                .or(() -> meta.thing("dateCreated"))
                                .or(() -> meta.thing("uploadDate")))
                .or(() -> declared("opengraph", first(OPEN_GRAPH)))
                .or(() -> declared("meta", first(NAMES)));
    }

    private Optional<Dated> found() {
        return times(PageDate::isPublished)
                .or(this::unsure)
                .or(() -> declared("meta", named()))
                .or(this::address)
                .or(() -> times(time -> isTime(time) && time.closest("article, main, header") != null))
                .or(this::byline)
                .or(() -> times(PageDate::isTime))
                .or(this::script)
                .or(this::said);
    }

    /** A meta element that may tell of the last change, unless the page shows a day shortly before it. */
    private Optional<Dated> unsure() {
        Optional<Dated> declared = declared("meta", first(UNSURE_NAMES));
        return declared.flatMap(meta -> shown().filter(day -> day.date().isBefore(meta.date())
                        && meta.date().isBefore(day.date().plusDays(SHORTLY))))
                .or(() -> declared);
    }

    /** The day in a byline of the page, when it is alone there. */
    private Optional<Dated> shown() {
        return marks.dated().stream()
                .filter(element -> !Clean.isLonger(element, LONGEST_SHOWN))
                .filter(element -> DateWords.in(element.text(), monthFirst).count() == 1)
                .flatMap(element -> published(element.text()).filter(date -> !isAside(element)).stream())
                .findFirst()
                .map(date -> new Dated(date, "byline"));
    }

    /** The last change, when nothing tells of the publication. */
    private Optional<Dated> changed() {
        return declared("modified", meta.thing("dateModified").or(() -> first(CHANGES)))
                .or(() -> DateWords.in(page.body().text(), monthFirst)
                        .filter(day ->
                                UPDATED.matcher(before(page.body().text(), day)).find())
                        .findFirst()
                        .map(day -> new Dated(day.date(), "modified")));
    }

    private Optional<String> first(List<String> names) {
        return names.stream()
                .flatMap(name -> meta.tag(name).stream())
                .filter(this::isDate)
                .findFirst();
    }

    /** The value of the first meta element whose name looks like that of a date of publication. */
    private Optional<String> named() {
        return meta.tags().entrySet().stream()
                .filter(tag -> DATE_NAME.matcher(tag.getKey()).matches())
                .filter(tag -> !OTHER_NAME.matcher(tag.getKey()).matches())
                .map(Map.Entry::getValue)
                .filter(value -> value.length() < 60 && isDate(value))
                .findFirst();
    }

    private boolean isDate(String value) {
        return DateWords.value(value, monthFirst).isPresent();
    }

    private Optional<Dated> declared(String from, Optional<String> value) {
        return value.flatMap(text -> DateWords.value(text, monthFirst).map(date -> local(text, date)))
                .map(date -> new Dated(date, from));
    }

    /** The day of a time in UTC as readers near its publisher have it, when the page says that too. */
    private LocalDate local(String text, LocalDate date) {
        String clean = text.strip();
        if (!UTC.matcher(clean).matches()) {
            return date;
        }
        boolean morning = MORNING.matcher(clean).matches();
        LocalDate other = date.plusDays(morning ? -1 : 1);
        return isSaid(other) && (morning || !isSaid(date)) ? other : date;
    }

    private boolean isSaid(LocalDate date) {
        return Stream.<Supplier<Optional<Dated>>>of(
                        this::address, () -> times(time -> isTime(time) && time.hasAttr("datetime")), this::byline)
                .flatMap(found -> found.get().stream())
                .anyMatch(dated -> dated.date().equals(date));
    }

    private static boolean isTime(Element element) {
        return element.normalName().equals("time");
    }

    /** Whether an element is marked as the time of publication. */
    private static boolean isPublished(Element element) {
        return element.attr("itemprop").toLowerCase(Locale.ROOT).contains("datepublished")
                || (isTime(element)
                        && (element.hasAttr("pubdate")
                                || element.hasClass("published")
                                || element.hasClass("entry-date")));
    }

    private Optional<Dated> times(Predicate<Element> kind) {
        return marks.times().stream()
                .filter(kind)
                .filter(Predicate.not(PageDate::isAside))
                .flatMap(time -> Stream.of(time.attr("datetime"), time.attr("content"), time.text())
                        .flatMap(text -> DateWords.value(text, monthFirst).stream())
                        .limit(1))
                .findFirst()
                .map(date -> new Dated(date, "time"));
    }

    /** Whether a date is of something else than the article, or of its last change. */
    private static boolean isAside(Element element) {
        String names = Furniture.names(element) + " " + element.attr("itemprop").toLowerCase(Locale.ROOT);
        return OTHER_DATE.matcher(names).find()
                || element.closest("aside, footer, nav") != null
                || element.parents().stream().anyMatch(PageDate::isOther);
    }

    private static boolean isOther(Element parent) {
        return !WRAPPERS.contains(parent.normalName())
                && ASIDE.matcher(Furniture.names(parent)).find();
    }

    private Optional<Dated> address() {
        String path = meta.url().replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("[?#].*", "");
        return PATH.matcher(path)
                .results()
                .flatMap(match -> DateWords.value(match.group()).stream())
                .findFirst()
                .map(date -> new Dated(date, "url"));
    }

    private Optional<Dated> byline() {
        return marks.dated().stream()
                .filter(element -> !Clean.isLonger(element, LONGEST_BYLINE))
                .flatMap(element -> published(element.text()).filter(date -> !isAside(element)).stream())
                .findFirst()
                .map(date -> new Dated(date, "byline"));
    }

    private Optional<Dated> script() {
        return marks.scripts().stream()
                .flatMap(script -> SCRIPT.matcher(script.data()).results())
                .flatMap(match -> DateWords.value(match.group(1)).stream())
                .findFirst()
                .map(date -> new Dated(date, "script"));
    }

    /** A date that the words of the page say it was published on, or one near their beginning. */
    private Optional<Dated> said() {
        String text = page.body().text();
        return DateWords.in(text, monthFirst)
                .filter(day -> PUBLISHED.matcher(before(text, day)).find())
                .map(Day::date)
                .findFirst()
                .or(this::nearHeadline)
                .map(date -> new Dated(date, "byline"))
                .or(() -> Opening.told(lines()));
    }

    /** The text of the article, by its lines. */
    private List<String> lines() {
        return blocks.stream().filter(Block::isProse).map(Block::text).toList();
    }

    /** A day in the lines around the headline or before the article; its sentences tell of other days. */
    private Optional<LocalDate> nearHeadline() {
        List<String> headings = marks.headings().stream().map(Element::text).toList();
        int headline = find(block -> headings.contains(block.text()));
        int article = find(block -> block.line().equals(first));
        Predicate<Block> label = block -> !headings.contains(block.text())
                && (!block.isProse() || block.weight() < LONGEST_SHOWN)
                && !isOtherThing(block.element());
        return shown(headline - BEFORE, headline + OPENING, label)
                .or(() -> shown(article - BEFORE, article + 1, label));
    }

    /** Whether what is called so, or what is right around it, holds the date of something else. */
    private static boolean isOtherThing(Element element) {
        Element parent = element.parent();
        return OTHER_DATE.matcher(Furniture.names(element)).find()
                || isOther(element)
                || (parent != null && isOther(parent));
    }

    /** The first block of a kind, or the first of all. */
    private int find(Predicate<Block> kind) {
        int at = 0;
        while (at < blocks.size() && !kind.test(blocks.get(at))) {
            at++;
        }
        return at < blocks.size() ? at : 0;
    }

    private Optional<LocalDate> shown(int from, int to, Predicate<Block> label) {
        return blocks.subList(Math.max(0, from), Math.min(to, blocks.size())).stream()
                .filter(label)
                .flatMap(block -> published(block.text()).stream())
                .findFirst();
    }

    /** The first day that is said to be one of publication, else the first that is not one of a change. */
    private Optional<LocalDate> published(String text) {
        List<Day> days = DateWords.in(text, monthFirst).toList();
        return days.stream()
                .filter(day -> PUBLISHED.matcher(before(text, day)).find())
                .findFirst()
                .or(() -> days.stream()
                        .filter(day -> !UPDATED.matcher(before(text, day)).find())
                        .filter(day -> !OTHER_DAY.matcher(before(text, day)).find())
                        .findFirst())
                .map(Day::date);
    }

    private static String before(String text, Day day) {
        return text.substring(Math.max(0, day.begin() - 40), day.begin());
    }
}

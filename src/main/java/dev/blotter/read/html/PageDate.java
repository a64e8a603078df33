package dev.blotter.read.html;

import dev.blotter.read.day.DateCues;
import dev.blotter.read.day.DateWords;
import dev.blotter.read.day.DateWords.Day;
import dev.blotter.read.day.HeaderDate;
import dev.blotter.read.day.PublicationDate;
import dev.blotter.read.format.TextNormalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * The date of publication of a page: what it declares for machines, what its address says, then what
 * its words say. A date that is only one of a change is taken last, and named {@code modified}.
 */
final class PageDate {
    private static final String OPEN_GRAPH =
            "article:published_time og:article:published_time og:published_time article:published og:pubdate";
    /** The names of meta elements that pages use for it, the surest first. */
    private static final String NAMES =
            "datepublished publishdate pubdate publication_date dc.date.issued dcterms.issued citation_publication_date "
                    + "originalpublicationdate article_date_original";
    /** The names that some sites give to the day of publication, and others to that of the last change. */
    private static final String UNSURE_NAMES = "date dc.date dcterms.date dcterms.created";

    private static final String CHANGES =
            "article:modified_time og:updated_time dcterms.modified dc.date.modified datemodified";
    /** The elements that are times, or are said to hold the time of publication. */
    private static final Evaluator TIMES = QueryParser.parse("time, [itemprop*=datepublished]");
    /** The elements whose class, id or property lets expect a date. */
    private static final Evaluator BYLINES = QueryParser.parse(
            "[class~=(?i)date|time|publish|posted|byl|meta|info], [id~=(?i)date|time|publish|byline|info], "
                    + "[itemprop*=datepublished], [itemprop*=datecreated]");

    private static final Pattern PATH =
            Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?:([/-])\\d{1,2}\\1\\d{1,2}|[01]\\d[0-3]\\d)(?!\\d)");
    private static final Pattern ASIDE = Pattern.compile(
            "(related|comment|sidebar|widget|recommend|recirc|latest|popular|trending|teaser|ticker|carousel|slider|calendar|upcoming)");
    /** What an element is called that holds another date than that of publication. */
    private static final Pattern OTHER_DATE =
            Pattern.compile("updat|modif|event|expir|birth|deadline|comment|copyright");

    private static final Pattern HOST = Pattern.compile("^[a-z]++://[^/]*+");
    private static final Pattern QUERY = Pattern.compile("[?#].*");

    private static final Set<String> WRAPPERS = Set.of("html", "body", "main", "article");
    private static final Pattern SCRIPT = Pattern.compile(
            "(?i)\"(?:date_?published|published_?(?:date|at|time)|publish_?date|publication_?date|first_?published(?:_?at|_?date)?)\"\\s*:\\s*\"([^\"]{8,40})\"");
    /** A time in UTC, which is the day before or behind in some zones. */
    private static final Pattern UTC = Pattern.compile("^(?>.*?\\d[T ]\\d\\d:).*\\d(Z|\\+00:?00)");

    private static final Pattern MORNING = Pattern.compile("^.*\\d[T ](0\\d|1[01]):.*");
    private static final Pattern AMERICAN = Pattern.compile("(?i)^https?://[^/?#]+\\.(gov|mil|us)([:/?#]|$)");
    /** So many blocks before the headline, and from it on, may hold the date. */
    private static final int BEFORE = 4;

    private static final int OPENING = 16;
    private static final int LONGEST_BYLINE = 299;
    private static final int LONGEST_SHOWN = 80;
    /** A page is seldom changed later than this, in days, while its byline tells of the publication. */
    private static final int SHORTLY = 60;

    private final Document page;
    private final PageMeta meta;
    private final List<String> headings;
    private final List<Block> blocks;
    private final String first;
    private final boolean monthFirst;

    private PageDate(Document page, PageMeta meta, MainText main) {
        this.page = page;
        this.meta = meta;
        this.blocks = main.blocks();
        this.first = main.lines().stream().findFirst().orElse("");
        String language = WebPage.language(page).toLowerCase(Locale.ROOT);
        String locale = meta.tags("og:locale").findFirst().orElse("").toLowerCase(Locale.ROOT);
        this.monthFirst = language.equals("en-us")
                || locale.equals("en_us")
                || AMERICAN.matcher(meta.url()).find();
        this.headings = page.select("h1").eachText();
    }

    static @Nullable PublicationDate of(Document page, PageMeta meta, MainText main) {
        PageDate dates = new PageDate(page, meta, main);
        return dates.declared()
                .or(dates::found)
                .or(dates::said)
                .or(dates::changed)
                .orElse(null);
    }

    private Optional<PublicationDate> declared() {
        return PublicationDate.first("json-ld", days(meta.things("datePublished dateCreated uploadDate")))
                .or(() -> PublicationDate.first("opengraph", days(meta.tags(OPEN_GRAPH))))
                .or(() -> PublicationDate.first("meta", days(meta.tags(NAMES))));
    }

    private Optional<PublicationDate> found() {
        return PublicationDate.first("time", times(PageDate::isPublished))
                .or(() -> PublicationDate.first("meta", days(meta.tags(UNSURE_NAMES)))
                        .map(this::shown))
                .or(() -> PublicationDate.first("meta", days(meta.datesByOtherNames())))
                .or(() -> PublicationDate.first("url", address()))
                .or(() -> PublicationDate.first("time", times(PageDate::isTimeOfArticle)))
                .or(() -> PublicationDate.first("byline", bylines(LONGEST_BYLINE)))
                .or(() -> PublicationDate.first("time", times(PageDate::isTime)))
                .or(() -> PublicationDate.first("script", scripts()));
    }

    /** What may be the day of the last change, or the day shortly before it that the page shows. */
    private PublicationDate shown(PublicationDate unsure) {
        return PublicationDate.first("byline", bylines(LONGEST_SHOWN).limit(1))
                .filter(day -> day.date().isBefore(unsure.date())
                        && unsure.date().isBefore(day.date().plusDays(SHORTLY)))
                .orElse(unsure);
    }

    private Optional<PublicationDate> changed() {
        return PublicationDate.first("modified", days(Stream.concat(meta.things("dateModified"), meta.tags(CHANGES))))
                .or(() -> PublicationDate.first("modified", said(DateCues::isChange)));
    }

    /** The days in short bylines of the page; in the shortest they count when they are alone there. */
    private Stream<LocalDate> bylines(int longest) {
        return page.select(BYLINES).stream()
                .filter(element -> !TextNormalizer.isLonger(element, longest))
                .filter(element -> longest > LONGEST_SHOWN
                        || DateWords.in(element.text(), monthFirst).count() == 1)
                .flatMap(element ->
                        DateCues.published(element.text(), monthFirst).filter(date -> !isAside(element)).stream());
    }

    private Stream<LocalDate> days(Stream<String> declared) {
        return declared.flatMap(text -> DateWords.value(text, monthFirst).map(date -> local(text, date)).stream());
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
        return Stream.<Supplier<Stream<LocalDate>>>of(
                        this::address,
                        () -> times(time -> isTime(time) && time.hasAttr("datetime")),
                        () -> bylines(LONGEST_BYLINE))
                .flatMap(found -> found.get().limit(1))
                .anyMatch(date::equals);
    }

    private static boolean isTime(Element element) {
        return element.normalName().equals("time");
    }

    private static boolean isPublished(Element element) {
        return element.attr("itemprop").toLowerCase(Locale.ROOT).contains("datepublished")
                || (isTime(element)
                        && (element.hasAttr("pubdate")
                                || element.hasClass("published")
                                || element.hasClass("entry-date")));
    }

    private static boolean isTimeOfArticle(Element element) {
        return isTime(element) && element.closest("article, main, header") != null;
    }

    private Stream<LocalDate> times(Predicate<Element> kind) {
        return page.select(TIMES).stream()
                .filter(kind)
                .filter(Predicate.not(PageDate::isAside))
                .flatMap(time -> Stream.of(time.attr("datetime"), time.attr("content"), time.text())
                        .flatMap(text -> DateWords.value(text, monthFirst).stream())
                        .limit(1));
    }

    /** Whether a date is of something else than the article, or of its last change. */
    private static boolean isAside(Element element) {
        String names =
                Boilerplate.names(element) + " " + element.attr("itemprop").toLowerCase(Locale.ROOT);
        return OTHER_DATE.matcher(names).find()
                || element.closest("aside, footer, nav") != null
                || element.parents().stream().anyMatch(PageDate::isOther);
    }

    private static boolean isOther(Element parent) {
        return !WRAPPERS.contains(parent.normalName())
                && ASIDE.matcher(Boilerplate.names(parent)).find();
    }

    private Stream<LocalDate> address() {
        String path = QUERY.matcher(HOST.matcher(meta.url()).replaceFirst("")).replaceFirst("");
        return matches(PATH, path, 0);
    }

    private Stream<LocalDate> scripts() {
        return page.select("script").stream().flatMap(script -> matches(SCRIPT, script.data(), 1));
    }

    private static Stream<LocalDate> matches(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().flatMap(match -> DateWords.value(match.group(group)).stream());
    }

    /** A date that the words of the page say it was published on, or one near their beginning. */
    private Optional<PublicationDate> said() {
        return PublicationDate.first("byline", said(DateCues::isPublished))
                .or(() -> PublicationDate.first("byline", nearHeadline()))
                .or(() -> HeaderDate.told(
                        blocks.stream().filter(Block::isProse).map(Block::text).toList()));
    }

    private Stream<LocalDate> said(BiPredicate<String, Day> cue) {
        String text = page.body().text();
        return DateWords.in(text, monthFirst).filter(day -> cue.test(text, day)).map(Day::date);
    }

    /** A day in the lines around the headline or before the article; its sentences tell of other days. */
    private Stream<LocalDate> nearHeadline() {
        int headline = find(block -> headings.contains(block.text()));
        int article = find(block -> block.line().equals(first));
        return Stream.of(blocks(headline - BEFORE, headline + OPENING), blocks(article - BEFORE, article + 1))
                .flatMap(List::stream)
                .filter(block -> !headings.contains(block.text()))
                .filter(block -> !block.isProse() || block.weight() < LONGEST_SHOWN)
                .filter(block -> !isOtherThing(block.element()))
                .flatMap(block -> DateCues.published(block.text(), monthFirst).stream());
    }

    private List<Block> blocks(int from, int to) {
        return blocks.subList(Math.max(0, from), Math.min(to, blocks.size()));
    }

    /** Whether what is called so, or what is right around it, holds the date of something else. */
    private static boolean isOtherThing(Element element) {
        return OTHER_DATE.matcher(Boilerplate.names(element)).find()
                || Block.around(element).limit(2).anyMatch(PageDate::isOther);
    }

    private int find(Predicate<Block> kind) {
        return IntStream.range(0, blocks.size())
                .filter(at -> kind.test(blocks.get(at)))
                .findFirst()
                .orElse(0);
    }
}

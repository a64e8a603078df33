package dev.blotter.read.html;

import dev.blotter.read.day.DateCues;
import dev.blotter.read.day.DateWords;
import dev.blotter.read.day.DateWords.Day;
import dev.blotter.read.day.HeaderDate;
import dev.blotter.read.day.PublicationDate;
import dev.blotter.read.format.Clean;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
    private static final Pattern PATH =
            Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?:([/-])\\d{1,2}\\1\\d{1,2}|[01]\\d[0-3]\\d)(?!\\d)");
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
    private final MetaDates names;
    private final List<Block> blocks;
    private final String first;
    private final boolean monthFirst;

    private PageDate(Document page, Landmarks marks, PageMeta meta, MainText main) {
        this.page = page;
        this.marks = marks;
        this.meta = meta;
        this.blocks = main.blocks();
        this.first = main.lines().stream().findFirst().orElse("");
        String language = WebPage.language(page).toLowerCase(Locale.ROOT);
        String locale = meta.tag("og:locale").orElse("").toLowerCase(Locale.ROOT);
        this.monthFirst = language.equals("en-us")
                || locale.equals("en_us")
                || AMERICAN.matcher(meta.url()).find();
        this.names = new MetaDates(meta, monthFirst);
    }

    static @Nullable PublicationDate of(Document page, Landmarks marks, PageMeta meta, MainText main) {
        PageDate dates = new PageDate(page, marks, meta, main);
        return dates.declared().or(dates::found).or(dates::changed).orElse(null);
    }

    private Optional<PublicationDate> declared() {
        return declared(
                        "json-ld",
                        meta.thing("datePublished")
                                .or(() -> meta.thing("dateCreated"))
                                .or(() -> meta.thing("uploadDate")))
                .or(() -> declared("opengraph", names.openGraph()))
                .or(() -> declared("meta", names.sure()));
    }

    private Optional<PublicationDate> found() {
        return times(PageDate::isPublished)
                .or(this::unsure)
                .or(() -> declared("meta", names.other()))
                .or(this::address)
                .or(() -> times(time -> isTime(time) && time.closest("article, main, header") != null))
                .or(this::byline)
                .or(() -> times(PageDate::isTime))
                .or(this::script)
                .or(this::said);
    }

    /** A meta element that may tell of the last change, unless the page shows a day shortly before it. */
    private Optional<PublicationDate> unsure() {
        Optional<PublicationDate> declared = declared("meta", names.unsure());
        return declared.flatMap(meta -> shown().filter(day -> day.date().isBefore(meta.date())
                        && meta.date().isBefore(day.date().plusDays(SHORTLY))))
                .or(() -> declared);
    }

    /** The day in a byline of the page, when it is alone there. */
    private Optional<PublicationDate> shown() {
        return marks.dated().stream()
                .filter(element -> !Clean.isLonger(element, LONGEST_SHOWN))
                .filter(element -> DateWords.in(element.text(), monthFirst).count() == 1)
                .flatMap(element -> published(element))
                .findFirst()
                .map(date -> new PublicationDate(date, "byline"));
    }

    /** The last change, when nothing tells of the publication. */
    private Optional<PublicationDate> changed() {
        return declared("modified", meta.thing("dateModified").or(() -> names.change()))
                .or(() -> saidToBeChanged(page.body().text()));
    }

    private Optional<PublicationDate> saidToBeChanged(String text) {
        return DateWords.in(text, monthFirst)
                .filter(day -> DateCues.isChange(text, day))
                .findFirst()
                .map(day -> new PublicationDate(day.date(), "modified"));
    }

    /** The day of publication in the words of an element that is about this article. */
    private Stream<LocalDate> published(Element element) {
        return DateCues.published(element.text(), monthFirst).filter(date -> !isAside(element)).stream();
    }

    private Optional<PublicationDate> declared(String from, Optional<String> value) {
        return value.flatMap(text -> DateWords.value(text, monthFirst).map(date -> local(text, date)))
                .map(date -> new PublicationDate(date, from));
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
        return Stream.<Supplier<Optional<PublicationDate>>>of(
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

    private Optional<PublicationDate> times(Predicate<Element> kind) {
        return marks.times().stream()
                .filter(kind)
                .filter(Predicate.not(PageDate::isAside))
                .flatMap(time -> Stream.of(time.attr("datetime"), time.attr("content"), time.text())
                        .flatMap(text -> DateWords.value(text, monthFirst).stream())
                        .limit(1))
                .findFirst()
                .map(date -> new PublicationDate(date, "time"));
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

    private Optional<PublicationDate> address() {
        String path = meta.url().replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("[?#].*", "");
        return PATH.matcher(path)
                .results()
                .flatMap(match -> DateWords.value(match.group()).stream())
                .findFirst()
                .map(date -> new PublicationDate(date, "url"));
    }

    private Optional<PublicationDate> byline() {
        return marks.dated().stream()
                .filter(element -> !Clean.isLonger(element, LONGEST_BYLINE))
                .flatMap(element -> published(element))
                .findFirst()
                .map(date -> new PublicationDate(date, "byline"));
    }

    private Optional<PublicationDate> script() {
        return marks.scripts().stream()
                .flatMap(script -> SCRIPT.matcher(script.data()).results())
                .flatMap(match -> DateWords.value(match.group(1)).stream())
                .findFirst()
                .map(date -> new PublicationDate(date, "script"));
    }

    /** A date that the words of the page say it was published on, or one near their beginning. */
    private Optional<PublicationDate> said() {
        String text = page.body().text();
        return DateWords.in(text, monthFirst)
                .filter(day -> DateCues.isPublished(text, day))
                .map(Day::date)
                .findFirst()
                .or(this::nearHeadline)
                .map(date -> new PublicationDate(date, "byline"))
                .or(() -> HeaderDate.told(lines()));
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
        return OTHER_DATE.matcher(Boilerplate.names(element)).find()
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
                .flatMap(block -> DateCues.published(block.text(), monthFirst).stream())
                .findFirst();
    }
}

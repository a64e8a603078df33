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
 * its words say. A date that is only one of a change is not taken.
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
            "article_date_original",
            "date",
            "dc.date",
            "dcterms.date",
            "dcterms.created");
    /** What the name of any other meta element that holds it looks like, and what it does not. */
    private static final Pattern DATE_NAME =
            Pattern.compile("(?i).*(publish|pub-?_?date|issued|creat|upload|release|date|time).*");

    private static final Pattern OTHER_NAME = Pattern.compile(
            "(?i).*(modif|updat|expir|valid|event|start|end|birth|generat|timezone|read|revis|crawl|cache).*");
    private static final Pattern PATH =
            Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?:([/-])\\d{1,2}\\1\\d{1,2}|[01]\\d[0-3]\\d)(?!\\d)");
    private static final String PREPOSITION = "\\W*(on|at|am|le|em|il)?\\W*$";
    private static final Pattern UPDATED = Pattern.compile(
            "(?iu)(updated?|modified|revised|reviewed|last (edited|changed)|aktualisiert|stand|mis à jour|actualizado|atualizado|aggiornato|更新|修改)"
                    + PREPOSITION);
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?iu)(published|posted|first published|issued|released?|date|veröffentlicht|erschienen|publié|publicado|pubblicato|发布时间|发表时间|发布日期|发布|时间|日期)"
                    + PREPOSITION);
    private static final Pattern ASIDE =
            Pattern.compile("(related|comment|sidebar|widget|recommend|latest|popular|teaser)");
    private static final Set<String> WRAPPERS = Set.of("html", "body", "main", "article");
    private static final Pattern SCRIPT = Pattern.compile(
            "(?i)\"(?:date_?published|published_?(?:date|at|time)|publish_?date|publication_?date|first_?published(?:_?at|_?date)?)\"\\s*:\\s*\"([^\"]{8,40})\"");
    /** A time before noon in UTC, which is the day before in some zones. */
    private static final Pattern MORNING = Pattern.compile(".*\\d[T ](0\\d|1[01]):.*\\d(Z|\\+00:?00)");
    /** So much text around the headline, in characters, may hold the date. */
    private static final int OPENING = 1_500;

    private static final int BEFORE = 300;
    private static final int LONGEST_BYLINE = 299;

    private final Document page;
    private final Landmarks marks;
    private final PageMeta meta;
    private final boolean monthFirst;

    private PageDate(Document page, Landmarks marks, PageMeta meta) {
        this.page = page;
        this.marks = marks;
        this.meta = meta;
        String language = Page.language(page).toLowerCase(Locale.ROOT);
        String locale = meta.tag("og:locale").orElse("").toLowerCase(Locale.ROOT);
        this.monthFirst = language.equals("en-us") || locale.equals("en_us");
    }

    static @Nullable Dated of(Document page, Landmarks marks, PageMeta meta) {
        PageDate dates = new PageDate(page, marks, meta);
        return dates.declared().or(dates::found).orElse(null);
    }

    private Optional<Dated> declared() {
        return declared(
                        "json-ld",
                        meta.thing("datePublished")
                                .or(() -> meta.thing("dateCreated"))
                                .or(() -> meta.thing("uploadDate")))
                .or(() -> declared("opengraph", first(OPEN_GRAPH)))
                .or(() -> declared("meta", first(NAMES)))
                .or(() -> declared("meta", named()));
    }

    private Optional<Dated> found() {
        return times(PageDate::isPublished)
                .or(this::address)
                .or(() -> times(time -> isTime(time) && time.closest("article, main, header") != null))
                .or(this::byline)
                .or(() -> times(PageDate::isTime))
                .or(this::script)
                .or(this::said);
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
        LocalDate before = date.minusDays(1);
        return MORNING.matcher(text.strip()).matches() && isSaid(before) ? before : date;
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
        return names.contains("updated")
                || names.contains("modified")
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
                .or(() -> published(nearHeadline(text)))
                .map(date -> new Dated(date, "byline"));
    }

    /** What stands around the headline, or at the top of a page without one. */
    private String nearHeadline(String text) {
        int at = marks.headings().stream()
                .findFirst()
                .map(heading -> Math.max(0, text.indexOf(heading.text())))
                .orElse(0);
        return text.substring(Math.max(0, at - BEFORE), Math.min(at + OPENING, text.length()));
    }

    /** The first day that is said to be one of publication, else the first that is not one of a change. */
    private Optional<LocalDate> published(String text) {
        List<Day> days = DateWords.in(text, monthFirst).toList();
        return days.stream()
                .filter(day -> PUBLISHED.matcher(before(text, day)).find())
                .findFirst()
                .or(() -> days.stream()
                        .filter(day -> !UPDATED.matcher(before(text, day)).find())
                        .findFirst())
                .map(Day::date);
    }

    private static String before(String text, Day day) {
        return text.substring(Math.max(0, day.begin() - 40), day.begin());
    }
}

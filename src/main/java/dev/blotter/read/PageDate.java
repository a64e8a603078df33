package dev.blotter.read;

import dev.blotter.read.DateWords.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The date of publication of a page: what it declares, then what its address and its words say. */
final class PageDate {
    private static final List<String> OPEN_GRAPH = List.of(
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "article:published",
            "og:pubdate");
    private static final List<String> NAMES = List.of(
            "datepublished",
            "date_published",
            "publishdate",
            "publish-date",
            "pubdate",
            "publication_date",
            "publication-date",
            "article.published",
            "published-date",
            "sailthru.date",
            "parsely-pub-date",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dc.date",
            "dcterms.date",
            "dc.date.created",
            "citation_publication_date",
            "citation_date",
            "cxenseparse:recs:publishtime",
            "cxenseparse:publishtime",
            "bt:pubdate",
            "originalpublicationdate",
            "article_date_original",
            "displaydate",
            "date",
            "datecreated",
            "created",
            "timestamp",
            "pub_date",
            "rnews:datepublished",
            "vr:published_time",
            "firstpublished");
    private static final Pattern PATH =
            Pattern.compile("(?<!\\d)(?:19|20)\\d\\d[/-]?(?:0?[1-9]|1[0-2])[/-]?(?:[0-2]?\\d|3[01])(?!\\d)");
    private static final Pattern UPDATED = Pattern.compile(
            "(?i)(updated?|modified|revised|reviewed|last (edited|changed)|aktualisiert|mis à jour|actualizado|atualizado|aggiornato|更新)\\W*(on|at|am|le|em|il)?\\W*$");
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?i)(published|posted|first published|issued|released?|date|veröffentlicht|publié|publicado|pubblicato|发布时间|发表时间|发布日期|时间|日期)\\W*(on|at|am|le|em|il)?\\W*$");
    private static final String DATE_CLASSES =
            "[class~=(?i)(date|time|publish|posted|byline|byl|meta|info|dateline)], [id~=(?i)(date|time|publish|byline|info)], [itemprop~=(?i)(datePublished|dateCreated)]";

    private PageDate() {}

    static @Nullable Dated of(Document page, PageMeta meta, List<String> lines) {
        boolean monthFirst = monthFirst(page, meta);
        return dated(
                        meta.thing("datePublished")
                                .or(() -> meta.thing("dateCreated"))
                                .or(() -> meta.thing("uploadDate")),
                        "json-ld",
                        monthFirst)
                .or(() -> dated(first(meta, OPEN_GRAPH), "opengraph", monthFirst))
                .or(() -> dated(first(meta, NAMES), "meta", monthFirst))
                .or(() -> times(
                        page,
                        "time[itemprop~=(?i)datePublished], time[pubdate], time.published, time.entry-date, [itemprop~=(?i)datePublished]",
                        monthFirst))
                .or(() -> address(meta.url()))
                .or(() -> times(page, "article time, main time, header time", monthFirst))
                .or(() -> byline(page, monthFirst))
                .or(() -> times(page, "time", monthFirst))
                .or(() -> said(page, monthFirst))
                .orElse(null);
    }

    private static boolean monthFirst(Document page, PageMeta meta) {
        String language = page.select("html").attr("lang").toLowerCase(Locale.ROOT);
        String locale = meta.tag("og:locale").orElse("").toLowerCase(Locale.ROOT);
        return language.equals("en-us") || locale.equals("en_us");
    }

    private static Optional<String> first(PageMeta meta, List<String> names) {
        return names.stream()
                .flatMap(name -> meta.tag(name).stream())
                .filter(value -> DateWords.value(value).isPresent())
                .findFirst();
    }

    private static Optional<Dated> dated(Optional<String> value, String from, boolean monthFirst) {
        return value.flatMap(text -> DateWords.value(text, monthFirst)).map(date -> new Dated(date, from));
    }

    private static Optional<Dated> times(Document page, String query, boolean monthFirst) {
        return page.select(query).stream()
                .filter(Predicate.not(PageDate::isAside))
                .flatMap(time -> Stream.of(time.attr("datetime"), time.attr("content"), time.text())
                        .flatMap(text -> DateWords.value(text, monthFirst).stream())
                        .limit(1))
                .findFirst()
                .map(date -> new Dated(date, "time"));
    }

    /** Whether a date is of something else than the article, or of its last change. */
    private static boolean isAside(Element element) {
        String names = Furniture.names(element) + " " + element.attr("itemprop");
        if (names.matches("(?is).*(updated|modified|datemodified).*")) {
            return true;
        }
        return element.closest(
                        "aside, footer, nav, [class~=(?i)(related|comment|sidebar|widget|recommend|latest|popular|teaser)]")
                != null;
    }

    private static Optional<Dated> address(String url) {
        Matcher path = PATH.matcher(url.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("[?#].*", ""));
        while (path.find()) {
            Optional<LocalDate> date = DateWords.value(path.group());
            if (date.isPresent()) {
                return date.map(day -> new Dated(day, "url"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Dated> byline(Document page, boolean monthFirst) {
        return page.select(DATE_CLASSES).stream()
                .filter(element -> element.text().length() < 300)
                .filter(Predicate.not(PageDate::isAside))
                .flatMap(element -> published(element.text(), monthFirst).stream())
                .findFirst()
                .map(date -> new Dated(date, "byline"));
    }

    /** The first day that is not one of an update. */
    static Optional<LocalDate> published(String text, boolean monthFirst) {
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

    private static Optional<Dated> said(Document page, boolean monthFirst) {
        String text = page.body().text();
        return published(text, monthFirst).map(date -> new Dated(date, "byline"));
    }
}

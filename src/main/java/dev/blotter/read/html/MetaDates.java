package dev.blotter.read.html;

import dev.blotter.read.day.DateWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The dates in the meta elements of a page, by what their names say that they are. */
record MetaDates(PageMeta meta, boolean monthFirst) {
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

    Optional<String> openGraph() {
        return first(OPEN_GRAPH);
    }

    Optional<String> sure() {
        return first(NAMES);
    }

    Optional<String> unsure() {
        return first(UNSURE_NAMES);
    }

    /** The last change. */
    Optional<String> change() {
        return first(CHANGES);
    }

    private Optional<String> first(List<String> names) {
        return names.stream()
                .flatMap(name -> meta.tag(name).stream())
                .filter(this::isDate)
                .findFirst();
    }

    /** The value of the first meta element whose name looks like that of a date of publication. */
    Optional<String> other() {
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
}

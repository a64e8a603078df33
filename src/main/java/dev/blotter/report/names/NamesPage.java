package dev.blotter.report.names;

import dev.blotter.identity.WatchedName;
import dev.blotter.identity.Watchlist;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Filter;
import dev.blotter.text.Plain;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The documents that hold the names of a list, and the missing names, as one web page that needs no network. */
public record NamesPage(Map<String, List<NameRow>> named, List<String> missing) {

    /** A row for each document that is asked for and each name in it: in the order of the list, the newest first. */
    public static List<NameRow> rows(BlotterIndex index, Filter asked, Watchlist list) {
        List<String> names = names(list);
        List<NameRow> rows = new ArrayList<>();
        index.naming(asked, list, named -> rows.add(NameRow.of(named)));
        rows.sort(Comparator.comparingInt((NameRow row) -> names.indexOf(row.name()))
                .thenComparing(NameRow::published, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(NameRow::source));
        return rows;
    }

    private static List<String> names(Watchlist list) {
        return list.names().stream().map(WatchedName::name).toList();
    }

    public static NamesPage of(Watchlist watched, List<NameRow> rows) {
        List<String> names = names(watched);
        Map<String, List<NameRow>> named = new LinkedHashMap<>();
        names.forEach(name -> {
            List<NameRow> own =
                    rows.stream().filter(row -> row.name().equals(name)).toList();
            if (!own.isEmpty()) {
                named.put(name, own);
            }
        });
        return new NamesPage(
                named, names.stream().filter(name -> !named.containsKey(name)).toList());
    }

    /** The page as HTML, which says that it is in UTF-8. */
    public String html() {
        StringOutput out = new StringOutput();
        TemplateEngine.createPrecompiled(
                        null, ContentType.Html, NamesPage.class.getClassLoader(), NamesPage.class.getPackageName())
                .render("names.jte", this, out);
        return Plain.lines(out.toString());
    }
}

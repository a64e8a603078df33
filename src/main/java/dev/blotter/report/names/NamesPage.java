package dev.blotter.report.names;

import dev.blotter.text.Plain;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The documents that hold the names of a list, and the missing names, as one web page that needs no network. */
public record NamesPage(String list, Map<String, List<NameRow>> named, List<String> missing) {

    /** Sorts rows by their names, in the order of the list. */
    public static NamesPage of(String list, List<String> names, List<NameRow> rows) {
        Map<String, List<NameRow>> named = new LinkedHashMap<>();
        names.forEach(name -> {
            List<NameRow> own =
                    rows.stream().filter(row -> row.name().equals(name)).toList();
            if (!own.isEmpty()) {
                named.put(name, own);
            }
        });
        return new NamesPage(
                list,
                named,
                names.stream().filter(name -> !named.containsKey(name)).toList());
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

package dev.blotter.export;

import dev.blotter.text.Plain;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Entries as a bibliography for BibLaTeX, in UTF-8. Styles leave out {@code blotter-…} and {@code annotation}, by which
 * a citation is checked.
 */
public final class BibTex {
    private static final String JOINING = "-`'<>,";

    private BibTex() {}

    /** A record, without a line end. */
    public static String record(ExportedEntry exported) {
        return "@" + (exported.url() == null ? "misc" : "online") + "{"
                + exported.readableKey() + ",\n"
                + fields(exported).entrySet().stream()
                        .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
                        .collect(Collectors.joining(",\n"))
                + "\n}";
    }

    private static Map<String, String> fields(ExportedEntry exported) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "{" + escape(exported.title()) + "}");
        put(fields, "date", exported.entry().published());
        if (exported.url() != null) {
            fields.put("url", exported.url());
        }
        put(fields, "langid", languageName(exported.language()));
        if (!exported.tags().isEmpty()) {
            fields.put("note", "Tags: " + escape(String.join("; ", exported.tags())));
        }
        put(fields, "blotter-source", exported.entry().source());
        put(fields, "blotter-sha256", Quote.sha256(exported.entry()));
        put(fields, "blotter-ruleset", exported.entry().ruleSet());
        put(fields, "annotation", exported.cited().stream().map(BibTex::quote).collect(Collectors.joining(" ")));
        return fields;
    }

    /** As BibLaTeX takes it from babel, which knows languages by their English names. */
    private static @Nullable String languageName(@Nullable String language) {
        return language == null
                ? null
                : Locale.forLanguageTag(language)
                        .getDisplayLanguage(Locale.ENGLISH)
                        .toLowerCase(Locale.ROOT);
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            fields.put(name, escape(Plain.line(value)));
        }
    }

    private static String quote(Quote quote) {
        return "[" + quote.tag() + ": “" + quote.sentence() + "” (" + quote.in() + " " + quote.begin() + "–"
                + quote.end() + "; " + String.join("; ", quote.rules()) + ")]";
    }

    /**
     * BibTeX counts braces even behind a backslash. Of two equal signs TeX makes another one, as a dash of two hyphens.
     */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean joins = i > 0 && text.charAt(i) == text.charAt(i - 1) && JOINING.indexOf(text.charAt(i)) >= 0;
            escaped.append(joins ? "{}" : "").append(escape(text.charAt(i)));
        }
        return escaped.toString();
    }

    private static String escape(char c) {
        return switch (c) {
            case '\\' -> "\\textbackslash{}";
            case '{' -> "\\textbraceleft{}";
            case '}' -> "\\textbraceright{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '#', '$', '%', '&', '_' -> "\\" + c;
            default -> String.valueOf(c);
        };
    }
}

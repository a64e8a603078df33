package dev.blotter.annotate.place;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dev.blotter.codes.ResourceTable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The names of countries and of large cities in a language that the gazetteer has no names of, from Unicode CLDR: of
 * cities those that time zones are named after. Forms of names are made by the table {@code name-forms.tsv}.
 */
record LocalNames(String language, BiConsumer<String, PlaceCandidate> sink) {
    private static final List<List<String>> FORMS = ResourceTable.rows("annotate/token/name-forms.tsv");
    private static final String ANY = "*";
    private static final int SHORTEST = 2;

    static void of(String language, BiConsumer<String, PlaceCandidate> sink) {
        LocalNames names = new LocalNames(language, sink);
        names.countries();
        names.cities();
    }

    private void countries() {
        for (String code : Locale.getISOCountries()) {
            String name = ULocale.getDisplayCountry("und_" + code, language);
            if (!name.equals(code)) {
                add(name, code, "country");
            }
        }
    }

    private void cities() {
        TimeZoneNames zones = TimeZoneNames.getInstance(ULocale.forLanguageTag(language));
        for (String zone : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            String name = zones.getExemplarLocationName(zone);
            if (name != null) {
                add(name, TimeZone.getRegion(zone), "city");
            }
        }
    }

    private void add(String name, String code, String form) {
        if (name.length() >= SHORTEST) {
            PlaceCandidate meaning = new PlaceCandidate(code, form, Gazetteer.WEIGHT, PlaceCandidate.Use.ANYWHERE, ANY);
            forms(name).forEach(written -> sink.accept(written, meaning));
        }
    }

    /** A name and what it becomes in a sentence: the ending of the first row that fits is another one. */
    private Set<String> forms(String name) {
        Set<String> forms = new HashSet<>(Set.of(name));
        FORMS.stream()
                .filter(row -> row.get(0).equals(language))
                .filter(row -> row.get(1).equals(ANY) || name.endsWith(row.get(1)))
                .findFirst()
                .ifPresent(row -> inflect(name, row, forms));
        return forms;
    }

    private static void inflect(String name, List<String> row, Set<String> forms) {
        String stem = row.get(1).equals(ANY)
                ? name
                : name.substring(0, name.length() - row.get(1).length());
        for (String ending : row.get(2).split(" ", -1)) {
            forms.add(stem + ending);
        }
        for (String before : row.get(3).split(" ", -1)) {
            forms.add(before + name);
        }
    }
}

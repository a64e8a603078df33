package dev.blotter.serve;

import dev.blotter.index.BlotterIndex;
import dev.blotter.index.SavedSearch;
import dev.blotter.index.SavedSearches;
import dev.blotter.serve.ServerSettings.Query;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** The saved searches of an index, each with what it finds now and did not find when it was last run. */
record SavedSearchesPage(Frame frame, List<Saved> searches) {

    /**
     * A saved search.
     *
     * @param link the page that asks it; empty when it asks for what no form here can
     * @param fault why it can't be asked now, in place of the numbers
     */
    record Saved(SavedSearch search, String link, long found, long unseen, String fault) {
        String question() {
            return String.join(" ", search.question());
        }
    }

    static SavedSearchesPage of(ServerSettings settings, BlotterIndex index, SearchForm form) {
        return new SavedSearchesPage(
                new Frame("Saved searches", form),
                new SavedSearches(settings.index())
                        .all().stream()
                                .map(search -> saved(search, settings.queries(), index))
                                .toList());
    }

    private static Saved saved(
            SavedSearch search, BiFunction<List<String>, BlotterIndex, Query> queries, BlotterIndex index) {
        String link = SearchForm.ofWords(search.question())
                .map(form -> form.link("/"))
                .orElse("");
        try {
            Set<String> found =
                    index.sources(queries.apply(search.question(), index).filter());
            return new Saved(search, link, found.size(), search.unseen(found).size(), "");
        } catch (IllegalArgumentException e) {
            return new Saved(search, link, 0, 0, String.valueOf(e.getMessage()));
        }
    }
}

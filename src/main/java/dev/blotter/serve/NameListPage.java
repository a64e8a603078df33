package dev.blotter.serve;

import dev.blotter.identity.Watchlist;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Filter;
import dev.blotter.report.names.NamesPage;

/**
 * A form for a list of names, and where they are found among what a search finds.
 *
 * @param list the names as they were sent, one a line
 * @param token that the form must send back
 */
record NameListPage(Frame frame, String list, NamesPage found, String token) {
    static final String NAMES = "names";

    static NameListPage of(Request request, BlotterIndex index, Filter filter, SearchForm form, String token) {
        String list = request.value(NAMES);
        Watchlist names = Watchlist.ofLines(list);
        return new NameListPage(
                new Frame("Names", form), list, NamesPage.of(names, NamesPage.rows(index, filter, names)), token);
    }
}

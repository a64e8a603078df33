package dev.blotter.serve;

import dev.blotter.index.BlotterIndex;
import dev.blotter.index.result.Hit;
import dev.blotter.index.result.PageRequest;
import dev.blotter.serve.ServerSettings.Query;
import java.util.List;

/**
 * Where a hit stands among those of the search that led to it, as addresses; empty where there is none.
 *
 * @param back the page of hits
 * @param before the hit before
 * @param after the hit behind
 */
record Neighbours(String back, String before, String after) {
    /** Of a document that no search led to. */
    static final Neighbours NONE = new Neighbours("", "", "");

    /** What an address has that leads from a search to a hit: its number, from 0. */
    static final String HIT = "hit";

    private static final int AROUND = 3;

    /** @param hit the number of the hit, from 0 */
    static Neighbours of(BlotterIndex index, Query query, SearchForm form, int hit) {
        int first = Math.max(0, hit - 1);
        boolean stories = form.has(SearchForm.STORIES);
        List<Hit> hits = index.search(query.filter(), new PageRequest(query.order(), first, AROUND, stories))
                .hits();
        int after = hit - first + 1;
        return new Neighbours(
                form.at(hit - hit % SearchPage.HITS).link("/"),
                hit == 0 || hits.isEmpty() ? "" : link(hits.getFirst(), form, hit - 1),
                after < hits.size() ? link(hits.get(after), form, hit + 1) : "");
    }

    static String link(Hit hit, SearchForm form, int number) {
        String question = form.at(0).link("").replaceFirst("^\\?", "&");
        return EntryPage.link(hit.entry().source()) + "&" + SearchForm.pair(HIT, String.valueOf(number)) + question;
    }
}

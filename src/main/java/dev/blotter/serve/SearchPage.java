package dev.blotter.serve;

import dev.blotter.codes.FraudTypes;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Filter;
import dev.blotter.index.query.Part;
import dev.blotter.index.result.PageRequest;
import dev.blotter.index.result.SearchResult;
import dev.blotter.text.Plain;
import java.util.List;

/**
 * What a search found.
 *
 * @param parts which part of a question finds nothing; empty when it finds something
 */
record SearchPage(Frame frame, SearchResult result, List<Facet> facets, List<Part> parts, FraudTypes types) {
    /** How many hits stand on a page. */
    static final int HITS = 10;

    static SearchPage of(BlotterIndex index, ParsedQuery query, SearchForm form) {
        Filter filter = query.filter();
        boolean stories = form.has(SearchForm.STORIES);
        SearchResult result = index.search(filter, new PageRequest(query.order(), form.offset(), HITS, stories));
        List<Facet> facets = index.facets(filter, Facet.DIMENSIONS).entrySet().stream()
                .map(facet -> Facet.of(facet.getKey(), facet.getValue(), filter.vocabulary(), form))
                .filter(facet -> !facet.lines().isEmpty())
                .toList();
        return new SearchPage(
                new Frame(title(form), form),
                result,
                facets,
                result.total() == 0 ? index.parts(filter) : List.of(),
                filter.vocabulary().types());
    }

    private static String title(SearchForm form) {
        return form.has(SearchForm.QUERY) ? Plain.line(form.value(SearchForm.QUERY)) : "Search";
    }

    SearchForm form() {
        return frame.form();
    }

    List<HitRow> hits() {
        return result.hits().stream().map(HitRow::new).toList();
    }

    /** How many there are, and which are shown: {@code 11 to 20 of 56 documents}. */
    String found() {
        String unit = form().has(SearchForm.STORIES)
                ? result.total() == 1 ? " story" : " stories"
                : result.total() == 1 ? " document" : " documents";
        String undated = result.undated() == 0
                ? ""
                : "; " + result.undated() + " more without a date " + (result.undated() == 1 ? "is" : "are")
                        + " left out";
        if (result.total() == 0) {
            return "Nothing found" + undated;
        }
        int shown = result.hits().size();
        String from = shown == result.total()
                ? ""
                : shown == 0 ? "none of " : (form().offset() + 1) + " to " + (form().offset() + shown) + " of ";
        return from + result.total() + unit + undated;
    }

    /** The page before; empty on the first. */
    String before() {
        return form().offset() == 0
                ? ""
                : form().at(Math.max(0, form().offset() - HITS)).link("/");
    }

    /** The page after; empty on the last. */
    String after() {
        int next = form().offset() + HITS;
        return next < result.total() ? form().at(next).link("/") : "";
    }

    /** What a part of a question finds, in words. */
    String finds(Part part) {
        boolean all = parts.stream().allMatch(other -> other.alone() > 0);
        return (part.alone() == 0 ? "alone finds none" : "alone finds " + part.alone())
                + (all ? ", without it " + (part.without() == 0 ? "none" : part.without()) : "");
    }
}

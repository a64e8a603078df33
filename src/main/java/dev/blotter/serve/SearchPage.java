package dev.blotter.serve;

import static dev.blotter.index.query.Dimension.FRAUD;
import static dev.blotter.index.query.Dimension.KIND;
import static dev.blotter.index.query.Dimension.LABEL;
import static dev.blotter.index.query.Dimension.LANGUAGE;
import static dev.blotter.index.query.Dimension.MONTH;
import static dev.blotter.index.query.Dimension.REGION;
import static dev.blotter.index.query.Dimension.STATUS;
import static dev.blotter.index.query.Dimension.YEAR;

import dev.blotter.codes.FraudTypes;
import dev.blotter.finding.wording.EntryLine;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Dimension;
import dev.blotter.index.query.Filter;
import dev.blotter.index.query.Part;
import dev.blotter.index.result.Bucket;
import dev.blotter.index.result.FacetRow;
import dev.blotter.index.result.Hit;
import dev.blotter.index.result.PageRequest;
import dev.blotter.index.result.SearchResult;
import dev.blotter.index.result.Snippet;
import dev.blotter.serve.ServerSettings.Query;
import dev.blotter.text.Plain;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a search found, or, when it found nothing, what each part of the question finds. */
record SearchPage(
        Frame frame,
        SearchResult result,
        Map<Dimension, List<FacetRow>> facets,
        MonthChart months,
        List<Part> parts,
        FraudTypes types,
        String token) {
    static final int HITS = 10;

    private static final int MOST_SENTENCES = 2;
    /** By what hits are counted beside them. */
    private static final Set<Dimension> DIMENSIONS =
            EnumSet.of(FRAUD, REGION, YEAR, MONTH, LANGUAGE, STATUS, LABEL, KIND);

    /** @param token that a form must send back */
    static SearchPage of(BlotterIndex index, Query query, SearchForm form, String token) {
        Filter filter = query.filter();
        boolean stories = form.has(SearchForm.STORIES);
        SearchResult result = index.search(filter, new PageRequest(query.order(), form.offset(), HITS, stories));
        Map<Dimension, List<FacetRow>> facets = new LinkedHashMap<>();
        Map<Dimension, List<Bucket>> counted = index.facets(filter, DIMENSIONS);
        counted.forEach((dimension, buckets) -> {
            if (!buckets.isEmpty()) {
                facets.put(dimension, FacetRow.of(dimension, buckets, filter.vocabulary()));
            }
        });
        return new SearchPage(
                new Frame(title(form), form),
                result,
                facets,
                MonthChart.of(counted.getOrDefault(MONTH, List.of())),
                result.total() == 0 ? index.parts(filter) : List.of(),
                filter.vocabulary().types(),
                token);
    }

    private static String title(SearchForm form) {
        return form.has(SearchForm.QUERY) ? Plain.line(form.value(SearchForm.QUERY)) : "Search";
    }

    SearchForm form() {
        return frame.form();
    }

    static MarkedParts title(Hit hit) {
        return MarkedParts.of(
                hit.title().isEmpty()
                        ? Snippet.marking(EntryLine.title(hit.entry()), List.of())
                        : hit.title().getFirst());
    }

    static List<MarkedParts> sentences(Hit hit) {
        return hit.sentences(MOST_SENTENCES).stream().map(MarkedParts::around).toList();
    }

    static String name(Dimension dimension) {
        return dimension == Dimension.KIND ? "figures" : dimension.word();
    }

    String narrowed(Dimension dimension, String value) {
        SearchForm narrowed = switch (dimension) {
            case YEAR, MONTH -> form().with("since", value).with("until", value);
            case KIND -> form().with("count", value + ":..");
            case LANGUAGE -> form().with("lang", value);
            default -> form().with(dimension.word(), value);
        };
        return narrowed.link("/");
    }

    /** How many there are, and which are shown: {@code 11 to 20 of 56 documents}. */
    String found() {
        String all = Numeral.of(result.total(), form().has(SearchForm.STORIES) ? "story" : "document");
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
                : shown == 0
                        ? "none of "
                        : Numeral.of(form().offset() + 1) + " to " + Numeral.of(form().offset() + shown) + " of ";
        return from + all + undated;
    }

    /** The address of a file with what is found, in a form of {@link Downloads}. */
    String download(String format) {
        String here = form().at(0).link("/export");
        return here + (here.contains("?") ? "&" : "?") + SearchForm.pair(Downloads.FORMAT, format);
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

    String finds(Part part) {
        boolean all = parts.stream().allMatch(other -> other.alone() > 0);
        return (part.alone() == 0 ? "alone finds none" : "alone finds " + part.alone())
                + (all ? ", without it " + (part.without() == 0 ? "none" : part.without()) : "");
    }
}

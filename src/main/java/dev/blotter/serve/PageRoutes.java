package dev.blotter.serve;

import dev.blotter.Version;
import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.ProblemsException;
import dev.blotter.codes.ResourceTable;
import dev.blotter.finding.Entry;
import dev.blotter.finding.EntryJson;
import dev.blotter.finding.correction.Correction;
import dev.blotter.finding.correction.Correction.Action;
import dev.blotter.finding.correction.Corrections;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.SavedSearch;
import dev.blotter.index.SavedSearches;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.index.query.Filter;
import dev.blotter.index.query.NamedSources;
import dev.blotter.index.result.Hit;
import dev.blotter.index.result.PageRequest;
import dev.blotter.index.result.SearchResult;
import dev.blotter.report.FileLinks;
import dev.blotter.report.Report;
import dev.blotter.serve.ServerSettings.Query;
import dev.blotter.text.Plain;
import dev.blotter.workbench.correction.Corrector;
import dev.blotter.workbench.explain.TagExplanation;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Which address is which page. */
final class PageRoutes implements AutoCloseable {
    /** The table of a report is tried with so many. */
    private static final int MOST_REPORTED = 10_000;

    private static final int MOST_HITS = 100;
    private static final long LARGEST_FILE = 100_000_000;
    private static final int MOST_SIMILAR = 5;
    private static final Set<String> LONG = Set.of("/why", "/file", "/totals", "/report", "/export", "/searches");

    private final ServerSettings settings;
    private final String formToken;
    private final CurrentRules rules;

    PageRoutes(ServerSettings settings, String formToken) {
        this.settings = settings;
        this.formToken = formToken;
        this.rules = new CurrentRules(settings.pipeline());
    }

    /** Loads the rules before a page needs them; what is wrong with them is told there. */
    void loadRules() {
        try {
            rules.pipeline();
        } catch (ProblemsException e) {
            return;
        }
    }

    /** Whether the rules must be loaded for it, or all documents found be read. */
    static boolean mayTakeLong(Request request) {
        return request.isPost() || LONG.contains(request.path());
    }

    Response answer(Request request) {
        if (request.isPost()) {
            return sent(request);
        }
        return switch (request.path()) {
            case "/" -> asking(request, this::search);
            case "/export" -> asking(request, this::export);
            case "/names" -> asking(request, this::names);
            case "/searches" -> asking(request, this::searches);
            case "/stories" -> asking(request, this::stories);
            case "/totals" -> asking(request, this::totals);
            case "/report" -> asking(request, this::report);
            case "/entry" -> entry(request);
            case "/file" -> file(request);
            case "/why" -> finding(request, this::why);
            case "/api/search" -> asking(request, this::searchJson);
            case "/api/entry" ->
                finding(request, (asked, stored) -> Response.json(Plain.json(EntryJson.write(stored.entry()))));
            case "/api/openapi.json" -> Response.json(ResourceTable.text("serve/openapi.json"));
            default -> throw nothingHere(request);
        };
    }

    /** Answers a form. */
    private Response sent(Request request) {
        return switch (request.path()) {
            case "/correct" -> correct(request);
            case "/names" -> asking(request, this::names);
            case "/searches" -> asking(request, this::save);
            default -> throw nothingHere(request);
        };
    }

    private static RequestException nothingHere(Request request) {
        return new RequestException(404, "'" + request.path() + "' is no page of Blotter; begin at /");
    }

    /** A page about what a search finds. */
    private interface Question {
        Response answer(Request request, BlotterIndex index, SearchForm form, Query query);
    }

    private Response asking(Request request, Question page) {
        SearchForm form = SearchForm.of(request);
        try (BlotterIndex index = BlotterIndex.open(settings.index())) {
            return page.answer(request, index, form, query(form, index));
        }
    }

    /** What is made of something that a person sent; a refusal is told on a page. */
    private static <T> T unlessRefused(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new RequestException(400, String.valueOf(e.getMessage()));
        }
    }

    private Query query(SearchForm form, BlotterIndex index) {
        return unlessRefused(() -> settings.queries().apply(form.words(), index));
    }

    private Response search(Request request, BlotterIndex index, SearchForm form, Query query) {
        // A browser sends the fields that are empty, too, and the address is one that people keep and hand on.
        return request.values().values().stream().anyMatch(values -> values.contains(""))
                ? Response.to(form.link("/"))
                : Response.page(200, "search", SearchPage.of(index, query, form, formToken));
    }

    private Response searchJson(Request request, BlotterIndex index, SearchForm form, Query query) {
        int limit = request.number("limit", SearchPage.HITS, 0, MOST_HITS);
        PageRequest page = new PageRequest(query.order(), form.offset(), limit, form.has(SearchForm.STORIES));
        SearchResult result = index.search(query.filter(), page);
        String json = result.hits().stream()
                .map(hit -> Plain.json(EntryJson.write(hit.entry())))
                .collect(Collectors.joining("\n,", "[", "\n]\n"));
        return Response.json(json).with("X-Total-Count", String.valueOf(result.total()));
    }

    private Response totals(Request request, BlotterIndex index, SearchForm form, Query query) {
        return Response.page(200, "totals", TotalsPage.of(index, query.filter(), kind(request, query), form));
    }

    private Response export(Request request, BlotterIndex index, SearchForm form, Query query) {
        requireFew(index.count(query.filter()), "a file with", "blotter export");
        return new Downloads(settings.exports()).of(request, index, query);
    }

    private Response names(Request request, BlotterIndex index, SearchForm form, Query query) {
        return unlessRefused(
                () -> Response.page(200, "listed", NameListPage.of(request, index, query.filter(), form, formToken)));
    }

    private Response stories(Request request, BlotterIndex index, SearchForm form, Query query) {
        return Response.page(200, "stories", StoriesPage.of(index, query.filter(), form));
    }

    private Response searches(Request request, BlotterIndex index, SearchForm form, Query query) {
        return Response.page(200, "searches", SavedSearchesPage.of(settings, index, form));
    }

    private Response save(Request request, BlotterIndex index, SearchForm form, Query query) {
        SavedSearch search =
                unlessRefused(() -> new SavedSearch(request.value("name"), form.savedWords(), null, Set.of()));
        new SavedSearches(settings.index()).save(search);
        return Response.to("/searches");
    }

    private static void requireFew(long documents, String what, String command) {
        if (documents > MOST_REPORTED) {
            throw new RequestException(
                    400,
                    what + " " + documents
                            + " documents is too long for a browser; narrow the question, or write it with: "
                            + command);
        }
    }

    private Response report(Request request, BlotterIndex index, SearchForm form, Query query) {
        requireFew(index.count(query.filter()), "a report on", "blotter report -o FILE");
        StringWriter page = new StringWriter();
        Report.of(index, query.filter(), kind(request, query), Version.current(), Report.Heading.NONE, EntryPage::link)
                .write(page);
        return Response.page(page.toString(), "frame-ancestors 'none'");
    }

    private static String kind(Request request, Query query) {
        String kind = request.value("kind");
        return unlessRefused(
                () -> kind.isEmpty() ? "arrests" : query.filter().vocabulary().countKind(kind));
    }

    /** A page about one document. */
    private interface About {
        Response answer(Request request, StoredEntry stored);
    }

    private Response finding(Request request, About page) {
        try (BlotterIndex index = BlotterIndex.open(settings.index())) {
            return page.answer(request, stored(request, index));
        }
    }

    private static StoredEntry stored(Request request, BlotterIndex index) {
        String source = request.value("source");
        return index.find(source)
                .orElseThrow(() -> new RequestException(
                        404, "'" + source + "' is no source of the index; look it up by a search"));
    }

    private Response entry(Request request) {
        return entry(request, 200, "");
    }

    private Response entry(Request request, int status, String fault) {
        try (BlotterIndex index = BlotterIndex.open(settings.index())) {
            StoredEntry stored = stored(request, index);
            List<Hit> similar = index.like(
                            stored.entry().source(), new PageRequest(PageRequest.Order.RELEVANCE, 0, MOST_SIMILAR))
                    .hits();
            return Response.page(
                    status,
                    "entry",
                    EntryPage.of(
                            stored,
                            request,
                            new EntryPage.Links(neighbours(request, index), similar, told(index, stored.entry())),
                            corrections(stored.entry()),
                            settings,
                            formToken,
                            fault));
        }
    }

    private Response file(Request request) {
        try (BlotterIndex index = BlotterIndex.open(settings.index())) {
            String source = stored(request, index).entry().source();
            Path file = FileLinks.file(index.roots(), source)
                    .filter(Files::isRegularFile)
                    .orElseThrow(() -> new RequestException(
                            404, "the file of '" + source + "' is not where it was read; index its folder again"));
            if (Files.size(file) > LARGEST_FILE) {
                throw new RequestException(400, "the file is too large for a browser; open " + file);
            }
            return Response.file(
                    String.valueOf(file.getFileName()), "application/octet-stream", Files.readAllBytes(file));
        } catch (IOException e) {
            throw new RequestException(
                    503, "the file can't be read (" + e.getMessage() + "); mend that, and ask again");
        }
    }

    /** The documents of its story. */
    private static List<Entry> told(BlotterIndex index, Entry entry) {
        Filter one = Filter.FIRSTS.naming(new NamedSources("", Set.of(entry.source())));
        return index.stories(one, 0, 1).stories().stream()
                .flatMap(story -> story.entries().stream())
                .filter(other -> !other.source().equals(entry.source()))
                .toList();
    }

    private List<Correction> corrections(Entry entry) {
        Path rules = settings.ruleFolder();
        return settings.corrections()
                ? Corrections.load(rules, CodeLookup.of(rules)).of(entry.source())
                : List.of();
    }

    private Neighbours neighbours(Request request, BlotterIndex index) {
        int hit = request.number(Neighbours.HIT, -1, -1, SearchForm.FARTHEST);
        SearchForm form = SearchForm.of(request);
        return hit < 0 ? Neighbours.NONE : Neighbours.of(index, query(form, index), form, hit);
    }

    private Response why(Request request, StoredEntry stored) {
        TagExplanation why = TagExplanation.of(stored.document(), rules.pipeline(), null);
        return Response.page(200, "why", new WhyPage(new Frame("Why", SearchForm.of(request)), stored, why));
    }

    /** One correction after another: the index has one writer. */
    private synchronized Response correct(Request request) {
        if (!settings.corrections()) {
            throw new RequestException(
                    403, "documents are not to be corrected here; start blotter serve with --corrections");
        }
        Corrector corrector = new Corrector(settings.ruleFolder(), rules.pipeline());
        try {
            change(corrector, request);
        } catch (IllegalArgumentException e) {
            return entry(request, 400, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return entry(
                    request,
                    503,
                    "the correction can't be written (" + e.getMessage() + "); mend that, and send it again");
        }
        return Response.to(EntryPage.link(request.value("source")) + "&done=yes");
    }

    private void change(Corrector corrector, Request request) throws IOException {
        String source = request.value("source");
        String tag = request.value("tag");
        String action = request.value("action");
        if (action.equals("undo")) {
            corrector.takeBack(settings.index(), source, tag);
            return;
        }
        corrector.correct(
                settings.index(),
                corrector.correction(
                        source,
                        tag,
                        action.equals("remove") ? Action.REMOVE : Action.ADD,
                        request.value("reason"),
                        request.value("who"),
                        request.value("quote")));
    }

    @Override
    public void close() {
        rules.close();
    }
}

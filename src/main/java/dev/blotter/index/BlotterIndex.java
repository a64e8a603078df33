package dev.blotter.index;

import dev.blotter.codes.RuleLanguages;
import dev.blotter.finding.Entry;
import dev.blotter.identity.Watchlist;
import dev.blotter.index.entry.CorrectionRecord;
import dev.blotter.index.entry.Fields;
import dev.blotter.index.entry.InputRecord;
import dev.blotter.index.entry.Inputs;
import dev.blotter.index.entry.Matches;
import dev.blotter.index.entry.RuleSetColumn;
import dev.blotter.index.entry.Settings;
import dev.blotter.index.entry.StoredEntries;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.index.fault.IndexException;
import dev.blotter.index.fault.QueryException;
import dev.blotter.index.folder.IndexFolder;
import dev.blotter.index.query.Conditions;
import dev.blotter.index.query.Dimension;
import dev.blotter.index.query.Filter;
import dev.blotter.index.query.Part;
import dev.blotter.index.query.SimilarEntries;
import dev.blotter.index.result.Bucket;
import dev.blotter.index.result.EntryNames;
import dev.blotter.index.result.Facets;
import dev.blotter.index.result.Match;
import dev.blotter.index.result.NameSearch;
import dev.blotter.index.result.NamedEntry;
import dev.blotter.index.result.PageRequest;
import dev.blotter.index.result.Search;
import dev.blotter.index.result.SearchResult;
import dev.blotter.index.result.Stories;
import dev.blotter.index.result.StoryList;
import dev.blotter.index.ruleset.RuleSets;
import dev.blotter.index.story.StoryMatch;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * One state of an index, to be asked; it does not change. For many threads.
 *
 * <p>Methods with a filter throw {@link QueryException} when its text can't be read; all throw {@link IndexException}
 * when the folder or its disk fails.
 */
public final class BlotterIndex implements Closeable {

    private final IndexFolder folder;
    private final DirectoryReader reader;
    private final Settings settings;
    private final IndexSearcher searcher;
    private final Facets facets;
    private @Nullable EntryNames names;

    BlotterIndex(IndexFolder folder, DirectoryReader reader, Settings settings) {
        this.folder = folder;
        this.reader = reader;
        this.settings = settings;
        this.searcher = new IndexSearcher(reader);
        this.facets = new Facets(reader);
    }

    /** Opens the last committed state; an {@link IndexException} when there is none, or a newer Blotter made it. */
    public static BlotterIndex open(Path path) {
        IndexFolder folder = new IndexFolder(path);
        return folder.with(() -> {
            folder.mustExist();
            DirectoryReader reader = DirectoryReader.open(folder.directory());
            try {
                return new BlotterIndex(
                        folder,
                        reader,
                        Settings.of(path, reader.getIndexCommit().getUserData()));
            } catch (IOException | RuntimeException e) {
                reader.close();
                throw e;
            }
        });
    }

    public Path path() {
        return folder.path();
    }

    /** The absolute paths of the roots, by name. */
    public Map<String, String> roots() {
        return settings.roots();
    }

    /** When the latest run over the corpus began; null before the first. */
    public @Nullable Instant lastRun() {
        return settings.lastRun();
    }

    public SearchResult search(Filter filter, PageRequest page) {
        return folder.with(() -> new Search(searcher, filter).run(page));
    }

    /** Finds stories of which at least one document is asked for; those with most sources come first. */
    public StoryList stories(Filter filter, int offset, int limit) {
        return folder.with(() -> {
            Stories stories = new Stories(reader);
            Set<String> found = stories.among(matches(filter));
            return new StoryList(found.size(), stories.page(found, offset, limit));
        });
    }

    /** What each part of a question finds alone, and what all others do: why a question finds nothing. */
    public List<Part> parts(Filter filter) {
        return folder.with(() -> new Conditions(searcher, filter).parts());
    }

    public long count(Filter filter) {
        return folder.with(() -> (long) searcher.count(new Conditions(searcher, filter).query()));
    }

    /** How many entries have each value of a dimension: the commonest first, then in order of the value. */
    public List<Bucket> facets(Filter filter, Dimension dimension) {
        return folder.with(() -> facets.of(matches(filter), dimension));
    }

    /** The same for several dimensions, in their order, with one search. */
    public Map<Dimension, List<Bucket>> facets(Filter filter, Set<Dimension> dimensions) {
        return folder.with(() -> {
            Matches matches = matches(filter);
            Map<Dimension, List<Bucket>> counted = dimensions.parallelStream()
                    .collect(Collectors.toConcurrentMap(
                            Function.identity(), dimension -> folder.with(() -> facets.of(matches, dimension))));
            Map<Dimension, List<Bucket>> ordered = new LinkedHashMap<>();
            dimensions.forEach(dimension -> ordered.put(dimension, counted.getOrDefault(dimension, List.of())));
            return ordered;
        });
    }

    /** The entries that are most like that of a source, in words and tags; see {@link SimilarEntries}. */
    public SearchResult like(String source, PageRequest page) {
        return folder.with(() -> {
            int doc = number(source);
            if (doc < 0) {
                return new SearchResult(0, 0, List.of());
            }
            SimilarEntries likeness = new SimilarEntries(reader, new StoredEntries(reader).stored(doc));
            return new Search(searcher, Filter.FIRSTS).run(page, likeness.query());
        });
    }

    public SearchResult search(Filter filter, PageRequest page, Set<String> sources) {
        return folder.with(() -> new Search(searcher, filter).run(page, sources));
    }

    /** The sources of what is found, in no order. */
    public Set<String> sources(Filter filter) {
        return folder.with(() -> {
            Set<String> sources = new TreeSet<>();
            matches(filter).sources(sources::add);
            return sources;
        });
    }

    private Matches matches(Filter filter) throws IOException {
        return Matches.of(reader, new Conditions(searcher, filter).query());
    }

    /** Gives each name of a list with each entry that holds it; entries in no order. */
    public void naming(Filter filter, Watchlist list, Consumer<NamedEntry> sink) {
        folder.run(() -> new NameSearch(reader, new Conditions(searcher, filter).query()).each(list, sink));
    }

    /** Gives each entry, in the order of the bytes of its source. */
    public void export(Filter filter, Consumer<Entry> sink) {
        folder.run(() -> {
            StoredEntries entries = new StoredEntries(reader);
            matches(filter).inOrderOfSource(doc -> sink.accept(entries.entry(doc)));
        });
    }

    /** Gives each entry with its document and the counts that meet the filter, in the order of the bytes of its source. */
    public void exportMatches(Filter filter, Consumer<Match> sink) {
        folder.run(() -> {
            StoredEntries entries = new StoredEntries(reader);
            Conditions conditions = new Conditions(searcher, filter);
            matches(filter).inOrderOfSource(doc -> {
                StoredEntry stored = entries.stored(doc);
                sink.accept(new Match(stored, conditions.meeting(doc, stored.entry())));
            });
        });
    }

    /** Gives each entry with its wording and the counts that meet the filter, in no order; without its text. */
    public void tellings(Filter filter, Consumer<StoryMatch> sink) {
        folder.run(() -> {
            StoredEntries entries = new StoredEntries(reader);
            Stories stories = new Stories(reader);
            EntryNames names = names();
            Conditions conditions = new Conditions(searcher, filter);
            matches(filter).each(doc -> {
                Entry entry = entries.entry(doc);
                sink.accept(
                        new StoryMatch(entry, stories.wordingOf(doc), names.of(doc), conditions.meeting(doc, entry)));
            });
        });
    }

    /** Counted when first asked for, and then kept. */
    private synchronized EntryNames names() throws IOException {
        EntryNames counted = names;
        if (counted == null) {
            counted = EntryNames.of(reader);
            names = counted;
        }
        return counted;
    }

    /** Gives each entry with its document, in no order; fast. */
    public void documents(Filter filter, Consumer<StoredEntry> sink) {
        folder.run(() -> documents(matches(filter), sink));
    }

    /** Gives each entry with text, with its document, in no order. */
    public void judged(Consumer<StoredEntry> sink) {
        folder.run(() -> documents(Matches.of(reader, RuleSetColumn.ANY), sink));
    }

    public int countJudged() {
        return folder.with(() -> searcher.count(RuleSetColumn.ANY));
    }

    /** Gives their sources, in no order; reads one column of the index. */
    public void judgedSources(Consumer<String> sink) {
        folder.run(() -> Matches.of(reader, RuleSetColumn.ANY).sources(sink));
    }

    /** Gives each entry with text that this rule set has not judged, and each of these sources that has an entry. */
    public void judgedOtherwise(String ruleSet, Set<String> sources, Consumer<StoredEntry> sink) {
        folder.run(() -> documents(Matches.of(reader, otherwise(ruleSet, sources)), sink));
    }

    public int countJudgedOtherwise(String ruleSet, Set<String> sources) {
        return folder.with(() -> searcher.count(otherwise(ruleSet, sources)));
    }

    private static Query otherwise(String ruleSet, Set<String> sources) {
        Query named = Fields.all(Conditions.anyOf(Fields.KEY, sources), Fields.isType(Fields.ENTRY));
        return Conditions.any(List.of(RuleSetColumn.otherThan(ruleSet), named));
    }

    /**
     * The sources whose corrections are not those that the index was made with.
     *
     * @param effects what corrections do now, by source
     */
    public Set<String> correctedOtherwise(Map<String, String> effects) {
        return folder.with(() -> CorrectionRecord.difference(CorrectionRecord.read(reader), effects));
    }

    private void documents(Matches matches, Consumer<StoredEntry> sink) throws IOException {
        StoredEntries entries = new StoredEntries(reader);
        matches.each(doc -> sink.accept(entries.stored(doc)));
    }

    public Optional<StoredEntry> find(String source) {
        return folder.with(() -> {
            int doc = number(source);
            return doc < 0 ? Optional.empty() : Optional.of(new StoredEntries(reader).stored(doc));
        });
    }

    /** Sources that end in some letters, such as the name of a file; so many at most, in their order. */
    public List<String> sourcesEndingIn(String end, int most) {
        return folder.with(() -> {
            List<String> sources = new ArrayList<>();
            TermsEnum each = Matches.terms(reader, Fields.KEY);
            for (BytesRef term = each.next(); term != null && sources.size() < most; term = each.next()) {
                if (term.utf8ToString().endsWith(end)) {
                    sources.add(term.utf8ToString());
                }
            }
            return sources;
        });
    }

    /** The number of the Lucene document of an entry; -1 when there is none. */
    private int number(String source) throws IOException {
        return Matches.first(reader, Fields.entryOf(source));
    }

    /** Gives what became of each file, in no order. */
    public void inputs(Consumer<InputRecord> sink) {
        folder.run(() -> Inputs.each(reader, sink));
    }

    /** The hashes of the rule sets that entries were judged by. */
    public Set<String> ruleSets() {
        return folder.with(() -> RuleSetColumn.in(reader, Fields.JUDGED_BY));
    }

    /** The absolute path of the rule folder that last judged entries; null before the first. */
    public @Nullable String ruleFolder() {
        return settings.rules();
    }

    /** The languages that this folder has rules for, as far as it is still there. */
    public RuleLanguages ruleLanguages() {
        String folderOfRules = settings.rules();
        return folderOfRules == null ? RuleLanguages.UNKNOWN : RuleLanguages.in(Path.of(folderOfRules));
    }

    public boolean isJudgedBy(String hash) {
        return folder.with(() -> RuleSets.isOnly(reader, hash));
    }

    /** The zipped copy of the rule folder that judged most entries; empty before any did. */
    public Optional<byte[]> lastRuleSet() {
        return ruleSets().stream()
                .min(Comparator.comparingInt(hash -> countJudgedOtherwise(hash, Set.of())))
                .flatMap(this::ruleSet);
    }

    public Optional<byte[]> ruleSet(String hash) {
        return folder.with(() -> RuleSets.zip(reader, hash));
    }

    @Override
    public void close() {
        folder.run(reader::close);
    }
}

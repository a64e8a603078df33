package dev.blotter;

import dev.blotter.annotate.term.TermRow;
import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import dev.blotter.codes.RuleLanguages;
import dev.blotter.finding.Entry;
import dev.blotter.finding.EntryAssembler;
import dev.blotter.finding.Verdict;
import dev.blotter.finding.correction.Corrections;
import dev.blotter.read.Reader;
import dev.blotter.read.fork.IsolationPolicy;
import dev.blotter.read.format.Heartbeat;
import dev.blotter.read.format.ReadOptions;
import dev.blotter.rules.RuleSet;
import dev.blotter.rules.folder.Cache;
import dev.blotter.rules.folder.FolderHash;
import dev.blotter.rules.text.Trust;
import dev.blotter.text.Annotations;
import dev.blotter.text.Document;
import dev.blotter.text.Outcome;
import dev.blotter.text.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way of a document: a file is read, the document is annotated, the annotations are judged.
 *
 * <p>A pipeline holds no state of the documents that it has seen. It may be used by many threads at
 * once, and a process may hold several, such as one for each of two rule folders.
 */
public final class Pipeline implements AutoCloseable {
    private final LoadedRules.RuleLocation location;
    private final Reading reading;
    private final Regions regions;
    private final FraudTypes types;
    private final EntryAssembler assembler;
    private final Corrections corrections;
    private volatile @Nullable LoadedRules loaded;
    private volatile @Nullable String unloadedHash;

    /** How documents are read. */
    private record Reading(Reader reader, IsolationPolicy policy) {}

    private Pipeline(LoadedRules.RuleLocation location, Reading reading) {
        this.location = location;
        this.reading = reading;
        this.regions = Regions.builtIn();
        this.types = FraudTypes.load(location.folder());
        this.assembler = new EntryAssembler(types, regions, RuleLanguages.in(location.folder()), Version.current());
        this.corrections = Corrections.load(location.folder(), CodeLookup.of(location.folder()));
    }

    /**
     * A pipeline with the usual options, which parses all in this process and keeps compiled rules in
     * {@link #usualCache()}. The first one compiles them, which takes half a minute; later ones open in a second.
     *
     * @throws dev.blotter.codes.ProblemsException when something is wrong in the rule folder
     */
    public static Pipeline open(Path ruleFolder) {
        return open(ruleFolder, ReadOptions.DEFAULT, usualCache());
    }

    /** Where compiled rules are kept unless something else is said: {@code .cache/blotter/rules} of the user's home. */
    public static Path usualCache() {
        return Cache.folderOfHome();
    }

    /** A pipeline that parses all in this process. */
    public static Pipeline open(Path ruleFolder, ReadOptions options, Path cacheFolder) {
        return open(ruleFolder, options, IsolationPolicy.NONE, cacheFolder, Trust.VOCABULARY);
    }

    /** A pipeline for a rule folder that may come from a stranger. */
    public static Pipeline open(Path ruleFolder, ReadOptions options, IsolationPolicy policy, Path cacheFolder) {
        return open(ruleFolder, options, policy, cacheFolder, Trust.VOCABULARY);
    }

    /**
     * A pipeline for a rule folder.
     *
     * @param cacheFolder where compiled rules are kept
     * @param trust what the rules may do
     * @throws dev.blotter.codes.ProblemsException when something is wrong in the rule folder
     */
    public static Pipeline open(
            Path ruleFolder, ReadOptions options, IsolationPolicy policy, Path cacheFolder, Trust trust) {
        Pipeline pipeline = unloaded(ruleFolder, options, policy, cacheFolder, trust);
        pipeline.load();
        return pipeline;
    }

    /**
     * A pipeline that loads its rules and word lists when they are first asked for, or by {@link #load}: for a run
     * that may have nothing to judge.
     *
     * @throws dev.blotter.codes.ProblemsException when something is wrong in the kinds of fraud or the corrections;
     *     what is wrong in the rest of the rule folder is thrown by what loads it
     */
    public static Pipeline unloaded(
            Path ruleFolder, ReadOptions options, IsolationPolicy policy, Path cacheFolder, Trust trust) {
        return new Pipeline(
                new LoadedRules.RuleLocation(ruleFolder, cacheFolder, trust),
                new Reading(new Reader(options, policy), policy));
    }

    /**
     * Loads the rules and word lists, unless they are loaded.
     *
     * @throws dev.blotter.codes.ProblemsException when something is wrong in the rule folder
     */
    public synchronized void load() {
        if (loaded == null) {
            loaded = LoadedRules.load(location, types, regions);
        }
    }

    private LoadedRules loadedRules() {
        if (loaded == null) {
            load();
        }
        return Objects.requireNonNull(loaded);
    }

    /**
     * A pipeline with the rule folder as it is now, which reads as this one does.
     *
     * @throws dev.blotter.codes.ProblemsException when something is wrong in the rule folder
     */
    public Pipeline renewed() {
        Pipeline pipeline = new Pipeline(location, reading);
        pipeline.load();
        return pipeline;
    }

    /** Passes on each document of a file, in order. */
    public void read(Path file, String source, Consumer<Document> sink) {
        reading.reader().read(file, source, sink);
    }

    /** Passes on each document of a file that an earlier try has not; see {@link Heartbeat}. */
    public void read(Path file, String source, Heartbeat heartbeat, Consumer<Document> sink) {
        reading.reader().read(file, source, heartbeat, sink);
    }

    /**
     * The entries of a file, in order: of a page one, of an archive, a mailbox or a table of documents one for
     * each document in it. What can't be read has an entry that says why. The source of an entry is the path as
     * it is given, with what leads to a member: {@code news/a.zip!/b.html}.
     */
    public List<Entry> tag(Path file) {
        List<Entry> entries = new ArrayList<>();
        read(file, file.toString(), document -> entries.add(tag(document)));
        return List.copyOf(entries);
    }

    /**
     * The entry of a document, as the rules make it and persons have corrected it. A document that rules
     * fail on has one too, which says so.
     */
    public Entry tag(Document document) {
        return tag(document, corrections);
    }

    /** The entry of a document with other corrections than those of the rule folder. */
    public Entry tag(Document document, Corrections by) {
        if (!document.outcome().status().hasText()) {
            return unread(document, by);
        }
        LoadedRules loaded = loadedRules();
        return wholeOrBeginning(
                document,
                part -> {
                    Document seen = by.corrected(part);
                    Annotations annotations = loaded.annotator().annotate(seen);
                    Verdict verdict = loaded.rules().judge(annotations);
                    return by.apply(assembler.assemble(seen, annotations, verdict), document, annotations.sentences());
                },
                failure -> unread(document.with(failure), by));
    }

    /**
     * What some work makes of a document. Of a long one that rules pair too much of it is asked again for a beginning,
     * and for a shorter one, since there is more to find in it than that it was too long.
     */
    public static <T> T wholeOrBeginning(Document document, Function<Document, T> work, Function<Outcome, T> failing) {
        Document part = document;
        while (true) {
            try {
                return work.apply(part);
            } catch (RuntimeException | OutOfMemoryError | StackOverflowError | LinkageError e) {
                Outcome failure = JvmErrors.judging(e);
                Optional<Document> shorter = JvmErrors.isCost(e)
                        ? TruncatedDocument.of(document, part.text().length(), failure)
                        : Optional.empty();
                if (shorter.isEmpty()) {
                    return failing.apply(failure);
                }
                part = shorter.get();
            }
        }
    }

    /** The entry of a document; of one that an earlier try hung on, that of its beginning if it is long, or it says so. */
    public Entry tag(Document document, Heartbeat heartbeat) {
        return judge(document, heartbeat, () -> tag(document), unjudged -> tagBeginning(document, heartbeat, unjudged));
    }

    private Entry tagBeginning(Document document, Heartbeat heartbeat, Entry unjudged) {
        Outcome failure = new Outcome(Status.FAILED, unjudged.reason());
        return TruncatedDocument.of(document, document.text().length(), failure)
                .map(part ->
                        judge("the beginning of " + part.source(), part, heartbeat, () -> tag(part), none -> unjudged))
                .orElse(unjudged);
    }

    /**
     * What some work makes of a document that judges it, as one step of a try.
     *
     * @param unjudged what stands for it when the work fails, or an earlier try hung on it, by the entry that says so;
     *     not asked when the try has been given up, since the next one is
     * @throws Heartbeat.Over when the try has been given up
     */
    public <T> T judge(Document document, Heartbeat heartbeat, Supplier<T> work, Function<Entry, T> unjudged) {
        return judge(document.source(), document, heartbeat, work, unjudged);
    }

    private <T> T judge(
            String what, Document document, Heartbeat heartbeat, Supplier<T> work, Function<Entry, T> unjudged) {
        Outcome stuck = heartbeat.judge(what);
        Function<Outcome, T> failing = outcome -> unjudged.apply(unread(document.with(outcome), corrections));
        Supplier<T> made = stuck == null ? attempt(work, failing) : () -> failing.apply(stuck);
        heartbeat.rest();
        return made.get();
    }

    /** What some work makes, or what stands for it when it fails, yet to be made. */
    private static <T> Supplier<T> attempt(Supplier<T> work, Function<Outcome, T> failing) {
        try {
            T made = work.get();
            return () -> made;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError | LinkageError e) {
            Outcome failure = JvmErrors.judging(e);
            return () -> failing.apply(failure);
        }
    }

    private Entry unread(Document document, Corrections by) {
        return by.apply(assembler.unread(by.corrected(document)), document, List.of());
    }

    /**
     * The entry of a document as the rules alone make it, with all that they conclude. Of one that they fail on
     * it says so, and nothing is concluded.
     */
    public TaggedDocument tagged(Document document) {
        LoadedRules loaded = loadedRules();
        return wholeOrBeginning(
                document,
                part -> {
                    Annotations annotations = loaded.annotator().annotate(part);
                    Verdict verdict = loaded.rules().judge(annotations);
                    return new TaggedDocument(assembler.assemble(part, annotations, verdict), verdict);
                },
                failure -> new TaggedDocument(
                        assembler.unread(document.with(failure)),
                        new Verdict(loaded.rules().hash(), List.of())));
    }

    /** What the rules see of a document. */
    public Annotations annotate(Document document) {
        return loadedRules().annotator().annotate(document);
    }

    /** The entry that a verdict on a document makes. */
    public Entry assemble(Document document, Annotations annotations, Verdict verdict) {
        return assembler.assemble(document, annotations, verdict);
    }

    /** The rows of the term files. */
    public List<TermRow> terms() {
        return loadedRules().annotator().terms();
    }

    /**
     * Keeps what is measured of so many documents, the last ones, as long as there is memory; pipelines that are opened
     * later with the same tables have it too.
     */
    public void keepAnnotations(int documents) {
        loadedRules().annotator().keep(documents);
    }

    /** What the change from a former edition of the rule folder may do to documents. */
    public RuleChange changeSince(Path before) {
        return RuleChange.between(before, rules().folder(), loadedRules().annotator());
    }

    /** The rules that judge. */
    public RuleSet rules() {
        return loadedRules().rules();
    }

    /** The rule folder, which may have changed since. */
    public Path folder() {
        return location.folder();
    }

    /**
     * Names the rules that judge by their content, as {@link RuleSet#hash} does; before they are loaded, those that
     * the folder held when this was first asked.
     */
    public String ruleSet() {
        LoadedRules known = loaded;
        return known == null ? unloadedHash() : known.rules().hash();
    }

    private String unloadedHash() {
        String hash = unloadedHash;
        if (hash == null) {
            hash = FolderHash.of(location.folder());
            unloadedHash = hash;
        }
        return hash;
    }

    /** What persons have put right in single documents. */
    public Corrections corrections() {
        return corrections;
    }

    /** A string that changes when the reader, or its options, may read other documents from a file. */
    public String readerVersion() {
        return reading.reader().version();
    }

    /** How it protects this process from documents. */
    public IsolationPolicy guard() {
        return reading.policy();
    }

    /** Ends the processes that parse. */
    @Override
    public void close() {
        reading.reader().close();
    }
}

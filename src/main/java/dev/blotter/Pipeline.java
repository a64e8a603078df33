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
 * The way of a document: a file is read, the document is annotated, the annotations are judged. Safe for many threads.
 * What opens or loads one throws {@link dev.blotter.codes.ProblemsException} for faults of the rule folder.
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
     * A pipeline with the usual options, which parses all in this process. The first one compiles the rules, which
     * takes half a minute; later ones open in a second.
     */
    public static Pipeline open(Path ruleFolder) {
        return open(ruleFolder, ReadOptions.DEFAULT, usualCache());
    }

    /** Where compiled rules are kept unless something else is said: {@code .cache/blotter/rules} of the user's home. */
    public static Path usualCache() {
        return Cache.folderOfHome();
    }

    public static Pipeline open(Path ruleFolder, ReadOptions options, Path cacheFolder) {
        return open(ruleFolder, options, IsolationPolicy.NONE, cacheFolder, Trust.VOCABULARY);
    }

    /** A pipeline for a rule folder that may come from a stranger. */
    public static Pipeline open(Path ruleFolder, ReadOptions options, IsolationPolicy policy, Path cacheFolder) {
        return open(ruleFolder, options, policy, cacheFolder, Trust.VOCABULARY);
    }

    /** A pipeline for a rule folder; compiled rules are kept in {@code cacheFolder}. */
    public static Pipeline open(
            Path ruleFolder, ReadOptions options, IsolationPolicy policy, Path cacheFolder, Trust trust) {
        Pipeline pipeline = unloaded(ruleFolder, options, policy, cacheFolder, trust);
        pipeline.load();
        return pipeline;
    }

    /**
     * A pipeline that loads its rules when they are first asked for, or by {@link #load}: for a run that may have
     * nothing to judge.
     */
    public static Pipeline unloaded(
            Path ruleFolder, ReadOptions options, IsolationPolicy policy, Path cacheFolder, Trust trust) {
        return new Pipeline(
                new LoadedRules.RuleLocation(ruleFolder, cacheFolder, trust),
                new Reading(new Reader(options, policy), policy));
    }

    /** Loads the rules and word lists, unless they are loaded. */
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

    /** A pipeline with the rule folder as it is now, which reads as this one does. */
    public Pipeline renewed() {
        Pipeline pipeline = new Pipeline(location, reading);
        pipeline.load();
        return pipeline;
    }

    public void read(Path file, String source, Consumer<Document> sink) {
        reading.reader().read(file, source, sink);
    }

    /** Passes on each document of a file that an earlier try has not; see {@link Heartbeat}. */
    public void read(Path file, String source, Heartbeat heartbeat, Consumer<Document> sink) {
        reading.reader().read(file, source, heartbeat, sink);
    }

    /** The entries of a file, in order: one for each document in it. What can't be read has an entry that says why. */
    public List<Entry> tag(Path file) {
        List<Entry> entries = new ArrayList<>();
        read(file, file.toString(), document -> entries.add(tag(document)));
        return List.copyOf(entries);
    }

    /**
     * The entry of a document, as the rules make it and persons have corrected it; it says so when rules fail on it.
     */
    public Entry tag(Document document) {
        return tag(document, corrections);
    }

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

    /** What some work makes of a document; of a long one that costs too much, of its beginning. */
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
     * @param unjudged what stands for it when the work fails or an earlier try hung on it
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

    /** The entry as the rules alone make it, with all that they conclude; nothing is concluded where they fail. */
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

    public Annotations annotate(Document document) {
        return loadedRules().annotator().annotate(document);
    }

    public Entry assemble(Document document, Annotations annotations, Verdict verdict) {
        return assembler.assemble(document, annotations, verdict);
    }

    public List<TermRow> terms() {
        return loadedRules().annotator().terms();
    }

    /** What the change from a former edition of the rule folder may do to documents. */
    public RuleChange changeSince(Path before) {
        return RuleChange.between(before, rules().folder(), terms());
    }

    public RuleSet rules() {
        return loadedRules().rules();
    }

    /** The rule folder, which may have changed since. */
    public Path folder() {
        return location.folder();
    }

    /** Names the rules by their content; before they are loaded, those that the folder held at the first call. */
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

    @Override
    public void close() {
        reading.reader().close();
    }
}

package dev.blotter.workbench.correction;

import dev.blotter.Pipeline;
import dev.blotter.batch.FanOut;
import dev.blotter.batch.RuleArchive;
import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.WholeFiles;
import dev.blotter.finding.Entry;
import dev.blotter.finding.Tag;
import dev.blotter.finding.correction.Correction;
import dev.blotter.finding.correction.Corrections;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.IndexSession;
import dev.blotter.index.entry.Lineage;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.text.Document;
import dev.blotter.text.Plain;
import dev.blotter.text.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Corrects the entry of one document: in the table of the rule folder, and at once in the index. */
public final class Corrector {
    private final Path ruleFolder;
    private final Pipeline pipeline;
    private final CodeLookup names;

    /**
     * @param pipeline of this rule folder
     */
    public Corrector(Path ruleFolder, Pipeline pipeline) {
        this.ruleFolder = ruleFolder;
        this.pipeline = pipeline;
        this.names = CodeLookup.of(ruleFolder);
    }

    /**
     * Reads the tag that is to be added or removed.
     *
     * @throws IllegalArgumentException with a sentence for the user, when it is none, or can't be added
     */
    Tag tag(String text, Correction.Action action) {
        Tag tag = Tag.parseCorrected(text, names);
        if (action == Correction.Action.ADD) {
            Corrections.requireWhole(tag);
        }
        return tag;
    }

    /**
     * What a person says of a document.
     *
     * @param text the tag that is to be added or removed
     * @param reason why; it stands in the entry
     * @param who whose judgement it is; may be empty
     * @param quote words of the document that an added tag rests on; empty for its title or beginning
     * @throws IllegalArgumentException with a sentence for the user, when that can't be a correction
     */
    public Correction correction(
            String source, String text, Correction.Action action, String reason, String who, String quote) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException(
                    "the reason is empty; say in a few words why, since it stands in the entry");
        }
        Tag tag = tag(text, action);
        if (!quote.isEmpty() && action == Correction.Action.REMOVE) {
            throw new IllegalArgumentException("a quote is for a tag that is added; leave it out when you remove one");
        }
        if (!quote.isEmpty() && (tag.family() == Tag.Family.PUBLISHED || tag.family() == Tag.Family.TITLE)) {
            throw new IllegalArgumentException("a quote is for a tag; leave it out with " + tag.name());
        }
        String today = LocalDate.now(Clock.systemUTC()).toString();
        return new Correction(0, source, tag, action, Plain.line(reason), Plain.line(who), today, quote);
    }

    /**
     * Writes a correction to the table and to an index that no other command writes to.
     *
     * @return the entry as it is now
     * @throws IllegalArgumentException with a sentence for the user, when the index has no such document, the
     *     correction would change nothing, or the document does not hold the quote
     * @throws IOException when the table can't be written
     */
    public Entry correct(Path index, Correction correction) throws IOException {
        try (IndexSession session = session(index)) {
            return correct(correction, session);
        }
    }

    IndexSession session(Path index) {
        return IndexSession.open(index, Lineage.of(names.types()), Clock.systemUTC());
    }

    Entry correct(Correction correction, IndexSession session) throws IOException {
        return correct(stored(session, correction.source()), correction, session);
    }

    private static StoredEntry stored(IndexSession session, String source) {
        try (BlotterIndex open = session.snapshot()) {
            return open.find(source)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "'" + source + "' is no source of the index; look it up with: blotter search"));
        }
    }

    /**
     * Writes a correction, and replaces the entry: both or none, as far as the disk allows.
     *
     * @param stored the entry, with its document
     * @return the entry as it is now
     * @throws IllegalArgumentException with a sentence for the user, when the correction would change
     *     nothing, the document does not hold the quote, or rules fail on it
     * @throws IOException when the table can't be written
     */
    Entry correct(StoredEntry stored, Correction correction, IndexSession session) throws IOException {
        Entry entry = tag(pipeline, stored.document(), pipeline.corrections());
        if (entry.status().equals(Status.FAILED.json())) {
            throw new IllegalArgumentException("'" + entry.source() + "' can't be corrected now: " + entry.reason());
        }
        requireChange(entry, correction);
        requireQuote(stored.document(), correction.quote());
        return edit(stored, session, () -> Corrections.append(ruleFolder, correction));
    }

    /**
     * Takes a correction back: its row leaves the table, and the rules judge the document in the index again.
     *
     * @param text the tag that was added, set or removed; of several corrections of it the last is taken back
     * @return the entry as it is now
     * @throws IllegalArgumentException with a sentence for the user, when there is no such correction or document
     * @throws IOException when the table can't be written
     */
    public Entry takeBack(Path index, String source, String text) throws IOException {
        Tag tag = Tag.parseCorrected(text, names);
        List<Correction> made = Corrections.load(ruleFolder, names).of(source);
        Correction last = made.stream()
                .filter(row -> tag.covers(row.tag()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + source + "' has no correction of " + tag + "; " + listed(made)));
        try (IndexSession session = session(index)) {
            return edit(stored(session, source), session, () -> Corrections.remove(ruleFolder, last));
        }
    }

    private static String listed(List<Correction> made) {
        return made.isEmpty()
                ? "nor any other"
                : "it has " + made.stream().map(row -> row.tag().toString()).collect(Collectors.joining(", "));
    }

    /** A change of the table of corrections. */
    private interface TableEdit {
        void run() throws IOException;
    }

    private Entry edit(StoredEntry stored, IndexSession session, TableEdit change) throws IOException {
        Path table = ruleFolder.resolve(Corrections.FILE);
        boolean isNew = !Files.exists(table);
        try (WholeFiles former = new WholeFiles()) {
            if (!isNew) {
                former.write(table, part -> Files.write(part, Files.readAllBytes(table)));
            }
            change.run();
            try {
                return replace(stored, session);
            } catch (RuntimeException e) {
                // A row that the index knows nothing of would be a surprise of the next run.
                if (isNew) {
                    Files.deleteIfExists(table);
                } else {
                    former.keep();
                }
                throw e;
            }
        }
    }

    static Entry tag(Pipeline pipeline, Document document, Corrections by) {
        return FanOut.once(
                pipeline.guard().timeLimit(),
                watch -> pipeline.judge(document, watch, () -> pipeline.tag(document, by), failed -> failed));
    }

    private Entry replace(StoredEntry stored, IndexSession session) {
        Corrections now = Corrections.load(ruleFolder, names);
        Entry entry = tag(pipeline, stored.document(), now);
        RuleArchive.keepCopy(session, pipeline);
        session.rejudge(stored, entry);
        session.keepCorrection(entry.source(), now.effects().getOrDefault(entry.source(), ""));
        session.commit();
        return entry;
    }

    private void requireChange(Entry entry, Correction correction) {
        Tag tag = correction.tag();
        if (tag.isOfCount() && Tag.of(entry).stream().noneMatch(tag.count()::covers)) {
            throw new IllegalArgumentException(
                    "'" + entry.source() + "' has no " + tag.count() + "; " + others(entry, Tag.Family.COUNT));
        }
        boolean has = all(entry).anyMatch(other -> covers(tag, other));
        boolean isNews = tag.isField() ? hasOther(entry, tag) : isToBeConfirmed(entry, tag);
        if (correction.action() == Correction.Action.ADD && has && !isNews) {
            throw new IllegalArgumentException("'" + entry.source() + "' has " + tag + " already");
        }
        if (correction.action() == Correction.Action.REMOVE && !has) {
            throw new IllegalArgumentException(
                    "'" + entry.source() + "' has no " + tag + "; " + others(entry, tag.family()));
        }
    }

    /** A kind of fraud stands for what belongs to it, and a region for what lies in it. */
    private boolean covers(Tag tag, Tag other) {
        return tag.covers(other) || (tag.family() == other.family() && isWithin(other, tag.name()));
    }

    private boolean isWithin(Tag tag, String whole) {
        return switch (tag.family()) {
            case FRAUD_TYPE -> names.types().ancestors(tag.name()).contains(whole);
            case REGION -> names.regions().parents(tag.name()).contains(whole);
            case COUNT, LABEL, PUBLISHED, TITLE, HEADLINE, PLACE, PERIOD -> false;
        };
    }

    private static String others(Entry entry, Tag.Family family) {
        List<Tag> same = all(entry).filter(tag -> tag.family() == family).toList();
        return same.isEmpty()
                ? "nor any of its kind"
                : "it has " + same.stream().map(Tag::toString).collect(Collectors.joining(", "));
    }

    /** Whether an entry has a figure that rules alone have found. */
    private static boolean isToBeConfirmed(Entry entry, Tag tag) {
        return entry.counts().stream()
                .filter(count -> tag.covers(Tag.of(count)))
                .anyMatch(count -> count.rules().stream().noneMatch(Correction::isMarked));
    }

    /** Whether an entry has another headline of the kind besides. */
    private static boolean hasOther(Entry entry, Tag tag) {
        return Tag.fieldsOf(entry).stream()
                .anyMatch(other ->
                        other.family() == tag.family() && other.name().equals(tag.name()) && !tag.covers(other));
    }

    private static Stream<Tag> all(Entry entry) {
        return Stream.concat(Tag.of(entry).stream(), Tag.fieldsOf(entry).stream());
    }

    private static void requireQuote(Document document, String quote) {
        String title = document.title() == null ? "" : document.title();
        if (!document.text().contains(quote) && !title.contains(quote)) {
            throw new IllegalArgumentException(
                    "the document does not hold the quote '" + quote + "'; copy the words from: blotter show");
        }
    }
}

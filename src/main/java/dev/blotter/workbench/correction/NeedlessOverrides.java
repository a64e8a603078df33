package dev.blotter.workbench.correction;

import dev.blotter.Pipeline;
import dev.blotter.batch.FailedDocuments;
import dev.blotter.codes.Problem;
import dev.blotter.finding.Entry;
import dev.blotter.finding.correction.Correction;
import dev.blotter.finding.correction.Corrections;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.text.Document;
import dev.blotter.text.Status;
import java.util.List;
import java.util.Optional;

/** Tells which corrections of single documents change nothing any more, because the rules have learnt better. */
public final class NeedlessOverrides {
    private final Pipeline pipeline;
    private final BlotterIndex index;
    private final FailedDocuments failed = new FailedDocuments();

    public NeedlessOverrides(Pipeline pipeline, BlotterIndex index) {
        this.pipeline = pipeline;
        this.index = index;
    }

    /**
     * Compares the entry of each corrected document with what it would be without one of the corrections.
     *
     * @return what is needless, each at its line of the file, in their order
     */
    public List<Problem> find() {
        return pipeline.corrections().all().stream()
                .flatMap(row -> needless(row).stream())
                .sorted()
                .toList();
    }

    private Optional<Problem> needless(Correction row) {
        Optional<StoredEntry> stored = index.find(row.source());
        if (stored.isEmpty()) {
            return problem(row, "the index has no such document; take the row out if the document is gone");
        }
        Corrections corrections = pipeline.corrections();
        if (!corrections.of(row.source()).contains(row)) {
            return problem(row, "a later row says the contrary; take this one out");
        }
        Document document = stored.get().document();
        Entry with = Corrector.tag(pipeline, document, corrections);
        failed.note(with);
        boolean isSame = with.equals(Corrector.tag(pipeline, document, corrections.without(row.source(), row.tag())));
        return isSame && !with.status().equals(Status.FAILED.json())
                ? problem(row, what(row) + "; take the row out")
                : Optional.empty();
    }

    /** The documents that rules failed on: of those it can't be told. */
    public FailedDocuments failed() {
        return failed;
    }

    private static String what(Correction row) {
        boolean adds = row.action() == Correction.Action.ADD;
        if (row.tag().isField()) {
            return adds ? "it is so without the row" : "it has none without the row";
        }
        return adds ? "the rules give the tag by themselves" : "the rules do not give the tag any more";
    }

    private static Optional<Problem> problem(Correction row, String why) {
        String message = "'" + row.source() + "' " + row.action().word() + " " + row.tag() + ": " + why;
        return Optional.of(new Problem(Corrections.FILE, row.line(), 1, Problem.Severity.WARNING, message));
    }
}

package dev.blotter.finding.correction;

import dev.blotter.finding.Entry;
import dev.blotter.finding.Tag;
import dev.blotter.text.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A document with the title and the day of publication that persons have put right, for rules to see. */
final class CorrectedDocument {
    private CorrectedDocument() {}

    static Document of(Document read, List<Correction> rows) {
        Document document = read;
        for (Correction row : rows) {
            if (changes(read, row)) {
                document = row.tag().family() == Tag.Family.TITLE
                        ? with(document, value(row), document.published(), document.publishedFrom())
                        : dated(document, value(row));
            }
        }
        return document;
    }

    /** Whether a document was read with another title or day than a person says, who may say that it has none. */
    static boolean changes(Document read, Correction row) {
        String said = said(read, row.tag());
        return switch (row.tag().family()) {
            case PUBLISHED, TITLE ->
                row.adds()
                        ? !row.tag().value().equals(said)
                        : said != null
                                && (row.tag().value().isEmpty()
                                        || row.tag().value().equals(said));
            default -> false;
        };
    }

    private static @Nullable String said(Document read, Tag tag) {
        return tag.family() == Tag.Family.TITLE ? read.title() : Objects.toString(read.published(), null);
    }

    private static @Nullable String value(Correction row) {
        return row.adds() ? row.tag().value() : null;
    }

    private static Document dated(Document document, @Nullable String day) {
        return day == null
                ? with(document, document.title(), null, null)
                : with(document, document.title(), LocalDate.parse(day), Entry.BY_HAND);
    }

    private static Document with(
            Document document, @Nullable String title, @Nullable LocalDate published, @Nullable String from) {
        return new Document(
                document.source(),
                document.id(),
                title,
                document.text(),
                published,
                from,
                document.language(),
                document.outcome(),
                document.warnings(),
                document.metadata(),
                document.dropped());
    }
}

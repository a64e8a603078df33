package dev.blotter.cli.search;

import dev.blotter.cli.option.Notices;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.ExportTable;
import dev.blotter.cli.output.Listing;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.Spreadsheet;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.UserException;
import dev.blotter.cli.output.Workbook;
import dev.blotter.export.BibTex;
import dev.blotter.export.CslJson;
import dev.blotter.export.ExportedEntry;
import dev.blotter.export.FollowTheMoney;
import dev.blotter.export.OpenSearch;
import dev.blotter.finding.Entry;
import dev.blotter.finding.EntryJson;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.index.query.Filter;
import dev.blotter.text.Plain;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description = {
            "Write entries in the order of their sources: one JSON object a line, a table with a row for each count"
                    + " or document, a bibliography, or what OpenSearch or Aleph take in.",
            "The same corpus and rules give the same bytes; the time an entry was first seen is left out unless asked for."
        })
public final class ExportCommand extends QuestionCommand {
    private enum Form {
        /** Entries, one JSON object a line. */
        JSONL,
        /** A table for a spreadsheet. */
        CSV,
        /** The same table as a workbook of Excel. */
        XLSX,
        /** A bibliography for BibLaTeX. */
        BIBTEX,
        /** A bibliography as CSL-JSON. */
        CSL,
        /** Actions and documents for the bulk interface of OpenSearch. */
        OPENSEARCH,
        /** Entities of FollowTheMoney. */
        FTM;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--format",
            paramLabel = "jsonl|csv|xlsx|bibtex|csl|opensearch|ftm",
            description =
                    "How to write (jsonl unless given): entries, a table, the table for Excel, a bibliography for BibLaTeX or as"
                            + " CSL-JSON, OpenSearch's bulk lines, entities of FollowTheMoney.")
    private Form format = Form.JSONL;

    @Option(names = "--indexed", description = "Write when each entry was first seen (jsonl, opensearch).")
    private boolean indexed;

    @Option(
            names = "--rows",
            paramLabel = "counts|documents",
            description = "What a row of csv or xlsx is: a count (so unless given) or a document.")
    private @Nullable ExportTable rows;

    @Option(
            names = "--all-counts",
            description =
                    "Write all counts of a document to the table, not only those that meet the conditions on counts"
                            + " (--arrests, --count, --during).")
    private boolean allCounts;

    @Option(
            names = "--into",
            paramLabel = "NAME",
            description = "The index of OpenSearch that the documents are for (blotter unless given).")
    private String into = "blotter";

    @Option(names = "--mapping", description = "Print the mapping of that index in place of entries.")
    private boolean mapping;

    static void write(List<String> options, BlotterIndex open, Filter asked, OutputStream out) throws IOException {
        ExportCommand command = new ExportCommand();
        command.printTo(Terminal.of(out, OutputStream.nullOutputStream()));
        new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .parseArgs(options.toArray(String[]::new));
        command.write(open, asked);
        command.terminal.flush();
    }

    @Override
    public Integer call() throws IOException {
        if (!mapping) {
            return super.call();
        }
        check();
        terminal.print(OpenSearch.mapping());
        return ExitCode.DONE;
    }

    @Override
    void check() {
        if (format != Form.CSV && format != Form.XLSX && (rows != null || allCounts)) {
            throw new UserException(
                    (allCounts ? "--all-counts" : "--rows") + " is for tables; add --format csv or xlsx");
        }
    }

    @Override
    int answer(BlotterIndex open, Filter asked) throws IOException {
        write(open, asked);
        Notices.rules(terminal, open);
        return ExitCode.DONE;
    }

    private void write(BlotterIndex open, Filter asked) throws IOException {
        switch (format) {
            case JSONL -> open.export(asked, entry -> json(EntryJson.write(shown(entry))));
            case CSV -> {
                terminal.print(Spreadsheet.head(table().columns()));
                rows(open, asked, row -> terminal.print(Spreadsheet.row(row)));
            }
            case XLSX -> {
                try (Workbook book = new Workbook(terminal.bytes(), table().columns())) {
                    rows(open, asked, book::row);
                }
            }
            case BIBTEX -> each(open, asked, entry -> terminal.print(Terminal.clean(BibTex.record(entry)) + "\n"));
            case CSL -> {
                Listing<ExportedEntry> items =
                        new Listing<>(terminal, OutputFormat.JSON, ExportedEntry::toString, CslJson::item);
                each(open, asked, items::print);
                items.end();
            }
            case OPENSEARCH -> {
                OpenSearch target = UserException.unlessRefused("--into ", () -> new OpenSearch(into));
                each(open, asked, entry -> target.lines(entry).forEach(this::json));
            }
            case FTM ->
                each(open, asked, entry -> FollowTheMoney.entities(entry).forEach(this::json));
        }
    }

    /** The time at which it was first seen is not repeated by the same corpus. */
    private Entry shown(Entry entry) {
        return indexed ? entry : entry.with(entry.copyOf(), null);
    }

    private void json(String json) {
        terminal.print(Plain.json(json));
    }

    private void each(BlotterIndex open, Filter asked, Consumer<ExportedEntry> sink) {
        open.exportMatches(
                asked,
                match -> sink.accept(new ExportedEntry(
                        shown(match.stored().entry()), match.stored().document(), match.counts())));
    }

    private ExportTable table() {
        return rows == null ? ExportTable.COUNTS : rows;
    }

    private void rows(BlotterIndex open, Filter asked, Consumer<@Nullable Object[]> sink) {
        open.exportMatches(asked, match -> {
            StoredEntry stored = match.stored();
            ExportedEntry exported = new ExportedEntry(stored.entry(), stored.document(), match.counts());
            table().rows(exported, allCounts ? stored.entry().counts() : match.counts())
                    .forEach(sink);
        });
    }
}

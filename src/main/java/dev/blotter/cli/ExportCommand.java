package dev.blotter.cli;

import dev.blotter.finding.EntryJson;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.Filter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code blotter export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Write entries in the order of their sources: one JSON object a line, or a table with a row for each count.",
            "The same corpus and rules give the same bytes; the time an entry was first seen is left out unless asked for."
        })
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final FilterOptions filter = new FilterOptions();

    @Mixin
    private final IndexOption index = new IndexOption();

    @Option(names = "--format", paramLabel = "jsonl|csv", description = "How to write (jsonl unless given).")
    private Format format = Format.JSONL;

    @Option(names = "--indexed", description = "Write when each entry was first seen.")
    private boolean indexed;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (BlotterIndex open = index.open()) {
            Filter asked = filter.filter(open);
            switch (format) {
                case JSONL ->
                    open.export(
                            asked,
                            entry -> terminal.print(Terminal.cleanJson(
                                    EntryJson.write(indexed ? entry : entry.with(entry.copyOf(), null)))));
                case CSV -> {
                    CountTable table = new CountTable();
                    terminal.print(CountTable.HEAD);
                    open.export(asked, entry -> table.rows(entry).forEach(terminal::print));
                }
                default -> throw new UserException("--format " + format + " is not for export; use jsonl or csv");
            }
            RulesNote.say(terminal, open);
            return Main.DONE;
        }
    }
}

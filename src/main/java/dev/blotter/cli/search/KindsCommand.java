package dev.blotter.cli.search;

import dev.blotter.cli.option.IndexOption;
import dev.blotter.cli.option.PipelineOptions;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.Spreadsheet;
import dev.blotter.cli.output.Terminal;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.FraudTypes;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Dimension;
import dev.blotter.index.query.Filter;
import dev.blotter.index.result.Bucket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "kinds",
        description = {
            "List the kinds of fraud that documents are tagged with, and the kinds of figures.",
            "Each has its code, its name, what it is, and how many documents of the index have it."
        },
        footer = {
            "",
            "Examples:",
            "  blotter kinds",
            "  blotter kinds mortgage",
            "  blotter search --fraud 'mortgage fraud'",
            "  blotter search --count victims:100.."
        })
public final class KindsCommand extends TerminalCommand {
    private static final String UNIT = "  ";

    @Parameters(
            paramLabel = "WORD",
            arity = "0..*",
            description = "Only those whose name or description has all of them.")
    private List<String> words = List.of();

    @Mixin
    private final IndexOption index = new IndexOption();

    @Mixin
    private final PipelineOptions rules = new PipelineOptions(index);

    @Option(names = "--format", paramLabel = "text|csv", description = "How to print (text unless given).")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    public Integer call() {
        format.require("kinds", OutputFormat.TEXT, OutputFormat.CSV);
        CodeLookup names = CodeLookup.of(rules.folder());
        FraudTypes types = names.types();
        List<String> asked = words.isEmpty() ? List.copyOf(types.codes()) : types.about(String.join(" ", words));
        try (BlotterIndex open = index.open()) {
            Map<String, Long> documents = documents(open, Dimension.FRAUD);
            printHead();
            asked.forEach(code -> terminal.print(line(code, types, documents.getOrDefault(code, 0L))));
            if (words.isEmpty()) {
                printFigures(names.countKinds(), documents(open, Dimension.KIND));
            }
        }
        if (asked.isEmpty()) {
            terminal.say("No kind of fraud is about '" + String.join(" ", words) + "'; for all of them: blotter kinds");
        }
        return asked.isEmpty() ? ExitCode.FAILED : ExitCode.DONE;
    }

    private static Map<String, Long> documents(BlotterIndex open, Dimension dimension) {
        return Bucket.byValue(open.facets(Filter.FIRSTS, dimension));
    }

    private void printHead() {
        terminal.print(
                format == OutputFormat.CSV
                        ? Spreadsheet.head("code,parent,name,description,documents")
                        : terminal.dim("documents"));
    }

    private void printFigures(List<String> kinds, Map<String, Long> documents) {
        if (format == OutputFormat.TEXT) {
            terminal.print("\n" + terminal.bold("figures, for --count and --kind"));
        }
        kinds.forEach(kind -> terminal.print(
                format == OutputFormat.CSV
                        ? Spreadsheet.row(kind, null, kind, "figures", documents.getOrDefault(kind, 0L))
                        : String.format(
                                Locale.ROOT, "%9d  %s", documents.getOrDefault(kind, 0L), Terminal.line(kind))));
    }

    private String line(String code, FraudTypes types, long documents) {
        List<String> above = types.ancestors(code);
        return format == OutputFormat.CSV
                ? Spreadsheet.row(
                        code,
                        above.isEmpty() ? null : above.getFirst(),
                        types.name(code),
                        types.description(code),
                        documents)
                : String.format(
                        Locale.ROOT,
                        "%9d  %s%s  %s",
                        documents,
                        UNIT.repeat(above.size()),
                        Terminal.line(code),
                        terminal.dim(Terminal.line(types.name(code) + ": " + types.description(code))));
    }
}

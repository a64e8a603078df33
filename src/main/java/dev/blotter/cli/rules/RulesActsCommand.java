package dev.blotter.cli.rules;

import dev.blotter.Pipeline;
import dev.blotter.cli.option.DocumentOptions;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Listing;
import dev.blotter.finding.EntryJson;
import dev.blotter.text.Document;
import dev.blotter.workbench.explain.DocumentActs;
import java.io.IOException;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

@Command(
        name = "acts",
        description = "Print what each sentence of a document says of its figures: who did what to whom, and how sure"
                + " it is. Exit code 1 when it says nothing.")
public final class RulesActsCommand extends DocumentCommand {
    @Override
    public Integer call() throws IOException {
        try (Pipeline pipeline = rules.open()) {
            Listing<DocumentActs> listing = new Listing<>(terminal, format, RulesActsCommand::text, EntryJson::write);
            boolean any = false;
            for (DocumentOptions.Found found : documents.find(pipeline)) {
                Document document = found.document();
                DocumentActs acts = DocumentActs.of(document, pipeline.annotate(document));
                any |= !acts.sentences().isEmpty();
                listing.print(acts);
            }
            listing.end();
            return any ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private static String text(DocumentActs acts) {
        return acts.sentences().isEmpty()
                ? acts.source() + ": no sentence says anything of a figure"
                : acts.sentences().stream().map(RulesActsCommand::text).collect(Collectors.joining("\n"));
    }

    private static String text(DocumentActs.ActedSentence sentence) {
        return sentence.sentence()
                + sentence.acts().stream().map(act -> "\n  " + act.text()).collect(Collectors.joining());
    }
}

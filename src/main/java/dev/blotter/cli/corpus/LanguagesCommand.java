package dev.blotter.cli.corpus;

import dev.blotter.cli.option.PipelineOptions;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.codes.LanguageScore;
import dev.blotter.codes.RuleLanguages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "languages",
        description = {
            "List the languages that the rules know, and how well tags are found in each.",
            "Documents in other languages are read, dated and searchable, and have places, but no kinds and no figures."
        })
public final class LanguagesCommand extends TerminalCommand {
    @Mixin
    private final PipelineOptions rules = new PipelineOptions();

    @Override
    public Integer call() {
        RuleLanguages known = RuleLanguages.in(rules.folder());
        List<String> unmeasured = new ArrayList<>(known.names());
        terminal.print(terminal.bold(line("language", "documents", "kinds", "arrests", "other figures", "countries")));
        for (LanguageScore score : LanguageScore.all()) {
            if (unmeasured.remove(RuleLanguages.name(score.code()))) {
                terminal.print(line(
                        RuleLanguages.name(score.code()),
                        score.documents(),
                        score.kinds(),
                        score.arrests(),
                        score.figures(),
                        score.countries()));
            }
        }
        unmeasured.forEach(name -> terminal.print(line(name, "-", "-", "-", "-", "-")));
        terminal.print("\nF1 in percent, on real documents. All other languages: text, day and places are searchable;"
                + " no kinds, no figures.");
        return ExitCode.DONE;
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, "%-12s %10s %8s %8s %14s %10s", cells);
    }
}

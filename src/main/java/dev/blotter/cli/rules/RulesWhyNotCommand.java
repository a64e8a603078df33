package dev.blotter.cli.rules;

import dev.blotter.Pipeline;
import dev.blotter.cli.option.DocumentOptions;
import dev.blotter.cli.option.JudgingOptions;
import dev.blotter.cli.option.Tags;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Listing;
import dev.blotter.cli.output.OutputFormat;
import dev.blotter.cli.output.Terminal;
import dev.blotter.finding.Tag;
import dev.blotter.workbench.explain.AbsenceExplanation;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code blotter rules why-not}. */
@Command(
        name = "why-not",
        mixinStandardHelpOptions = true,
        description = "Say why a document lacks a tag: the rules that came nearest to it, and for each the first"
                + " condition that is not met. Exit code 1 when the tag is there.")
public final class RulesWhyNotCommand implements Callable<Integer> {
    private static final int NEAREST = 3;

    private final Terminal terminal;

    @Mixin
    private final DocumentOptions documents = new DocumentOptions();

    @Parameters(
            index = "1",
            paramLabel = "TAG",
            description = "The tag: romance-scam, arrests, arrests=12, KH, label priority=high.")
    private String tag = "";

    @Mixin
    private final JudgingOptions rules = new JudgingOptions();

    @Option(names = "--all", description = "Show all rules that could conclude the tag, and not the nearest three.")
    private boolean all;

    @Option(names = "--format", paramLabel = "text|json|jsonl", description = "How to print (text unless given).")
    private OutputFormat format = OutputFormat.TEXT;

    public RulesWhyNotCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Tag asked = Tags.parse(tag, rules.folder());
        int limit = all ? Integer.MAX_VALUE : NEAREST;
        Listing<AbsenceExplanation> listing =
                new Listing<>(terminal, format, new WhyNotText(terminal, limit)::of, why -> WhyJson.write(why, limit));
        boolean lacks = false;
        try (Pipeline pipeline = rules.open()) {
            for (DocumentOptions.Found one : documents.find(pipeline)) {
                AbsenceExplanation why = AbsenceExplanation.of(one.document(), pipeline, asked, rules.folder());
                listing.print(why);
                lacks |= !why.present();
                if (why.present()) {
                    terminal.say(asked + " is there; see: blotter rules why");
                }
            }
        }
        listing.end();
        return lacks ? ExitCode.DONE : ExitCode.FAILED;
    }
}

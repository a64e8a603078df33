package dev.blotter.cli.rules;

import dev.blotter.Pipeline;
import dev.blotter.cli.option.DocumentOptions;
import dev.blotter.cli.option.PipelineOptions;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Listing;
import dev.blotter.finding.EntryJson;
import dev.blotter.finding.Tag;
import dev.blotter.workbench.explain.AbsenceExplanation;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "why-not",
        description = "Say why a document lacks a tag: the rules that came nearest to it, and for each the first"
                + " condition that is not met. Exit code 1 when the tag is there.")
public final class RulesWhyNotCommand extends DocumentCommand {
    private static final int NEAREST = 3;

    @Parameters(
            index = "1",
            paramLabel = "TAG",
            description = "The tag: romance-scam, arrests, arrests=12, KH, label priority=high.")
    private String tag = "";

    @Option(names = "--all", description = "Show all rules that could conclude the tag, and not the nearest three.")
    private boolean all;

    @Override
    public Integer call() throws IOException {
        Tag asked = PipelineOptions.tag(tag, rules.folder());
        int limit = all ? Integer.MAX_VALUE : NEAREST;
        Listing<AbsenceExplanation> listing = new Listing<>(
                terminal,
                format,
                why -> ReasonText.of(why, terminal, limit),
                why -> EntryJson.write(members(why, limit)));
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

    private static Map<String, Object> members(AbsenceExplanation why, int limit) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("document", RulesWhyCommand.document(why.entry()));
        members.put("tag", why.tag());
        members.put("present", why.present());
        members.put("notes", why.notes());
        members.put("suppressed", why.losses());
        members.put("rules", why.misses().stream().limit(limit).toList());
        return members;
    }
}

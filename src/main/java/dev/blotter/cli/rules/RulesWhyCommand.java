package dev.blotter.cli.rules;

import dev.blotter.Pipeline;
import dev.blotter.cli.option.DocumentOptions;
import dev.blotter.cli.option.PipelineOptions;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Listing;
import dev.blotter.finding.Entry;
import dev.blotter.finding.EntryJson;
import dev.blotter.finding.Tag;
import dev.blotter.finding.correction.Correction;
import dev.blotter.index.entry.StoredEntry;
import dev.blotter.workbench.explain.TagExplanation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "why",
        description = "Say why a document has its tags: for each the rules, what they saw, and the sentences;"
                + " and what was not used, and what that cost. Exit code 1 when there is no such tag.")
public final class RulesWhyCommand extends DocumentCommand {
    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TAG",
            description = "The tag: romance-scam, arrests, arrests=12, KH, label priority=high (all unless given).")
    private @Nullable String tag;

    @Option(names = "--all", description = "Show exclusions without effect, too.")
    private boolean all;

    @Override
    public Integer call() throws IOException {
        try (Pipeline pipeline = rules.open()) {
            return explain(documents.find(pipeline), pipeline, rules.folder());
        }
    }

    private int explain(List<DocumentOptions.Found> found, Pipeline pipeline, Path folder) {
        Tag asked = tag == null ? null : PipelineOptions.tag(tag, folder);
        Listing<TagExplanation> listing = new Listing<>(
                terminal, format, why -> ReasonText.of(why, terminal, all), why -> EntryJson.write(members(why)));
        boolean any = false;
        for (DocumentOptions.Found one : found) {
            TagExplanation why = TagExplanation.of(one.document(), pipeline, asked);
            any |= !why.tags().isEmpty();
            listing.print(why);
            note(one.stored(), why, asked);
        }
        listing.end();
        return any ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static Map<String, Object> members(TagExplanation why) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("document", document(why.entry()));
        members.put("tags", why.tags());
        members.put("suppressed", why.suppressed());
        members.put(
                "corrections",
                why.corrections().stream().map(RulesWhyCommand::members).toList());
        return members;
    }

    private static Map<String, Object> members(Correction correction) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("tag", correction.tag().toString());
        members.put("action", correction.action().word());
        members.put("reason", correction.reason());
        members.put("who", correction.who());
        members.put("date", correction.date());
        return members;
    }

    static Map<String, @Nullable String> document(Entry entry) {
        Map<String, @Nullable String> members = new LinkedHashMap<>();
        members.put("source", entry.source());
        members.put("status", entry.status());
        members.put("reason", entry.reason());
        members.put("ruleSet", entry.ruleSet());
        return members;
    }

    /** Says what the person may not expect: other rules in the index, and a tag that is not there. */
    private void note(@Nullable StoredEntry stored, TagExplanation why, @Nullable Tag asked) {
        if (stored != null
                && stored.entry().ruleSet() != null
                && why.entry().ruleSet() != null
                && !stored.entry().ruleSet().equals(why.entry().ruleSet())) {
            terminal.say("The index has this entry by other rules ("
                    + stored.entry().ruleSet() + ") than those in the folder ("
                    + why.entry().ruleSet() + "); apply those with: blotter retag");
        }
        if (asked != null && why.tags().isEmpty()) {
            terminal.say("There is no " + asked + "; see: blotter rules why-not");
        }
    }
}

package dev.blotter.cli.option;

import dev.blotter.batch.CorpusWalk.LeftOut;
import dev.blotter.batch.FailedDocuments;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.Terminal;
import dev.blotter.finding.wording.MissingRules;
import dev.blotter.finding.wording.Numeral;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Dimension;
import dev.blotter.index.query.Filter;
import dev.blotter.index.result.Bucket;
import dev.blotter.rules.folder.FolderHash;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a command says beside its output, since a reader of that could not know it. */
public final class Notices {
    private Notices() {}

    /** That something is missing from the result: what symbolic links lead to, or what a bad list should name. */
    public static void leftOut(Terminal terminal, LeftOut left) {
        if (left.unfollowed() > 0) {
            terminal.say("note: " + Numeral.of(left.unfollowed(), "link")
                    + " not followed; --follow-links follows those that stay below the paths");
        }
        if (left.outside() > 0) {
            terminal.say("note: " + Numeral.of(left.outside(), "link")
                    + " not followed, leading out of the paths; name the file or folder behind it as a path, too");
        }
        left.faults().forEach(fault -> terminal.say(Terminal.clean("note: " + fault)));
    }

    /** That the folder which last judged the index, where it still is, has other rules now. */
    public static void rules(Terminal terminal, BlotterIndex index) {
        String path = index.ruleFolder();
        if (path == null || !Files.isDirectory(Path.of(path))) {
            return;
        }
        Path folder = Path.of(path);
        if (!index.isJudgedBy(FolderHash.of(folder))) {
            String which = PipelineOptions.isUsual(folder, index.path()) ? "" : " --rules " + Terminal.line(path);
            terminal.say("note: the rules have changed since they tagged this index; apply them with: blotter retag"
                    + which);
        }
    }

    /** That some of the documents that a question finds are in languages which the rules of the index do not know. */
    public static void languages(Terminal terminal, BlotterIndex index, Filter asked) {
        String missing =
                MissingRules.of(Bucket.byValue(index.facets(asked, Dimension.LANGUAGE)), index.ruleLanguages());
        if (!missing.isEmpty()) {
            terminal.say("note: " + missing);
        }
    }

    /** Which documents rules failed on; returns the exit code. */
    public static int failures(Terminal terminal, FailedDocuments failed) {
        failed.first().forEach(one -> terminal.say(Terminal.clean("failed: " + one)));
        int more = failed.number() - failed.first().size();
        if (more > 0) {
            terminal.say("and " + Numeral.of(more) + " more failed");
        }
        return failed.number() > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }
}

package dev.blotter.cli.option;

import dev.blotter.cli.output.Terminal;
import dev.blotter.index.BlotterIndex;
import dev.blotter.rules.folder.FolderHash;
import java.nio.file.Files;
import java.nio.file.Path;

/** A word to who asks an index whose rules have changed. */
public final class RulesNote {
    private RulesNote() {}

    /** Says in one line that the folder which last judged the index, where it still is, has other rules now. */
    public static void say(Terminal terminal, BlotterIndex index) {
        String path = index.ruleFolder();
        if (path == null || !Files.isDirectory(Path.of(path))) {
            return;
        }
        Path folder = Path.of(path);
        if (!index.isJudgedBy(FolderHash.of(folder))) {
            String which = Folders.areUsualRules(folder) ? "" : " --rules " + Terminal.line(path);
            terminal.say("note: the rules have changed since they tagged this index; apply them with: blotter retag"
                    + which);
        }
    }
}

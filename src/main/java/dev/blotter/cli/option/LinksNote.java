package dev.blotter.cli.option;

import dev.blotter.batch.CorpusWalk.LeftLinks;
import dev.blotter.cli.output.EntryText;
import dev.blotter.cli.output.Terminal;

/** A word on symbolic links that a command did not follow, since what they lead to is missing from its result. */
public final class LinksNote {
    private LinksNote() {}

    public static void say(Terminal terminal, LeftLinks links) {
        if (links.unfollowed() > 0) {
            terminal.say("note: " + count(links.unfollowed())
                    + " not followed; --follow-links follows those that stay below the paths");
        }
        if (links.outside() > 0) {
            terminal.say("note: " + count(links.outside())
                    + " not followed, leading out of the paths; name the file or folder behind it as a path, too");
        }
    }

    private static String count(int links) {
        return EntryText.number(links) + (links == 1 ? " link" : " links");
    }
}

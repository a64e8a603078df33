package dev.blotter.cli.option;

import dev.blotter.cli.output.UserException;
import dev.blotter.codes.FraudTypes;
import dev.blotter.codes.Regions;
import dev.blotter.finding.Tag;
import java.nio.file.Path;

/** Reads the tags that a user types. */
public final class Tags {
    private Tags() {}

    /**
     * A tag of a rule folder.
     *
     * @throws UserException when it is none
     */
    public static Tag parse(String text, Path ruleFolder) {
        try {
            return Tag.parse(text, FraudTypes.load(ruleFolder), Regions.builtIn());
        } catch (IllegalArgumentException e) {
            throw new UserException(String.valueOf(e.getMessage()));
        }
    }
}

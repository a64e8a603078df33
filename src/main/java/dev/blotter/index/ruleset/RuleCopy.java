package dev.blotter.index.ruleset;

import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A copy of a rule folder, to be kept with what it judged.
 *
 * @param hash 16 hexadecimal digits, which entries name it by
 * @param folder where the rules are
 * @param stamp a number that changes with them, so that it is soon seen whether they are still the same
 * @param zip gives the copy
 */
public record RuleCopy(String hash, Path folder, long stamp, Supplier<byte[]> zip) {
    public RuleCopy {
        folder = folder.toAbsolutePath().normalize();
    }
}

package dev.blotter.index.ruleset;

import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A copy of a rule folder, to be kept with what it judged.
 *
 * @param hash 32 hexadecimal digits, which entries name it by
 * @param folder where the rules are
 * @param zip gives the copy
 */
public record RuleCopy(String hash, Path folder, Supplier<byte[]> zip) {
    public RuleCopy {
        folder = folder.toAbsolutePath().normalize();
    }
}

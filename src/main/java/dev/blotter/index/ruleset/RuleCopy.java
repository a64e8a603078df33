package dev.blotter.index.ruleset;

import java.nio.file.Path;
import java.util.function.Supplier;

/** A copy of a rule folder, to be kept with what it judged, by its hash of 32 hexadecimal digits. */
public record RuleCopy(String hash, Path folder, Supplier<byte[]> zip) {
    public RuleCopy {
        folder = folder.toAbsolutePath().normalize();
    }
}

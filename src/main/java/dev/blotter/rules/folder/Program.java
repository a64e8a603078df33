package dev.blotter.rules.folder;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The archive that Blotter runs from. */
public final class Program {
    private Program() {}

    /**
     * A text that is another for each build: what one build found out, another may see otherwise.
     * Nothing when Blotter runs from a folder of classes, which may change at any time.
     */
    public static Optional<String> build() {
        try {
            Path code = Path.of(Program.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(code)
                    ? Optional.of(Files.size(code) + " "
                            + Files.getLastModifiedTime(code).toMillis() + " " + code)
                    : Optional.empty();
        } catch (URISyntaxException | IOException e) {
            return Optional.empty();
        }
    }
}

package dev.blotter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own with the classes of the tests, compiled as the launcher has it: by the quick compiler alone. */
public final class JavaProcess {
    private JavaProcess() {}

    /** Makes ready to start a program. */
    public static ProcessBuilder of(Class<?> program, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dblotter.state=" + System.getProperty("blotter.state")));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}

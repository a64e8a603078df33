package dev.blotter.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes a large corpus of a small one: {@code Copies FOLDER NUMBER INTO} writes so many text files, a thousand
 * to a folder, each a copy of a {@code .txt} file in FOLDER in which one line is another. Runs from its source
 * alone, as {@code java Copies.java}.
 */
public final class Copies {
    private static final int A_FOLDER = 1_000;

    private Copies() {}

    /** Writes the copies, the same for the same arguments. */
    public static void main(String[] args) throws IOException {
        List<List<String>> texts = texts(Path.of(args[0]));
        Path into = Path.of(args[2]);
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            Path folder = Files.createDirectories(into.resolve(String.format(Locale.ROOT, "%05d", i / A_FOLDER)));
            Files.write(folder.resolve(i + ".txt"), copy(texts.get(i % texts.size()), i));
        }
    }

    private static List<List<String>> texts(Path folder) throws IOException {
        List<List<String>> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readAllLines(file));
            }
        }
        return texts;
    }

    private static List<String> copy(List<String> text, int number) {
        List<String> copy = new ArrayList<>(text);
        copy.set(new Random(number).nextInt(copy.size()), "The file of the case has the number " + number + ".");
        return copy;
    }
}

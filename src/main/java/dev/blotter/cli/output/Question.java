package dev.blotter.cli.output;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A question to the person at the terminal, whose answer is yes or no. */
public final class Question {
    private Question() {}

    /** Asks, and waits for a line; a {@link UserException} names the option to give where nobody watches. */
    public static boolean isAgreed(Terminal terminal, String question, String option) throws IOException {
        if (!terminal.isInteractive()) {
            throw new UserException("nobody can be asked here, and nothing was changed; add " + option + " to go on");
        }
        terminal.say(question + " [y/N]");
        String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }
}

package dev.blotter.rules.text;

import java.util.List;

/** What a rule says of itself: the name of the annotation, and its text. */
record Note(String name, String text) {
    static final List<String> NAMES = List.of("description", "misses", "falsepositives");

    /** Reads {@code @name( "text" )}. */
    static Note of(String written) {
        int quote = written.indexOf('"');
        String name = written.substring(1, written.indexOf('(')).strip();
        String text = written.substring(quote + 1, written.lastIndexOf('"'));
        return new Note(name, text.replaceAll("\\\\(.)", "$1"));
    }

    /** Whether nothing but quotes and backslashes stands behind a backslash. */
    static boolean isPlain(String quoted) {
        return quoted.replace("\\\\", "").replace("\\\"", "").indexOf('\\') < 0;
    }
}

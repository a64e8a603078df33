package dev.blotter.rules.text;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A rule file as it is checked and, where nothing is wrong, compiled: to the character the same text, in
 * which blanks stand for notes and comments, and none at the end of a line. What is left stands in its
 * line and column.
 *
 * @param notes what stood there, by the offset behind the last character before it
 */
public record WithoutComments(Source source, NavigableMap<Integer, Note> notes) {
    public WithoutComments {
        notes = Collections.unmodifiableNavigableMap(notes);
    }

    /** Of a trusted file the comments are kept: code of any form may hold what looks like one. */
    public static WithoutComments of(Source written, Trust trust) {
        String text = written.text();
        StringBuilder bare = new StringBuilder(text.length());
        NavigableMap<Integer, Note> notes = new TreeMap<>();
        for (Span span : Span.of(text)) {
            if (span.kind() == Span.Kind.NOTE) {
                notes.put(lastBlank(bare), Note.of(span.in(text)));
            }
            boolean blank =
                    span.kind() == Span.Kind.NOTE || (span.kind() == Span.Kind.COMMENT && trust == Trust.VOCABULARY);
            span.in(text).chars().forEach(c -> append(bare, blank && c != '\n' ? ' ' : (char) c));
        }
        bare.setLength(lastBlank(bare));
        return new WithoutComments(new Source(written.file(), bare.toString()), notes);
    }

    private static void append(StringBuilder bare, char c) {
        if (c == '\n') {
            bare.setLength(lastBlank(bare));
        }
        bare.append(c);
    }

    private static int lastBlank(CharSequence text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
            end--;
        }
        return end;
    }
}

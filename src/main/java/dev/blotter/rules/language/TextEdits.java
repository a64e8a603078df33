package dev.blotter.rules.language;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** What the loader changes in the text of a rule before the compiler reads it. Lines stay as they are. */
final class TextEdits {
    private record Edit(int length, String text) {
        Edit then(Edit next) {
            return new Edit(length + next.length, text + next.text);
        }
    }

    private final Map<Integer, Edit> edits = new TreeMap<>(Comparator.reverseOrder());

    /** Puts a text before the letter at an offset of the source, behind what was put there before. */
    void insert(int offset, String text) {
        replace(offset, 0, text);
    }

    /** Puts a text in the place of as many letters as it has from an offset of the source on. */
    void overwrite(int offset, String text) {
        replace(offset, text.length(), text);
    }

    private void replace(int offset, int length, String text) {
        edits.merge(offset, new Edit(length, text), Edit::then);
    }

    void addAll(TextEdits others) {
        others.edits.forEach((offset, edit) -> replace(offset, edit.length, edit.text));
    }

    /** The text, which begins at an offset of the source, with all edits made. */
    String in(String text, int start) {
        StringBuilder edited = new StringBuilder(text);
        edits.forEach((offset, edit) -> edited.replace(offset - start, offset - start + edit.length, edit.text));
        return edited.toString();
    }
}

package dev.blotter.serve;

import dev.blotter.index.BlotterIndex;
import java.util.List;

/** Reads what a form asks, as the command line reads what is typed. */
public interface QueryReader {
    /**
     * Reads the words of a command line.
     *
     * @param words options of {@code blotter search}, each in one piece with its value ({@code --region=KH}), then
     *     {@code --} and the words of the query
     * @throws IllegalArgumentException with a sentence for the user, when they can't be read
     */
    ParsedQuery read(List<String> words, BlotterIndex index);
}

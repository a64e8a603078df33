package dev.blotter.serve;

import dev.blotter.Pipeline;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Filter;
import dev.blotter.index.result.PageRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * What a server shows, and what may be done there.
 *
 * @param index the folder of the index, which is opened for each request
 * @param ruleFolder where kinds of fraud, rules and corrections are
 * @param pipeline opens the rules of that folder; asked when the first page needs them
 * @param queries reads options of {@code blotter search}, each in one piece with its value ({@code --region=KH}), then
 *     {@code --} and the words of a query; throws an {@link IllegalArgumentException} with a sentence for the user
 * @param exports writes what {@code blotter export} does
 * @param corrections whether pages may correct documents
 * @param who whose judgement a correction is, unless the form says
 */
public record ServerSettings(
        Path index,
        Path ruleFolder,
        Supplier<Pipeline> pipeline,
        BiFunction<List<String>, BlotterIndex, Query> queries,
        Exports exports,
        boolean corrections,
        String who) {
    /** Which documents are asked for, and which come first. */
    public record Query(Filter filter, PageRequest.Order order) {}

    /** Writes the documents of a question, by options of {@code blotter export}. */
    public interface Exports {
        void write(List<String> options, BlotterIndex index, Filter filter, OutputStream out) throws IOException;
    }
}

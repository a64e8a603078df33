package dev.blotter.cli.search;

import dev.blotter.cli.option.FilterOptions;
import dev.blotter.cli.option.IndexOption;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.codes.CodeLookup;
import dev.blotter.identity.Watchlist;
import dev.blotter.index.BlotterIndex;
import dev.blotter.index.query.Dimension;
import dev.blotter.index.query.Filter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.TypeConversionException;

/** A command that asks an index a question. */
abstract class QuestionCommand extends TerminalCommand {
    @Mixin
    private final IndexOption index = new IndexOption();

    @Mixin
    private final FilterOptions filter = new FilterOptions(index);

    @Override
    public Integer call() throws IOException {
        check();
        try (BlotterIndex open = index.open()) {
            return answer(open, filter.filter(open));
        }
    }

    final CodeLookup names() {
        return filter.names();
    }

    final @Nullable Watchlist watchlist() {
        return filter.watchlist();
    }

    /** Refuses options that make no sense, before the index is opened. */
    abstract void check();

    /** Prints what the question finds; returns the exit code. */
    abstract int answer(BlotterIndex open, Filter asked) throws IOException;

    /** Reads by what to count; {@code lang} is short for the language. */
    static final class DimensionName implements ITypeConverter<Dimension> {
        private static final List<String> NAMES =
                Stream.of(Dimension.values()).map(Dimension::word).toList();

        @Override
        public Dimension convert(String word) {
            String name = word.strip().toLowerCase(Locale.ROOT);
            try {
                return Dimension.valueOf(
                        CodeLookup.oneOf(name.equals("lang") ? "language" : name, "thing to count by", NAMES)
                                .toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}

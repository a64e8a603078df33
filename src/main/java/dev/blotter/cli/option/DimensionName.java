package dev.blotter.cli.option;

import dev.blotter.codes.CodeLookup;
import dev.blotter.index.query.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads by what to count; {@code lang} is short for the language. */
public final class DimensionName implements ITypeConverter<Dimension> {
    private static final List<String> NAMES = Stream.of(Dimension.values())
            .map(dimension -> dimension.name().toLowerCase(Locale.ROOT))
            .toList();

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

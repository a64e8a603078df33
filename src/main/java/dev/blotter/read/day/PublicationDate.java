package dev.blotter.read.day;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** A date of publication, and where it was found, as {@code publishedFrom} of the entry says it. */
public record PublicationDate(LocalDate date, String from) {
    public static Optional<PublicationDate> first(String from, Stream<LocalDate> days) {
        return days.findFirst().map(day -> new PublicationDate(day, from));
    }

    /** The first of some values that names a day. */
    public static Optional<PublicationDate> in(String from, Stream<String> values) {
        return first(from, values.flatMap(value -> DateWords.value(value).stream()));
    }
}

package dev.blotter.read.day;

import dev.blotter.text.Document;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day in the name or the folders of a file, for a document that tells no day itself: a weak source. */
public final class FileNameDate {
    /** Where such a day was found, as {@code publishedFrom} of the entry says it. */
    private static final String FROM = "file-name";

    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})([-_./]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?!\\d)");

    private FileNameDate() {}

    /** The document with the day that the name of its file holds, where it has none; rows of a file have no names. */
    public static Document complete(Document document) {
        boolean isFile = document.published() == null
                && document.source().indexOf('#') < 0
                && document.outcome().status().hasText();
        return isFile
                ? day(document.source())
                        .map(day -> document.with(document.title(), day, FROM))
                        .orElse(document)
                : document;
    }

    /** The last day that a path holds, which is the nearest to the name. */
    private static Optional<LocalDate> day(String source) {
        Matcher day = DAY.matcher(source);
        Optional<LocalDate> last = Optional.empty();
        while (day.find()) {
            last = day(day);
        }
        return last;
    }

    private static Optional<LocalDate> day(Matcher found) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(3)),
                    Integer.parseInt(found.group(4)));
            return day.isAfter(LocalDate.now(ZoneOffset.UTC)) ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

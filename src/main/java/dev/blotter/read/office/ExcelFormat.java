package dev.blotter.read.office;

import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.format.CellFormat;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * A number format of Excel with words of its own, {@code 0 "dollars and" .00 "cents"}. The formatter
 * that Tika's parsers use moves words to the end, takes a quoted percent sign for one, and a date
 * with words for a number. POI's other formatter, used here, leaves them where they are.
 *
 * @param code the code of the format, {@code d "de" mmmm}
 * @see <a href="https://support.microsoft.com/en-us/office/number-format-codes-in-excel-5026bbd6-04bc-48cd-bf33-80f18b4eae68">number
 *     format codes</a>
 */
record ExcelFormat(String code) {
    /** A format of the user's own, as opposed to those that are known by their number. */
    private static final int CUSTOM = 164;

    /** One more than the number of the last day that Excel has, in the year 9999. */
    private static final int DAYS = 2_958_466;

    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|\\\\.");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]+\"");
    /** Half a day, which POI knows in a date at its end alone. */
    private static final Pattern HALF = Pattern.compile("(?i)AM/PM|A/P");

    private static final Pattern ELAPSED = Pattern.compile("(?i)\\[[hms]+]");
    private static final Pattern DIGITS = Pattern.compile("^[0#?.,\\s]+");
    /** Words between digits, or such as hold what means something outside of quotes. */
    private static final Pattern MISREAD =
            Pattern.compile("[0#?][^\"0#?]*+\"[^\"]++\"[^\"0#?]*+[0#?]|\"[^\"%‰0#.,;'¤]*+[%‰0#.,;'¤][^\"]*+\"");

    /**
     * A piece of the part of a code for numbers above zero, and, in a date, for all. A month in words is at the head
     * of one: POI takes any month behind an hour for minutes.
     */
    private static final Pattern PIECE = Pattern.compile(
            "\\G([mM]{3,5}TOKEN*+|TOKEN++)".replace("TOKEN", "(?:\"[^\"]*\"|\\\\.|(?![mM]{3})[^\";\\\\])"));

    /** Whether it has words that would be lost, or moved. */
    boolean hasWords() {
        return QUOTED.matcher(code).find() && (isDate() || isNumber());
    }

    private boolean isDate() {
        String bare = HALF.matcher(bare()).replaceAll("");
        return !ELAPSED.matcher(bare).find() && DateUtil.isADateFormat(CUSTOM, bare);
    }

    private boolean isNumber() {
        return DIGITS.matcher(bare()).matches() && MISREAD.matcher(code).find();
    }

    private String bare() {
        return WORDS.matcher(code).replaceAll("");
    }

    /**
     * What Excel shows of a number, with the names of months and days in English.
     *
     * @return empty when the number is no day of this format, or POI can't make sense of the code
     */
    Optional<String> shown(double number, boolean from1904) {
        try {
            return isDate() ? day(number, from1904) : Optional.of(shown(code, number));
        } catch (RuntimeException e) {
            // POI has no one exception for codes that are malformed: it casts, counts and dereferences.
            return Optional.empty();
        }
    }

    private Optional<String> day(double number, boolean from1904) {
        if (number < 0 || number >= DAYS) {
            return Optional.empty();
        }
        Date day = DateUtil.getJavaDate(number, from1904);
        String shown = PIECE.matcher(code)
                .results()
                .map(piece -> shown(piece.group(), day))
                .collect(Collectors.joining());
        return Optional.of(shown).filter(text -> !text.isEmpty());
    }

    private static String shown(String piece, Object value) {
        return CellFormat.getInstance(Locale.US, piece).apply(value).text;
    }
}

package dev.blotter.annotate.token;

import dev.blotter.codes.ResourceTable;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what digits with separators mean.
 *
 * <pre>
 * 373,000  1,50,000  1 013  1'000   groups of thousands, or of lakhs
 * 1.5  1,5  1.234,50                a decimal point or comma: one separator with one or two digits behind it,
 *                                   or the last of two kinds
 * 1.250                             thousands where the language writes them so, else a decimal
 * 3,2016                            garbled thousands: 32,016
 * 1.2.3  26.10.2021                 no number
 * </pre>
 */
public final class Digits {
    private static final Set<String> DOTTED_THOUSANDS = ResourceTable.rows("annotate/token/numbers.tsv").stream()
            .filter(row -> row.get(1).equals("thousands"))
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());
    private static final int MOST_DIGITS = 15;

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9.,]+");
    private static final Pattern GROUPED = Pattern.compile("^[0-9]{1,3}(?:\\.[0-9]{3})++");

    private Digits() {}

    /** Whether a language has a decimal comma, as it is written in a country; Spanish has none in Mexico. */
    public static boolean hasDecimalComma(String language, String country) {
        return DOTTED_THOUSANDS.contains(language)
                && DecimalFormatSymbols.getInstance(Locale.of(language, country))
                                .getDecimalSeparator()
                        == ',';
    }

    /**
     * The value of digits.
     *
     * @param text digits in ASCII with separators
     * @return NaN when it is no number
     */
    public static double parse(String text, String language) {
        String digits =
                NO_DIGIT.matcher(text.replace('，', ',').replace('．', '.')).replaceAll("");
        if (digits.length() > MOST_DIGITS + 5) {
            return Double.NaN;
        }
        int dot = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        if (dot >= 0 && comma >= 0) {
            return decimal(digits, Math.max(dot, comma));
        }
        return dot < 0 && comma < 0 ? Double.parseDouble(digits) : oneKind(digits, Math.max(dot, comma), language);
    }

    private static double oneKind(String digits, int last, String language) {
        char separator = digits.charAt(last);
        int behind = digits.length() - last - 1;
        if (digits.indexOf(separator) < last) {
            return separator == '.' && !isGrouped(digits) ? Double.NaN : decimal(digits, digits.length());
        }
        if (behind <= 2) {
            return decimal(digits, last);
        }
        boolean decimalPoint = separator == '.' && (behind > 3 || !DOTTED_THOUSANDS.contains(language));
        return decimal(digits, decimalPoint ? last : digits.length());
    }

    private static boolean isGrouped(String digits) {
        return GROUPED.matcher(digits).matches();
    }

    private static double decimal(String digits, int point) {
        String whole = digits.substring(0, point).replace(".", "").replace(",", "");
        String fraction = point < digits.length() ? digits.substring(point + 1) : "0";
        return Double.parseDouble(whole + "." + fraction);
    }
}

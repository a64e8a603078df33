package dev.blotter.read.record;

import dev.blotter.read.day.HeaderDate;
import dev.blotter.read.format.Extraction;
import dev.blotter.text.OmittedText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The rows of a spreadsheet, sheet by sheet. A first line that is one cell is the title. The name
 * of a sheet stands above its rows when more sheets than one have any. Hidden sheets are left out.
 */
public final class Sheets {
    private static final int SHORTEST_TITLE = 10;
    /** A spreadsheet shows at most so many digits of a number. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![\\w.,-])-?\\d+\\.\\d{9,}(?![\\w.,])");

    /** What a format of a Chinese date leaves of its quotes: 2023"年"3"月". */
    private static final Pattern QUOTED_UNIT = Pattern.compile("(?<=\\d)\"([年月日号號時时分秒])\"");

    /** A day in the format that a spreadsheet gives by itself, which shows it as its user's country writes days. */
    private static final Pattern SHORT_DAY =
            Pattern.compile("(?<=^|\\| )(0?[1-9]|1[0-2])/([012]?[1-9]|[123]0|31)/(\\d\\d)(?= \\||$| \\d{1,2}:\\d\\d)");

    /** Two digits of a year up to this are of this century. */
    private static final int THIS_CENTURY = 29;

    private Sheets() {}

    private record Sheet(String name, List<String> rows) {}

    /**
     * What a book says.
     *
     * @param names the names of its sheets, each of which is also the line above the sheet's rows
     * @param hidden the names of those that nobody sees
     */
    public static Extraction found(List<String> lines, List<String> names, Set<String> hidden) {
        List<Sheet> sheets = sheets(lines, names).stream()
                .filter(sheet -> !sheet.rows.isEmpty())
                .toList();
        List<Sheet> seen =
                sheets.stream().filter(sheet -> !hidden.contains(sheet.name)).toList();
        List<OmittedText> dropped = sheets.stream()
                .filter(sheet -> hidden.contains(sheet.name))
                .map(sheet -> new OmittedText(String.join("\n", sheet.rows), "hidden sheet"))
                .toList();
        boolean named = seen.stream().filter(sheet -> !sheet.name.isEmpty()).count() > 1;
        List<String> rows = new ArrayList<>();
        for (Sheet sheet : seen) {
            if (named && !sheet.name.isEmpty()) {
                rows.add(sheet.name);
            }
            sheet.rows.forEach(row -> rows.add(shown(row)));
        }
        return titled(rows, named ? 1 : 0).withDropped(dropped);
    }

    /** @param at where the title stands when there is one */
    private static Extraction titled(List<String> rows, int at) {
        if (rows.size() <= at || !isTitle(rows.get(at))) {
            return Extraction.of(null, rows, HeaderDate.said(rows));
        }
        List<String> rest = new ArrayList<>(rows);
        String title = rest.remove(at);
        return Extraction.of(title, rest, HeaderDate.said(rows));
    }

    private static boolean isTitle(String row) {
        return !row.contains(" | ") && row.length() > SHORTEST_TITLE;
    }

    private static List<Sheet> sheets(List<String> lines, List<String> names) {
        List<Sheet> sheets = new ArrayList<>(List.of(new Sheet("", new ArrayList<>())));
        int next = 0;
        for (String line : lines) {
            if (next < names.size() && line.equals(names.get(next))) {
                sheets.add(new Sheet(line, new ArrayList<>()));
                next++;
            } else {
                sheets.getLast().rows.add(line);
            }
        }
        return sheets;
    }

    /** A row as it is seen: no number has more digits than are shown, and no date the quotes of its format. */
    private static String shown(String row) {
        String dates = QUOTED_UNIT.matcher(row).replaceAll("$1");
        return LONG_NUMBER.matcher(dates).replaceAll(Sheets::shown);
    }

    /** The rows of an Excel book as Tika shows them, month first, with their days as ISO 8601 has them. */
    public static List<String> withDays(List<String> rows) {
        return rows.stream()
                .map(row -> SHORT_DAY.matcher(row).replaceAll(Sheets::day))
                .toList();
    }

    private static String day(MatchResult day) {
        int year = Integer.parseInt(day.group(3));
        return String.format(
                Locale.ROOT,
                "%d-%02d-%02d",
                year <= THIS_CENTURY ? 2000 + year : 1900 + year,
                Integer.parseInt(day.group(1)),
                Integer.parseInt(day.group(2)));
    }

    private static String shown(MatchResult number) {
        return new BigDecimal(number.group()).round(SHOWN).stripTrailingZeros().toPlainString();
    }
}

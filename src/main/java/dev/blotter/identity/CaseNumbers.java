package dev.blotter.identity;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers of cases: of federal courts of the United States, of neutral citations, and what "Case No." precedes. */
final class CaseNumbers {
    private static final Pattern FEDERAL = Pattern.compile(
            "(?i)(?=\\d)(?<![\\p{L}\\p{N}-])(?:\\d{1,2}:)?(\\d{2})[- ]?(cr|cv|mj|mc|md|bk|po|sw)[- ]?(\\d{2,6})(?:-[A-Z0-9]{1,4}){0,4}(?![\\p{L}\\p{N}])");
    private static final Pattern CITATION = Pattern.compile(
            "\\[((?:19|20)\\d{2})] (UKSC|UKPC|EWCA Civ|EWCA Crim|EWHC|HCA|FCA|NSWSC|SGCA|SGHC|IESC|IEHC|HKCFI|HKCA) (\\d{1,5})(?!\\d)");
    private static final Pattern NAMED = Pattern.compile(
            "(?=[CDIFcdif])(?i:\\b(?:case|docket|indictment|cause|file|criminal|civil action|complaint|FIR|crime)\\s+(?:nos?\\b\\.?|number|#)\\s*:?\\s*)"
                    + "((?=[A-Z0-9./:-]*\\d{2})[A-Z0-9][A-Z0-9./:-]{2,29})(?![\\p{Ll}])");
    private static final int DIGITS = 5;

    private CaseNumbers() {}

    static Set<String> in(String text) {
        Set<String> numbers = new TreeSet<>();
        FEDERAL.matcher(text).results().map(CaseNumbers::federal).forEach(numbers::add);
        if (text.indexOf('[') >= 0) {
            CITATION.matcher(text).results().map(MatchResult::group).forEach(numbers::add);
        }
        NAMED.matcher(text)
                .results()
                .map(match -> match.group(1).replaceFirst("[./:-]+$", ""))
                .filter(number -> !FEDERAL.matcher(number).lookingAt())
                .forEach(numbers::add);
        return numbers;
    }

    /** Without the office and the judge, which some leave out, and with as many digits as all others. */
    private static String federal(MatchResult match) {
        return match.group(1) + "-" + match.group(2).toLowerCase(Locale.ROOT) + "-"
                + "0".repeat(Math.max(0, DIGITS - match.group(3).length())) + match.group(3);
    }
}

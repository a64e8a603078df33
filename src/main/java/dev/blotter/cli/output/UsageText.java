package dev.blotter.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in the words of all other messages. */
public final class UsageText {
    private static final Pattern CHOICE = Pattern.compile(
            "Invalid value for option '([^']+)'.*: expected one of \\[(.*)] \\(case-insensitive\\) but was '(.*)'",
            Pattern.DOTALL);
    private static final Pattern NUMBER =
            Pattern.compile("Invalid value for option '([^']+)'.*: '(.*)' is not an? (?:int|long)", Pattern.DOTALL);
    private static final Pattern OTHER =
            Pattern.compile("Invalid value for option '([^']+)'[^:]*: (.*)", Pattern.DOTALL);
    private static final int MEANT = 3;

    private UsageText() {}

    public static String of(ParameterException fault) {
        String message = String.valueOf(fault.getMessage());
        Matcher choice = CHOICE.matcher(message);
        if (choice.matches()) {
            return choice.group(1) + " " + choice.group(3) + " is not known; use one of "
                    + choice.group(2).toLowerCase(Locale.ROOT);
        }
        Matcher number = NUMBER.matcher(message);
        if (number.matches()) {
            return number.group(1) + " " + number.group(2) + " is no whole number; give one, such as 10";
        }
        Matcher other = OTHER.matcher(message);
        if (other.matches()) {
            return other.group(1) + ": " + other.group(2);
        }
        return fault instanceof UnmatchedArgumentException unmatched
                ? (isCommand(unmatched) ? "'" + unmatched.getUnmatched().getFirst() + "' is no command" : message)
                        + meant(unmatched.getSuggestions())
                : message;
    }

    /** Whether a word stands where the name of a command should. */
    private static boolean isCommand(UnmatchedArgumentException unmatched) {
        return unmatched.getCommandLine().getParent() == null && !unmatched.isUnknownOption();
    }

    private static String meant(List<String> suggestions) {
        return suggestions.isEmpty()
                ? ""
                : "; did you mean "
                        + String.join(" or ", suggestions.stream().limit(MEANT).toList()) + "?";
    }
}

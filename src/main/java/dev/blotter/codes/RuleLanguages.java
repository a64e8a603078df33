package dev.blotter.codes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The languages that a rule folder has terms for, by the names of its term files: {@code terms/people-de.csv} is German.
 *
 * @param codes of ISO 639-1; none where no file names a language, so that nothing can be said
 */
public record RuleLanguages(Set<String> codes) {
    /** What nothing is known of. */
    public static final RuleLanguages UNKNOWN = new RuleLanguages(Set.of());

    private static final Pattern TABLE = Pattern.compile(".+-([a-z]{2})\\.csv");
    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());
    private static final String UNDETERMINED = "und";

    public RuleLanguages {
        codes = Set.copyOf(codes);
    }

    /** Whether ISO 639-1 has a code. */
    public static boolean isCode(String code) {
        return KNOWN.contains(code);
    }

    /** The languages of a rule folder; {@link #UNKNOWN} when it is not there. */
    public static RuleLanguages in(Path ruleFolder) {
        Path terms = ruleFolder.resolve("terms");
        if (!Files.isDirectory(terms)) {
            return UNKNOWN;
        }
        try (Stream<Path> files = Files.list(terms)) {
            return new RuleLanguages(named(files.map(file -> file.getFileName().toString())));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + terms + " can't be read: " + e.getMessage(), e);
        }
    }

    private static Set<String> named(Stream<String> names) {
        Set<String> codes = new TreeSet<>();
        names.map(TABLE::matcher)
                .filter(Matcher::matches)
                .map(table -> table.group(1))
                .filter(KNOWN::contains)
                .forEach(codes::add);
        return codes;
    }

    /** Whether there are no terms for a language; of one that could not be told, it is not said. */
    public boolean lack(String tag) {
        String code = Locale.forLanguageTag(tag).getLanguage();
        return !codes.isEmpty() && !code.isEmpty() && !code.equals(UNDETERMINED) && !codes.contains(code);
    }

    /** The English name of a language, such as Thai. */
    public static String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }

    /** What an entry in a language without terms is warned of. */
    public static String warning(String tag) {
        return "There are no rules for " + name(tag) + ": no kinds, no figures; text, day and places are searchable.";
    }

    public List<String> names() {
        return codes.stream().map(RuleLanguages::name).sorted().toList();
    }
}

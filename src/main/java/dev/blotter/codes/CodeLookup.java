package dev.blotter.codes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what a user calls a region, a kind of fraud or a kind of count into its code. Reads its tables when first asked. */
public final class CodeLookup {
    private static final int MEANT = 3;

    private final Supplier<FraudTypes> source;
    private final Supplier<List<String>> kindSource;
    private final Supplier<CountLimits> limitSource;
    private final UnaryOperator<String> synonyms;
    private @Nullable FraudTypes types;
    private @Nullable List<String> kinds;
    private @Nullable CountLimits limits;
    private final Supplier<CountPrecision> precisionSource;

    /**
     * The names of the kinds of counts that every rule folder has.
     *
     * @param source gives the kinds of fraud; asked at most once
     */
    public CodeLookup(Supplier<FraudTypes> source) {
        this(source, () -> CountTable.KINDS, () -> CountLimits.NONE, () -> CountPrecision.NONE, name -> "");
    }

    private CodeLookup(
            Supplier<FraudTypes> source,
            Supplier<List<String>> kindSource,
            Supplier<CountLimits> limitSource,
            Supplier<CountPrecision> precisionSource,
            UnaryOperator<String> synonyms) {
        this.source = source;
        this.kindSource = kindSource;
        this.limitSource = limitSource;
        this.precisionSource = precisionSource;
        this.synonyms = synonyms;
    }

    public static CodeLookup of(Path ruleFolder) {
        return new CodeLookup(
                () -> FraudTypes.load(ruleFolder),
                () -> CountTable.load(ruleFolder).kinds(),
                () -> CountLimits.load(ruleFolder),
                () -> CountPrecision.load(ruleFolder),
                name -> synonyms(ruleFolder, FraudTypes.load(ruleFolder))
                        .find(name)
                        .orElse(""));
    }

    /** What texts call a kind of fraud: the strong terms of a rule folder, such as "mortgage fraud" for bank fraud. */
    private static CodeNames synonyms(Path ruleFolder, FraudTypes types) {
        CodeNames names = new CodeNames();
        Path folder = ruleFolder.resolve("terms");
        for (Path file : Files.isDirectory(folder) ? RuleFiles.in(folder, ".csv") : List.<Path>of()) {
            try {
                Csv.read(ruleFolder, file, "term", "concept", "sort").stream()
                        .filter(row -> row.cell("sort").equals("strong") && types.isKnown(row.cell("concept")))
                        .forEach(row -> names.add(row.cell("concept"), row.cell("term")));
            } catch (ProblemsException ignored) {
                // `rules check` names the fault.
            }
        }
        return names;
    }

    /** The code of a region, or an {@link IllegalArgumentException} with a sentence for the user. */
    public String region(String word) {
        Regions known = regions();
        return known.find(word)
                .orElseThrow(() -> unknown(
                        word,
                        "region that Blotter knows",
                        known.suggestions(word).stream()
                                .map(code -> known.name(code) + " (" + code + ")")
                                .toList(),
                        "use an ISO 3166 or UN M49 code"));
    }

    /**
     * The code of a kind of fraud, by its code, its name, or what texts call it; an exception as for {@link #region}.
     */
    public String fraudType(String word) {
        FraudTypes known = types();
        return known.find(word)
                .or(() -> Optional.of(synonyms.apply(word)).filter(code -> !code.isEmpty()))
                .orElseThrow(() -> unknown(
                        word,
                        "kind of fraud that Blotter knows",
                        Stream.concat(known.suggestions(word).stream(), known.about(word).stream())
                                .distinct()
                                .toList(),
                        "look one up with: blotter kinds"));
    }

    /** The code of a kind of count; an exception as for {@link #region}. */
    public String countKind(String word) {
        return oneOf(word.toLowerCase(Locale.ROOT), "kind of count", countKinds());
    }

    /** A word that must be one of a few; else an exception that says {@code what} they are. */
    public static String oneOf(String word, String what, Collection<String> known) {
        if (!known.contains(word)) {
            throw unknown(word, what, like(word, known), "use one of " + String.join(", ", known));
        }
        return word;
    }

    /** Those of some names that a misspelt one may mean, nearest first. */
    public static List<String> like(String word, Collection<String> known) {
        CodeNames names = new CodeNames();
        known.forEach(name -> names.add(name, name));
        return names.like(word);
    }

    private static IllegalArgumentException unknown(String word, String what, List<String> meant, String advice) {
        return new IllegalArgumentException("'" + word + "' is no " + what + "; "
                + (meant.isEmpty()
                        ? advice
                        : "did you mean " + meant.stream().limit(MEANT).collect(Collectors.joining(" or ")) + "?"));
    }

    public Regions regions() {
        return Regions.builtIn();
    }

    public synchronized List<String> countKinds() {
        List<String> known = kinds == null ? kindSource.get() : kinds;
        kinds = known;
        return known;
    }

    /** How large figures may be before they are unlikely. */
    public synchronized CountLimits limits() {
        CountLimits known = limits == null ? limitSource.get() : limits;
        limits = known;
        return known;
    }

    /** How many figures of each kind were right where a reader looked. */
    public CountPrecision precision() {
        return precisionSource.get();
    }

    public synchronized FraudTypes types() {
        FraudTypes known = types == null ? source.get() : types;
        types = known;
        return known;
    }

    /** The least number of letters to insert, delete, replace or swap with a neighbour (Damerau, 1964). */
    public static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(a, b, steps, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] steps, int i, int j) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(steps[i - 1][j - 1] + same, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
    }
}

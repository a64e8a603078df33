package dev.blotter.codes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** The kinds of fraud of a rule folder, with their parents: {@code fraud-types.csv}. */
public final class FraudTypes {
    /** The name of the file in the rule folder. */
    public static final String FILE = "fraud-types.csv";

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]*");

    private record Kind(String parent, String name, String description, int line) {}

    private final Map<String, Kind> kinds;
    private final CodeNames names = new CodeNames();

    private FraudTypes(Map<String, Kind> kinds) {
        this.kinds = kinds;
        kinds.keySet().forEach(code -> names.add(code, code));
        kinds.forEach((code, kind) -> names.add(code, kind.name()));
    }

    /**
     * Reads the kinds of a rule folder; a code that stands twice or a circle of parents is a {@link ProblemsException}.
     */
    public static FraudTypes load(Path ruleFolder) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        List<Csv.Row> rows = Csv.read(ruleFolder, ruleFolder.resolve(FILE), "code", "parent", "name", "description");
        for (Csv.Row row : rows) {
            checkCode(row, problems);
            Kind before = kinds.put(
                    row.cell("code"),
                    new Kind(row.cell("parent"), row.cell("name"), row.cell("description"), row.line()));
            if (before != null) {
                problems.add(row.problem(
                        "code", "the code '" + row.cell("code") + "' stands twice; remove one of the rows"));
            }
        }
        FraudTypes types = new FraudTypes(kinds);
        rows.forEach(row -> types.checkParents(row, problems));
        ProblemsException.throwIfAny(problems);
        return types;
    }

    private static void checkCode(Csv.Row row, List<Problem> problems) {
        if (!CODE.matcher(row.cell("code")).matches()) {
            problems.add(row.problem(
                    "code",
                    "the code '" + row.cell("code")
                            + "' is not made of lower-case letters, digits and hyphens; write it so"));
        }
        if (row.cell("name").isEmpty()) {
            problems.add(row.problem("name", "the cell 'name' is empty; write how people call this kind of fraud"));
        }
    }

    private void checkParents(Csv.Row row, List<Problem> problems) {
        String code = row.cell("code");
        String parent = row.cell("parent");
        for (int depth = 0; !parent.isEmpty(); depth++) {
            if (!kinds.containsKey(parent)) {
                problems.add(row.problem(
                        "parent",
                        "the parent '" + parent + "' of '" + code
                                + "' is no code of this file; add its row or correct it"));
                return;
            }
            if (depth > kinds.size()) {
                problems.add(row.problem("parent", "the parents of '" + code + "' run in a circle; clear one of them"));
                return;
            }
            parent = kind(parent).parent();
        }
    }

    /** All codes, in the order of the file. */
    public Set<String> codes() {
        return Collections.unmodifiableSet(kinds.keySet());
    }

    /** The code of a kind of fraud by its code or its name, in any case. */
    public Optional<String> find(String codeOrName) {
        return names.find(codeOrName);
    }

    /** The codes that a misspelt code or name may mean, nearest first. */
    public List<String> suggestions(String word) {
        return names.like(word);
    }

    /** The codes whose name or description holds each of some words, or else words spelt like them, in the order of the file. */
    public List<String> about(String words) {
        List<String> exact = about(words, String::contains);
        return exact.isEmpty() ? about(words, FraudTypes::holdsLike) : exact;
    }

    private List<String> about(String words, BiPredicate<String, String> holds) {
        List<String> asked = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return kinds.keySet().stream()
                .filter(code -> {
                    String said = (name(code) + " " + description(code)).toLowerCase(Locale.ROOT);
                    return asked.stream().allMatch(word -> holds.test(said, word));
                })
                .toList();
    }

    private static boolean holdsLike(String said, String word) {
        return said.contains(word)
                || !CodeLookup.like(word, List.of(said.split("\\P{L}+"))).isEmpty();
    }

    /** What a kind of fraud is, in a few words; may be empty. */
    public String description(String code) {
        return kind(code).description();
    }

    public boolean isKnown(String code) {
        return kinds.containsKey(code);
    }

    public String name(String code) {
        return kind(code).name();
    }

    /** The line that a kind of fraud stands on in its file, from 1. */
    public int line(String code) {
        return kind(code).line();
    }

    /** What a kind of fraud belongs to, nearest first. */
    public List<String> ancestors(String code) {
        List<String> ancestors = new ArrayList<>();
        String parent = kind(code).parent();
        while (!parent.isEmpty()) {
            ancestors.add(parent);
            parent = kind(parent).parent();
        }
        return ancestors;
    }

    /** The kind that most others are cases of; nothing when there is none. */
    public Optional<String> general() {
        return kinds.keySet().stream()
                .filter(code -> 2 * below(code) > kinds.size() - 1)
                .findFirst();
    }

    private long below(String code) {
        return kinds.keySet().stream()
                .filter(other -> ancestors(other).contains(code))
                .count();
    }

    private Kind kind(String code) {
        Kind kind = kinds.get(code);
        if (kind == null) {
            throw new IllegalArgumentException("'" + code + "' is no code of " + FILE);
        }
        return kind;
    }
}

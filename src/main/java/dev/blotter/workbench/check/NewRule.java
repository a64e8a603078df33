package dev.blotter.workbench.check;

import dev.blotter.codes.WholeFiles;
import dev.blotter.rules.text.RuleInfo;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A rule to fill in, with its examples.
 *
 * @param name what the rule sees
 * @param theme the folder that its file goes into
 */
public record NewRule(String name, String theme) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} ,.'()/-]+");
    private static final Pattern THEME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    /** @throws IllegalArgumentException with a sentence for the analyst */
    public NewRule {
        if (!NAME.matcher(name).matches() || !name.strip().equals(name)) {
            throw new IllegalArgumentException(
                    "'" + name + "' can't name a rule; use letters, digits, blanks and any of , . ' ( ) / -");
        }
        if (!THEME.matcher(theme).matches()) {
            throw new IllegalArgumentException(
                    "'" + theme + "' can't name a theme; use small letters, digits and hyphens, such as money");
        }
    }

    /**
     * A rule of a name; the part before its first {@code /} is its theme when none is given.
     *
     * @param theme the theme, or an empty text
     */
    public static NewRule of(String name, String theme) {
        int slash = name.indexOf('/');
        String named =
                slash > 0 && THEME.matcher(name.substring(0, slash)).matches() ? name.substring(0, slash) : "own";
        return new NewRule(name, theme.isEmpty() ? named : theme);
    }

    /**
     * Writes the rule and its examples.
     *
     * @return the two files, below the rule folder
     * @throws FileAlreadyExistsException when there is such a file
     */
    public List<Path> write(Path ruleFolder) throws IOException {
        String file = name.substring(name.indexOf('/') + 1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        Path rule = Path.of(theme, (file.isEmpty() ? "rule" : file) + ".drl");
        Path examples = rule.resolveSibling(rule.getFileName().toString().replace(".drl", ".examples"));
        for (Path taken : List.of(ruleFolder.resolve(rule), ruleFolder.resolve(examples))) {
            if (Files.exists(taken)) {
                throw new FileAlreadyExistsException(taken.toString());
            }
        }
        Path folder = ruleFolder.resolve(theme);
        boolean isNew = !Files.exists(folder);
        Files.createDirectories(folder);
        try (WholeFiles files = new WholeFiles()) {
            files.write(ruleFolder.resolve(rule), part -> Files.writeString(part, drl()));
            files.write(ruleFolder.resolve(examples), part -> Files.writeString(part, examples()));
            files.keep();
        } catch (IOException e) {
            if (isNew) {
                Files.deleteIfExists(folder);
            }
            throw e;
        }
        return List.of(rule, examples);
    }

    private String drl() {
        return """
                rule "NAME"
                @description( "OPEN: what the rule sees, in a sentence" )
                when
                    // What must be in the document: facts with their conditions; rules/README.md lists them all.
                    // `blotter rules acts FILE` shows the acts of a text.
                    Act( said == "fact", role == "patient", concept == "OPEN", of == "people",
                        $q : quantity, $v : trigger )
                    not Excluded( annotation == $q )
                    not Excluded( annotation == $v )
                then
                    insertLogical( new Count( "OPEN", $q, $v ) );
                end
                """.replace("NAME", name).replace("OPEN", RuleInfo.OPEN);
    }

    private String examples() {
        return """
                # '+' must yield what follows '=>', from '-' the rule must conclude nothing.
                [NAME]
                + OPEN: a sentence that the rule must see => arrests=12
                - OPEN: a near miss
                """.replace("NAME", name).replace("OPEN", RuleInfo.OPEN);
    }
}

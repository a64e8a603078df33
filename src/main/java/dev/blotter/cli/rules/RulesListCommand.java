package dev.blotter.cli.rules;

import dev.blotter.cli.option.PipelineOptions;
import dev.blotter.cli.output.ExitCode;
import dev.blotter.cli.output.TerminalCommand;
import dev.blotter.cli.output.UserException;
import dev.blotter.codes.Concepts;
import dev.blotter.codes.Concepts.Concept;
import dev.blotter.read.fork.IsolationPolicy;
import dev.blotter.rules.RuleSet;
import dev.blotter.rules.explain.Goal;
import dev.blotter.rules.text.RuleInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        description = {
            "List the rules, each with its place and what it sees; of more than ten that are asked for, the place alone.",
            "With --concepts, the concepts that their terms have, each with its theme and what it means."
        })
public final class RulesListCommand extends TerminalCommand {
    /** So many fill a screen with what they see. */
    private static final int IN_FULL = 10;

    @Mixin
    private final PipelineOptions rules = new PipelineOptions();

    @Option(names = "--concepts", description = "List concepts in place of rules, as concepts.csv tells of them.")
    private boolean concepts;

    @Option(names = "--theme", paramLabel = "THEME", description = "Only those of a folder, such as people.")
    private @Nullable String theme;

    @Option(
            names = "--kind",
            paramLabel = "TAG",
            description =
                    "Only those that may give a document this tag: victims, romance-scam, KH, label priority=high.")
    private @Nullable String kind;

    @Parameters(
            paramLabel = "WORD",
            arity = "0..*",
            description = "Only those that have all these words in their name, place or description.")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        if (concepts) {
            Concepts.load(rules.folder()).stream()
                    .filter(concept -> isAsked(
                            concept.theme(), concept.name(), concept.word(), concept.meaning(), concept.example()))
                    .forEach(concept -> terminal.print(text(concept)));
            return ExitCode.DONE;
        }
        List<RuleInfo> found = rules().stream()
                .filter(rule -> isAsked(themeOf(rule), rule.name(), rule.file(), rule.description()))
                .toList();
        boolean isBrief = (kind != null || theme != null || !words.isEmpty()) && found.size() > IN_FULL;
        found.forEach(rule -> terminal.print(isBrief ? head(rule) : text(rule)));
        if (found.isEmpty()) {
            terminal.say("No rule is so; for all of them: blotter rules list");
        }
        return found.isEmpty() ? ExitCode.FAILED : ExitCode.DONE;
    }

    private List<RuleInfo> rules() {
        RuleSet open = rules.open(rules.folder(), IsolationPolicy.NONE).rules();
        return kind == null ? open.rules() : open.concluding(goal(kind));
    }

    private Goal goal(String tag) {
        return UserException.unlessRefused("--kind ", () -> Goal.of(PipelineOptions.tag(tag, rules.folder())));
    }

    private static String themeOf(RuleInfo rule) {
        return rule.file().substring(0, Math.max(0, rule.file().indexOf('/')));
    }

    private boolean isAsked(String ofTheme, @Nullable String... texts) {
        String lower = Arrays.toString(texts).toLowerCase(Locale.ROOT);
        return (theme == null || theme.equals(ofTheme))
                && words.stream().allMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
    }

    private String text(Concept concept) {
        String head = terminal.bold(concept.name()) + "  " + terminal.dim(concept.theme() + ", " + concept.word());
        return head + "\n    " + concept.meaning() + "\n    " + concept.example();
    }

    private String head(RuleInfo rule) {
        return terminal.bold(rule.name()) + "  " + terminal.dim(rule.file() + ":" + rule.line());
    }

    private String text(RuleInfo rule) {
        return head(rule) + "\n    " + rule.description() + note("misses", rule.misses())
                + note("false positives", rule.falsePositives());
    }

    private static String note(String name, @Nullable String text) {
        return text == null ? "" : "\n    " + name + ": " + text;
    }
}

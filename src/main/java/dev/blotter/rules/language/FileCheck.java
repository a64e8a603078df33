package dev.blotter.rules.language;

import dev.blotter.codes.Problem;
import dev.blotter.rules.text.RuleFile;
import dev.blotter.rules.text.RuleInfo;
import dev.blotter.rules.text.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/**
 * Checks one file.
 *
 * <pre>
 * file = ["package" name] {"import" ("dev.blotter.text" | "dev.blotter.finding") "." (type | "*")} rule {rule}
 * rule = "rule" name ["@description" "(" text ")"] ["@misses" "(" text ")"] ["@falsepositives" "(" text ")"]
 *        "when" element {element} "then" right side "end"
 * </pre>
 */
public final class FileCheck {
    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9.]*");
    private static final Pattern PACKAGE_LINE = Pattern.compile("(?m)^[ \\t]*package[ \\t]+[^;\\s]+[ \\t]*;?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} ,.'()/-]+");
    private static final Pattern SWALLOWED = Pattern.compile("^[ \\t]*rule\\b", Pattern.MULTILINE);

    private final Vocabulary vocabulary;
    private final RuleFile file;
    private final Source source;
    private final List<Problem> problems;

    public FileCheck(Vocabulary vocabulary, RuleFile file, List<Problem> problems) {
        this.vocabulary = vocabulary;
        this.file = file;
        this.source = file.source();
        this.problems = problems;
    }

    /** Checks the file; a rule with a problem is left out of the answer. */
    public CheckedFile check() {
        PackageDescr parsed = file.parsed();
        checkHeader(parsed);
        List<CheckedRule> rules = new ArrayList<>();
        for (RuleDescr rule : parsed.getRules()) {
            long before = errors();
            CheckedRule checked = checkRule(rule, new TextEdits());
            if (checked != null && errors() == before) {
                rules.add(checked);
            }
        }
        return new CheckedFile(source.file(), rules, null);
    }

    /** Checks the file, but leaves nothing out of the answer. */
    public CheckedFile trusting() {
        PackageDescr parsed = file.parsed();
        checkHeader(parsed);
        String text = PACKAGE_LINE
                .matcher(source.text())
                .replaceFirst(blanks -> " ".repeat(blanks.group().length()));
        List<CheckedRule> rules = new ArrayList<>();
        TextEdits all = new TextEdits();
        for (RuleDescr rule : parsed.getRules()) {
            int start = source.offset(rule.getStartCharacter());
            long before = errors();
            TextEdits edits = new TextEdits();
            CheckedRule checked = checkRule(rule, edits);
            boolean passed = checked != null && errors() == before;
            rules.add(passed ? checked : unchecked(rule, start));
            if (passed) {
                all.addAll(edits);
            }
        }
        return new CheckedFile(source.file(), rules, all.in(text, 0));
    }

    /** Nothing is known of what it asks for and concludes. */
    private CheckedRule unchecked(RuleDescr rule, int start) {
        return new CheckedRule(info(rule, start), source.position(start), "", List.of(), List.of(), List.of());
    }

    private long errors() {
        return problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
    }

    private void checkHeader(PackageDescr parsed) {
        if (!parsed.getName().isEmpty() && !PACKAGE.matcher(parsed.getName()).matches()) {
            problems.add(source.error(
                    0, "'" + parsed.getName() + "' is no package name; use small letters and dots, or leave it out"));
        }
        for (ImportDescr imported : parsed.getImports()) {
            checkImport(imported);
        }
        refuse(parsed.getFunctionImports(), "a function import");
        refuse(parsed.getAccumulateImports(), "an accumulate import");
        refuse(parsed.getGlobals(), "a global");
        refuse(parsed.getFunctions(), "a function");
        refuse(parsed.getTypeDeclarations(), "a declared type");
        refuse(parsed.getEnumDeclarations(), "a declared type");
        refuse(parsed.getEntryPointDeclarations(), "an entry point");
        refuse(parsed.getWindowDeclarations(), "a window");
        refuse(parsed.getAttributes(), "an attribute");
        refuse(parsed.getUnit() == null ? List.of() : List.of(parsed.getUnit()), "a unit");
    }

    private void checkImport(ImportDescr imported) {
        String target = imported.getTarget();
        boolean known = target.matches("dev\\.blotter\\.(text|finding)\\.\\*")
                || Vocabulary.names().contains(target);
        if (!known || imported.getClass() != ImportDescr.class) {
            problems.add(source.error(
                    source.offset(imported.getStartCharacter()),
                    "'" + target + "' can't be imported; facts and conclusions are known without an import"));
        }
    }

    private void refuse(Collection<? extends BaseDescr> parts, String what) {
        for (BaseDescr part : parts) {
            problems.add(source.error(
                    source.offset(part.getStartCharacter()), what + " can't stand in a rule file; remove it"));
        }
    }

    private @Nullable CheckedRule checkRule(RuleDescr rule, TextEdits edits) {
        int start = source.offset(rule.getStartCharacter());
        if (rule.getClass() != RuleDescr.class) {
            problems.add(source.error(start, "a query can't stand in a rule file; remove it"));
            return null;
        }
        int right = file.rightSide(rule);
        String consequence = String.valueOf(rule.getConsequence());
        Matcher swallowed = SWALLOWED.matcher(consequence);
        if (swallowed.find()) {
            problems.add(source.error(right + swallowed.end() - 4, "the rule before this one lacks its 'end'; add it"));
            return null;
        }
        checkHead(rule, start);
        if (rule.getLhs().getDescrs().isEmpty()) {
            problems.add(
                    source.error(start, "the rule '" + rule.getName() + "' has no conditions; add one after 'when'"));
            return null;
        }
        Scope scope = new Scope();
        LeftSide left = new LeftSide(vocabulary, source, problems, rule.getName(), edits);
        left.check(rule.getLhs(), scope);
        RightSide conclusions = new RightSide(vocabulary, source, problems, scope, edits);
        conclusions.check(right, consequence);
        return new CheckedRule(
                info(rule, start),
                source.position(start),
                edits.in(source.text().substring(start, source.offset(rule.getEndCharacter() + 1)), start),
                left.reads(),
                left.needs(),
                conclusions.made());
    }

    private void checkHead(RuleDescr rule, int start) {
        if (!NAME.matcher(rule.getName()).matches()) {
            problems.add(source.error(
                    start,
                    "'" + rule.getName()
                            + "' can't name a rule; use letters, digits, blanks and any of , . ' ( ) / -"));
        }
        if (!rule.getName().strip().replaceAll(" +", " ").equals(rule.getName())) {
            problems.add(source.warning(
                    start, "the name '" + rule.getName() + "' holds stray blanks; write it with single blanks inside"));
        }
        if (rule.getParentName() != null) {
            problems.add(source.error(start, "'extends' can't stand in a rule; write the conditions out"));
        }
        if (!rule.getNamedConsequences().isEmpty()) {
            problems.add(source.error(start, "a rule has one right side; write another rule for the other"));
        }
        rule.getAttributes().keySet().stream()
                .sorted()
                .forEach(name -> problems.add(source.error(
                        source.find(name, start, file.rightSide(rule)),
                        "the attribute '" + name
                                + "' can't stand in a rule; rules have no order, use 'not Excluded( … )'")));
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            problems.add(source.error(
                    source.offset(annotation.getStartCharacter()),
                    "'@" + annotation.getName()
                            + "' can't stand here; use @description, @misses or @falsepositives, each with ( \"…\" )"));
        }
    }

    private RuleInfo info(RuleDescr rule, int start) {
        Map<String, String> notes = file.notes(rule);
        if (!notes.containsKey("description")) {
            problems.add(source.warning(
                    start, "the rule '" + rule.getName() + "' says nothing of itself; add @description( \"…\" )"));
        }
        return new RuleInfo(
                rule.getName(),
                source.file(),
                source.line(start),
                notes.get("description"),
                notes.get("misses"),
                notes.get("falsepositives"));
    }
}

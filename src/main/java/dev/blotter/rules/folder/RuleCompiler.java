package dev.blotter.rules.folder;

import dev.blotter.codes.Problem;
import dev.blotter.codes.ProblemsException;
import dev.blotter.rules.language.CheckedFile;
import dev.blotter.rules.language.CheckedRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Compiles checked rules to the executable model of Drools. */
public final class RuleCompiler {
    private static final String PATH = "src/main/resources/rules/checked.drl";

    static {
        // The engine reads it once, and by default compiles the grammar of another version than the check parses.
        System.setProperty("drools.lang.level", "DRL10");
    }

    private RuleCompiler() {}

    /** What compiled rules depend on: the engine, and the Java whose class files it writes. */
    static String version() {
        return KieServices.class.getPackage().getImplementationVersion() + " on "
                + Runtime.version().feature();
    }

    /** Compiles a file alone; a {@link ProblemsException} when the check let something pass that does not compile. */
    public static synchronized CompiledFile compile(CheckedFile file) {
        List<String> messages = new ArrayList<>();
        Optional<CompiledFile> compiled = compile(file.toCompile(), messages);
        return compiled.orElseThrow(() -> new ProblemsException(blame(file, messages)));
    }

    /** The compiler's messages have no place in the file, so find the rules that don't compile alone. */
    private static List<Problem> blame(CheckedFile file, List<String> messages) {
        List<Problem> problems = new ArrayList<>();
        for (CheckedRule rule : file.trusted() == null ? file.rules() : List.<CheckedRule>of()) {
            List<String> own = new ArrayList<>();
            if (compile(CheckedFile.toCompile(List.of(rule)), own).isEmpty()) {
                problems.add(problem(rule, own));
            }
        }
        return problems.isEmpty() ? List.of(problem(file.rules().getFirst(), messages)) : problems;
    }

    private static Problem problem(CheckedRule rule, List<String> messages) {
        String first = messages.isEmpty() ? "no reason given" : messages.getFirst();
        return rule.error(rule.at(), EngineFault.ofRule(rule.info().name(), first));
    }

    private static Optional<CompiledFile> compile(String text, List<String> messages) {
        try {
            KieServices services = KieServices.Factory.get();
            KieFileSystem files = services.newKieFileSystem().write(PATH, text);
            KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
            builder.getResults().getMessages(Message.Level.ERROR).stream()
                    .map(message -> message.getText().lines().findFirst().orElse(""))
                    .forEach(messages::add);
            return messages.isEmpty()
                    ? Optional.of(CompiledFile.unzip(((InternalKieModule) builder.getKieModule()).getBytes()))
                    : Optional.empty();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            messages.add(EngineFault.clause(e));
            return Optional.empty();
        }
    }
}

package dev.blotter.rules.folder;

import dev.blotter.rules.text.Trust;
import java.util.List;
import java.util.Set;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * Defines the classes of one compiled rule file. They find facts, conclusions, the run time of the engine
 * and a few harmless classes of Java, but no files, threads, processes, or reflection; unless they are
 * trusted.
 */
public final class RuleLoader extends ClassLoader {
    private static final List<String> PACKAGES = List.of(
            "dev.blotter.text.",
            "dev.blotter.codes.",
            "dev.blotter.finding.",
            "org.drools.model.",
            "org.drools.modelcompiler.dsl.");

    private static final Set<String> CLASSES = Set.of("""
            java.lang.Object java.lang.String java.lang.CharSequence java.lang.Boolean java.lang.Character
            java.lang.Comparable java.lang.Integer java.lang.Long java.lang.Double java.lang.Float
            java.lang.Number java.lang.Enum java.lang.Exception java.lang.Throwable java.lang.RuntimeException
            java.util.ArrayList java.util.Arrays java.util.Collection java.util.Collections java.util.List
            java.util.Locale java.util.function.Supplier java.time.LocalDate java.time.chrono.ChronoLocalDate
            java.time.format.DateTimeFormatter java.time.format.DateTimeFormatterBuilder
            java.lang.invoke.CallSite java.lang.invoke.LambdaMetafactory java.lang.invoke.MethodHandle
            java.lang.invoke.MethodHandles java.lang.invoke.MethodHandles$Lookup java.lang.invoke.MethodType
            java.lang.invoke.StringConcatFactory dev.blotter.rules.engine.Evaluation
            org.drools.core.rule.consequence.KnowledgeHelper org.drools.modelcompiler.consequence.DroolsImpl
            org.drools.util.DateUtils org.drools.modelcompiler.util.EvaluationUtil""".strip().split("\\s+"));

    private final CompiledFile file;
    private final Trust trust;

    RuleLoader(CompiledFile file, Trust trust) {
        super("rules", null);
        this.file = file;
        this.trust = trust;
    }

    public static List<Model> models(CompiledFile file, Trust trust) {
        RuleLoader loader = new RuleLoader(file, trust);
        return file.models().stream().map(loader::model).toList();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (file.classes().containsKey(name)) {
            return super.loadClass(name, resolve);
        }
        if (trust == Trust.ANY_CODE
                || CLASSES.contains(name)
                || PACKAGES.stream().anyMatch(name::startsWith)) {
            return RuleLoader.class.getClassLoader().loadClass(name);
        }
        throw new ClassNotFoundException(name + " is out of reach of rules");
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte @Nullable [] bytes = file.classes().get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        if (trust == Trust.VOCABULARY) {
            ClassScan.requireHarmless(name, bytes);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private Model model(String name) {
        try {
            return (Model) loadClass(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiled rules " + name + " can't be loaded; empty the rule cache", e);
        }
    }
}
